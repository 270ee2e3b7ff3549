"""The content lines of vCards: parsed, and written folded."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_HEAD = re.compile(r"\s*(?:([\w-]+(?:\.[\w-]+)*)\.)?([A-Za-z][\w-]*)\s*")
_PARAMETER = re.compile(r'\s*;\s*([\w.+-]*)\s*(=?)((?:\s*"[^"]*"|[^;:"]+)*)')
_VALUE = re.compile(r'"([^"]*)"|([^,"]+)')
_CARET = re.compile(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_NEEDS_CARET = re.compile(r'\r\n|[\^"\r\n]')
_QUOTED = re.compile(r"[,;:]|^\s|\s$")
_BREAK = re.compile("\r\n|\r|\n")
_WIDTH = 75
"""Octets of a line, at most; a longer one is folded."""
_BARE = {
    "QUOTED-PRINTABLE": "ENCODING",
    "BASE64": "ENCODING",
    "8BIT": "ENCODING",
    "7BIT": "ENCODING",
}
"""Values that stand without a name in 2.1; any other is a type."""

Parameters = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a card: its value is decoded, its escapes still stand.

    `raw` is the text as in the file, with its folds and breaks.
    """

    name: str
    value: str
    group: str = ""
    parameters: Parameters = ()
    raw: str = field(default="", compare=False, repr=False)
    line: int = field(default=0, compare=False)

    def all(self, name: str) -> list[str]:
        """The values of a parameter, which may be repeated."""
        if not self.parameters:
            return []
        return [value for key, values in self.parameters if key == name for value in values]

    def first(self, name: str) -> str:
        """The first value of a parameter, or an empty text."""
        return next(iter(self.all(name)), "")


def parse(text: str) -> Property | None:
    """Parse an unfolded line; None if it is none. Names are in capitals, groups as written."""
    head = _HEAD.match(text)
    if head is None:
        return None
    at, found = head.end(), list[tuple[str, tuple[str, ...]]]()
    while match := _PARAMETER.match(text, at):
        if match.end() == at:
            break
        at = match.end()
        if match[1] or match[3].strip():
            found.append(_parameter(match[1], match[2], match[3]))
    if not text.startswith(":", at):
        return None
    return Property(head[2].upper(), text[at + 1 :], head[1] or "", tuple(found))


def _parameter(name: str, sign: str, said: str) -> tuple[str, tuple[str, ...]]:
    if not sign:
        return _BARE.get(name.upper(), "TYPE"), (name,)
    values = tuple(
        _uncaret(quoted or bare.strip()) for quoted, bare in _VALUE.findall(said) if quoted or bare
    )
    return name.upper(), values


def write(line: Property) -> str:
    """A property as a folded line with its break."""
    head = f"{line.group}.{line.name}" if line.group else line.name
    said = (f";{name}={','.join(map(_value, values))}" for name, values in line.parameters)
    return fold(f"{head}{''.join(said)}:{line.value}")


def fold(text: str) -> str:
    """Fold a line into pieces of 75 octets at most, never inside a character."""
    pieces, width = [""], 0
    for letter in text:
        size = len(letter.encode("utf-8", "replace"))
        if width + size > _WIDTH:
            pieces.append("")
            width = 1
        pieces[-1] += letter
        width += size
    return "\r\n ".join(pieces) + "\r\n"


def unfold(lines: Iterable[str], *, keep_space: bool = False) -> str:
    """Join the lines of a folded one; with `keep_space` as in 2.1, where the fold is a space."""
    first, *others = (_BREAK.sub("", line) for line in lines)
    return first + "".join(line if keep_space else line[1:] for line in others)


def _value(text: str) -> str:
    """A value of a parameter, quoted where it must be (RFC 6868)."""
    said = _NEEDS_CARET.sub(lambda match: {"^": "^^", '"': "^'"}.get(match[0], "^n"), text)
    return f'"{said}"' if _QUOTED.search(said) or not said else said


def _uncaret(text: str) -> str:
    return _CARET.sub(lambda match: _CARETS[match[1]], text)
