"""Asking for another day of an event, in words."""

from collections.abc import Callable
from datetime import date

from planner.dates import parse_when
from planner.grammar import GrammarError
from planner.language import _
from planner.saying import say_full_day
from planner.shortening import shorten
from tui.live_screen import LiveScreen
from tui.screens.dialogs.ask_line import AskLine, TypedLine, Understood


def ask_another_day(
    screen: LiveScreen, title: str, draft_key: str, take: Callable[[date], None]
) -> None:
    """Give `take` the day typed, past ones too; it is not called if the question is left."""
    today = screen.today

    def understood(text: str) -> Understood:
        day = parse_when(text, today)
        if day is None:
            raise GrammarError(_("Not a day: try “Friday”, “31 March” or “in 2 weeks”."))
        return [(_("Day"), say_full_day(day))]

    def answered(typed: TypedLine | None) -> None:
        day = parse_when(typed.text, today) if typed else None
        if day is not None:
            take(day)

    question = AskLine(
        _("Another day for: {title}").format(title=shorten(title)),
        understand=understood,
        placeholder=_("tuesday, in 2 weeks, +3d"),
        drafts=screen.store.drafts,
        draft_key=draft_key,
    )
    screen.app.push_screen(question, answered)
