"""The words for where a goal leads, and for the ways to mend it; never a reproach."""

from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_on, say_the_day
from planner.language.whole_numbers import say_decimal, say_number
from planner.model.goals import Goal
from planner.model.labels import goal_states
from planner.stairs.forecast import Forecast, Needed, Outlook


def say_forecast(found: Forecast, goal: Goal, today: date) -> str:
    """Say where a goal leads, in one sentence without its stop."""
    match found.outlook:
        case Outlook.CLOSED:
            return goal_states()[goal.state]
        case Outlook.MET:
            return _("its number is there: it may be called reached")
        case Outlook.NO_NUMBER:
            return _("no number is aimed at, so that no day can be told")
        case Outlook.TOO_FEW:
            return _say_too_few(found, today)
        case Outlook.FAR:
            return _("at this pace, in more than a year")
    return _say_dated(found, today)


def _say_too_few(found: Forecast, today: date) -> str:
    if not found.achieved and found.begins is not None:
        return pgettext("a goal", "it begins {day}").format(day=say_on(found.begins, today))
    if not found.achieved:
        return _("too few to tell yet where it leads")
    said = ngettext(
        "too few to tell where it leads: {n} counted in the last weeks",
        "too few to tell where it leads: {n} counted in the last weeks",
        found.achieved,
    )
    return said.format(n=say_number(found.achieved))


def _say_dated(found: Forecast, today: date) -> str:
    assert found.day is not None
    day = say_the_day(found.day, today)
    if found.late is None:
        return _("at this pace, {day}; it has no date of its own").format(day=day)
    if found.late == 0:
        return _("at this pace, {day}: on your date").format(day=day)
    number = abs(found.late)
    if found.late > 0:
        said = ngettext(
            "at this pace, {day}: {n} day after your date",
            "at this pace, {day}: {n} days after your date",
            number,
        )
    else:
        said = ngettext(
            "at this pace, {day}: {n} day ahead of your date",
            "at this pace, {day}: {n} days ahead of your date",
            number,
        )
    return said.format(day=day, n=say_number(number))


def say_needed(needed: Needed) -> str:
    """Say the need of a date: "8 are missing in 20 working days: 2 a week"."""
    if not needed.left:
        said = ngettext(
            "its date is here and {n} is missing: a later date, or a lower number",
            "its date is here and {n} are missing: a later date, or a lower number",
            needed.missing,
        )
        return said.format(n=say_number(needed.missing))
    days = ngettext("{n} working day", "{n} working days", needed.left).format(
        n=say_number(needed.left)
    )
    if needed.weekly is None:
        said = ngettext("{n} is missing in {days}", "{n} are missing in {days}", needed.missing)
        return said.format(n=say_number(needed.missing), days=days)
    said = ngettext(
        "{n} is missing in {days}: {weekly} a week",
        "{n} are missing in {days}: {weekly} a week",
        needed.missing,
    )
    return said.format(n=say_number(needed.missing), days=days, weekly=say_decimal(needed.weekly))


def say_mends(found: Forecast, today: date) -> list[str]:
    """The ways to bring a goal and its date together, each with its number.

    Too few counted to tell leave what its date takes.
    """
    if found.needed is not None:
        return [say_needed(found.needed)]
    mends = found.mends
    if mends is None:
        return []
    said = []
    if mends.later is not None and found.due is not None:
        said.append(_("a later date: {day}").format(day=say_the_day(mends.later, today)))
    if mends.lower is not None:
        said.append(_("a lower number: {n} by your date").format(n=say_number(mends.lower)))
    if mends.weekly is not None:
        words = _("{n} a week, where it is {present} now")
        said.append(words.format(n=say_decimal(mends.weekly), present=say_decimal(mends.present)))
    return said
