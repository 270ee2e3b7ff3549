"""Ask once, as an action is put off for the third time: smaller, parked, dropped or kept."""

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from textual.screen import Screen

from planner.calendar.day_parts import DayPart
from planner.calendar.typed_minutes import parse_planned_minutes
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_the_day
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.labels import say_moment
from planner.model.stored_json import texts
from planner.today.slipping import is_third_move
from tui.actions.form import minutes_field
from tui.actions.gives_way import and_gives_way
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
    moved: Callable[[], None] | None = None
    over: Screen[Any] | None = None

    @property
    def said(self) -> str:
        """The toast that names the new day."""
        words = (say_the_day(self.to, self.screen.today), say_moment(None, self.part))
        said = _("Moved to {day}").format(day=", ".join(filter(None, words)))
        return and_gives_way(self.screen, self.action, said)

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
    else:
        ask_about(moving)


def ask_about(moving: Moving) -> None:
    """Ask whether an action that moves for the third time is to be kept as it is."""
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
        minutes = parse_planned_minutes(filled["minutes"])
        with store.change(_("Made smaller: {title}").format(title=shorten(action.title))):
            store.actions.change(action.id or 0, title=filled["title"], minutes=minutes)
            moving.move()

    question = _AskSmaller(moving, [title, minutes_field(action.minutes)])
    moving.screen.app.push_screen(question, answered)


class _AskSmaller(AskForm):
    """Asks for a smaller action; its draft holds the day to which it moves."""

    def __init__(self, moving: Moving, fields: list[Field]) -> None:
        super().__init__(
            _("A smaller step than: {title}").format(title=shorten(moving.action.title)),
            fields,
            drafts=moving.screen.store.drafts,
            kept_as=_kept_as(moving.action),
            clock=moving.screen.surroundings.clock,
        )
        self._moment = {"to": moving.to.isoformat(), "to_part": moving.part or ""}

    def draft_text(self) -> str:
        said = super().draft_text()
        return json.dumps({**texts(said), **self._moment}) if said else ""


def ask_smaller_again(
    screen: LiveScreen, action: Action, moved: Callable[[], None] | None = None
) -> None:
    """Go on with a smaller action half typed; a day that is over gives way to a working day."""
    kept = texts(screen.store.drafts.load(_kept_as(action)))
    to, part = _day(kept.get("to", "")), kept.get("to_part", "")
    if to is None or to <= screen.today:
        to, part = screen.store.practice.working.next_after(screen.today), ""
    known = DayPart(part) if part in [*DayPart] else None
    _ask_smaller(Moving(screen, action, to, known, moved))


def _kept_as(action: Action) -> Question:
    return Question("today", "smaller", action.id or 0)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
