"""The rule of a line, taken out of its head: "every Tuesday except 24 March"."""

from datetime import date, timedelta

from planner.calendar.date_phrases import leading_part
from planner.calendar.day_parts import DayPart
from planner.calendar.recurrence.days import first_day
from planner.calendar.recurrence.exceptions import find_exceptions
from planner.calendar.recurrence.find import find_repeats
from planner.calendar.recurrence.rrule import Frequency, Rule
from planner.grammar.errors import GrammarError
from planner.grammar.line import Line
from planner.language import _
from planner.values import dataclass

_WHOLE_WEEK = range(5)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The recurrence of a line: its rest, the words, their meaning and the part of the day."""

    rest: Line
    words: str
    rule: Rule
    part: DayPart | None = None


def take_rule(line: Line, today: date) -> Recurrence | None:
    """Take the recurrence phrase and its exceptions out of `line`.

    Nothing is taken if the exceptions are not understood.
    """
    found = find_repeats(line.shape, today)
    if found is None:
        return None
    part, end = leading_part(line.visible()[found.end :]) or (None, 0)
    spans, rule = [(found.start, found.end)], found.rule
    if left_out := find_exceptions(line.visible(), today):
        without = left_out.days.out_of(rule) if left_out.days else None
        if without is None:
            return None
        rule = without
        spans.append((left_out.start, left_out.end))
    words = " ".join(line.part(*span).said() for span in spans).replace(" ,", ",")
    spans[0] = found.start, found.end + end
    for span in sorted(spans, reverse=True):
        line = line.without(*span)
    return Recurrence(line, words, rule, part)


def first_of_rule(
    rule: Rule, typed: date | None, today: date, *, daily_today: bool = False
) -> date:
    """The first day of a rule from the typed day on; a weekday alone is one after today.

    With `daily_today`, one of every working day begins today.

    Raises:
        GrammarError: if the rule gives no day.
    """
    begins_today = not rule.weekdays or (daily_today and _is_daily(rule))
    after = timedelta(days=0 if begins_today else 1)
    day = first_day(rule, typed or today + after)
    if day is None:
        raise GrammarError(_("This rule gives no day in the next five years."))
    return day


def _is_daily(rule: Rule) -> bool:
    days = {each.day for each in rule.weekdays}
    return (
        rule.frequency is Frequency.WEEKLY and rule.interval == 1 and days.issuperset(_WHOLE_WEEK)
    )
