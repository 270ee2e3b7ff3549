"""The list of everything that is not for today, from which actions are taken back into a day."""

from functools import partial

from textual.getters import query_one

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.drafts import About
from planner.model.vocabulary import ActionState
from tui.actions.preparation.lines import action_lines
from tui.actions.related import related_to
from tui.actions.standing_list import StandingList
from tui.base.live_screen import LiveScreen
from tui.dialogs.show_lines import ShowLines
from tui.drawing.text_line import Span, wrap
from tui.keyboard.verb_keys import card_key, verb_key
from tui.screens.sparks.lines import story_lines
from tui.screens.today.later import verbs
from tui.screens.today.later.later_list import LaterList
from tui.screens.today.later.rows import full_text, read_later

_bound = partial(verb_key, "later")


class ShowLater(StandingList):
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
    ]
    VERBS = {
        "choose": verbs.choose,
        "move": verbs.move,
        "result": verbs.result,
        "debrief": verbs.debrief,
        "drop": verbs.drop,
        "card": verbs.card,
    }
    LIST = LaterList

    rows = query_one(LaterList)

    def __init__(self, place: LiveScreen, at: About = "") -> None:
        """List over `place`; the row of the key `at` is highlighted, if it is there."""
        super().__init__(place, pgettext("actions and sparks", "Everything else"))
        self._at = at

    def load(self) -> None:
        """Show what waits; the first time the row asked for is highlighted."""
        today = self.place.today
        self.rows.show_later(read_later(self.place.store, today), today)
        if self._at:
            self.rows.highlight(self._at)
            self._at = ""

    def applies(self, verb: str) -> bool:
        """Whether a verb applies to the highlighted thing."""
        if verb == "card":
            return self.rows.thing is not None
        on = self.rows.action
        return on is not None and (verb != "drop" or on.state is not ActionState.DROPPED)

    def on_row_list_opened(self) -> None:
        """Show an action with all that is known of it, a spark with its whole text."""
        thing = self.rows.thing
        story = self.rows.known.story(thing)
        if story is not None:
            told = story
            self.app.push_screen(
                ShowLines(lambda width: list(story_lines(told, width)), _("Spark"))
            )
        elif isinstance(thing, Action):
            self._open_action(thing)
        elif thing is not None:
            text = full_text(thing)
            self.app.push_screen(
                ShowLines(lambda width: [(Span(line),) for line in wrap(text, width)], _("Spark"))
            )

    def _open_action(self, action: Action) -> None:
        """Show everything known of an action, as Today does."""
        with self.place.telling():
            today = self.place.today
            related = related_to(self.place.store, action, today)
            self.app.push_screen(
                ShowLines(lambda width: action_lines(action, related, today, width), _("Action"))
            )
