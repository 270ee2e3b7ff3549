"""The week of a review in words."""

from datetime import date

from planner.calendar.weeks import Week
from planner.language import _, pgettext
from planner.language.dates_in_words import say_date, say_day_and_month, say_full_day


def say_week_name(week: Week) -> str:
    """The name of a week, for a file: "2026-W09", in French "2026-S09"."""
    return week.name.replace("W", pgettext("the letter of a week", "W"))


def say_week(week: Week) -> str:
    """A week in full: "week of Monday 2 March 2026"."""
    return _("week of {day}").format(day=say_full_day(week.first))


def say_week_in_short(week: Week, today: date) -> str:
    """A week by its first day, with the year if it is another one: "week of 2 March"."""
    day = say_date(week.first)
    if week.first.year == today.year:
        day = day.removesuffix(f" {today.year}")
    return _("week of {day}").format(day=day)


def say_stood_then(week: Week, today: date) -> str:
    """The sentence that what is shown is the state as a week ended; empty for this week."""
    if today <= week.last:
        return ""
    return _("Counted until {day}, when the week ended.").format(day=say_day_and_month(week.last))
