"""Parse days in the past, for what is written down afterwards."""

from datetime import date

from planner.calendar.date_phrases import Look, parse_phrase


def parse_past(text: str, today: date) -> date | None:
    """The day on or before `today` named by the whole of `text`, if there is one.

    A weekday is the last one before today; a date without a year is its last occurrence.
    """
    phrase = parse_phrase(text, today, Look.BACK)
    return phrase.day if phrase else None


def parse_any_day(text: str, today: date) -> date | None:
    """The day named by the whole of `text`, if there is one: future unless the words look back."""
    phrase = parse_phrase(text, today, Look.EITHER)
    if phrase is None or phrase.last or (phrase.part and phrase.day >= today):
        return None
    return phrase.day
