"""Recurrence rules in words: "every second Tuesday", "le premier lundi du mois"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from planner.calendar.recurrence.after import After, Unit
from planner.calendar.recurrence.after_words import AS_ONE_SAYS
from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday, parse_rule
from planner.language import _, language, ngettext, pgettext
from planner.language.calendar_names import MONTHS, WEEKDAYS
from planner.language.dates_in_words import (
    say_full_day,
    say_hour,
    say_on_full_day,
)

WORKING = (0, 1, 2, 3, 4)


def say_repeats(text: str, start: date) -> str:
    """RFC 5545 `text` in words, counted from `start`; unchanged if it is no rule."""
    rule = parse_rule(text)
    return say_rule(rule, start) if rule else text


def say_rule(rule: Rule, start: date, at: time | None = None) -> str:
    """A rule in words, counted from `start`; as RFC 5545 text if there are no simple words.

    The hour, if given, stands before its end and its exceptions: "every Tuesday at 9:00, 3 times".
    """
    if rule.without:
        days = ", ".join(map(say_on_full_day, rule.without))
        said = say_rule(replace(rule, without=()), start, at)
        return _("{rule}, except {days}").format(rule=said, days=days)
    said = _say_frequency(rule, start)
    if not said:
        return str(rule)
    if at is not None:
        said = _("{rule} at {time}").format(rule=said, time=say_hour(at))
    if rule.count:
        times = ngettext("{rule}, {number} time", "{rule}, {number} times", rule.count)
        return times.format(rule=said, number=rule.count)
    if rule.until:
        return _("{rule}, until {day}").format(rule=said, day=say_full_day(rule.until))
    return said


def say_after(after: After) -> str:
    """The time after the last one in words: "two weeks after it is done"."""
    number = after.number
    match after.unit:
        case Unit.DAYS if number in AS_ONE_SAYS:
            said = pgettext("days counted whole", "{number} days after it is done")
        case Unit.DAYS:
            said = ngettext(
                "{number} day after it is done", "{number} days after it is done", number
            )
        case Unit.WEEKS:
            said = ngettext(
                "{number} week after it is done", "{number} weeks after it is done", number
            )
        case Unit.MONTHS:
            said = ngettext(
                "{number} month after it is done", "{number} months after it is done", number
            )
        case _:
            said = ngettext(
                "{number} year after it is done", "{number} years after it is done", number
            )
    return said.format(number=number)


def _say_frequency(rule: Rule, start: date) -> str:
    if rule.positions or (rule.months and not _is_one_day(rule)):
        return _by_working_day(rule)
    match rule.frequency:
        case Frequency.DAILY:
            return ngettext("every day", "every {number} days", rule.interval).format(
                number=rule.interval
            )
        case Frequency.WEEKLY:
            return _weekly(rule, start)
        case Frequency.MONTHLY:
            return _monthly(rule, start)
        case Frequency.YEARLY if not rule.weekdays:
            return _yearly(rule, start)
    return ""


def _weekly(rule: Rule, start: date) -> str:
    days = tuple(sorted({each.day for each in rule.weekdays})) or (start.weekday(),)
    if days == WORKING and rule.interval == 1:
        return _("every working day")
    named = _listed([WEEKDAYS[language()][day] for day in days])
    match rule.interval:
        case 1:
            return _("every {weekday}").format(weekday=named)
        case 2 if len(days) == 1:
            return _("every second {weekday}").format(weekday=named)
    said = ngettext(
        "every {number} weeks on {weekday}", "every {number} weeks on {weekday}", len(days)
    )
    return said.format(number=rule.interval, weekday=named)


def _monthly(rule: Rule, start: date) -> str:
    weekdays = {each.day for each in rule.weekdays}
    if len(weekdays) + len(rule.month_days) > 1:
        return ""
    if rule.weekdays:
        day = _nths(rule.weekdays)
    else:
        number = rule.month_days[0] if rule.month_days else start.day
        day = _("the last day") if number == -1 else _numbered(number) if number > 0 else ""
    if not day:
        return ""
    return _by_months(day, rule.interval)


def _by_months(day: str, interval: int) -> str:
    """A day of every month, or of every so many months."""
    return ngettext("{day} of the month", "{day}, every {number} months", interval).format(
        day=day, number=interval
    )


def _by_working_day(rule: Rule) -> str:
    """A rule that gives a working day of the month; empty for any other."""
    days = tuple(each.day for each in rule.weekdays if each.nth is None)
    narrowed = rule.month_days or rule.months or len(rule.positions) != 1
    if rule.frequency is not Frequency.MONTHLY or sorted(days) != [*WORKING] or narrowed:
        return ""
    place = _nth(Weekday(0, rule.positions[0]), _("working day"))
    return _by_months(place, rule.interval) if place else ""


def _is_one_day(rule: Rule) -> bool:
    """Whether it gives one day of one month in a year."""
    return rule.frequency is Frequency.YEARLY and len(rule.months) == len(rule.month_days) == 1


def _yearly(rule: Rule, start: date) -> str:
    """One day of a year; empty for a day of each month, and for one counted from the end."""
    month, day = start.month, start.day
    if _is_one_day(rule):
        month, day = rule.months[0], rule.month_days[0]
    elif rule.month_days:
        return ""
    if day < 0:
        return ""
    number = _ordinal(day) if language() == "fr" else day
    said = f"{number} {MONTHS[language()][month - 1]}"
    return ngettext("every year on {day}", "every {number} years on {day}", rule.interval).format(
        day=said, number=rule.interval
    )


def _nths(weekdays: Sequence[Weekday]) -> str:
    """One weekday or several of the same name: "the first and the third Monday"."""
    *before, last = dict.fromkeys(weekdays)
    named = [" ".join(_nth(each, "").split()) for each in before]
    named.append(_nth(last, WEEKDAYS[language()][last.day]))
    return _listed(named) if all(named) else ""


def _nth(weekday: Weekday, name: str) -> str:
    """A weekday of the month, "the first Monday"; empty for a weekday without a number."""
    names = {
        1: _("the first {weekday}"),
        2: _("the second {weekday}"),
        3: _("the third {weekday}"),
        4: _("the fourth {weekday}"),
        5: _("the fifth {weekday}"),
        -1: _("the last {weekday}"),
        -2: _("the last {weekday} but one"),
    }
    said = names.get(weekday.nth or 0, "")
    return said.format(weekday=name)


def _numbered(number: int) -> str:
    return pgettext("of the month", "the {number}").format(number=_ordinal(number))


def _ordinal(number: int) -> str:
    """The ordinal of a day: "1st", "15th"; in French "1er", "15"."""
    if language() == "fr":
        return "1er" if number == 1 else str(number)
    ending = "th" if number in range(11, 14) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _listed(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return _("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])
