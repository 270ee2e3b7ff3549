"""Text in which the words looked for are marked."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from planner.language.text import fold
from tui.drawing.text_line import Line, Span, Tone


def marked(text: str, words: Sequence[str], tone: Tone = Tone.PLAIN) -> Line:
    """The text in its tone, and in that of a mark wherever one of the folded words stands."""
    found = _places(text, words)
    return tuple(
        Span("".join(text[at] for at in places), Tone.MARK if is_found else tone)
        for is_found, places in groupby(range(len(text)), found.__contains__)
    )


def _places(text: str, words: Sequence[str]) -> set[int]:
    """The places of the letters found; one letter may be folded into two, such as œ, or none."""
    folded = [(letter, at) for at, each in enumerate(text) for letter in fold(each)]
    whole = "".join(letter for letter, _at in folded)
    return {
        folded[at][1]
        for word in words
        for start in _starts(whole, word)
        for at in range(start, start + len(word))
    }


def _starts(whole: str, word: str) -> Iterator[int]:
    start = whole.find(word) if word else -1
    while start >= 0:
        yield start
        start = whole.find(word, start + 1)
