"""The date phrases of the grammar: a pattern and a day for each.

Patterns match the shape of a text (`planner.language.text.shape`), without case or accents. All
of them are compiled into one, so each has group names of its own.
"""

from collections.abc import Callable, Mapping
from datetime import date

from planner.calendar.date_phrases import days
from planner.language.calendar_names import month_numbers, weekday_numbers
from planner.values import dataclass

Groups = Mapping[str, str]
"""The matches of a pattern's named groups; a group without a match is absent."""

_MONTHS = month_numbers("en", "fr")
_WEEKDAYS = weekday_numbers("en", "fr")
_MONTH = "|".join(_MONTHS)
_ENGLISH_MONTH = "|".join(month_numbers("en"))
_FRENCH_MONTH = "|".join(month_numbers("fr"))
_WEEKDAY = "|".join(_WEEKDAYS)
_DAY = "[0-9]{1,2}"
_YEAR = "[0-9]{4}"
_FRENCH_COUNT = {8: 7, 15: 14}
"""In French "huit jours" is a week and "quinze jours" two: the first day is counted."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to write a date; `day` gives None for a day that does not exist."""

    name: str
    pattern: str
    day: Callable[[Groups, date], date | None]


def _in_days(groups: Groups, today: date) -> date | None:
    if "in_days" in groups:
        return days.later(today, int(groups["in_days"]))
    count = int(groups["dans_jours"])
    return days.later(today, _FRENCH_COUNT.get(count, count))


def _plus(groups: Groups, today: date) -> date | None:
    return days.later(today, int(groups["plus_n"]) * (1 if groups["plus_unit"] in "dj" else 7))


def _end_of_named_month(groups: Groups, today: date) -> date | None:
    month = _MONTHS[groups.get("end_of") or groups["fin_de"]]
    if "end_year" in groups:
        return days.end_of_month(int(groups["end_year"]), month)
    return days.first_end_of_month(today, month)


def _numeric(groups: Groups, today: date) -> date | None:
    day, month = int(groups["numeric_day"]), int(groups["numeric_month"])
    year = groups.get("numeric_year")
    if year is None:
        return days.first_from(today, month, day)
    return days.exact(int(year) + (2000 if len(year) == 2 else 0), month, day)


def _iso(groups: Groups, _today: date) -> date | None:
    return days.exact(int(groups["iso_year"]), int(groups["iso_month"]), int(groups["iso_day"]))


def _day_month(groups: Groups, today: date) -> date | None:
    return _named("dm", groups, today)


def _month_day(groups: Groups, today: date) -> date | None:
    return _named("md", groups, today)


def _named(rule: str, groups: Groups, today: date) -> date | None:
    """The day of a pattern with groups for day, month and an optional year."""
    month, day = _MONTHS[groups[f"{rule}_month"]], int(groups[f"{rule}_day"])
    year = groups.get(f"{rule}_year")
    return days.exact(int(year), month, day) if year else days.first_from(today, month, day)


def _weekday_in_eight(groups: Groups, today: date) -> date | None:
    first = days.weekday_after(today, _WEEKDAYS[groups["eight_day"]])
    return first and days.later(first, 7)


def _next_weekday(groups: Groups, today: date) -> date | None:
    name = groups.get("next_day") or groups["day_prochain"]
    return days.weekday_of_next_week(today, _WEEKDAYS[name])


WEEKDAY = "weekday"
CALENDAR_DATES = frozenset({"iso", "numeric", "day_month", "month_day"})

# The longer of two phrases that begin alike stands first.
PHRASES = (
    Phrase(
        "after_tomorrow",
        r"(?:the )?day after tomorrow|apres[- ]demain",
        lambda _, today: days.later(today, 2),
    ),
    Phrase("tomorrow", r"tomorrow|demain", lambda _, today: days.later(today, 1)),
    Phrase("today", r"today|aujourd'hui", lambda _, today: today),
    Phrase(
        "next_week",
        r"next week|(?:la )?semaine prochaine",
        lambda _, today: days.weekday_of_next_week(today, 0),
    ),
    Phrase(
        "in_weeks",
        r"(?:in|dans) (?P<weeks>[0-9]{1,4}) (?:weeks?|semaines?)",
        lambda groups, today: days.later(today, 7 * int(groups["weeks"])),
    ),
    Phrase(
        "some_days",
        r"in (?P<in_days>[0-9]{1,4}) days?|dans (?P<dans_jours>[0-9]{1,4}) jours?",
        _in_days,
    ),
    Phrase("plus", r"\+(?P<plus_n>[0-9]{1,4})(?P<plus_unit>[djws])", _plus),
    Phrase(
        "end_of_month",
        r"(?:the )?end of (?:the )?month|(?:la )?fin du mois",
        lambda _, today: days.end_of_month(today.year, today.month),
    ),
    Phrase(
        "end_of_named_month",
        rf"(?:(?:the )?end of (?P<end_of>{_ENGLISH_MONTH})"
        rf"|(?:la )?fin (?:de |d')?(?P<fin_de>{_FRENCH_MONTH}))(?: (?P<end_year>{_YEAR}))?",
        _end_of_named_month,
    ),
    Phrase(
        "iso",
        rf"(?P<iso_year>{_YEAR})-(?P<iso_month>[0-9]{{2}})-(?P<iso_day>[0-9]{{2}})",
        _iso,
    ),
    Phrase(
        "numeric",
        rf"(?P<numeric_day>{_DAY})/(?P<numeric_month>{_DAY})"
        rf"(?:/(?P<numeric_year>{_YEAR}|[0-9]{{2}}))?",
        _numeric,
    ),
    Phrase(
        "day_month",
        rf"(?:the )?(?P<dm_day>{_DAY})(?:er|st|nd|rd|th)? (?:of )?(?P<dm_month>{_MONTH})"
        rf"(?: (?P<dm_year>{_YEAR}))?",
        _day_month,
    ),
    Phrase(
        "month_day",
        rf"(?P<md_month>{_ENGLISH_MONTH}) (?P<md_day>{_DAY})(?:st|nd|rd|th)?"
        rf"(?:,? (?P<md_year>{_YEAR}))?",
        _month_day,
    ),
    Phrase("weekday_in_eight", rf"(?P<eight_day>{_WEEKDAY}) en huit", _weekday_in_eight),
    Phrase(
        "next_weekday",
        rf"next (?P<next_day>{_WEEKDAY})|(?P<day_prochain>{_WEEKDAY}) prochain",
        _next_weekday,
    ),
    Phrase(
        WEEKDAY,
        rf"(?P<weekday_day>{_WEEKDAY})",
        lambda groups, today: days.weekday_after(today, _WEEKDAYS[groups["weekday_day"]]),
    ),
)
