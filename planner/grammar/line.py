"""A line in two layers of equal length: the typed text, and the outline for pattern matching."""

import re
from collections.abc import Iterable

from planner.values import dataclass

PROTECTED = "\x01"
"""Stands in a shape for a letter hidden from patterns; clean text cannot contain it."""
TAKEN = "\x00"
"""Stands in both layers for text that was taken out; no pattern matches across it."""

_HIDDEN = frozenset({PROTECTED, TAKEN})

END = r"(?=[,;.!?]*(?!\S))"
"""The end of a word in a pattern: a space or the end of the text, after punctuation if any."""

_GAP = re.compile(rf"(?:[,;] ?{TAKEN}| ?{TAKEN})(?=[ {TAKEN}]*[,;.!?])| ?{TAKEN}")
"""The remains of text taken out: its space, and the first of two commas around it."""

_BRACKETS = re.compile(rf"[(\[][ ,;{TAKEN}]*{TAKEN}[ ,;{TAKEN}]*[)\]]")
"""Brackets in which nothing is left."""

_LAST = re.compile(r"(?:[ ,;]| [-–—:](?= |$))+$")
_FIRST = re.compile(r"^(?:[ ,;.!?:]|[-–—](?= ))+")
"""The signs left before or after text taken out of an end."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text as typed, and its shape: folded, with protected letters hidden; of equal length."""

    text: str
    shape: str

    def part(self, start: int, end: int | None = None) -> "Line":
        """The part from `start` to `end`."""
        return Line(self.text[start:end], self.shape[start:end])

    def stripped(self) -> "Line":
        """The line without the spaces at its ends, except protected ones."""
        left = len(self.shape) - len(self.shape.lstrip(" "))
        return self.part(left, max(left, len(self.shape.rstrip(" "))))

    def without(self, start: int, end: int) -> "Line":
        """The line with the part from `start` to `end` taken out."""
        return Line(
            self.text[:start] + TAKEN + self.text[end:],
            self.shape[:start] + TAKEN + self.shape[end:],
        )

    def shielded(self, spans: Iterable[tuple[int, int]]) -> "Line":
        """The line with the words of `spans` protected."""
        pieces: list[str] = []
        done = 0
        for start, end in spans:
            pieces += [self.shape[done:start], PROTECTED * (end - start)]
            done = end
        return Line(self.text, "".join([*pieces, self.shape[done:]]))

    def visible(self) -> str:
        """The text, with the signs of its shape for what is hidden or taken out."""
        if PROTECTED not in self.shape and TAKEN not in self.shape:
            return self.text
        pairs = zip(self.text, self.shape, strict=True)
        return "".join(sign if sign in _HIDDEN else typed for typed, sign in pairs)

    def said(self) -> str:
        """The remaining words, without the gaps and commas around text taken out."""
        words = _BRACKETS.sub(TAKEN, self.text).strip()
        left = _GAP.sub("", words).strip()
        if words.endswith(TAKEN):
            left = _LAST.sub("", left)
        if words.startswith(TAKEN):
            left = _FIRST.sub("", left)
        return left
