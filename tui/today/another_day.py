"""Asking for another day of an action, in words, from any list that shows it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from textual.app import App

from planner.actions import Action
from planner.grammar import GrammarError
from planner.language import _
from planner.saying import say_day
from planner.shortening import shorten
from tui.screens.dialogs.action_form import read_day
from tui.screens.dialogs.ask_line import AskLine, TypedLine


def ask_another_day(
    app: App[Any],
    action: Action,
    today: date,
    take: Callable[[date], None],
    otherwise: date | None = None,
) -> None:
    """Give `take` the day typed, or `otherwise` for an empty line; not called if it is left."""

    def understood(text: str) -> list[tuple[str, str]]:
        try:
            day = read_day(text, today)
        except ValueError as error:
            raise GrammarError(str(error)) from error
        return [(_("Day"), say_day(day, today))] if day else []

    def answered(typed: TypedLine | None) -> None:
        day = (read_day(typed.text, today) or otherwise) if typed else None
        if day is not None:
            take(day)

    title = _("Another day for: {title}").format(title=shorten(action.title))
    hint = _("tuesday, in 2 weeks, +3d")
    if otherwise is not None:
        hint = _("tuesday, in 2 weeks, +3d – or enter for {day}").format(
            day=say_day(otherwise, today)
        )
    question = AskLine(
        title, understand=understood, placeholder=hint, optional=otherwise is not None
    )
    app.push_screen(question, answered)
