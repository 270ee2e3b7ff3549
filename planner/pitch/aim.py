"""The length that a pitch aims at, as it is typed and said."""

import re

from planner.language import _
from planner.language.number_words import ARTICLES, UP_TO_99
from planner.language.text import fold
from planner.model.pitches import AIMS

# Words of both languages, which are read and never shown.
_NUMBERS = {**UP_TO_99, **ARTICLES}
_IN_WORDS = re.compile(r"\b(?:{})\b".format("|".join(sorted(_NUMBERS, key=len, reverse=True))))
_SECONDS = r"(\d{1,3})(?:(?:s|secs?|secondes?|seconds?)\.?|''|\")?"
_MINUTES = r"(?:m|mn|mins?|minutes?|')\.?"
_AIM = re.compile(
    rf"{_SECONDS}"
    rf"|(\d{{1,2}})(?:{_MINUTES}(?:(?:et|and)?{_SECONDS})?|:([0-5]\d))"
    rf"|(\d{{1,2}}[.,]\d{{1,2}}){_MINUTES}"
)
_HALF = re.compile(rf"(\d{{1,2}}){_MINUTES}(?:etdemie?|and(?:1|a)half)")
_HALF_A_MINUTE = re.compile(r"(?:half1?|1?demi-?|1half-?)(?:minute|min)\.?")


def parse_aim(text: str) -> int:
    """The seconds of a length: 45, 30 s, 1 min 30, 1:30, 1,5 min, two minutes.

    Raises:
        ValueError: if it is none, or one that no pitch has, with a sentence.
    """
    said = _IN_WORDS.sub(lambda found: str(_NUMBERS[found[0]]), fold(text))
    aim = _seconds("".join(said.split()))
    if aim in AIMS:
        return aim
    said = _("Say how long it is to last, from {least} s to {most} min: 30, 60, 1 min 30.")
    raise ValueError(said.format(least=AIMS.start, most=(AIMS.stop - 1) // 60))


def _seconds(typed: str) -> int:
    """The seconds of a length without spaces, its numbers in digits; 0 if it is none."""
    if _HALF_A_MINUTE.fullmatch(typed):
        return 30
    if found := _HALF.fullmatch(typed):
        return 60 * int(found[1]) + 30
    found = _AIM.fullmatch(typed)
    if found is None:
        return 0
    alone, minutes, after, clock, part = found.groups()
    whole = sum(int(each or 0) for each in (alone, after, clock)) + 60 * int(minutes or 0)
    return whole + round(60 * float((part or "0").replace(",", ".")))


def say_aim(aim: int) -> str:
    """A length in words."""
    minutes, seconds = divmod(aim, 60)
    if not minutes:
        return _("{seconds} s").format(seconds=seconds)
    if not seconds:
        return _("{minutes} min").format(minutes=minutes)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)
