"""The number to reach in a goal or a step, and the words it counts."""

import re

from planner.grammar.line import END, Line
from planner.language.number_words import NUMBERS

_WORDS = {word: number for word, number in NUMBERS.items() if number > 1}
_NUMBER = re.compile(
    rf"(?<!\S)([0-9]{{1,3}}(?:[ ,][0-9]{{3}})+|[0-9]{{1,9}}|{'|'.join(_WORDS)}){END}"
)


def target_of(head: Line) -> tuple[int | None, str | None]:
    """The first whole number of `head`, "1 000" and "twelve" included, and the words after it."""
    for match in _NUMBER.finditer(head.shape):
        number = _WORDS.get(match[1]) or int(re.sub("[ ,]", "", match[1]))
        if number:
            return number, head.part(match.end()).said().lstrip(" ,;.!?") or None
    return None, None
