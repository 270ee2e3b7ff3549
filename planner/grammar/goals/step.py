"""A step in one line: a title with its number, the due day, and the reward for it."""

from datetime import date

from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Keys
from planner.grammar.goals.span import take_span
from planner.grammar.goals.target import target_of
from planner.grammar.literals import read
from planner.grammar.times import Use, take_when
from planner.language import _
from planner.values import dataclass

_KEYS = Keys({"reward": "reward recompense"})  # not wrapped: words the grammar reads


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step that is not stored yet; `target` is the number in its title, `measure` what it counts.

    `start` is the day from which it is pursued, if the line says one; `reward` is what the person
    promises themselves for it. `unread` are words that looked like a date or a number and were not
    understood, `rates` numbers that come again and are no target.
    """

    title: str
    due: date | None = None
    target: int | None = None
    before: int = 0
    measure: str | None = None
    unread: tuple[str, ...] = ()
    reward: str | None = None
    rates: tuple[str, ...] = ()
    start: date | None = None


def parse_step(line: str, today: date) -> StepLine:
    """Parse a step; its last date phrase is its due day, as in every line.

    Raises:
        GrammarError: if there is no title.
    """
    fields = _KEYS.split(read(line))
    span = take_span(shield_contacts(fields.head), today)
    when = take_when(span.line, today, Use.DUE)
    title = when.line.said()
    if not title:
        raise GrammarError(_("Say what the step is: “List twelve names by Friday”."))
    target, measure, rates, spans = target_of(when.line)
    unread = (*span.unread, *when.unread, *(each for each in spans if each not in when.unread))
    reward = fields.joined("reward")
    return StepLine(
        title,
        when.day or span.last,
        target,
        measure=measure,
        unread=unread,
        reward=reward,
        rates=rates,
        start=span.first,
    )
