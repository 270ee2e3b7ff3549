"""The rehearsal: a pitch said aloud against the clock, and the curve of its runs."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Container, VerticalScroll
from textual.getters import query_one
from textual.signal import Signal
from textual.timer import Timer

from db.errors import Missing
from planner.language import _
from planner.model.drafts import About
from planner.model.pitches import Pitch, Said
from planner.pitch.pace import Pace
from planner.pitch.rehearsal import Script, script
from planner.pitch.run import FELT, Run, RunForm, feelings, run_forms
from planner.pitch.run_clock import RunClock
from tui.actions.timer.clock import moment
from tui.base.live_screen import Surroundings
from tui.base.place import WIDE
from tui.base.session import SessionScreen
from tui.keyboard.commands import key_of
from tui.keyboard.names import FRENCH_DIGITS
from tui.keyboard.verb_keys import place_key, verb_key
from tui.screens.pitch.rehearsal import verbs
from tui.screens.pitch.rehearsal.lines import (
    History,
    Target,
    clock_lines,
    curve_of,
    ended_lines,
    nothing_lines,
)
from tui.screens.pitch.rehearsal.script_view import ScriptView
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head

TICK = 0.25
"""Seconds between two looks at the clock: a word at 150 a minute takes 0.4."""
_bound = partial(verb_key, "rehearsal")
_other = partial(place_key, "rehearsal")


def _felt_keys() -> Iterator[Binding]:
    """A digit for each way a run may have felt, and what a French keyboard gives in its stead."""
    for felt in FELT:
        sentence = _("Note how the run felt: {felt}.").format(felt=feelings()[felt])
        for way, key in (("", str(felt)), (".azerty", FRENCH_DIGITS[str(felt)])):
            name, runs = f"felt.{felt}{way}", f"do('feel', {felt})"
            yield _bound(key, name, feelings()[felt], sentence, runs, show=False)


class RehearsalScreen(SessionScreen):
    """A pitch, the one of the id `about`, said aloud."""

    SESSION = "rehearsal"
    ASKS = "pitch"
    TITLE = _("Rehearsal")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Say the pitch aloud: space starts the clock and stops it. The sign in the text is where"
        " you would be at your own pace, which the last five whole runs teach. A run that is"
        " suspended, too short or far too long is not kept."
    )

    BINDINGS = [
        _bound("space", "start", _("Start"), _("Start the clock, and say the pitch aloud.")),
        _bound("space", "again", _("Again"), _("Start the clock once more.")),
        _bound("space", "stop", _("Stop"), _("Stop the clock, and keep the run.")),
        _bound(
            "f",
            "form",
            _("Another form"),
            _("Rehearse the whole text, its key words, or the hook alone."),
        ),
        *_felt_keys(),
        _bound("t", "told", _("Told"), _("Note what a listener repeated after you told it.")),
        _bound("x", "delete", _("Delete"), _("Delete the last run in this form.")),
        _other("e", "edit", _("Edit"), _("Write the parts of the pitch.")),
        Binding(
            "escape",
            "leave",
            _("Back"),
            id="rehearsal.back",
            tooltip=_("Go back; a run that has not ended is not kept."),
        ),
    ]
    VERBS = {
        "start": verbs.start,
        "again": verbs.start,
        "stop": verbs.stop,
        "form": verbs.another_form,
        "feel": verbs.feel,
        "told": verbs.tell,
        "delete": verbs.delete,
        "edit": verbs.edit,
    }

    text = query_one(ScriptView)
    clock: RunClock | None = None
    """The clock of the run that goes on."""

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Rehearse the pitch whose id is `about`."""
        super().__init__(surroundings, about)
        self.pitch: Pitch | None = None
        self.form, self.pace = RunForm.WHOLE, Pace()
        self.script = Script((), Said(), 0.0)
        self.runs: Sequence[Run] = ()
        self.last: Run | None = None
        self.last_target = Target(0, 0)
        self._timer: Timer | None = None

    def body(self) -> ComposeResult:
        """The clock, the text, and how the runs went."""
        yield GrowingBlock(id="clock")
        with Container(id="both"):
            with VerticalScroll(id="script"):
                yield GrowingBlock(id="nothing")
                yield ScriptView()
            with VerticalScroll(id="runs", can_focus=False):
                yield GrowingBlock(id="ended")
                yield GrowingBlock(id="curve")

    def head(self) -> Head:
        """The title, whom it is for, and the form."""
        audience = self.pitch.audience if self.pitch else ""
        return Head(self.TITLE, run_forms()[self.form], about=audience)

    def on_mount(self) -> None:
        """Stop a run with the program; Textual lets the base class load after this."""
        for signal in self._suspensions():
            signal.subscribe(self, self.hold_up)

    def on_unmount(self) -> None:
        """Let no clock run on; the signals would keep the screen in memory."""
        self._stop_timer()
        for signal in self._suspensions():
            signal.unsubscribe(self)

    def _suspensions(self) -> tuple[Signal[App[Any]], ...]:
        return (self.app.app_suspend_signal, self.app.app_resume_signal)

    @property
    def target(self) -> Target:
        """The seconds that a run in this form is to last."""
        expected = self.script.seconds
        aim = self.pitch.aim_seconds if self.pitch else 0
        return Target(max(round(expected), 1) if self.form is RunForm.HOOK else aim, expected)

    @staticmethod
    def ticks() -> float:
        """Seconds of the clock that is never set back, and goes on while the machine sleeps."""
        return moment().ticks

    def load(self) -> None:
        """Read the pitch, its pace and its runs; a pitch that is gone closes the page."""
        store = self.store
        try:
            pitch = store.pitches.get(int(self.about))
        except Missing:
            self.is_left = True
            self.action_leave()
            return
        if self.clock is not None:
            return  # the run goes on with the text that it began with
        self.pitch, self.pace = pitch, store.rehearsals.pace(pitch.language)
        self.runs = store.rehearsals.of(pitch.id)
        self.last = next((run for run in self.runs if self.last and run.id == self.last.id), None)
        self.script = script(pitch.text, self.form, self.pace)
        self._show()

    def _show(self) -> None:
        """Show all but the run that goes on."""
        self.show_head()
        self.text.show(self.script)
        form, key, words = self.form, key_of(self, "rehearsal.edit"), self.script.words
        last, today, target, before = self.last, self.today, self.target, self.last_target
        history = History(self.runs, form, target.aim, self.pace)
        self.query_one("#nothing", GrowingBlock).show(
            lambda width: [] if words else nothing_lines(form, key, width)
        )
        self.query_one("#clock", GrowingBlock).show(
            lambda width: clock_lines(None, target, None, width) if words else []
        )
        self.query_one("#ended", GrowingBlock).show(
            lambda width: [*ended_lines(last, before, width), ()] if last else []
        )
        self.query_one("#curve", GrowingBlock).show(
            lambda width: curve_of(history, today, width, listed=self.app.size.width >= WIDE)
        )

    def run_clock(self, clock: RunClock | None) -> None:
        """Let a clock run, or none; no timer runs without it."""
        self._stop_timer()
        self.clock = clock
        self.set_class(clock is not None, "-running")
        if clock is not None:
            self._timer = self.set_interval(TICK, self._tick)
            self._follow(clock)
        else:
            self.script = (
                script(self.pitch.text, self.form, self.pace) if self.pitch else self.script
            )
            self._show()
        self.refresh_bindings()

    def hold_up(self, _app: App[Any] | None = None) -> None:
        """End a run during which the program was suspended; it is not kept."""
        if self.clock is not None:
            self.run_clock(None)
            verbs.tell_held_up(self)

    def _tick(self) -> None:
        seen = self.clock.looked_at(self.ticks()) if self.clock else None
        if seen is None:
            self.hold_up()
        else:
            self.clock = seen
            self._follow(seen)

    def _follow(self, clock: RunClock) -> None:
        """Show the place where one should be, and the time."""
        place = self.script.at(clock.elapsed)
        self.text.go_to(place)
        due, target = self.script.words[place].part, self.target
        if self._shown != (now := (round(clock.elapsed), due)):
            self._shown = now
            self.query_one("#clock", GrowingBlock).show(
                lambda width: clock_lines(clock.elapsed, target, due, width)
            )
        self._keep_in_sight()

    _shown: object = None

    def show_beginning(self) -> None:
        """Show the beginning of the text, where the next run begins."""
        self.query_one("#script", VerticalScroll).scroll_home(animate=False)

    def _keep_in_sight(self) -> None:
        """Scroll so that the lines to come can be read ahead."""
        scroll, line = self.query_one("#script", VerticalScroll), self.text.line
        height = scroll.size.height
        if line is not None and not scroll.scroll_y <= line < scroll.scroll_y + height - 2:
            scroll.scroll_to(y=max(line - height // 3, 0), animate=False)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done before, during or after a run."""
        if action != "do":
            return True
        runs, verb = self.clock is not None, parameters[0]
        if verb == "stop" or runs:
            return runs and verb == "stop"
        return {
            "start": bool(self.script.words) and self.last is None,
            "again": bool(self.script.words) and self.last is not None,
            "feel": self.last is not None,
            "delete": any(run.form is self.form for run in self.runs),
        }.get(str(verb), self.pitch is not None)

    def has(self, about: About) -> bool:
        """Whether it is this pitch."""
        return str(about) == self.about

    def turn_to(self, about: About) -> bool:
        """Stay with the pitch, if it is this one."""
        return self.has(about)
