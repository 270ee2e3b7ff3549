"""The page of a pitch, in lines: its parts, its duration, its tests, its versions."""

from collections.abc import Sequence
from datetime import date

from planner.language import _, ngettext
from planner.language.dates_in_words import DAY_COLUMN, say_day
from planner.model.labels import pitch_parts
from planner.model.pitches import (
    LENGTHS,
    Pitch,
    PitchText,
    PitchVersion,
    length_for,
    seconds,
    words,
)
from planner.pitch.four_cs import self_test
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import Row

_LANGUAGE = 14
_SECONDS = 8
_COUNT = 12
_CHECK = 16
_NUMBER = 5


def title_line(number: int) -> Line:
    """The title over the variants."""
    return (Span(_("Pitches"), Tone.TITLE), Span(f"  {number}" if number else "", Tone.DIM))


def pitch_row(pitch: Pitch, width: int) -> Row:
    """A variant in the list: for whom, in which language, how many seconds."""
    room = max(width - _LANGUAGE - _SECONDS, 0)
    return Row(
        pitch.id,
        (
            Span(fit(pitch.audience, room)),
            Span(fit(pitch.language, _LANGUAGE), Tone.DIM),
            Span(fit(_seconds(pitch.text), _SECONDS, right=True), Tone.DIM),
        ),
    )


def bar_lines(text: PitchText, width: int) -> list[Line]:
    """The length of a text on a bar from nothing to two minutes, marked at each length.

    Two lines: the seconds with the bar, the words with the names of the marks.
    """
    number = words(text.whole)
    longest, scale = LENGTHS[-1], max(width - _COUNT, 12)
    marks = {round(scale * length / longest) - 1: length for length in LENGTHS}
    filled = min(round(scale * seconds(number) / longest), scale)
    said, mark, silent, free_mark = "━┿─┼" if drawn(OPEN) == OPEN else "=|-+"
    cells = [
        (mark if at in marks else said) if at < filled else (free_mark if at in marks else silent)
        for at in range(scale)
    ]
    fits = length_for(number) is not None
    names = "".join(
        fit(_("{seconds} s").format(seconds=length), at - before, right=True)
        for (at, length), before in zip(marks.items(), (-1, *marks), strict=False)
    )
    count = ngettext("{number} word", "{number} words", number).format(number=number)
    return [
        (
            Span(fit(_seconds(text), _COUNT), Tone.STRONG if fits else Tone.DUE),
            Span("".join(cells[:filled]), Tone.ACCENT if fits else Tone.DUE),
            Span("".join(cells[filled:]), Tone.DIM),
        ),
        (Span(fit(count, _COUNT), Tone.DIM), Span(names, Tone.DIM)),
    ]


def text_lines(text: PitchText, width: int) -> list[Line]:
    """The parts of a pitch, each under its name; empty ones say so in a dim word."""
    lines: list[Line] = []
    for part, name in pitch_parts().items():
        said = text.part(part)
        count = f"  {words(said)}" if said else ""
        lines.append((Span(name, Tone.DIM), Span(count, Tone.DIM)))
        if said:
            lines.extend((Span(line),) for line in wrap(said, width))
        else:
            lines.append((Span(_("still empty"), Tone.DIM),))
        lines.append(())
    return lines


def check_lines(text: PitchText, width: int) -> list[Line]:
    """The self-test: each test, whether it holds, and why."""
    lines: list[Line] = []
    for check in self_test(text):
        sign = drawn(DONE if check.ok else OPEN)
        tone = Tone.DIM if check.ok else Tone.DUE
        first, *rest = wrap(check.reason, max(width - _CHECK, 10))
        lines.append((Span(fit(f"{sign} {check.name}", _CHECK), tone), Span(first, tone)))
        lines.extend((Span(" " * _CHECK), Span(line, tone)) for line in rest)
    return lines


def tests_in_short(text: PitchText, width: int) -> list[Line]:
    """The self-test in two lines: the four tests, and what would help the first that fails."""
    checks = self_test(text)
    tests = [
        Span(
            f"{drawn(DONE if check.ok else OPEN)} {check.name}   ",
            Tone.DIM if check.ok else Tone.DUE,
        )
        for check in checks
    ]
    first = next((check.reason for check in checks if not check.ok), "")
    return [tuple(tests), (Span(fit(first, width), Tone.DUE),)]


def pitch_lines(
    text: PitchText, versions: Sequence[PitchVersion], today: date, width: int, *, high: bool
) -> list[Line]:
    """A pitch in full: its length, its tests, its parts, its versions.

    The parts come before the tests unless it is `high`.
    """
    checks, parts = [*check_lines(text, width), ()], text_lines(text, width)
    between = [*checks, *parts] if high else [*parts, *checks]
    return [*bar_lines(text, width), (), *between, *versions_lines(versions, today, width)]


def versions_lines(versions: Sequence[PitchVersion], today: date, width: int) -> list[Line]:
    """The versions kept, newest first."""
    title = (Span(_("Versions"), Tone.TITLE), Span(f"  {len(versions)}", Tone.DIM))
    return [title, *(version_row(version, today, width).line for version in versions)]


def version_row(version: PitchVersion, today: date, width: int) -> Row:
    """A version: its number, the day it was kept, how many seconds, how it begins."""
    room = max(width - _NUMBER - DAY_COLUMN - _SECONDS - 2, 0)
    return Row(
        version.number,
        (
            Span(fit(str(version.number), _NUMBER - 2, right=True) + "  ", Tone.DIM),
            Span(fit(say_day(version.kept_on, today), DAY_COLUMN)),
            Span(fit(_seconds(version.text), _SECONDS, right=True) + "  ", Tone.DIM),
            Span(fit(version.text.whole, room), Tone.DIM),
        ),
    )


def empty_lines(key: str, width: int) -> list[Line]:
    """The hint while there is no pitch: the key that writes the first."""
    sentence = _("No pitch yet: {key} writes the first one, part by part.").format(key=key)
    return [(Span(line, Tone.DIM),) for line in wrap(sentence, width)]


def _seconds(text: PitchText) -> str:
    return _("{seconds} s").format(seconds=seconds(words(text.whole)))
