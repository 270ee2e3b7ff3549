"""Find date phrases in a text, each whole: with its preposition and its part of the day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.calendar.date_phrases.joined import Found, joined
from planner.calendar.date_phrases.meanings import Asked, Look, Meant
from planner.calendar.date_phrases.neighbours import OF, Place, governed, start_of_governed
from planner.calendar.date_phrases.patterns import SHORTENED
from planner.calendar.date_phrases.reader import part_at, phrases
from planner.calendar.date_phrases.words import Word, split_words
from planner.calendar.day_parts import DayPart
from planner.language.text import collapse

_LONGEST_PART = 40
"""Characters, more than any part of a day has."""


class DatePhrase(NamedTuple):
    """A date phrase: its span in the text, preposition included, and its day.

    With a `part` of that day, or as the first of several until `last`.
    """

    start: int
    end: int
    day: date
    part: DayPart | None = None
    last: date | None = None


class Reading(NamedTuple):
    """The dates of a text in their order, and the spans of words that only look like one."""

    dates: tuple[DatePhrase, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()


def read_dates(
    text: str,
    today: date,
    look: Look = Look.AHEAD,
    *,
    of_title: bool = False,
    to_contact: bool = False,
    of_due: bool = False,
) -> Reading:
    """Read every date phrase of clean `text`; never raises.

    Both languages are understood, whichever the interface speaks. A phrase is read whole or not at
    all; an impossible date is text. `of_title`: "du 3 mars" is the day of what is named, as in an
    event's title. `to_contact`: the line begins with a verb of contact.
    `of_due`: "by March" is a day.
    """
    words = split_words(text)
    asked = Asked(today, look, of_due)
    place = Place(words, of_title=of_title, to_contact=to_contact)
    dates: list[DatePhrase] = []
    unread: list[tuple[int, int]] = []
    for found in _placed(place, asked):
        start, end = words[found.first].start, _end(words[found.last - 1])
        if found.meant is None:
            unread.append((start, end))
        else:
            dates.append(
                DatePhrase(start, end, found.meant.day, found.meant.part, found.meant.last)
            )
    return Reading(tuple(dates), tuple(unread))


def _placed(place: Place, asked: Asked) -> Iterator[Found]:
    """The phrases of a line with the words that govern them."""

    def again(found: Found, other: Asked) -> Meant | None:
        return next((each.meant for each in phrases(place.part(found), other)), None)

    for found in joined(place.words, list(phrases(place, asked)), asked, again):
        if found.whole or found.meant is None or not governed(place, found.first, found.last):
            yield found
        elif place.of_title and place.words[found.first - 1].shape in OF:
            yield found._replace(first=found.first - 1)
        else:
            yield Found(start_of_governed(place, found.first), found.last, None)


def _end(word: Word) -> int:
    """The end of a phrase with its last word: the dot of an abbreviation is its own."""
    dotted = word.after.startswith(".") and word.shape in SHORTENED
    return word.end + dotted


def find_dates(text: str, today: date) -> list[DatePhrase]:
    """The date phrases of clean `text` for days to come, in their order; never raises."""
    return list(read_dates(text, today).dates)


def leading_part(text: str) -> tuple[DayPart, int] | None:
    """The part of a day with which clean `text` begins, and its end: "morning", "le soir"."""
    return part_at(split_words(text[:_LONGEST_PART]))


def parse_phrase(text: str, today: date, look: Look = Look.AHEAD) -> DatePhrase | None:
    """The date phrase that is the whole of `text`, if it is one."""
    words = collapse(text)
    match read_dates(words, today, look).dates:
        case [DatePhrase(start=0, end=end) as phrase] if end == len(words):
            return phrase
    return None


def parse_when(text: str, today: date, look: Look = Look.AHEAD) -> date | None:
    """The day named by the whole of `text` ("mardi", "in 2 weeks", "+3d"), if there is one."""
    phrase = parse_phrase(text, today, look)
    return phrase.day if phrase and not (phrase.part or phrase.last) else None
