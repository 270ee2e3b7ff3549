"""A letter typed in the editor of a pitch: in one of 2,000 words and in an empty one."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, percentile
from bench.terminal import Answer, Window
from planner.model.pitches import PitchText
from planner.model.vocabulary import PitchPart

WORDS = 2_000
LETTERS = "we bring the goods there on time and without a panic "
TURNS = 4
_PITCH, _EDIT = "4", "e"
_SENTENCE = "I have seen it done well by people who knew what they wanted. "
_IN_A_SENTENCE = 13


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The letters of a sentence, each typed in two windows in turn, from key to settled screen."""
    samples: list[tuple[Answer, Answer]] = []
    long, empty = (programs.escalier(_with_pitch(folder, words)) for words in (WORDS, 0))
    with Window(long) as in_long, Window(empty) as in_empty:
        for window in (in_long, in_empty):
            window.press_each(_PITCH, _EDIT)
            window.wait(1)  # the dictionary is read beside
        in_long.see(f"{WORDS:,} words")
        in_empty.see("0 words")
        letters = LETTERS * (1 if quick else TURNS)
        samples += [(in_long.press(letter), in_empty.press(letter)) for letter in letters]
    long_ms, empty_ms = (
        percentile([answer.settled for answer in side], 95) * 1e3
        for side in zip(*samples, strict=True)
    )
    return [
        Figure(
            "a letter in the editor, a pitch of 2,000 words ÷ an empty one, p95",
            long_ms / empty_ms,
            bound=1.5,
            detail=f"{long_ms:.1f} ms ÷ {empty_ms:.1f} ms",
        )
    ]


def _with_pitch(folder: Path, words: int) -> Path:
    """A store with one pitch of so many words, shared out among its parts."""
    file = stores.copy(stores.demo(folder), folder / f"editor-{words}.db")
    with stores.opened(file) as store:
        for pitch in store.pitches.all():
            store.pitches.delete(pitch.id)
        store.pitches.add("Plant directors", "English", _text(words), stores.TODAY)
    return file


def _text(words: int) -> PitchText:
    parts, sentence = list(PitchPart), _SENTENCE.split()
    shares = [words // len(parts)] * len(parts)
    shares[0] += words - sum(shares)
    return PitchText(
        **{
            part.value: " ".join((sentence * (share // _IN_A_SENTENCE + 1))[:share])
            for part, share in zip(parts, shares, strict=True)
        }
    )
