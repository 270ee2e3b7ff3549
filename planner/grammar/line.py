"""A line in two layers of one length: what was typed, and the outline that rules are read in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

PROTECTED = "\x01"
"""Stands in a shape for a letter that no rule may read; clean text cannot hold it."""
TAKEN = "\x00"
"""Stands in both layers for what a rule has taken out; nothing reaches across it."""

END = r"(?=[,;.!?]*(?!\S))"
"""The end of a word in a pattern: a space or the end of the text, after punctuation if any."""

_GAP = re.compile(rf"(?:[,;] ?{TAKEN}| ?{TAKEN})(?=[ {TAKEN}]*[,;])| ?{TAKEN}")
"""What is left of something taken out: its space, and of two commas around it the first."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text as typed, and its shape: folded, protected letters hidden. Both have one length."""

    text: str
    shape: str

    def part(self, start: int, end: int | None = None) -> "Line":
        """What stands from `start` to `end`."""
        return Line(self.text[start:end], self.shape[start:end])

    def stripped(self) -> "Line":
        """The line without the spaces at its ends, except protected ones."""
        left = len(self.shape) - len(self.shape.lstrip(" "))
        return self.part(left, max(left, len(self.shape.rstrip(" "))))

    def without(self, start: int, end: int) -> "Line":
        """The line once a rule has taken what stands from `start` to `end`."""
        return Line(
            self.text[:start] + TAKEN + self.text[end:],
            self.shape[:start] + TAKEN + self.shape[end:],
        )

    def shielded(self, spans: Iterable[tuple[int, int]]) -> "Line":
        """The same words, those of `spans` protected."""
        pieces: list[str] = []
        done = 0
        for start, end in spans:
            pieces += [self.shape[done:start], PROTECTED * (end - start)]
            done = end
        return Line(self.text, "".join([*pieces, self.shape[done:]]))

    def said(self) -> str:
        """The words that are left, without the gaps and commas that taken ones leave behind."""
        words = self.text.strip()
        left = _GAP.sub("", words).strip()
        if words.endswith(TAKEN):
            left = left.rstrip(" ,;")
        if words.startswith(TAKEN):
            left = left.lstrip(" ,;.!?")
        return left
