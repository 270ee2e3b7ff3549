"""The lines of a rehearsal: the clock, the last run, the curve of them all."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.language.width import cell_width
from planner.model.labels import pitch_parts
from planner.model.signs import DONE, OPEN
from planner.model.vocabulary import PitchPart
from planner.pitch.pace import Pace, say_pace
from planner.pitch.run import FELT, Run, RunForm, feelings, run_forms
from planner.pitch.run_clock import say_countdown
from tui.drawing.bars import bar
from tui.drawing.columns import GAP
from tui.drawing.curve import curve_lines
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_CLOCK = 8
_CURVE, _LOW_CURVE = 7, 4
_LISTED = 8
_WIDEST = 60
_NO_BREAK = "\u00a0"


class Target(NamedTuple):
    """The seconds a run is to last, and those its words take at the pace."""

    aim: int
    expected: float


class History(NamedTuple):
    """The runs of a pitch, the form that is looked at, its aim, and the pace learned."""

    runs: Sequence[Run]
    form: RunForm
    aim: int
    pace: Pace

    @property
    def same(self) -> list[Run]:
        """The runs in this form, the oldest first."""
        return [run for run in self.runs if run.form is self.form]


def clock_lines(
    elapsed: float | None, target: Target, due: PitchPart | None, width: int
) -> list[Line]:
    """The countdown beside a bar of what has passed, and under it the part that is due."""
    left = target.aim - (elapsed or 0.0)
    over = elapsed is not None and left < -0.5
    clock = fit(say_countdown(left), _CLOCK)
    scale = max(min(width - _CLOCK, _WIDEST), 3)
    tone = Tone.DUE if over else Tone.ACCENT
    line = bar([(min(elapsed or 0.0, target.aim), tone)], target.aim, scale)
    if due is not None:
        said = _("now: {part}").format(part=pitch_parts()[due])
    else:
        said = _("{expected} s expected, {aim} s aimed at").format(
            expected=round(target.expected), aim=target.aim
        )
    return [
        (Span(clock, Tone.DUE if over else Tone.TITLE), *line),
        (Span(" " * _CLOCK), Span(fit(said, max(width - _CLOCK, 0)), Tone.DIM)),
    ]


def ended_lines(run: Run, target: Target, width: int) -> list[Line]:
    """The run that has just been kept: its true length, and how it felt, or the digits for that."""
    said = _("{seconds} s, where {expected} s were expected").format(
        seconds=_seconds(run.seconds), expected=round(target.expected)
    )
    if run.felt:
        felt = _("It felt: {felt}").format(felt=feelings()[run.felt])
    else:
        names = (f"{at} {name}".replace(" ", _NO_BREAK) for at, name in feelings().items())
        felt = "  ".join([_("How did it feel?"), " · ".join(names)])
    return [
        *((Span(line, Tone.STRONG),) for line in wrap(said, width)),
        *((Span(line, Tone.DIM if run.felt else Tone.PLAIN),) for line in wrap(felt, width, width)),
    ]


def curve_of(history: History, today: date, width: int, *, listed: bool) -> list[Line]:
    """The runs in a form as a curve with the aim as a line, and the pace.

    The last of them are `listed` where there is room.
    """
    runs, form = history.same, history.form
    title = (
        Span(_("Runs"), Tone.TITLE),
        Span(f"  {len(runs)}" if runs else "", Tone.DIM),
        Span(f"  {run_forms()[form]}", Tone.DIM),
    )
    pace = [(Span(line, Tone.DIM),) for line in wrap(say_pace(history.pace), width)]
    if not runs:
        said = _none_yet(history)
        return [title, *((Span(line, Tone.DIM),) for line in wrap(said, width)), *pace]
    aim = None if form is RunForm.HOOK else float(history.aim)
    values = [run.seconds for run in runs]
    rows = _CURVE if listed else _LOW_CURVE
    curve = curve_lines(values, aim, say_seconds, min(width, _WIDEST), rows)
    last = [_run_line(run, today, width) for run in runs[: -_LISTED - 1 : -1]] if listed else []
    return [title, *curve, *([(), *last, ()] if listed else []), *pace]


def _none_yet(history: History) -> str:
    """The hint before the first run in a form, and which runs will teach the pace."""
    if history.pace.runs:
        return pgettext("rehearsal", "None yet.")
    if history.form is RunForm.WHOLE:
        return _("None yet. The first ones teach the program your pace.")
    return _("None yet. Those of the whole text teach the program your pace.")


def _run_line(run: Run, today: date, width: int) -> Line:
    """A run: the day, the true length, how it felt."""
    felt = drawn(DONE) * run.felt + drawn(OPEN) * (len(FELT) - run.felt) if run.felt else ""
    day = say_day(run.day, today)
    seconds = say_seconds(run.seconds)
    room = max(width - cell_width(seconds) - len(FELT) - 2 * GAP, 4)
    return (
        Span(fit(day, min(room, 14)), Tone.DIM),
        Span(fit(seconds, 6, right=True)),
        Span(" " * GAP + felt, Tone.ACCENT),
    )


def nothing_lines(form: RunForm, key: str, width: int) -> list[Line]:
    """The sentence of a pitch, or of a form, without a word to say."""
    if form is RunForm.HOOK:
        said = _("There is no hook to say yet: {key} writes the parts.").format(key=key)
    else:
        said = _("There is nothing to say yet: {key} writes the parts.").format(key=key)
    return [(Span(line, Tone.DIM),) for line in wrap(said, width)]


def say_seconds(seconds: float) -> str:
    """Seconds, rounded."""
    return _("{seconds} s").format(seconds=round(seconds))


def _seconds(seconds: float) -> str:
    """Seconds to the tenth, with the sign of decimals of the language."""
    whole, tenth = divmod(round(seconds * 10), 10)
    return _("{whole}.{tenth}").format(whole=whole, tenth=tenth)
