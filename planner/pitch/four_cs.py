"""The self-test of a pitch by the four Cs: clear, concise, credible, connected."""

import re

from planner.language import _
from planner.model.pitches import PitchText, length_for, seconds, words
from planner.values import dataclass

LONGEST_SENTENCE = 25
"""Words of a sentence that can be followed by ear [D]."""

_SENTENCE_END = re.compile(r"[.!?…]+(?:\s|$)|\n+")


@dataclass(frozen=True, slots=True)
class PitchCheck:
    """One of the four tests; `reason` explains a pass or suggests an improvement."""

    name: str
    ok: bool
    reason: str


def self_test(text: PitchText) -> tuple[PitchCheck, ...]:
    """Run the four tests of a pitch, in their order."""
    return (_clear(text), _concise(text), _credible(text), _connected(text))


def longest_sentence(text: str) -> int:
    """The number of words of the longest sentence; the end of a paragraph ends it."""
    return max(map(words, _SENTENCE_END.split(text)))


def _clear(text: PitchText) -> PitchCheck:
    longest = longest_sentence(text.whole)
    ok = 0 < longest <= LONGEST_SENTENCE
    if not longest:
        reason = _("nothing to hear yet")
    elif ok:
        reason = _("its sentences can be followed by ear")
    else:
        reason = _("a sentence of {number} words: could it be two?").format(number=longest)
    return PitchCheck(_("clear"), ok, reason)


def _concise(text: PitchText) -> PitchCheck:
    number = words(text.whole)
    length = length_for(number)
    if length is None:
        reason = _("{seconds} s: what could wait for their question?").format(
            seconds=seconds(number)
        )
    else:
        reason = _("it holds in {length} s").format(length=length)
    return PitchCheck(_("concise"), number > 0 and length is not None, reason)


def _credible(text: PitchText) -> PitchCheck:
    ok = any(character.isdigit() for character in text.bring)
    if not text.bring:
        reason = _("nothing about what you bring: which achievement proves it?")
    elif ok:
        reason = _("what you bring is backed by a number")
    else:
        reason = _("no number in what you bring: which result proves it?")
    return PitchCheck(_("credible"), ok, reason)


def _connected(text: PitchText) -> PitchCheck:
    ok = text.ask.rstrip(" \n»”\"'").endswith(("?", "？", "؟"))
    if not text.ask:
        reason = _("no ask yet: what would help you?")
    elif ok:
        reason = _("it ends on a question")
    else:
        reason = _("the ask does not end on a question: what could they answer?")
    return PitchCheck(_("connected"), ok, reason)
