"""The list of everything that is not for today, from which actions are taken back into a day."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.getters import query_one

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.drafts import About
from planner.model.vocabulary import ActionState
from tui.actions.preparation.lines import action_lines
from tui.actions.related import related_to
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.dialogs.show_lines import ShowLines
from tui.drawing.text_line import Span, wrap
from tui.keyboard.bindings import OVER_A_PLACE
from tui.keyboard.verb_keys import card_key, verb_key
from tui.screens.sparks.lines import story_lines
from tui.screens.today.later import verbs
from tui.screens.today.later.later_list import LaterList
from tui.screens.today.later.rows import full_text, read_later
from tui.widgets.key_line import KeyLine

_bound = partial(verb_key, "later")


class ShowLater(Dialog[None]):
    """The list; it stays open while actions are taken out of it."""

    BINDINGS = [
        _bound("space", "choose", _("Choose"), _("Choose the action for today.")),
        _bound("greater_than_sign", "move", _("Move"), _("Give the action another day, in words.")),
        _bound("r", "result", _("Result"), _("Record what came of the action.")),
        _bound(
            "d",
            "debrief",
            _("Debrief"),
            _("Compare what was planned with what happened, and why."),
            show=False,
        ),
        _bound("x", "drop", _("Drop"), _("Give the action up.")),
        card_key("later"),
        *OVER_A_PLACE,
    ]
    VERBS: ClassVar[Mapping[str, Callable[["ShowLater"], None]]] = {
        "choose": verbs.choose,
        "move": verbs.move,
        "result": verbs.result,
        "debrief": verbs.debrief,
        "drop": verbs.drop,
        "card": verbs.card,
    }

    DEFAULT_CSS = """
    ShowLater {
        & > Frame { padding: 1 1 0 1; }
        & ShortList { max-height: 65vh; }
    }
    """

    rows = query_one(LaterList)

    def __init__(self, place: LiveScreen, at: About = "") -> None:
        """List over `place`; the row of the key `at` is highlighted, if it is there."""
        super().__init__(pgettext("actions and sparks", "Everything else"))
        self.place = place
        self._at = at

    def compose(self) -> ComposeResult:
        """The list."""
        with Frame(self.question):
            yield LaterList()
        yield KeyLine()

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the dialog in memory."""
        self.place.surroundings.changed.unsubscribe(self)

    def on_mount(self) -> None:
        """Load, and again after every change."""
        self.place.surroundings.changed.subscribe(self, self._load, immediate=True)
        self._load(None)
        self.rows.highlight(self._at)

    def _load(self, _nothing: None) -> None:
        today = self.place.today
        self.rows.show_later(read_later(self.place.store, today), today)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs that apply to the highlighted thing."""
        if action != "do" or not self.query(LaterList):  # the list is not there yet
            return action != "do"
        if parameters == ("card",):
            return self.rows.thing is not None
        on = self.rows.action
        return on is not None and (parameters != ("drop",) or on.state is not ActionState.DROPPED)

    def action_do(self, verb: str) -> None:
        """Run one of the verbs; a binding names it: `do('move')`."""
        self.VERBS[verb](self)

    def on_row_list_highlighted(self) -> None:
        """Offer the keys of the highlighted row."""
        self.refresh_bindings()

    def on_row_list_opened(self) -> None:
        """Show an action with all that is known of it, a spark with its whole text."""
        thing = self.rows.thing
        story = self.rows.known.story(thing)
        if story is not None:
            told = story
            self.app.push_screen(ShowLines(lambda width: list(story_lines(told, width))))
        elif isinstance(thing, Action):
            self._open_action(thing)
        elif thing is not None:
            text = full_text(thing)
            self.app.push_screen(
                ShowLines(lambda width: [(Span(line),) for line in wrap(text, width)])
            )

    def _open_action(self, action: Action) -> None:
        """Show everything known of an action, as Today does."""
        with self.place.telling():
            today = self.place.today
            related = related_to(self.place.store, action, today)
            self.app.push_screen(
                ShowLines(lambda width: action_lines(action, related, today, width))
            )

    def changing(self, said: str) -> AbstractContextManager[None]:
        """Wrap one change; the toast stands over the list."""
        return changing(self, self.place.surroundings, said)
