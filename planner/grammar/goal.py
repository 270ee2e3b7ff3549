"""A goal in one line."""

from datetime import date

from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Keys
from planner.grammar.literals import read
from planner.grammar.target import counts_of, target_of
from planner.grammar.times import Use, take_when
from planner.language import _
from planner.model.vocabulary import Counts
from planner.values import dataclass

_KEYS = Keys({"why": "why pourquoi", "note": "note"})  # not wrapped: words the grammar reads


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A parsed goal line; `measure` are the words after the number `target`.

    `unread` are words that looked like a date and were not understood. `counts` says what is
    counted, guessed from the words; None without a number.
    """

    statement: str
    target: int | None = None
    measure: str | None = None
    due: date | None = None
    why: str | None = None
    note: str | None = None
    unread: tuple[str, ...] = ()
    counts: Counts | None = None


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
    target, measure = target_of(head)
    return GoalLine(
        statement=head.said(),
        target=target,
        measure=measure,
        due=when.day,
        why=fields.joined("why"),
        note=fields.joined("note"),
        unread=when.unread,
        counts=None if target is None else counts_of(measure or "", head.said()),
    )
