r"""Escapes in the values of vCards: `\n`, `\,`, `\;`, `\:` and `\\`."""

import re
from collections.abc import Iterable

_ESCAPED = re.compile(r"\\([nN,;:\\])")
_SPECIAL = re.compile(r"\r\n|[\\,;\r\n]")
_ESCAPES = {"\\": "\\\\", ",": "\\,", ";": "\\;"}
_UNIT = re.compile(r"\\.|.", re.DOTALL)
"""A letter, with the backslash before it."""


def escape(text: str) -> str:
    r"""Escape a text; every line break becomes `\n`."""
    return _SPECIAL.sub(lambda match: _ESCAPES.get(match[0], "\\n"), text)


def unescape(value: str) -> str:
    """Undo `escape`; a backslash before any other letter stands for itself, as in 2.1."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def parts(value: str, separator: str) -> list[str]:
    """The parts of a value between separators that are not escaped, still escaped themselves."""
    found = [""]
    for unit in _UNIT.findall(value):
        if unit == separator:
            found.append("")
        else:
            found[-1] += unit
    return found


def texts(value: str, separator: str) -> list[str]:
    """The parts of a value as texts."""
    return [unescape(part) for part in parts(value, separator)]


def joined(values: Iterable[str], separator: str) -> str:
    """The value whose parts are these texts."""
    return separator.join(map(escape, values))
