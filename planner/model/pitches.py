"""Pitches: their parts, their versions and their spoken length; the version used."""

import re
from dataclasses import fields
from datetime import date
from functools import lru_cache

from planner.language import _
from planner.model.vocabulary import PitchPart
from planner.values import dataclass

AIMS = range(10, 601)
"""Seconds that a pitch may aim at."""
_PAUSE = re.compile(r"…|\.{3,}")
_APART = ("…", "...", "—")
"""Pauses and dashes, which stand between two words also without spaces."""


@dataclass(frozen=True, slots=True)
class Said:
    """The spoken words of a text, and its pauses, of a second each."""

    words: int = 0
    pauses: int = 0

    def __add__(self, other: "Said") -> "Said":
        return Said(self.words + other.words, self.pauses + other.pauses)


@dataclass(frozen=True, slots=True)
class PitchText:
    """The six parts of a pitch, in the order in which they are spoken."""

    hook: str = ""
    who: str = ""
    what: str = ""
    bring: str = ""
    project: str = ""
    ask: str = ""

    @property
    def whole(self) -> str:
        """All parts in one text, a paragraph each."""
        return "\n".join(part for part in self.parts() if part)

    def parts(self) -> tuple[str, ...]:
        """The parts in their order, empty ones included."""
        return tuple(getattr(self, field.name) for field in fields(self))

    def part(self, part: PitchPart) -> str:
        """One part."""
        text: str = getattr(self, part.value)
        return text


@dataclass(frozen=True, slots=True)
class PitchVersion:
    """A stored version of a pitch; versions count from 1."""

    number: int
    text: PitchText
    kept_on: date


@dataclass(frozen=True, slots=True)
class Pitch:
    """A pitch for an audience, in a language; `text` is the newest version.

    It aims at a length, and may be for a persona, of whom it takes up one `concern`.
    """

    id: int
    uid: str
    audience: str
    language: str
    text: PitchText = PitchText()
    versions: int = 0
    aim_seconds: int = 60
    persona_id: int | None = None
    persona: str = ""
    concern: str = ""


def words(text: str) -> int:
    """Count the spoken words: runs between spaces, pauses and dashes with a letter or a digit."""
    for sign in _APART:
        text = text.replace(sign, " ")
    return sum(any(map(str.isalnum, word)) for word in text.split())


@lru_cache(maxsize=64)
def said(text: str) -> Said:
    """The words and the pauses of a text; a pause is typed as … or as three points."""
    return Said(words(text), len(_PAUSE.findall(text)))


@dataclass(frozen=True, slots=True)
class UsedPitch:
    """A version of the pitch for an audience; versions of a pitch count from 1."""

    version_id: int
    pitch_id: int
    audience: str
    version: int


def say_version(used: UsedPitch) -> str:
    """The audience and the version, beside a label."""
    said = _("{audience}, version {number}")
    return said.format(audience=used.audience, number=used.version)


def say_used(used: UsedPitch) -> str:
    """The pitch used, within a line of the timeline."""
    said = _("with the pitch for {audience}, version {number}")
    return said.format(audience=used.audience, number=used.version)
