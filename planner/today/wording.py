"""The agenda in words."""

from datetime import date

from planner.calendar.working_days import Days
from planner.language import _, ngettext
from planner.language.dates_in_words import say_minutes, say_no_action, say_until
from planner.model.signs import SEPARATOR
from planner.today.agenda import Agenda
from planner.today.regularity import Regularity


def say_planned(agenda: Agenda) -> str:
    """The planned minutes of the day's budget."""
    if agenda.is_free:
        free = say_no_action(agenda.day)
        number = agenda.planned_minutes
        return f"{say_minutes(number)} {SEPARATOR} {free}" if number else free
    return _("{planned} planned of {budget}").format(
        planned=say_minutes(agenda.planned_minutes), budget=say_minutes(agenda.budget_minutes)
    )


def say_regularity(agenda: Agenda) -> str:
    """The regularity of an agenda; empty on the first day."""
    return say_regular(agenda.regularity)


def say_regular(found: Regularity) -> str:
    """A regularity in words; empty on the first day."""
    if not found.of:
        return ""
    days = ngettext("{of} working day", "the last {of} working days", found.of).format(of=found.of)
    said = ngettext("{done} of {days}", "{done} of {days}", found.done)
    return said.format(done=found.done, days=days)


def say_pause(pause: Days, today: date) -> str:
    """A pause that goes on: "Pause until 17 August: nothing is late"."""
    return _("Pause {until}: nothing is late").format(until=say_until(pause[1], today))


def say_regular_days(found: Regularity) -> str:
    """A regularity in a few words, beside a sign for each working day."""
    said = ngettext("{done} day of {of}", "{done} days of {of}", found.done)
    return said.format(done=found.done, of=found.of)


def say_gives(number: int) -> str:
    """A number of gives: "nothing given", "given once", "given 3 times"."""
    if not number:
        return _("nothing given")
    return ngettext("given once", "given {number} times", number).format(number=number)


def say_asks(number: int) -> str:
    """A number of asks: "nothing asked", "asked once", "asked 3 times"."""
    if not number:
        return _("nothing asked")
    return ngettext("asked once", "asked {number} times", number).format(number=number)


def say_more(agenda: Agenda) -> str:
    """The number of proposals beyond those shown; empty if none."""
    if not agenda.more:
        return ""
    more = ngettext("{count} more proposal", "{count} more proposals", agenda.more)
    return more.format(count=agenda.more)
