"""The words beside a part of a line, for rules that look at them."""

from planner.calendar.date_phrases.neighbours import FUNCTION_WORDS
from planner.calendar.date_phrases.patterns import SHORT_WEEKDAYS, WEEKDAYS
from planner.calendar.date_phrases.words import PUNCTUATION

_NEAR = 60
"""Characters: a longer word is none of those that rules look for."""


def word_before(outline: str, start: int) -> str:
    """The word just before `start`; empty if punctuation parts them or there is none."""
    before = outline[max(start - _NEAR, 0) : start].rstrip(" ")
    word = before[before.rfind(" ") + 1 :]
    return "" if word.endswith(tuple(PUNCTUATION)) else word


def word_after(outline: str, end: int) -> str:
    """The word just after `end`; empty if punctuation parts them or there is none."""
    if not outline.startswith(" ", end):
        return ""
    stop = outline.find(" ", end + 1)
    return outline[end + 1 : stop if stop >= 0 else len(outline)].rstrip(PUNCTUATION)


def masked(outline: str, spans: list[tuple[int, int]], sign: str) -> str:
    """`outline` with `sign` in the place of every letter of `spans`."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        begin = max(start, done)
        pieces += [outline[done:begin], sign * (end - begin)]
        done = max(end, done)
    return "".join([*pieces, outline[done:]])


def is_function_word(word: str) -> bool:
    """Whether a word after a phrase is no noun of it: none, a preposition, a day."""
    if not word or word[0] in "\x00\x01@#~+(":
        return True
    return word in FUNCTION_WORDS or word in WEEKDAYS or word in SHORT_WEEKDAYS
