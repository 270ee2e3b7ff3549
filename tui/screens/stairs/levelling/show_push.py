"""The preview of a goal that is pushed by some working days."""

from datetime import date
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import in_a_column, say_the_day
from planner.model.actions import titled
from planner.model.goals import Goal
from planner.model.progress import Progress
from planner.stairs.levelling.push import MOST, Push
from tui.base.live_screen import LiveScreen
from tui.base.reading import Reading
from tui.base.writing import changing
from tui.dialogs.dialog import Dialog, help_key
from tui.dialogs.frame import Frame
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.drawing.waiting import waiting_lines
from tui.screens.stairs.levelling.lines import Moved, in_columns
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.short_list import ShortList

_WEEK = 5
_WAYS = (("right", "", 1), ("left", "", -1), ("l", ".letter", 1), ("h", ".letter", -1))


class _Asked(NamedTuple):
    """A goal pushed by so many days, as it was on a day."""

    by: int
    today: date
    shown: Push


class ShowPush(Dialog[None]):
    """Shows the days of a goal pushed by working days, whose number the arrows change."""

    BINDINGS = [
        Binding(
            "enter",
            "write",
            pgettext("a plan", "Write"),
            id="push.write",
            tooltip=_("Give the goal, its steps and its actions the days that stand here."),
            priority=True,
        ),
        *(
            Binding(
                key,
                f"push({by})",
                pgettext("push", "Later") if by > 0 else pgettext("push", "Sooner"),
                id=f"push.{'more' if by > 0 else 'less'}{letter}",
                show=not letter,
                tooltip=_("Push by a working day more.")
                if by > 0
                else _("Push by a working day less."),
            )
            for key, letter, by in _WAYS
        ),
        help_key(),
    ]

    DEFAULT_CSS = """
    ShowPush {
        & > Frame { padding: 1 1 0 1; }
        & #said { margin-bottom: 1; }
        & ShortList { max-height: 60vh; margin-bottom: 1; }
    }
    """

    rows = query_one(ShortList)

    def __init__(self, place: LiveScreen, goal: Goal) -> None:
        """Preview a goal that is pushed, by a week at first, over `place`."""
        super().__init__(_("Push: {what}").format(what=goal.statement))
        self.place = place
        self._goal = goal
        self._by = _WEEK
        self._reading = Reading(self, place.store, self._look, self._take, self._say_failed)
        self._shown: _Asked | None = None

    def compose(self) -> ComposeResult:
        """The number of days, and the days of all."""
        with Frame(self.question):
            yield GrowingBlock(id="said")
            yield ShortList()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the days, and again after every change."""
        self.place.surroundings.changed.subscribe(self, self._load, immediate=True)
        self._load(None)

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the dialog in memory."""
        self.place.surroundings.changed.unsubscribe(self)
        self._reading.stop()

    def _load(self, _nothing: None) -> None:
        """Push at once where that is quick, else in a thread; nothing can be written meanwhile."""
        self._shown = None
        with self.place.telling():
            if self.place.store.levelling.is_large:
                by = self._by
                said = self.query_one("#said", GrowingBlock)
                said.show(lambda width: [_count(by), *waiting_lines(width)])
                self.rows.show(in_columns([]))
                self._reading.begin()
            else:
                self._reading.look_now()
        self.refresh_bindings()

    def _look(self, _progress: Progress) -> _Asked:
        """The goal as it is pushed now, in whichever thread."""
        by, today = self._by, self.place.today
        return _Asked(by, today, self.place.store.levelling.pushed(self._goal.id, by, today))

    def _take(self, found: _Asked) -> None:
        if found.today != self.place.today:
            self._load(None)
            return
        self._shown = found
        by, today, shown = found
        said = self.query_one("#said", GrowingBlock)
        said.show(lambda width: _said(shown, by, today, width))
        self.rows.show(in_columns(_rows(shown, today)))
        self.refresh_bindings()

    def _say_failed(self, said: str) -> None:
        self.place.notify(said, severity="error")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a number of days from one to a year."""
        if action == "push":
            return 1 <= self._by + int(str(parameters[0])) <= MOST
        return action != "write" or self._shown is not None

    def action_push(self, by: int) -> None:
        """Push by more or fewer days."""
        self._by += by
        self._load(None)

    def action_write(self) -> None:
        """Write the days as one change; on another day show them first."""
        if self._shown is None:
            return
        by, today, shown = self._shown
        if today != self.place.today:
            self._load(None)
            self.notify(_("Something has changed since: these are the days now."))
            return
        self.dismiss(None)
        with changing(self.place, self.place.surroundings, _by_days(by)):
            self.place.store.levelling.write_push(shown, by, today)


def _by_days(by: int) -> str:
    said = ngettext("Pushed by {n} working day", "Pushed by {n} working days", by)
    return said.format(n=by)


def _count(by: int) -> Line:
    count = ngettext("{n} working day later", "{n} working days later", by).format(n=by)
    return (Span(count, Tone.STRONG),)


def _said(shown: Push, by: int, today: date, width: int) -> list[Line]:
    """The number of days, and the new due day of the goal."""
    lines = [_count(by)]
    if shown.due is not None and shown.goal.due is not None:
        told = _("The goal is due {day} instead of {due}.").format(
            day=say_the_day(shown.due, today), due=say_the_day(shown.goal.due, today)
        )
        lines += [(Span(line),) for line in wrap(told, width)]
    if shown.elsewhere:
        full = ngettext(
            "{n} action finds its day full and goes to a later one.",
            "{n} actions find their day full and go to a later one.",
            shown.elsewhere,
        )
        lines += [(Span(line),) for line in wrap(full.format(n=shown.elsewhere), width)]
    dim = _("What was chosen for today and the stairs that are climbed stay.")
    return [*lines, *((Span(line, Tone.DIM),) for line in wrap(dim, width))]


def _rows(shown: Push, today: date) -> list[Moved]:
    """The steps and the actions with their days."""
    old = {step.id: step for step in shown.goal.steps}
    moved_steps = [each for step in shown.steps for each in (old[step.id].due, step.due)]
    moved_actions = [each for action, day in shown.actions for each in (action.day, day)]
    said = in_a_column([*moved_steps, *moved_actions], today)
    steps = [
        Moved(
            -step.id,
            said(before),
            said(step.due),
            _("step: {title}").format(title=step.title),
        )
        for step in shown.steps
        if step.due is not None and (before := old[step.id].due) is not None
    ]
    return steps + [
        Moved(
            action.id or 0,
            said(action.day),
            said(day),
            titled(action),
        )
        for action, day in sorted(shown.actions, key=lambda each: each[1])
    ]
