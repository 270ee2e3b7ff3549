"""The form of an event: how it repeats is said back in words, with the next days."""

from datetime import date
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from planner.calendar.past_days import parse_any_day
from planner.calendar.recurrence.days import first_day, one_day_each
from planner.calendar.recurrence.read import parse_repeats
from planner.calendar.recurrence.rrule import parse_rule
from planner.calendar.recurrence.say import say_routine
from planner.events.series import Series
from tui.actions.preparation.event_fields import read_days
from tui.dialogs.ask_form import AskForm, Field
from tui.drawing.text_line import shown

REPEATS, DAY = "#field-repeats", "#field-day"


class AskEvent(AskForm):
    """Asks for the fields of an event."""

    DEFAULT_CSS = """
    AskEvent .ask-event--repeats { color: $text-muted; height: auto; padding-left: 20; }
    """

    def __init__(
        self,
        title: str,
        fields: list[Field],
        today: date,
        routine: Series | None = None,
        **rest: Any,
    ) -> None:
        """Ask `title`; days are read as typed on `today`. `routine` is what is changed, if any."""
        super().__init__(title, fields, **rest)
        self._today = today
        self._routine = routine
        self._repeated = next((field.value for field in fields if field.name == "repeats"), "")

    def below(self) -> ComposeResult:
        """The recurrence in words."""
        yield Static("", classes="ask-event--repeats", markup=False)

    def check_beside(self, field: Field, values: dict[str, str]) -> None:
        """Refuse several days of an event that repeats."""
        if field.name == "day" and values.get("repeats", "").strip():
            days = read_days(values["day"], self._today)
            if days and days[1]:
                raise ValueError(one_day_each())

    def on_mount(self) -> None:
        """Say how the event repeats."""
        self._say_back()

    @on(Input.Changed, f"{REPEATS}, {DAY}")
    def say_again(self) -> None:
        """Follow what is typed."""
        self._say_back()

    def _say_back(self) -> None:
        for told in self.query(".ask-event--repeats").results(Static):
            said = self._recurrence()
            told.update(shown(said))
            told.display = bool(said)

    def _recurrence(self) -> str:
        """The recurrence as it was read, in words; empty if the text is no rule."""
        values, today = self.values(), self._today
        typed = values.get("repeats", "")
        if self._routine and typed == self._repeated:
            known = parse_rule(self._routine.rule)
            return say_routine(known, self._routine.start, today) if known else ""
        try:
            rule = parse_repeats(typed, today)
        except ValueError:
            return ""
        start = parse_any_day(values.get("day", ""), today) or today
        if self._routine:
            start = max(self._routine.start, today)
        first = first_day(rule, start) if rule else None
        return say_routine(rule, first, today) if rule and first else ""
