"""The days at so many days, weeks, months or years from today: "in three weeks"."""

from planner.calendar.date_phrases import days
from planner.calendar.date_phrases.meanings import Answer, Asked, Meaning

_FRENCH_COUNT = {8: 7, 15: 14}
"""In French "huit jours" is a week and "quinze jours" two: the first day is counted."""
_MONTHS_OF_YEAR = 12


def in_days(asked: Asked, number: int) -> Answer:
    """In N days."""
    return days.later(asked.today, number)


def in_french_days(asked: Asked, number: int) -> Answer:
    """In N days as they are counted in French."""
    return days.later(asked.today, _FRENCH_COUNT.get(number, number))


def in_working_days(asked: Asked, number: int) -> Answer:
    """In N working days."""
    return days.working_days_later(asked.today, number)


def in_weeks(asked: Asked, number: int) -> Answer:
    """In N weeks."""
    return days.later(asked.today, 7 * number)


def in_months(asked: Asked, number: int) -> Answer:
    """In N months: the same day, or the last one of a shorter month."""
    return days.months_later(asked.today, number)


def in_years(asked: Asked, number: int) -> Answer:
    """In N years."""
    return days.months_later(asked.today, _MONTHS_OF_YEAR * number)


def of_due(meaning: Meaning) -> Meaning:
    """The same day, but only where the day is asked by which something is to be reached."""
    return lambda asked, *values: meaning(asked, *values) if asked.of_due else None


def in_years_and_half(asked: Asked, number: int) -> Answer:
    """In N years and a half."""
    return days.months_later(asked.today, _MONTHS_OF_YEAR * number + _MONTHS_OF_YEAR // 2)


def in_half_a_year(asked: Asked) -> Answer:
    """In half a year."""
    return in_years_and_half(asked, 0)


_UNITS = {
    **dict.fromkeys("dj", in_days),
    **dict.fromkeys("ws", in_weeks),
    "m": in_months,
    **dict.fromkeys("ya", in_years),
}


def shifted(asked: Asked, shift: tuple[int, str]) -> Answer:
    """+3d, +2s, +1m, "in 2wks"."""
    number, unit = shift
    return _UNITS[unit[0]](asked, number)


def shifted_in_french(asked: Asked, shift: tuple[int, str]) -> Answer:
    """Dans 15j, where days are counted as in French."""
    number, unit = shift
    return in_french_days(asked, number) if unit == "j" else shifted(asked, shift)


def days_ago(asked: Asked, number: int) -> Answer:
    """N days ago."""
    return days.later(asked.today, -number)


def weeks_ago(asked: Asked, number: int) -> Answer:
    """N weeks ago."""
    return days.later(asked.today, -7 * number)


def months_ago(asked: Asked, number: int) -> Answer:
    """N months ago."""
    return days.months_later(asked.today, -number)


def shifted_back(asked: Asked, shift: tuple[int, str]) -> Answer:
    """-3d, -2w."""
    number, unit = shift
    return _UNITS[unit](asked, -number)
