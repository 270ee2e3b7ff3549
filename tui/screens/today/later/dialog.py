"""The list of everything that is not for today, from which actions are taken back into a day."""

from collections.abc import Hashable, Mapping
from contextlib import AbstractContextManager

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from tui.actions.ask_day import ask_to_move
from tui.actions.row_key import Thing, key_of_thing
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing
from tui.dialogs.dialog import Dialog
from tui.dialogs.show_lines import ShowLines
from tui.drawing.text_line import Span, wrap
from tui.screens.sparks.lines import story_lines
from tui.screens.today.later.rows import Later, full_text, later_entries, read_later
from tui.screens.today.rows import rows_of
from tui.widgets.key_line import KeyLine
from tui.widgets.short_list import ShortList


class ShowLater(Dialog[None]):
    """The list; it stays open while actions are taken out of it."""

    BINDINGS = [
        Binding(
            "space",
            "choose",
            _("Choose"),
            id="later.choose",
            tooltip=_("Choose the action for today."),
        ),
        Binding(
            "greater_than_sign",
            "move",
            _("Move"),
            id="later.move",
            tooltip=_("Give the action another day, in words."),
        ),
        Binding(
            "r",
            "result",
            _("Result"),
            id="later.result",
            tooltip=_("Record what came of the action."),
        ),
        Binding(
            "d",
            "debrief",
            _("Debrief"),
            id="later.debrief",
            show=False,
            tooltip=_("Compare what was planned with what happened, and why."),
        ),
        Binding("x", "drop", _("Drop"), id="later.drop", tooltip=_("Give the action up.")),
        Binding("u", "app.undo", _("Undo"), id="app.undo", tooltip=_("Take back the last change.")),
    ]

    DEFAULT_CSS = """
    ShowLater {
        & > .dialog--box { padding: 1 2 0 2; }
        & ShortList { max-height: 65vh; }
    }
    """

    def __init__(self, place: LiveScreen) -> None:
        """List over `place`."""
        super().__init__(_("Not for today"))
        self._place = place
        self._later = Later()
        self._things: Mapping[Hashable, Thing] = {}

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(classes="dialog--box"):
            yield Static(self.question, classes="dialog--title", markup=False)
            yield ShortList()
        yield KeyLine()

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the dialog in memory."""
        self._place.surroundings.changed.unsubscribe(self)

    def on_mount(self) -> None:
        """Load, and again after every change."""
        self._place.surroundings.changed.subscribe(self, self._load, immediate=True)
        self._load(None)

    def _load(self, _nothing: None) -> None:
        today = self._place.today
        self._later = read_later(self._place.store, today)
        things = (thing for section in self._later.sections for thing in section.things)
        self._things = {key_of_thing(thing): thing for thing in things}
        self.query_one(ShortList).show(rows_of(list(later_entries(self._later, today))))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs that apply to the highlighted thing."""
        on = self._action
        if action in {"choose", "move", "result", "debrief"}:
            return on is not None
        if action == "drop":
            return on is not None and on.state is not ActionState.DROPPED
        return True

    def on_row_list_highlighted(self) -> None:
        """Offer the keys of the highlighted row."""
        self.refresh_bindings()

    def on_row_list_opened(self) -> None:
        """Show the whole of a text that is longer than its row."""
        thing = self._thing
        story = self._later.story(thing)
        if story is not None:
            told = story
            self.app.push_screen(ShowLines(lambda width: list(story_lines(told, width))))
        elif thing is not None:
            text = full_text(thing)
            self.app.push_screen(
                ShowLines(lambda width: [(Span(line),) for line in wrap(text, width)])
            )

    def action_choose(self) -> None:
        """Choose the highlighted action for today."""
        if self._action is not None:
            with self._changing(pgettext("action", "Chosen for today")):
                self._place.store.actions.choose(self._action, self._place.today)

    def action_move(self) -> None:
        """Ask for another day of the highlighted action."""
        if self._action is not None:
            ask_to_move(self._place, self._action, over=self)

    def action_result(self) -> None:
        """Ask for the result of the highlighted action, done before its day."""
        self._ask_result(at_debrief=False)

    def action_debrief(self) -> None:
        """Ask for the debrief of the highlighted action."""
        self._ask_result(at_debrief=True)

    def _ask_result(self, *, at_debrief: bool) -> None:
        from tui.actions.result.verbs import ask_result

        action = self._action
        if action is not None:
            ask_result(self._place, action, f"today.result.{action.id}", at_debrief=at_debrief)

    def action_drop(self) -> None:
        """Give the highlighted action up."""
        if self._action is not None:
            with self._changing(pgettext("action", "Dropped")):
                self._place.store.actions.drop(self._action, self._place.today)

    @property
    def _thing(self) -> Thing | None:
        """The highlighted thing."""
        return self._things.get(self.query_one(ShortList).key) if self._things else None

    @property
    def _action(self) -> Action | None:
        """The highlighted action."""
        thing = self._thing
        return thing if isinstance(thing, Action) else None

    def _changing(self, said: str) -> AbstractContextManager[None]:
        """Wrap one change; the toast stands over the list."""
        return changing(self, self._place.surroundings, said)
