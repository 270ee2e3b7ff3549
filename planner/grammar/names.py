"""Several names in one text, as typed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planner.language.text import clean, fold
from planner.network.name_key import name_key

_QUOTED = r'"((?:\\.|[^"\\\n])*)"(?=[ \t]*(?:[,;\n@?]|$))'
"""A name in quotes, which may hold the signs that set names apart; a nickname is none."""
_PART = re.compile(
    rf"[ \t]*(?:{_QUOTED}|([^,;\n@]*))(?:[ \t]*@[ \t]*(?:{_QUOTED}|([^,;\n]*)))?([^,;\n]*)[,;\n]?"
)
_THING = re.compile(rf"[ \t]*(?:{_QUOTED}[ \t]*|([^,;\n]+))[,;\n]?")
_ESCAPE = re.compile(r"\\(.)")


class Named(NamedTuple):
    """A typed name; `unknown` if it is marked as not in the inventory."""

    name: str
    organisation: str = ""
    unknown: bool = False

    def __str__(self) -> str:
        """Format as typed, so that it is read as the same again."""
        told = in_list(self.name)
        if self.organisation:
            told = f"{told} @{in_list(self.organisation)}"
        return f"{told} ?" if self.unknown else told


def parse_names(text: str) -> list[Named]:
    """Parse names separated by commas, semicolons or lines; each once.

    The organisation follows an @; a question mark at the end marks a person who is not in the
    inventory. Quotes around a name or an organisation protect what they hold.
    """
    parts = map(_named, _PART.finditer(clean(text, lines=True)))
    once: dict[tuple[str, str], Named] = {}
    for each in parts:
        if each.name:
            once.setdefault((name_key(each.name), fold(each.organisation)), each)
    return list(once.values())


def in_list(name: str) -> str:
    """A name as it is typed among others: in quotes if it would be read otherwise."""
    opens = name.startswith('"')  # a later name may close it
    return name if not opens and parse_names(name) == [Named(name)] else quoted(name)


def quoted(name: str) -> str:
    """A name in quotes, with a backslash before the signs that would end them."""
    escaped = name.replace("\\", r"\\").replace('"', r"\"")
    return f'"{escaped}"'


def names_line(names: Sequence[str]) -> str:
    """Format names as one line."""
    return ", ".join(names)


def parse_list(text: str) -> list[str]:
    """Parse names of things separated by commas or semicolons; each once, as first written.

    Quotes around a name protect what they hold.
    """
    once: dict[str, str] = {}
    for part in _THING.finditer(clean(text)):
        name = " ".join(_whole_thing(part).split())
        if name:
            once.setdefault(fold(name), name)
    return list(once.values())


def _whole_thing(part: re.Match[str]) -> str:
    return part[2] if part[1] is None else _ESCAPE.sub(r"\1", part[1])


def thing_in_list(name: str) -> str:
    """The name of a thing as it is typed among others: in quotes if it would be read otherwise."""
    return name if not name.startswith('"') and parse_list(name) == [name] else quoted(name)


def _named(part: re.Match[str]) -> Named:
    name, plain, organisation, after, _rest = part.groups()
    unknown = part[0].rstrip(" \t,;\n").endswith("?")
    return Named(_whole(name, plain), _whole(organisation, after), unknown)


def _whole(quoted: str | None, plain: str | None) -> str:
    """A name out of its quotes, else as typed without the question mark."""
    return _bare(plain or "") if quoted is None else _ESCAPE.sub(r"\1", quoted)


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip("? ")
