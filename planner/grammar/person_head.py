"""The head of a person's line: name, organisation, role, groups and addresses."""

import re
from collections.abc import Iterator
from dataclasses import field
from enum import Enum, auto

from planner.grammar.contacts import Contact, find_contacts
from planner.grammar.line import PROTECTED, Line
from planner.model.vocabulary import PointKind
from planner.values import dataclass

_SIGN = re.compile(
    r"(?P<group>(?<![^\s,;])#[^\s,;]*[^\s,;.!?])|(?P<at>(?<![^\s,;])@)"
    r"|(?P<star>(?<!\S)\*(?!\S))|(?P<aside>(?<=\s)\([^()]*,[^()]*\))|(?P<comma>,)"
    r"|(?P<colon>:(?=\s|$))"
)
_WORD = re.compile(r"\S")
_NICKNAME = re.compile(rf"(?<=\S ){PROTECTED}{{2,}}(?= [^\s{PROTECTED}])")
_QUOTES = "«“"


class _Reading(Enum):
    """The field of the next words."""

    LOOSE = auto()
    ORGANISATION = auto()
    ROLE = auto()


@dataclass(slots=True)
class Head:
    """The parsed head; `loose` are the words after the name, `points` the addresses."""

    name: str = ""
    organisation: str = ""
    role: str = ""
    enjoyed: bool = False
    groups: list[str] = field(default_factory=list)
    points: list[Contact] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)

    def values(self, kind: PointKind) -> tuple[str, ...]:
        """The addresses of one kind, in order, each once."""
        return tuple(dict.fromkeys(point.value for point in self.points if point.kind == kind))


def read_head(line: Line) -> Head:
    """Parse the head from left to right; words without a field become loose."""
    head = Head()
    reading = _Reading.LOOSE
    done = 0
    for sign in _signs(line):
        has_words = _WORD.search(line.shape, done, sign.start) is not None
        if not _ends_something(sign, head, reading, has_words=has_words):
            continue
        _keep(head, reading, _with_nickname(head, line.part(done, sign.start)))
        reading = _take(head, sign)
        done = sign.end
    _keep(head, reading, _with_nickname(head, line.part(done)))
    return head


def _with_nickname(head: Head, words: Line) -> str:
    """The words; a nickname within a name keeps its quotes: Jean “Johnny” Dupont."""
    found = None if head.name else _NICKNAME.search(words.shape)
    if found is None or words.text[found.start()] in _QUOTES:
        return words.said()
    start, end = found.span()
    quoted = f"“{words.text[start:end]}”"
    before, after = words.part(0, start), words.part(end)
    shape = f"{before.shape}{PROTECTED * len(quoted)}{after.shape}"
    return Line(f"{before.text}{quoted}{after.text}", shape).said()


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign that ends the field being read, and its span."""

    start: int
    end: int
    name: str
    value: str = ""
    point: Contact | None = None


def _signs(line: Line) -> Iterator[_Sign]:
    """The signs of `line` in their order, none inside an address."""
    contacts = find_contacts(line)
    hidden = line.shielded((contact.start, contact.end) for contact in contacts)
    signs = [_Sign(contact.start, contact.end, "point", point=contact) for contact in contacts]
    for match in _SIGN.finditer(hidden.shape):
        value = line.text[match.start() + 1 : match.end()]
        signs.append(_Sign(match.start(), match.end(), match.lastgroup or "", value))
    return iter(sorted(signs, key=lambda sign: sign.start))


def _ends_something(sign: _Sign, head: Head, reading: _Reading, *, has_words: bool) -> bool:
    """Whether a sign ends the field being read; a comma or a colon may be part of it."""
    if sign.name == "colon":  # in a note it is plain text
        return has_words and (reading is not _Reading.LOOSE or not head.name)
    if sign.name != "comma" or reading is _Reading.ORGANISATION:
        return True
    if reading is _Reading.ROLE:
        return False
    known = bool(head.name or head.organisation)
    return not head.role and (not head.name if has_words else known)


def _take(head: Head, sign: _Sign) -> _Reading:
    """Store the value of `sign`; return the field of the words after it."""
    match sign.name:
        case "at":
            return _Reading.ORGANISATION
        case "comma":
            return _Reading.LOOSE if head.role else _Reading.ROLE
        case "group":
            head.groups.append(sign.value)
        case "star":
            head.enjoyed = True
        case "aside":
            head.loose.append(f"({sign.value}")
    if sign.point:
        head.points.append(sign.point)
    return _Reading.LOOSE


def _keep(head: Head, reading: _Reading, words: str) -> None:
    """Store `words` in their field; a second organisation or name is loose."""
    words = words.strip(" ,;").removeprefix(". ")
    if words in ("", "."):
        return
    match reading:
        case _Reading.ORGANISATION if not head.organisation:
            head.organisation = words
        case _Reading.ORGANISATION:
            head.loose.append(f"@{words}")
        case _Reading.ROLE:
            head.role = words
        case _ if not head.name:
            head.name = words
        case _:
            head.loose.append(words)
