"""One date phrase read from its first word on: prepositions, the tables, a part of the day."""

# not wrapped in this file: words of both languages that are read

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import chain

from planner.calendar.date_phrases import english, french
from planner.calendar.date_phrases.joined import Found
from planner.calendar.date_phrases.meanings import (
    Answer,
    Asked,
    Look,
    Meant,
    weekday_numbered,
)
from planner.calendar.date_phrases.neighbours import Place, belongs_to_noun, is_loose_figure, stands
from planner.calendar.date_phrases.patterns import Tree, Values
from planner.calendar.date_phrases.rows import Row
from planner.calendar.date_phrases.words import Word
from planner.calendar.day_parts import DayPart

_PREPOSITIONS = """
    on; by; before; for; the; le; pour; avant; d' ici; d' ici au; d' ici a; d' ici la; ce; vers;
    around; due; no later than; not later than; au plus tard; sometime; some time; any time;
    anytime; any day; n' importe quand; n' importe quel jour
"""
_AFTERWARDS = "au plus tard; at the latest; at latest; dernier delai"
_PARTS = {
    DayPart.MORNING: "morning; in the morning; matin; au matin; le matin; dans la matinee;"
    " en matinee; (matin) (a/des) (la) premiere heure; first thing; first thing in the morning",
    DayPart.AFTERNOON: "afternoon; in the afternoon; apres-midi; apres midi; aprem;"
    " (dans) l' apres-midi; (dans) l' apres midi",
    DayPart.EVENING: "evening; night; in the evening; at night; soir; au soir; le soir;"
    " dans la soiree; en soiree",
}
_MOST_PREPOSITIONS = 3
_FROM = "dès"
"""It is written like "des" once its accent is folded."""


@cache
def _phrases() -> Tree:
    return Tree(chain(english.table(), french.table()))


@cache
def _small(patterns: str) -> Tree:
    return Tree((pattern.strip(), None) for pattern in patterns.split(";"))


@cache
def _parts() -> Tree:
    listed = ((part, pattern) for part, said in _PARTS.items() for pattern in said.split(";"))
    return Tree((pattern.strip(), part) for part, pattern in listed)


def phrases(place: Place, asked: Asked) -> Iterator[Found]:
    """The phrases of a line from left to right, each as long as it can be."""
    at = 0
    while at < len(place.words):
        found = _phrase(place, at, asked) if _may_begin(place, at) else None
        if found:
            yield found
        at = found.last if found else at + 1


def _may_begin(place: Place, at: int) -> bool:
    word = place.words[at]
    alone = at == 0 or not word.glued or place.words[at - 1].shape in ("d'", "-", "/")
    return alone and _is_opening(word.shape)


@lru_cache(maxsize=4096)
def _is_opening(shape: str) -> bool:
    """Whether a phrase, or its preposition, may begin with this word."""
    return shape == "des" or _phrases().begins(shape) or _small(_PREPOSITIONS).begins(shape)


def _phrase(place: Place, first: int, asked: Asked) -> Found | None:
    """The longest phrase that begins with the word `first`."""
    best: Found | None = None
    for bare in _after_prepositions(place.words, first):
        for last, values, row in _phrases().match(place.words, bare):
            if best and last <= best.last:
                break
            found = _read(place, asked, (first, bare, last), values, row)
            if found and (best is None or found.last > best.last):
                best = found
                break
    return best


def _after_prepositions(words: Sequence[Word], first: int) -> Iterator[int]:
    """The words at which a phrase may begin after no, one or more prepositions."""
    ends = [first]
    for _more in range(_MOST_PREPOSITIONS):
        yield from ends
        ends = [end for start in ends for end in _preposition_ends(words, start)]
        if not ends:
            return


def _preposition_ends(words: Sequence[Word], start: int) -> Iterator[int]:
    if start < len(words) and words[start].written.casefold() == _FROM:
        yield start + 1
    for end, _values, _meaning in _small(_PREPOSITIONS).match(words, start):
        if end > start and not words[end - 1].after:
            yield end


def _read(
    place: Place, asked: Asked, span: tuple[int, int, int], values: Values, row: Row
) -> Found | None:
    """The phrase of a row at a span, with the part of a day after it; None if it is none."""
    first, bare, last = span
    if row.meaning is weekday_numbered and _is_march(place.words[bare], asked, values):
        return None
    part, end = _part_after(place.words, last)
    if not stands(place, row.needs, first, bare, end, timed=end > last):
        return None
    answer = row.meaning(asked, *values)
    meant = _meant(answer, part)
    if row.back and asked.look is Look.AHEAD:
        meant = None
    if meant and asked.look is Look.BACK and meant.day > asked.today:
        meant = None
    if is_loose_figure(place, first, bare, end):
        meant = None
    if belongs_to_noun(place, first, bare, end):
        meant = None
    numbered = any(word.shape[:1].isdigit() for word in place.words[bare:last])
    return Found(first, _end_after(place.words, end), meant, is_numbered=numbered)


def _is_march(word: Word, asked: Asked, values: Values) -> bool:
    """Whether "mar 8" or "Mar 8" is the month: "mar." is not, nor "mar" where the day agrees."""
    if word.shape != "mar" or word.after:
        return False
    return word.written.istitle() or weekday_numbered(asked, *values) is None


def _meant(answer: Answer, part: DayPart | None) -> Meant | None:
    """The answer with the part of the day written after it."""
    if isinstance(answer, date):
        return Meant(answer, part)
    if not isinstance(answer, Meant) or (part and (answer.last or answer.part not in (None, part))):
        return None
    return answer._replace(part=part or answer.part)


def part_at(words: Sequence[Word]) -> tuple[DayPart, int] | None:
    """The part of the day that some words begin with, and where it ends in their text."""
    for end, _values, part in _parts().match(words, 0):
        return part, words[end - 1].end
    return None


def _part_after(words: Sequence[Word], last: int) -> tuple[DayPart | None, int]:
    """The part of the day named from the word `last` on, and the word after it."""
    if last and not words[last - 1].after.strip("."):
        for end, _values, part in _parts().match(words, last):
            return part, end
    return None, last


def _end_after(words: Sequence[Word], last: int) -> int:
    """The word after a phrase and words that only stress it: "au plus tard"."""
    if not words[last - 1].after.strip("."):
        for end, _values, _meaning in _small(_AFTERWARDS).match(words, last):
            return end
    return last
