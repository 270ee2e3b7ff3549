"""Asking for another day of a thing, in words, over any screen that shows it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from planner.grammar import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_day, say_full_day
from planner.language.text import shorten
from tui.actions.form import read_day
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine, Understood


def ask_another_day(
    screen: LiveScreen,
    title: str,
    take: Callable[[date], None],
    *,
    before: date | None = None,
    otherwise: date | None = None,
    past: bool = False,
    draft_key: str = "",
) -> None:
    """Give `take` the day typed for the thing of that title; it is not called if it is left.

    An empty line is `otherwise`, if that is given. The day `before` is shown beside the new one;
    days that are over are refused unless `past`.
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
        drafts=screen.store.drafts if draft_key else None,
        draft_key=draft_key,
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
