"""The pace of a speaker: learned from the last whole runs in a language, else the usual one."""

from collections.abc import Mapping, Sequence
from statistics import median

from planner.language import _, ngettext
from planner.model.pitches import Said
from planner.pitch.run import Run, RunForm
from planner.pitch.spoken_language import pace_key
from planner.values import dataclass

USUAL = 150.0
"""Words a minute [D]."""
LAST = 5
"""Whole runs that the pace is the median of."""
LEAST_SECONDS = 5
"""A run of less is not kept; of a hook of less than ten seconds, half of those counts."""
MOST_TIMES = 10
"""A run of more than so many times its expected length is not kept."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Words a minute in a language; `runs` is the number of whole runs it was learned from."""

    words_a_minute: float = USUAL
    runs: int = 0

    def seconds(self, said: Said) -> float:
        """The time that words and pauses take."""
        return said.words * 60 / self.words_a_minute + said.pauses


@dataclass(frozen=True, slots=True)
class Paces:
    """The pace in each language, by its key; the usual one where nothing was learned."""

    learned: Mapping[str, Pace]

    def of(self, language: str) -> Pace:
        """The pace in a language, however it is written."""
        return self.learned.get(pace_key(language), Pace())


def learned(runs: Sequence[Run]) -> Pace:
    """The pace of the last whole runs, newest first; the usual one if there is none.

    Pauses take a second each and are not part of the pace.
    """
    paces = [
        run.words * 60 / (run.seconds - run.pauses)
        for run in runs
        if run.form is RunForm.WHOLE and run.seconds > run.pauses
    ][:LAST]
    return Pace(median(paces), len(paces)) if paces else Pace()


def why_not_kept(seconds: float, expected: float, form: RunForm = RunForm.WHOLE) -> str:
    """The reason for which a run is not kept; empty if it is."""
    is_short = form is RunForm.HOOK and expected < 2 * LEAST_SECONDS
    least = expected / 2 if is_short else LEAST_SECONDS
    if seconds < least:
        said = _("Not kept: a run of less than {seconds} s says nothing about your pace.")
        return said.format(seconds=max(round(least), 1))
    if seconds > MOST_TIMES * expected:
        said = _("Not kept: it took more than {times} times the {seconds} s expected.")
        return said.format(times=MOST_TIMES, seconds=round(expected))
    return ""


def say_pace(pace: Pace) -> str:
    """The pace in words, and what it was learned from."""
    words = round(pace.words_a_minute)
    if not pace.runs:
        said = _("{words} words a minute, the usual pace")
        return said.format(words=words)
    said = ngettext(
        "{words} words a minute, as in your last run",
        "{words} words a minute, as in your last {runs} runs",
        pace.runs,
    )
    return said.format(words=words, runs=pace.runs)
