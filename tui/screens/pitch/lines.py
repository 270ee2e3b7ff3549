"""The page of a pitch, in lines: its parts, its duration, its tests, its versions."""

from collections.abc import Sequence
from datetime import date

from planner.language import _, ngettext
from planner.language.dates_in_words import DAY_COLUMN, say_day
from planner.model.labels import pitch_parts
from planner.model.pitches import Pitch, PitchText, PitchVersion, Said, words
from planner.pitch.echo import Echo
from planner.pitch.four_cs import Measure, PitchCheck, is_over, said_in, self_test
from planner.pitch.pace import Pace, Paces
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.pitch.in_full import PitchInFull
from tui.widgets.rows import Row

_LANGUAGE = 14
_SECONDS = 8
_COUNT = 12
_CHECK = 16
_NUMBER = 5
_AIM_AT = 2 / 3
"""Of the bar, the place of the length aimed at."""


def title_line(number: int) -> Line:
    """The title over the variants."""
    return (Span(_("Pitches"), Tone.TITLE), Span(f"  {number}" if number else "", Tone.DIM))


def pitch_row(pitch: Pitch, paces: Paces, width: int) -> Row:
    """A variant in the list: for whom, in which language, how many seconds."""
    room = max(width - _LANGUAGE - _SECONDS, 0)
    return Row(
        pitch.id,
        (
            Span(fit(pitch.audience, room - 2)),
            Span("  "),
            Span(fit(pitch.language, _LANGUAGE), Tone.DIM),
            Span(
                fit(_seconds(pitch.text, paces.of(pitch.language)), _SECONDS, right=True), Tone.DIM
            ),
        ),
    )


def bar_lines(spoken: Said, measure: Measure, width: int) -> list[Line]:
    """The length of what is spoken on a bar that is marked at the length aimed at.

    Two lines: the seconds with the bar, the words with the name of the mark.
    """
    aim = measure.aim
    taken = measure.pace.seconds(spoken)
    scale = max(width - _COUNT, 12)
    mark = round(scale * _AIM_AT) - 1
    filled = min(round(scale * _AIM_AT * taken / aim), scale)
    signs = "━┿─┼" if drawn(OPEN) == OPEN else "=|-+"
    cells = "".join(signs[2 * (at >= filled) + (at == mark)] for at in range(scale))
    over = is_over(taken, aim)
    within, beyond = min(filled, mark + 1), filled if over else min(filled, mark + 1)
    count = ngettext("{number} word", "{number} words", spoken.words)
    said = count.format(number=spoken.words)
    aimed = _("{seconds} s").format(seconds=aim)
    return [
        (
            Span(fit(_("{seconds} s").format(seconds=round(taken)), _COUNT), _tone(over)),
            Span(cells[:within], Tone.ACCENT),
            Span(cells[within:beyond], Tone.DUE),
            Span(cells[beyond:], Tone.RULE),
        ),
        (Span(fit(said, _COUNT), Tone.DIM), Span(fit(aimed, mark + 1, right=True), Tone.DIM)),
    ]


def _tone(over: bool) -> Tone:
    return Tone.DUE if over else Tone.STRONG


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


def check_lines(text: PitchText, measure: Measure, width: int) -> list[Line]:
    """The self-test: each test, whether it holds, and why."""
    lines: list[Line] = []
    for check in self_test(text, measure):
        first, *rest = (
            (Span(line, tone),)
            for said, tone in _reasons(check)
            for line in wrap(said, max(width - _CHECK, 10))
        )
        lines.append((Span(fit(f"{sign_of(check)} {check.name}", _CHECK), tone_of(check)), *first))
        lines.extend((Span(" " * _CHECK), *line) for line in rest)
    return lines


def _reasons(check: PitchCheck) -> list[tuple[str, Tone]]:
    """The reasons of a test with their tone, and what was left out."""
    told = [(reason, tone_of(check)) for reason in check.reasons]
    return [*told, (check.note, Tone.DIM)] if check.note else told


def sign_of(check: PitchCheck) -> str:
    """The sign of a test: full once it holds."""
    return drawn(DONE if check.ok else OPEN)


def tone_of(check: PitchCheck) -> Tone:
    """The tone of a test: loud only where something is objected to."""
    return Tone.DUE if check.ok is False else Tone.DIM


def echo_lines(echoes: Sequence[Echo], today: date, width: int) -> list[Line]:
    """The words that listeners repeated, newest first; nothing where there are none."""
    if not echoes:
        return []
    lines: list[Line] = [
        (Span(_("What they repeated"), Tone.TITLE), Span(f"  {len(echoes)}", Tone.DIM))
    ]
    for echo in echoes:
        beside = ", ".join(filter(None, (echo.person, say_day(echo.day, today))))
        lines.extend((Span(line),) for line in wrap(_("“{words}”").format(words=echo.text), width))
        lines.append((Span(fit(beside, width), Tone.DIM),))
    return lines


def pitch_lines(full: PitchInFull, today: date, width: int, *, high: bool) -> list[Line]:
    """A pitch in full: its length, its tests, its parts, its echoes, its versions.

    The parts come before the tests unless it is `high`.
    """
    checks, parts = check_lines(full.text, full.measure, width), text_lines(full.text, width)
    between = [*checks, (), *parts] if high else [*parts, *checks, ()]
    bar = bar_lines(said_in(full.text), full.measure, width)
    return [*bar, (), *between, *beside_lines(full, today, width)]


def beside_lines(full: PitchInFull, today: date, width: int) -> list[Line]:
    """Echoes of listeners, and the versions."""
    echoes = echo_lines(full.echoes, today, width)
    versions = versions_lines(full.versions, full.measure.pace, today, width)
    return [*echoes, *([()] if echoes else []), *versions]


def versions_lines(
    versions: Sequence[PitchVersion], pace: Pace, today: date, width: int
) -> list[Line]:
    """The versions kept, newest first."""
    title = (Span(_("Versions"), Tone.TITLE), Span(f"  {len(versions)}", Tone.DIM))
    return [title, *(version_row(version, pace, today, width).line for version in versions)]


def version_row(version: PitchVersion, pace: Pace, today: date, width: int) -> Row:
    """A version: its number, the day it was kept, how many seconds, how it begins."""
    room = max(width - _NUMBER - DAY_COLUMN - _SECONDS - 2, 0)
    return Row(
        version.number,
        (
            Span(fit(str(version.number), _NUMBER - 2, right=True) + "  ", Tone.DIM),
            Span(fit(say_day(version.kept_on, today), DAY_COLUMN)),
            Span(fit(_seconds(version.text, pace), _SECONDS, right=True) + "  ", Tone.DIM),
            Span(fit(version.text.whole, room), Tone.DIM),
        ),
    )


def empty_lines(key: str, width: int) -> list[Line]:
    """The hint while there is no pitch: the key that writes the first."""
    sentence = _("No pitch yet: {key} writes the first one, part by part.").format(key=key)
    return [(Span(line, Tone.DIM),) for line in wrap(sentence, width)]


def _seconds(text: PitchText, pace: Pace) -> str:
    return _("{seconds} s").format(seconds=round(pace.seconds(said_in(text))))
