"""A year of days, 53 weeks wide: those on which something was done, none counted as missed.

A day counts as for regularity: it holds a result other than not-done, an event that was debriefed,
or a touch. Days off and days before the store began are blank unless something was done.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from planner.calendar.weeks import iso_week
from planner.calendar.working_days import WorkingDays
from planner.language import _, ngettext
from planner.language.dates_in_words import say_full_day
from planner.values import dataclass

WEEKS = 53
_WEEK = timedelta(days=7)
_TURN = timedelta(weeks=52)
"""From one year of weeks to the next, so that no day is left out between them."""


class Mark(StrEnum):
    """The look of a day of the year."""

    COUNTS = "counts"
    QUIET = "quiet"
    """A working day without anything noted."""
    PAUSE = "pause"
    BLANK = "blank"
    """A day off, before the store began, or still to come."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """Deeds of a day: results, touches noted by themselves, people met, events debriefed.

    `again` are the touches that results wrote, which are not told beside them.
    """

    results: int = 0
    touches: int = 0
    met: int = 0
    events: int = 0
    again: int = 0

    @property
    def counts(self) -> bool:
        """Whether there is anything."""
        return any((self.results, self.touches, self.met, self.events, self.again))


_NOTHING = Deeds()


@dataclass(frozen=True, slots=True)
class Tally:
    """The days with a deed among the `of` working days since `since`, pauses left out.

    The days with a deed beside them: those off, in a pause, and before the store began. `since` is
    None where the store is older than the weeks; `paused` tells whether a pause is drawn.
    """

    days: int
    of: int
    since: date | None
    off: int
    in_pause: int
    earlier: int
    paused: bool


@dataclass(frozen=True, slots=True)
class Year:
    """The 53 weeks that end with the one of `last`; `today` is the day on which it is looked at."""

    last: date
    today: date
    first_day: date
    deeds: Mapping[date, Deeds]
    working: WorkingDays

    @property
    def mondays(self) -> tuple[date, ...]:
        """The first day of each week, the oldest first."""
        return year_weeks(self.last)

    def holds(self, day: date) -> bool:
        """Whether a day is in its weeks."""
        return self.mondays[0] <= day <= self.mondays[-1] + timedelta(days=6)

    def last_around(self, day: date) -> date:
        """The last day of the year of weeks that holds a day: this one, earlier or later ones."""
        last = self.last
        while day > iso_week(last)[-1] and date.max - last > _TURN:
            last += _TURN
        while day < year_weeks(last)[0] and last - date.min > 2 * _TURN:
            last -= _TURN
        return last

    def mark(self, day: date) -> Mark:
        """The look of a day."""
        if self.deeds.get(day, _NOTHING).counts:
            return Mark.COUNTS
        if self.working.pause_on(day):
            return Mark.PAUSE
        is_to_come = day >= self.today or day < self.first_day
        return Mark.BLANK if is_to_come or not self.working.is_working(day) else Mark.QUIET

    @property
    def tally(self) -> Tally:
        """The days that count against the working days there were for it."""
        days = [monday + timedelta(days=at) for monday in self.mondays for at in range(7)]
        counting = [day for day in days if self.deeds.get(day, _NOTHING).counts]
        inside = [day for day in counting if day >= self.first_day]
        kept = sum(map(self.working.is_working, inside))
        paused = sum(self.working.pause_on(day) is not None for day in inside)
        return Tally(
            days=kept,
            of=kept + sum(self.mark(day) is Mark.QUIET for day in days),
            since=self.first_day if self.first_day in days[1:] else None,
            off=len(inside) - kept - paused,
            in_pause=paused,
            earlier=len(counting) - len(inside),
            paused=any(self.mark(day) is Mark.PAUSE for day in days),
        )

    def say(self, day: date) -> str:
        """A day in words: its date, and what was done on it."""
        return _("{label}: {value}").format(label=say_full_day(day), value=self._say_deeds(day))

    def _say_deeds(self, day: date) -> str:
        deeds = self.deeds.get(day, _NOTHING)
        if deeds.counts:
            paused = (_("a pause"),) if self.working.pause_on(day) else ()
            return ", ".join((_say_parts(deeds), *paused))
        if self.working.pause_on(day):
            return _("a pause")
        if day >= self.today:
            return _("today is open") if day == self.today else _("still to come")
        if day < self.first_day:
            return _("before this planner began")
        if not self.working.is_working(day):
            return _("a day off")
        return _("nothing noted")


def _say_parts(deeds: Deeds) -> str:
    parts = []
    results = deeds.results or (deeds.again if not (deeds.touches or deeds.met) else 0)
    if results:
        parts.append(ngettext("{n} result", "{n} results", results).format(n=results))
    if deeds.touches:
        said = ngettext("{n} touch noted", "{n} touches noted", deeds.touches)
        parts.append(said.format(n=deeds.touches))
    if deeds.met:
        parts.append(ngettext("{n} person met", "{n} people met", deeds.met).format(n=deeds.met))
    if deeds.events:
        said = ngettext("{n} event debriefed", "{n} events debriefed", deeds.events)
        parts.append(said.format(n=deeds.events))
    return ", ".join(parts)


def say_tally(tally: Tally) -> str:
    """Say how many of the working days count, and which days with a deed stand beside them."""
    if not tally.of:
        said = _("No working day of these 53 weeks counts")
    elif tally.since is None:
        said = ngettext(
            "{n} active day, of {of} working days in these 53 weeks",
            "{n} active days, of {of} working days in these 53 weeks",
            tally.days,
        ).format(n=tally.days, of=tally.of)
    else:
        said = ngettext(
            "{n} active day, of {of} working days since {day}",
            "{n} active days, of {of} working days since {day}",
            tally.days,
        ).format(n=tally.days, of=tally.of, day=say_full_day(tally.since))
    beside = [
        said.format(n=number)
        for number, said in (
            (tally.off, ngettext("{n} on a day off", "{n} on days off", tally.off)),
            (tally.in_pause, ngettext("{n} in a pause", "{n} in a pause", tally.in_pause)),
            (
                tally.earlier,
                ngettext(
                    "{n} before this planner began", "{n} before this planner began", tally.earlier
                ),
            ),
        )
        if number
    ]
    if not beside:
        return said
    return _("{said}; not counted: {others}").format(said=said, others=", ".join(beside))


def year_weeks(last: date) -> tuple[date, ...]:
    """The Mondays of the 53 weeks that end with the week of `last`, the oldest first."""
    monday = iso_week(last)[0]
    return tuple(monday - number * _WEEK for number in range(WEEKS - 1, -1, -1))
