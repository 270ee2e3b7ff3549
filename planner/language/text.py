"""Text as typed: cleaned for the store and for a terminal, folded to compare, shortened."""

import re
import unicodedata
from functools import cache, lru_cache

_NO_BREAK = dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " ")
_BREAKS = dict.fromkeys(map(ord, "\n\v\f\r\x85\u2028\u2029"), "\n")
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
_SURROGATES = range(0xD800, 0xE000)
PLAIN_LETTERS = {
    "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss",
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
    "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i",
}  # fmt: skip
"""Letters that are no plain one with an accent, and those they are folded to."""
_PLAIN_LETTERS = str.maketrans(PLAIN_LETTERS)
_UNDECOMPOSED = _PLAIN_LETTERS | dict.fromkeys(map(ord, "’‘ʼ"), "'")
_BEYOND_LATIN = "\u0250"
"""The first letter behind Latin's own blocks, in which none combines with another."""
_BIDI_CONTROLS = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"

LABEL = 40
"""Letters of a name in the history or in a toast."""


def clean(text: str, *, lines: bool = False) -> str:
    r"""Normalise `text` for the store: NFC, plain spaces, no control characters.

    A line break becomes a space, or "\n" if `lines`; a lone surrogate, which cannot be stored,
    becomes U+FFFD. Spaces are neither stripped nor collapsed.
    """
    if _is_clean(text):
        return text
    table = _cleaned(lines=lines)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(table))


def _is_clean(text: str) -> bool:
    return text.isascii() and text.isprintable()


@cache
def _cleaned(*, lines: bool) -> dict[int, str | None]:
    """The characters that `clean` replaces; the start has hardly any."""
    breaks = _BREAKS if lines else dict.fromkeys(_BREAKS, " ")
    surrogates = dict.fromkeys(_SURROGATES, "\ufffd")
    return {**_CONTROLS, **surrogates, **_NO_BREAK, ord("\t"): " ", **breaks}


def collapse(text: str) -> str:
    """`clean` text in one line, its spaces collapsed and none at its ends."""
    return " ".join(clean(text).split())


def harmless(text: str, *, lines: bool = False) -> str:
    """`clean` text without bidirectional controls, safe to print on a terminal.

    A bidi control could move a text into the one beside it, so none is printed; the store keeps
    them.
    """
    return text if _is_clean(text) else re.sub(_BIDI_CONTROLS, "", clean(text, lines=lines))


def shorten(text: str, length: int = LABEL) -> str:
    """`text`, or its first letters and "…", at most `length` in all."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def fold(text: str) -> str:
    """Fold `text` for comparison and search: no case, accents, ligatures or curly apostrophes."""
    if text.isascii():
        return text.lower()
    return text.translate(_LATIN) if max(text) < _BEYOND_LATIN else _folded(text)


def bare(text: str) -> str:
    """`text` with plain letters for those that stand alone; its case and accents stay."""
    return text if text.isascii() else text.translate(_PLAIN_LETTERS)


def shape(text: str) -> str:
    """Fold `text` letter by letter, so that indexes are the same in both."""
    return text.lower() if text.isascii() else "".join(map(_shape_of_letter, text))


def _folded(text: str) -> str:
    """`text` folded, of any script."""
    bare = _without_accents(_without_accents(text).casefold())
    return unicodedata.normalize("NFC", bare.translate(_UNDECOMPOSED))


class _Latin(dict[int, str]):
    """Letters of the Latin blocks, each folded when it is first met: none changes another."""

    def __missing__(self, letter: int) -> str:
        self[letter] = folded = _folded(chr(letter))
        return folded


_LATIN = _Latin()


def _without_accents(text: str) -> str:
    """`text` decomposed, without combining marks."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


@lru_cache(maxsize=1024)
def _shape_of_letter(letter: str) -> str:
    """`letter` folded, or unchanged if folding gives none or several."""
    folded = fold(letter)
    return folded if len(folded) == 1 else letter
