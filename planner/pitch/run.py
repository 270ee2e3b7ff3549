"""Runs of a pitch said aloud: their forms, their true length, how they felt."""

from datetime import date
from enum import StrEnum

from planner.language import pgettext
from planner.values import dataclass

FELT = range(1, 6)
"""From hard to easy."""


class RunForm(StrEnum):
    """The forms in which a pitch is rehearsed."""

    WHOLE = "whole"
    KEYWORDS = "keywords"
    HOOK = "hook"

    @property
    def next(self) -> "RunForm":
        """The form that follows, the first one after the last."""
        forms = list(RunForm)
        return forms[(forms.index(self) + 1) % len(forms)]


@dataclass(frozen=True, slots=True)
class Run:
    """A run that was kept; `words` and `pauses` are those of the version said."""

    id: int
    version: int
    day: date
    form: RunForm
    seconds: float
    words: int
    pauses: int = 0
    felt: int | None = None


def run_forms() -> dict[RunForm, str]:
    """The names of the forms."""
    return {
        RunForm.WHOLE: pgettext("rehearsal", "whole text"),
        RunForm.KEYWORDS: pgettext("rehearsal", "key words"),
        RunForm.HOOK: pgettext("rehearsal", "hook alone"),
    }


def feelings() -> dict[int, str]:
    """The ways in which a run felt, by their digits."""
    return {
        1: pgettext("rehearsal", "hard"),
        2: pgettext("rehearsal", "halting"),
        3: pgettext("rehearsal", "all right"),
        4: pgettext("rehearsal", "good"),
        5: pgettext("rehearsal", "at ease"),
    }
