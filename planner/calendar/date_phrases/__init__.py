"""Date phrases in English and French, read in one line of text."""

from planner.calendar.date_phrases.find import DatePhrase, find_dates, parse_when

__all__ = ["DatePhrase", "find_dates", "parse_when"]
