"""The form of an event: how it repeats is said back in words, with the next days."""

from datetime import date
from typing import Any

from textual import on
from textual.containers import Vertical
from textual.widgets import Input, Static

from planner.dates import parse_when
from planner.language import _
from planner.rule_saying import say_rule
from planner.rule_words import parse_repeats
from planner.saying import say_day
from planner.series import first_day, next_days
from tui.screens.dialogs.ask_form import AskForm, Field
from tui.widgets.spans import shown

REPEATS, DAY = "#field-repeats", "#field-day"


class AskEvent(AskForm):
    """Asks for the fields of an event."""

    DEFAULT_CSS = """
    AskEvent .ask-event--repeats { color: $text-muted; height: auto; padding-left: 20; }
    """

    def __init__(self, title: str, fields: list[Field], today: date, **rest: Any) -> None:
        """Ask `title`; days are read as typed on `today`."""
        super().__init__(title, fields, **rest)
        self._today = today

    def on_mount(self) -> None:
        """Say how the event repeats."""
        told = Static("", classes="ask-event--repeats", markup=False)
        self.query_one(".dialog--box", Vertical).mount(told, before=".dialog--error")
        self._say_back()

    @on(Input.Changed, f"{REPEATS}, {DAY}")
    def say_again(self) -> None:
        """Follow what is typed."""
        self._say_back()

    def _say_back(self) -> None:
        for told in self.query(".ask-event--repeats").results(Static):
            said = self._said()
            told.update(shown(said))
            told.display = bool(said)

    def _said(self) -> str:
        """What was understood of how the event repeats; nothing of what is not a rule."""
        values = self.values()
        start = parse_when(values.get("day", ""), self._today) or self._today
        try:
            rule = parse_repeats(values.get("repeats", ""), self._today)
        except ValueError:
            return ""
        first = first_day(rule, start) if rule else None
        if rule is None or first is None:
            return ""
        days = [say_day(day, self._today) for day in next_days(rule, first, first)]
        return _("{rule}: {days}…").format(rule=say_rule(rule, first), days=", ".join(days))
