"""The words for a circle, and for what it does with a person."""

from datetime import date, timedelta

from planner.language import _, ngettext
from planner.language.dates_in_words import say_the_day
from planner.model.labels import circles, circles_by_themselves
from planner.model.people import Person
from planner.model.vocabulary import Circle

_LONG = timedelta(days=365)


def is_long_due(due: date, today: date) -> bool:
    """Whether contact has been due for so long that no day is named any more."""
    return due < today - _LONG


def say_circle(person: Person, today: date) -> str:
    """The circle of a person and the rhythm it gives; an own rhythm; empty without either."""
    name = circles()[person.circle] if person.circle else ""
    rhythm = _say_rhythm(person, today)
    if not rhythm:
        return name
    if person.own_period is None:
        return _("{circle}: {rhythm}").format(circle=name, rhythm=rhythm)
    return ", ".join(filter(None, (name, _("a rhythm of their own: {rhythm}")))).format(
        rhythm=rhythm
    )


def _say_rhythm(person: Person, today: date) -> str:
    days, due = person.period_days, person.contact_due
    if days is None or due is None:
        return ""
    if due > today:
        said = ngettext(
            "a word every day; the next by {day}",
            "a word every {days} days; the next by {day}",
            days,
        )
    elif due == today:
        said = ngettext(
            "a word every day; the next today", "a word every {days} days; the next today", days
        )
    elif is_long_due(due, today):
        said = ngettext(
            "a word every day; whenever you like",
            "a word every {days} days; whenever you like",
            days,
        )
    else:
        said = ngettext(
            "a word every day; due since {day}", "a word every {days} days; due since {day}", days
        )
    return said.format(days=days, day=say_the_day(due, today))


def say_effect(days: int | None) -> str:
    """The effect of a circle of a period of so many days, or of none."""
    if days is None:
        return _("no rhythm")
    return ngettext("a word every day", "a word every {days} days", days).format(days=days)


def say_given(names: list[str], circle: Circle | None, days: int | None) -> str:
    """A circle given to people, with its effect; several people are counted."""
    if len(names) == 1:
        who = names[0]
    else:
        who = ngettext("{count} person", "{count} people", len(names)).format(count=len(names))
    if circle is None:
        return _("{who}: in no circle any more").format(who=who)
    said = _("{who}: {circle}, {effect}")
    circle_said = circles_by_themselves()[circle]
    return said.format(who=who, circle=circle_said, effect=say_effect(days))
