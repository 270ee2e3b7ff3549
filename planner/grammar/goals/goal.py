"""A goal in one line."""

import re
from datetime import date

from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Keys
from planner.grammar.goals.span import take_span
from planner.grammar.goals.target import counts_of, target_of
from planner.grammar.literals import read
from planner.grammar.times import Use, take_when
from planner.language import _, pgettext
from planner.model.vocabulary import Counts
from planner.values import dataclass

_KEYS = Keys(  # not wrapped: words the grammar reads
    {"why": "why pourquoi", "note": "note", "reward": "reward recompense"}
)
_ONLY_A_NUMBER = re.compile(r"[\d\s.,%]+")


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A parsed goal line; `measure` are the words after the number `target`.

    `start` is the day from which it is pursued, None for today.

    `unread` are words that looked like a date and were not understood, `rates` numbers that come
    again ("5 coffees a week") and are no target. `counts` says what is counted, guessed from the
    words; None without a number. A reward is a step's: it goes to the note.
    """

    statement: str
    target: int | None = None
    measure: str | None = None
    start: date | None = None
    due: date | None = None
    why: str | None = None
    note: str | None = None
    unread: tuple[str, ...] = ()
    counts: Counts | None = None
    rates: tuple[str, ...] = ()


def parse_goal(line: str, today: date) -> GoalLine:
    """Parse a goal.

    Raises:
        GrammarError: if there is no statement.
    """
    fields = _KEYS.split(read(line))
    span = take_span(shield_contacts(fields.head), today)
    when = take_when(span.line, today, Use.DUE)
    head = when.line
    if not head.said() or _ONLY_A_NUMBER.fullmatch(head.said()):
        raise GrammarError(_("Say what you want to reach: “Meet 12 finance directors by 30 June”."))
    target, measure, rates, spans = target_of(head)
    reward = fields.joined("reward")
    rewarded = reward and pgettext("of a step", "reward: {reward}").format(reward=reward)
    return GoalLine(
        statement=head.said(),
        target=target,
        measure=measure,
        start=span.first,
        due=when.day or span.last,
        why=fields.joined("why"),
        note="; ".join(filter(None, (fields.joined("note"), rewarded))) or None,
        unread=(*span.unread, *when.unread, *(each for each in spans if each not in when.unread)),
        counts=None if target is None else counts_of(measure or "", head.said()),
        rates=rates,
    )
