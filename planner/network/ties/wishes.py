"""A word on a day that matters: to whom, about what, and why today."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.calendar.working_days import WorkingDays
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_on
from planner.model.people import PersonDate
from planner.model.vocabulary import Channel, DateKind
from planner.values import dataclass

_DAY = timedelta(days=1)
_MOST_AHEAD = 4
"""Days ahead, at most, that a word comes before its day: a long weekend."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A day that matters to a person of a circle; `on` is when it comes this time."""

    each: PersonDate
    on: date
    person_id: int
    name: str
    organisation: str = ""
    channel: Channel | None = None

    @property
    def years(self) -> int | None:
        """The years since the day, if its year is known."""
        return None if self.each.year is None else self.on.year - self.each.year


def days_of_word(today: date, working: WorkingDays) -> tuple[date, date]:
    """The first and last day for which a word is due today: those off after it are of it."""
    last = today
    while (last - today).days < _MOST_AHEAD and not working.is_working(last + _DAY):
        last += _DAY
    return today, last


def say_wish(wish: Wish) -> str:
    """The title of the action."""
    match wish.each.kind:
        case DateKind.BIRTHDAY:
            return _("Wish {name} a happy birthday").format(name=wish.name)
        case DateKind.START:
            return _say_start(wish)
    if wish.each.label:
        return _("Send {name} a word: {label}").format(name=wish.name, label=wish.each.label)
    return _("Send {name} a word").format(name=wish.name)


def _say_start(wish: Wish) -> str:
    said = {"name": wish.name, "organisation": wish.organisation, "n": wish.years}
    if wish.years == 0:
        if wish.organisation:
            return _("Wish {name} a good start at {organisation}").format(**said)
        return _("Wish {name} a good start").format(**said)
    if wish.years is None:
        if wish.organisation:
            return _("Congratulate {name}: another year at {organisation}").format(**said)
        return _("Congratulate {name}: another year in the post").format(**said)
    if wish.organisation:
        text = ngettext(
            "Congratulate {name}: one year at {organisation}",
            "Congratulate {name}: {n} years at {organisation}",
            wish.years,
        )
    else:
        text = ngettext(
            "Congratulate {name}: one year in the post",
            "Congratulate {name}: {n} years in the post",
            wish.years,
        )
    return text.format(**said)


def say_why(wish: Wish, today: date) -> str:
    """The reason: the day is today, or a day off that comes before the next working day."""
    what = next(_about(wish))
    if wish.on == today:
        return _("{what} today").format(what=what)
    return _("{what} {day}, a day off").format(what=what, day=say_on(wish.on, today))


def _about(wish: Wish) -> Iterator[str]:
    match wish.each.kind:
        case DateKind.BIRTHDAY:
            yield pgettext("a day that matters", "birthday")
        case DateKind.START:
            yield _("start in the post") if wish.years == 0 else _("anniversary in the post")
    yield wish.each.label or _("a day that matters")
