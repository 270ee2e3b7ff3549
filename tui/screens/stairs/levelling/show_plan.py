"""The preview of a plan: nothing is written before it is seen, and it follows every change."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.progress import Progress
from planner.stairs.levelling.offers import Offer
from planner.stairs.levelling.preview import Ground, Preview, Scope, preview
from planner.stairs.levelling.values import Plan
from planner.stairs.levelling.words import say_beside, say_written
from tui.base.live_screen import LiveScreen
from tui.base.reading import Reading
from tui.base.writing import changing
from tui.dialogs.dialog import Dialog, help_key
from tui.dialogs.frame import Frame
from tui.dialogs.pick import digit_keys
from tui.dialogs.pick_keys import in_ranges
from tui.drawing.text_line import Line, Span, Tone
from tui.drawing.waiting import waiting_lines
from tui.keyboard.commands import key_of
from tui.screens.stairs.levelling.lines import arranged, in_columns
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.short_list import ShortList

_OFFERS = "12345"
_DIGITS = "plan.offers"
_WIDEST, _BESIDE = 80, 6
"""Cells of the frame at most, and those beside a line in it, with the pointer of the list."""
_AROUND = 9
"""Lines around those of a plan: keys, frame, margins."""


class PlanKeys(KeyLine):
    """The keys of a plan; those of its offers stand there as one."""

    number = 0

    def _shown(self) -> list[Binding]:
        write, *others = super()._shown()
        offers = Binding("1", "take", _("An offer"), id=_DIGITS)
        return [write, *([offers] if self.number else []), *others]

    def _item(self, binding: Binding) -> Line:
        if binding.id != _DIGITS:
            return super()._item(binding)
        keys = in_ranges([key_of(self.screen, f"plan.{each + 1}") for each in range(self.number)])
        return (Span(keys, Tone.ACCENT), Span(f" {binding.description}   ", Tone.DIM))


class ShowPlan(Dialog[None]):
    """Shows the days that actions would get; enter writes them, a digit takes up an offer."""

    BINDINGS = [
        Binding(
            "enter",
            "write",
            pgettext("a plan", "Write"),
            id="plan.write",
            tooltip=_("Give the actions the days that stand here, as one change."),
            priority=True,
        ),
        *digit_keys("plan", "take", _OFFERS, _("See the days with this offer, or without.")),
        help_key(),
    ]

    DEFAULT_CSS = """
    ShowPlan {
        & > Frame { padding: 1 1 0 1; }
        & #said { margin-bottom: 1; }
        & #offers { margin-bottom: 1; }
    }
    """

    rows = query_one(ShortList)

    def __init__(self, place: LiveScreen, title: str, scope: Scope) -> None:
        """Preview the levelling of a scope over `place`."""
        super().__init__(title)
        self.place = place
        self._scope = scope
        self._reading = Reading(self, place.store, self._look, self._take, self._say_failed)
        self._shown: Preview | None = None
        self._before: Preview | None = None
        """The preview shown last, while it is worked out whether it still stands."""
        self._offer: Offer | None = None
        self._beside = ""

    def compose(self) -> ComposeResult:
        """The numbers, the days, the offers."""
        with Frame(self.question):
            yield GrowingBlock(id="said")
            yield ShortList()
            yield GrowingBlock(id="offers")
        yield PlanKeys()

    def on_mount(self) -> None:
        """Level, and again after every change."""
        self.place.surroundings.changed.subscribe(self, self._load, immediate=True)
        self._load(None)

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the dialog in memory."""
        self.place.surroundings.changed.unsubscribe(self)
        self._reading.stop()

    def _load(self, _nothing: None) -> None:
        """Level at once where that is quick, else in a thread; nothing can be written meanwhile."""
        with self.place.telling():
            self._before, self._shown = self._shown or self._before, None
            if not self.place.store.levelling.is_large:
                self._reading.look_now()
                return
            self._show_waiting()
            self._reading.begin()

    def _look(self, _progress: Progress) -> tuple[Preview, Sequence[Action]]:
        """The preview as it is now, and what is late, in whichever thread."""
        store, today, before = self.place.store, self.place.today, self._before
        ground = store.levelling.ground(self._scope, today)
        late = store.day.agenda(today).late if self._scope.is_of_all else ()
        stands = before is not None and ground.is_same(before.ground)
        return (before if before is not None and stands else preview(ground)), late

    def _take(self, found: tuple[Preview, Sequence[Action]]) -> None:
        shown, late = found
        if shown.ground.today != self.place.today:
            self._load(None)
            return
        if not shown.ground.tasks and self._before is None:
            self.dismiss(None)
            self.place.notify(nothing_said(shown.ground, late))
            return
        if shown is not self._before:
            self._offer = None
        self._shown = shown
        self._beside = say_beside(late, shown.ground) if self._scope.is_of_all else ""
        self._show(shown)

    def _say_failed(self, said: str) -> None:
        self.place.notify(said, severity="error")

    def _show_waiting(self) -> None:
        self.query_one("#said", GrowingBlock).show(waiting_lines)
        self.rows.show(in_columns([]))
        self.query_one("#offers", GrowingBlock).show(lambda _width: [])
        self.query_one(PlanKeys).number = 0
        self.refresh_bindings()

    @property
    def plan(self) -> Plan:
        """The plan that stands there."""
        if self._shown is None:
            return Plan({})
        return self._offer.plan if self._offer is not None else self._shown.plan

    def _show(self, shown: Preview) -> None:
        width, height = self.app.size
        above, rows, below = arranged(
            shown, self._offer, self._beside, min(width, _WIDEST) - _BESIDE, height - _AROUND
        )
        self.query_one("#said", GrowingBlock).show(lambda _width: above)
        self.rows.show(rows)
        self.query_one("#offers", GrowingBlock).show(lambda _width: below)
        self.query_one(PlanKeys).number = len(shown.offers)
        self.refresh_bindings()

    def on_resize(self) -> None:
        """Arrange it anew for another window."""
        if self._shown is not None:
            self._show(self._shown)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the digits that stand there, and to write where something moves."""
        if action == "take":
            return self._shown is not None and int(str(parameters[0])) <= len(self._shown.offers)
        return action != "write" or (
            self._shown is not None and (bool(self.plan.moves) or self._offer is not None)
        )

    def action_take(self, digit: str) -> None:
        """Show the days with an offer; with the one that is shown, those without."""
        if self._shown is not None:
            offer = self._shown.offers[int(digit) - 1]
            self._offer = None if self._offer is offer else offer
            self._show(self._shown)

    def action_write(self) -> None:
        """Write the days as one change; of another day, or another state, show them first."""
        shown, offer, store = self._shown, self._offer, self.place.store
        if shown is None:
            return
        with self.place.telling():
            ground = store.levelling.ground(self._scope, self.place.today)
            if not ground.is_same(shown.ground):
                self._load(None)
                self.notify(_("Something has changed since: these are the days now."))
                return
        self.dismiss(None)
        with changing(self.place, self.place.surroundings, say_written(shown, offer)):
            store.levelling.write(shown, offer)


def nothing_said(ground: Ground, late: Sequence[Action]) -> str:
    """The sentence for a scope of which nothing is to be placed."""
    nothing = _("No action of a step waits for a day here; those with an hour stay.")
    return say_beside(late, ground) or nothing
