"""Ask once, as an action is put off for the third time: smaller, parked, dropped or kept."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from textual.screen import Screen

from planner.calendar.day_parts import DayPart
from planner.grammar.times import parse_minutes
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.language.text import shorten
from planner.model.actions import Action
from planner.today.slipping import is_third_move
from tui.actions.form import minutes_field
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing
from tui.dialogs.ask_form import AskForm
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled
from tui.dialogs.pick import Option, Pick


class Moving(NamedTuple):
    """A move that is about to be written over a screen; `moved` runs with each write.

    The toast stands over the dialog `over`, if given.
    """

    screen: LiveScreen
    action: Action
    to: date
    part: DayPart | None
    said: str
    moved: Callable[[], None] | None = None
    over: Screen[Any] | None = None

    def write(self, said: str, writing: Callable[[], object]) -> None:
        """Write one answer, and show a toast."""
        with changing(self.over or self.screen, self.screen.surroundings, said):
            writing()
            if self.moved is not None:
                self.moved()

    def keep(self) -> None:
        """Move the action as it is."""
        self.write(self.said, self.move)

    def move(self) -> None:
        """Move the action."""
        self.screen.store.actions.move(self.action, self.to, self.screen.today, self.part)


def move_or_ask(moving: Moving) -> None:
    """Move the action; the third time it is asked first."""
    if not is_third_move(moving.action, moving.to, moving.screen.today):
        moving.keep()
        return
    title = _("Moved for the third time: {title}").format(title=shorten(moving.action.title))
    question = Pick(title, _options(moving), "smaller")
    moving.screen.app.push_screen(question, partial(_answered, moving))


def _options(moving: Moving) -> list[Option]:
    day = say_day(moving.to, moving.screen.today)
    return [
        Option("1", "smaller", _("Smaller"), _("a first step that is easy to do, on that day")),
        Option("2", "park", _("Park"), _("set it aside, without a date")),
        Option("3", "drop", _("Drop"), _("give it up, and that is fine")),
        Option("4", "keep", _("Keep it as it is"), day),
    ]


def _answered(moving: Moving, answer: str | None) -> None:
    actions, action, today = moving.screen.store.actions, moving.action, moving.screen.today
    match answer:
        case "smaller":
            _ask_smaller(moving)
        case "park":
            moving.write(pgettext("action", "Parked"), lambda: actions.park(action, today))
        case "drop":
            moving.write(pgettext("action", "Dropped"), lambda: actions.drop(action, today))
        case "keep":
            moving.keep()


def _ask_smaller(moving: Moving) -> None:
    """Ask for the title and the minutes of a smaller action, and move that one."""
    action, store = moving.action, moving.screen.store
    title = Field("title", _("Action"), action.title, check=needed)

    def answered(filled: Filled | None) -> None:
        if filled is not None:
            moving.write(moving.said, partial(make_smaller, filled))

    def make_smaller(filled: Filled) -> None:
        minutes = parse_minutes(filled["minutes"])
        with store.change(_("Moved: {title}").format(title=shorten(filled["title"]))):
            store.actions.change(action.id or 0, title=filled["title"], minutes=minutes)
            moving.move()

    asked = AskForm(
        _("A smaller step than: {title}").format(title=shorten(action.title)),
        [title, minutes_field(action.minutes)],
    )
    moving.screen.app.push_screen(asked, answered)
