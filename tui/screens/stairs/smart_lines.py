"""The five letters of SMART in lines: all in one, or each with its reason."""

from collections.abc import Sequence
from datetime import date

from planner.language import _
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.model.vocabulary import GoalState
from planner.stairs.lowering import say_state
from planner.stairs.smart import SmartCheck, smart
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length, wrap

_CHECK = 20
"""Cells of a letter and its name."""


def smart_line(
    goal: Goal, today: date, practice: Practice, width: int, others: Sequence[Goal] = ()
) -> list[Line]:
    """The five letters, and the first that is missing with its suggestion.

    For a goal no longer worked at it is the state.
    """
    if goal.state is not GoalState.OPEN:
        return [(Span(say_state(goal), Tone.DIM),)]
    if goal.is_met:
        said = _("its number is there: it may be called reached")
        return [letters_line(smart(goal, today, practice, others), width, said)]
    return [letters_line(smart(goal, today, practice, others), width)]


def letters_line(checks: Sequence[SmartCheck], width: int, instead: str = "") -> Line:
    """The letters and the first suggestion, or what is said `instead`."""
    letters = [Span(f"{sign_of_check(check)}{check.letter} ", _tone(check)) for check in checks]
    missing = next((check for check in checks if not check.ok), None)
    said, tone = _("all five letters of SMART are there"), Tone.DIM
    if instead:
        said, tone = instead, Tone.DUE
    elif missing:
        told = _("{letter}: {reason}").format(letter=missing.letter, reason=missing.reason)
        said, tone = told, Tone.DUE
    room = max(width - length(tuple(letters)) - 1, 0)
    return (*letters, Span(fit(f" {said}", room), tone))


def check_lines(check: SmartCheck, width: int) -> list[Line]:
    """One letter of SMART: whether it holds, its name, the reason."""
    first, *rest = wrap(check.reason, max(width - _CHECK, 10))
    tone = Tone.DIM if check.ok else Tone.DUE
    sign = Span(sign_of_check(check), Tone.DONE if check.ok else tone)
    label = fit(f" {check.letter}  {check.name}", _CHECK - 1)
    more = ((Span(" " * _CHECK), Span(line, tone)) for line in rest)
    return [(sign, Span(label, tone), Span(first, Tone.PLAIN if check.ok else tone)), *more]


def sign_of_check(check: SmartCheck) -> str:
    """The sign of a letter: filled where it holds."""
    return drawn(DONE if check.ok else OPEN)


def _tone(check: SmartCheck) -> Tone:
    return Tone.DIM if check.ok else Tone.DUE
