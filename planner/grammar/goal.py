"""A goal in one line."""

import re
from datetime import date

from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Keys
from planner.grammar.line import END, Line
from planner.grammar.literals import read
from planner.grammar.times import Use, take_when
from planner.language import _
from planner.language.number_words import NUMBERS
from planner.values import dataclass

_KEYS = Keys({"why": "why pourquoi", "note": "note"})  # not wrapped: words the grammar reads
_WORDS = {word: number for word, number in NUMBERS.items() if number > 1}
_NUMBER = re.compile(
    rf"(?<!\S)([0-9]{{1,3}}(?:[ ,][0-9]{{3}})+|[0-9]{{1,9}}|{'|'.join(_WORDS)}){END}"
)


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A parsed goal line; `measure` are the words after the number `target`.

    `unread` are words that looked like a date and were not understood.
    """

    statement: str
    target: int | None = None
    measure: str | None = None
    due: date | None = None
    why: str | None = None
    note: str | None = None
    unread: tuple[str, ...] = ()


def parse_goal(line: str, today: date) -> GoalLine:
    """Parse a goal.

    Raises:
        GrammarError: if there is no statement.
    """
    fields = _KEYS.split(read(line))
    when = take_when(shield_contacts(fields.head), today, Use.DUE)
    head = when.line
    if not head.said():
        raise GrammarError(_("Say what you want to reach: “Meet 12 finance directors by 30 June”."))
    target, measure = _target(head)
    return GoalLine(
        statement=head.said(),
        target=target,
        measure=measure,
        due=when.day,
        why=fields.joined("why"),
        note=fields.joined("note"),
        unread=when.unread,
    )


def _target(head: Line) -> tuple[int | None, str | None]:
    """The first whole number of `head`, "1 000" and "twelve" included, and the words after it."""
    for match in _NUMBER.finditer(head.shape):
        number = _WORDS.get(match[1]) or int(re.sub("[ ,]", "", match[1]))
        if number:
            return number, head.part(match.end()).said().lstrip(" ,;.!?") or None
    return None, None
