"""Find addresses in a line: URLs, e-mails and phone numbers, in this order."""

import re
from collections.abc import Iterator

from planner.grammar.line import Line
from planner.language.calendar_names import month_numbers
from planner.model.vocabulary import PointKind
from planner.values import dataclass

_END = r"(?=[,;.]*(?!\S))"
_URL = re.compile(r"(?<!\S)(?:https?://|www\.|(?:[a-z]{2,3}\.)?linkedin\.com/)\S*[^\s,;.]")
_EMAIL = re.compile(r"(?<![^\s,;])<?(?P<bare>[^\s@#,;<>][^\s@,;<>]*@[^\s,;<>]*[^\s,;<>.])>?")
_UNITS = "|".join(("min", "mn", "h", "am", "pm", *month_numbers("en", "fr")))
_BETWEEN_DIGITS = r"(?:[ .-]?\(|\)[ .-]?|[ .-])?"
_PHONE = re.compile(
    rf"(?<!\S)(?:\+|\(?0)(?:{_BETWEEN_DIGITS}[0-9]){{8,14}}{_END}(?! (?:{_UNITS})(?![a-z]))"
)


@dataclass(frozen=True, slots=True)
class Contact:
    """An address as typed, and its span in the line."""

    kind: PointKind
    value: str
    start: int
    end: int


def find_contacts(line: Line) -> list[Contact]:
    """The addresses of `line`, in their order."""
    found: list[Contact] = []
    for kind, pattern in (
        (PointKind.URL, _URL),
        (PointKind.EMAIL, _EMAIL),
        (PointKind.PHONE, _PHONE),
    ):
        new = list(_matches(line, kind, pattern))
        line = line.shielded((contact.start, contact.end) for contact in new)
        found += new
    return sorted(found, key=lambda contact: contact.start)


def shield_contacts(line: Line) -> Line:
    """`line` with its addresses protected from later rules."""
    return line.shielded((contact.start, contact.end) for contact in find_contacts(line))


def _matches(line: Line, kind: PointKind, pattern: re.Pattern[str]) -> Iterator[Contact]:
    """The matches of `pattern`; its group "bare", if any, leaves out the brackets."""
    group = "bare" if "bare" in pattern.groupindex else 0
    for match in pattern.finditer(line.shape):
        yield Contact(kind, line.text[slice(*match.span(group))], *match.span())
