"""The script of a rehearsal: the text, its key words or its hook, and the place it should be at."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from planner.model.pitches import PitchText, Said, said
from planner.model.vocabulary import PitchPart
from planner.pitch.pace import Pace
from planner.pitch.run import RunForm
from planner.values import dataclass

_TOKEN = re.compile(r"\S+")
_FIRST = 3
"""Words that begin each part among its key words."""
_LONG = 8
"""Letters from which a word is a key word."""
_END = re.compile(r"[.!?…]$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word to be said; `seconds` is the time up to its end. One left out is not shown."""

    text: str
    part: PitchPart
    seconds: float
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Script:
    """The words of a run in their order, what is said in it, and the time that takes.

    `ends` are the seconds up to the end of each word.
    """

    words: tuple[Word, ...]
    said: Said
    seconds: float
    ends: tuple[float, ...] = ()

    def at(self, elapsed: float) -> int:
        """The place of the word due after so many seconds; that of the last one once all are."""
        return min(bisect_right(self.ends, elapsed), len(self.ends) - 1)


def script(text: PitchText, form: RunForm, pace: Pace) -> Script:
    """The script of a pitch in a form, at a pace; without a word if there is nothing to say."""
    parts = [part for part in PitchPart if form is not RunForm.HOOK or part is PitchPart.HOOK]
    spoken = sum((said(text.part(part)) for part in parts), Said())
    if not spoken.words:
        return Script((), Said(), 0.0)
    tokens = [(word, part) for part in parts for word in _TOKEN.findall(text.part(part))]
    ends = tuple(accumulate(pace.seconds(said(word)) for word, _part in tokens))
    keys = _shown(tokens, form)
    words = tuple(
        Word(word, part, end, key)
        for (word, part), end, key in zip(tokens, ends, keys, strict=True)
    )
    return Script(words, spoken, pace.seconds(spoken), ends)


def _shown(tokens: Sequence[tuple[str, PitchPart]], form: RunForm) -> Iterator[bool]:
    """Whether each word is shown: all are, but for a run by key words alone."""
    place, before, begins = 0, None, True
    for word, part in tokens:
        place = 0 if part is not before else place + 1
        yield form is not RunForm.KEYWORDS or place < _FIRST or is_strong(word, begins=begins)
        before, begins = part, bool(_END.search(word))


def is_strong(word: str, *, begins: bool) -> bool:
    """Whether a word is worth remembering: it has a digit, is a name, or is long.

    `begins` if it begins its sentence, so that its capital says nothing.
    """
    letters = [character for character in word if character.isalnum()]
    if not letters:
        return False
    is_name = letters[0].isupper() and not begins and len(letters) > 1
    return is_name or len(letters) >= _LONG or any(map(str.isdigit, letters))
