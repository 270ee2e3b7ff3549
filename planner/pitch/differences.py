"""The words in which two versions of a text differ, for the two shown side by side."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile

from planner.values import dataclass

LEFT, RIGHT = "‹", "›"
"""The signs around words that differ: they are seen without any colour."""

_WORD = re.compile(r"\S+\s*|\s+")
_SENTENCE = re.compile(r"[^.!?…\n]*[.!?…\n]+\s*|[^.!?…\n]+")
_MANY = 600
"""Pieces that are compared; of more words, whole sentences are, and of more sentences none: the
search takes their square, and would be felt."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one version; `differs` where the other version has other words."""

    text: str
    differs: bool


@lru_cache(maxsize=32)
def differences(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Divide two texts into the stretches they share and those in which they differ.

    The pieces of each, joined, are the text exactly. Words are compared whole, with their
    punctuation and without the spaces and line breaks after them. The last answers are kept: they
    are asked for again at every width.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    start = _shared(zip(old, new, strict=False))
    end = _shared(zip(reversed(old[start:]), reversed(new[start:]), strict=False))
    left, right = _Pieces(), _Pieces()
    left.add(old[:start], differs=False)
    right.add(new[:start], differs=False)
    _compare(old[start : len(old) - end], new[start : len(new) - end], left, right)
    left.add(old[len(old) - end :], differs=False)
    right.add(new[len(new) - end :], differs=False)
    return tuple(left.found), tuple(right.found)


def marked(pieces: Iterable[Piece]) -> str:
    """The text of `pieces` with signs around each stretch that differs."""
    return "".join(map(_mark, pieces))


class _Pieces:
    """The pieces of one text as they are found; neighbours of one kind are one piece."""

    def __init__(self) -> None:
        self.found: list[Piece] = []

    def add(self, words: Sequence[str], differs: bool) -> None:
        """Add a stretch, unless it is empty."""
        text = "".join(words)
        if text and self.found and self.found[-1].differs == differs:
            text = self.found.pop().text + text
        if text:
            self.found.append(Piece(text, differs))


def _shared(pairs: Iterable[tuple[str, str]]) -> int:
    """The number of pairs of the same word before the first that differ."""
    return sum(1 for _pair in takewhile(_same, pairs))


def _same(pair: tuple[str, str]) -> bool:
    return pair[0].rstrip() == pair[1].rstrip()


def _compare(old: Sequence[str], new: Sequence[str], left: _Pieces, right: _Pieces) -> None:
    if max(len(old), len(new)) > _MANY:
        old, new = _SENTENCE.findall("".join(old)), _SENTENCE.findall("".join(new))
    if max(len(old), len(new)) > _MANY:
        left.add(old, differs=True)
        right.add(new, differs=True)
        return
    bare_old, bare_new = [each.rstrip() for each in old], [each.rstrip() for each in new]
    compared = SequenceMatcher(None, bare_old, bare_new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in compared.get_opcodes():
        left.add(old[old_from:old_to], tag != "equal")
        right.add(new[new_from:new_to], tag != "equal")


def _mark(piece: Piece) -> str:
    bare = piece.text.strip()
    if not piece.differs or not bare:
        return piece.text
    start = len(piece.text) - len(piece.text.lstrip())
    end = start + len(bare)
    return f"{piece.text[:start]}{LEFT}{bare}{RIGHT}{piece.text[end:]}"
