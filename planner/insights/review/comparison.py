"""The figures of a week beside those of the week before, and the best of what came."""

from collections.abc import Iterator
from typing import NamedTuple

from planner.insights.review.facts import Figures
from planner.language import _, pgettext
from planner.language.dates_in_words import say_minutes
from planner.language.whole_numbers import say_number
from planner.model.labels import came
from planner.model.vocabulary import Came

_BEST = (
    Came.OPPORTUNITY,
    Came.INTRODUCTION_RECEIVED,
    Came.INTRODUCTION_MADE,
    Came.HELP_GIVEN,
    Came.ADVICE,
    Came.INFORMATION,
    Came.CONVERSATION,
)
"""The gains of a week from the rarest on."""


class Compared(NamedTuple):
    """A figure of a week and of the week before; minutes are said as such."""

    label: str
    week: int
    before: int
    minutes: bool = False

    def say(self, number: int) -> str:
        """One of its numbers as a column shows it."""
        return say_minutes(number) if self.minutes and number else say_number(number)


def compared(week: Figures, before: Figures) -> list[Compared]:
    """The figures of two weeks; those that are nothing in both are left out."""
    return [row for row in _rows(week, before) if row.week or row.before]


def _rows(week: Figures, before: Figures) -> Iterator[Compared]:
    yield Compared(pgettext("review", "Done"), week.done, before.done)
    yield Compared(pgettext("review", "Prepared"), week.prepared, before.prepared)
    yield Compared(pgettext("review", "Debriefed"), week.debriefed, before.debriefed)
    yield Compared(pgettext("review", "Events"), week.events, before.events)
    told = week.events_debriefed, before.events_debriefed
    yield Compared(pgettext("review", "Events debriefed"), *told)
    yield Compared(pgettext("review", "Met"), week.met, before.met)
    yield Compared(pgettext("review", "Touches"), week.noted, before.noted)
    spent = week.minutes_spent, before.minutes_spent
    yield Compared(pgettext("review", "Minutes"), *spent, minutes=True)


def say_best(week: Figures) -> str:
    """The rarest of what came in a week; empty if nothing did."""
    best = next((each for each in _BEST if week.came.get(each)), None)
    if best is None:
        return ""
    return _("The best of the week: {what}").format(what=came()[best])
