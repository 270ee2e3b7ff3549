"""Forecasts of goals, in rows and in sentences."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from planner.calendar.working_days import WorkingDays
from planner.language import _
from planner.language.dates_in_words import say_numbered_day
from planner.language.whole_numbers import say_share
from planner.language.width import cell_width
from planner.model.goals import Goal
from planner.model.signs import DONE
from planner.stairs.burn_up import burn_up
from planner.stairs.forecast import Forecast, Outlook
from planner.stairs.forecast_words import say_forecast, say_mends
from tui.drawing.burn_up import burn_up_lines
from tui.drawing.signs import drawn, sign_of_goal
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import FixedRows, Row

_GAP = 2


class Led(NamedTuple):
    """A goal, the days of what was counted for it, and where it leads; `late` past its date."""

    goal: Goal
    counted: Sequence[date]
    leads: Forecast
    late: bool = False


def led_rows(led: Sequence[Led], today: date) -> FixedRows[Led]:
    """A row for each goal: its number, the day it leads to, its own date."""
    tallies = [_tally(each.goal) for each in led]
    tally = max(map(cell_width, tallies), default=0)
    days = [_day(each, today) for each in led]
    day = max(map(cell_width, days), default=0)
    said = dict(zip((each.goal.id for each in led), zip(tallies, days, strict=True), strict=True))

    def row(each: Led, width: int) -> Row:
        number, leads = said[each.goal.id]
        room = max(width - 2 - tally - day - 2 * _GAP, 0)
        met = each.leads.outlook is Outlook.MET
        sign = Span(drawn(DONE), Tone.DONE) if met else sign_of_goal(each.goal, late=each.late)
        return Row(
            each.goal.id,
            (
                sign,
                Span(" "),
                Span(fit(each.goal.statement, room)),
                Span(" " * _GAP),
                Span(fit(number, tally, right=True), Tone.DIM),
                Span(" " * _GAP),
                Span(fit(leads, day, right=True), Tone.DIM),
            ),
        )

    return FixedRows(led, row)


def _tally(goal: Goal) -> str:
    return say_share(goal.done, goal.target) if goal.target else ""


def _day(each: Led, today: date) -> str:
    """The day it leads to after an arrow, and before it the day it is due."""
    due = say_numbered_day(each.goal.due, today) if each.goal.due else ""
    leads = say_numbered_day(each.leads.day, today) if each.leads.day else ""
    return f"{due} → {leads}" if due and leads else due or leads


def no_goal_lines(width: int) -> list[Line]:
    """The hint while no goal is open."""
    said = _("No open goal: one with a number and a date shows here where it leads.")
    return [(Span(line, Tone.DIM),) for line in wrap(said, width)]


def leading_lines(each: Led | None, today: date, width: int) -> list[Line]:
    """The forecast of a goal, and the ways to mend it."""
    if each is None:
        return []
    said = say_forecast(each.leads, each.goal, today)
    lines: list[Line] = [(Span(line),) for line in wrap(_sentence(said), width)]
    mends = say_mends(each.leads, today)
    if each.leads.needed is not None:
        lines += [(Span(line),) for mend in mends for line in wrap(_sentence(mend), width)]
    elif mends:
        lines.append((Span(_("What would bring them together:"), Tone.DIM),))
        lines += [(Span(f"· {line}"),) for mend in mends for line in wrap(mend, width - 2)]
    return lines


def _sentence(said: str) -> str:
    """The words as a sentence of their own."""
    return f"{said[:1].upper()}{said[1:]}."


def plot_lines(
    each: Led | None, today: date, working: WorkingDays, width: int, height: int
) -> list[Line]:
    """The burn-up of a goal, if it aims at a number."""
    burn = burn_up(each.goal, each.counted, each.leads, today) if each else None
    return burn_up_lines(burn, working, width, height) if burn else []
