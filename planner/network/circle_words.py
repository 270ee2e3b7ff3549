"""The words for a circle, and for what it does with a person."""

from datetime import date, timedelta

from planner.language import _, ngettext
from planner.language.dates_in_words import say_the_day
from planner.model.labels import circles_by_themselves
from planner.model.people import Person
from planner.model.vocabulary import Circle

_LONG = timedelta(days=365)


def is_long_due(due: date, today: date) -> bool:
    """Whether contact has been due for so long that no day is named any more."""
    return due < today - _LONG


def say_rhythm(person: Person) -> str:
    """The rhythm of a person: "every 90 days", and whether it is their own; empty without one."""
    days = person.period_days
    if days is None:
        return ""
    said = ngettext("every day", "every {number} days", days).format(number=days)
    if person.own_period is None:
        return said
    return _("{rhythm}, a rhythm of their own").format(rhythm=said)


def say_due(person: Person, today: date) -> str:
    """The due sign in a sentence; empty while none is due."""
    due = person.contact_due
    if due is None or due > today:
        return ""
    if due == today:
        return _("A sign is due today")
    if is_long_due(due, today):
        return _("A sign, whenever you like")
    return _("A sign has been due since {day}").format(day=say_the_day(due, today))


def say_effect(days: int | None) -> str:
    """The effect of a circle of a period of so many days, or of none."""
    if days is None:
        return _("no rhythm")
    return ngettext("a word every day", "a word every {days} days", days).format(days=days)


def say_people(count: int) -> str:
    """The number of people."""
    return ngettext("{count} person", "{count} people", count).format(count=count)


def say_given(names: list[str], circle: Circle | None, days: int | None) -> str:
    """A circle given to people, with its effect; several people are counted."""
    who = names[0] if len(names) == 1 else say_people(len(names))
    if circle is None:
        return _("{who}: in no circle any more").format(who=who)
    said = _("{who}: {circle}, {effect}")
    circle_said = circles_by_themselves()[circle]
    return said.format(who=who, circle=circle_said, effect=say_effect(days))
