"""Ask for another day in words: the one flow for actions, and the question for anything else."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from textual.screen import Screen

from planner.grammar import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_day, say_full_day
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.drafts import Question
from tui.actions.form import read_day
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing
from tui.dialogs.ask_line import AskLine, TypedLine, Understood


def ask_to_move(
    screen: LiveScreen,
    action: Action,
    *,
    otherwise: date | None = None,
    moved: Callable[[], None] | None = None,
    over: Screen[Any] | None = None,
) -> None:
    """Ask for another day of an action, move it there and show a toast: one change.

    An empty line means `otherwise`, if given. `moved` runs after the write and before live screens
    load again. The toast stands over `screen`, or over the dialog `over`.
    """

    def move(day: date) -> None:
        said = _("Moved to {day}").format(day=say_day(day, screen.today))
        with changing(over or screen, screen.surroundings, said):
            screen.store.actions.move(action, day, screen.today)
            if moved is not None:
                moved()

    ask_another_day(screen, action.title, move, before=action.day, otherwise=otherwise)


def ask_another_day(
    screen: LiveScreen,
    title: str,
    take: Callable[[date], None],
    *,
    before: date | None = None,
    otherwise: date | None = None,
    past: bool = False,
    kept_as: Question | None = None,
) -> None:
    """Ask for another day of the thing called `title`, and pass it to `take` unless cancelled.

    An empty line means `otherwise`, if given. The preview shows the day `before` beside the new
    one; past days are refused unless `past`.
    """
    today = screen.today
    read = partial(read_day, today=today, past=past)

    def answered(typed: TypedLine | None) -> None:
        day = (read(typed.text) or otherwise) if typed else None
        if day is not None:
            take(day)

    question = AskLine(
        _("Another day for: {title}").format(title=shorten(title)),
        understand=partial(_understood, read, f"{say_day(before, today)} → " if before else ""),
        placeholder=_hint(otherwise, today),
        optional=otherwise is not None,
        drafts=screen.store.drafts,
        kept_as=kept_as,
    )
    screen.app.push_screen(question, answered)


def _understood(read: Callable[[str], date | None], was: str, text: str) -> Understood:
    try:
        day = read(text)
    except ValueError as error:
        raise GrammarError(str(error)) from error
    return [] if day is None else [(_("Day"), f"{was}{say_full_day(day)}")]


def _hint(otherwise: date | None, today: date) -> str:
    if otherwise is None:
        return _("tuesday, in 2 weeks, +3d")
    said = _("tuesday, in 2 weeks, +3d – or enter for {day}")
    return said.format(day=say_day(otherwise, today))
