"""The pages of goals and steps, in lines."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from planner.calendar.working_days import WorkingDays
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import in_a_column, say_full_day
from planner.language.whole_numbers import say_done_of, say_number, say_share
from planner.language.width import cell_width
from planner.model.actions import Action, titled
from planner.model.goals import Goal, state_of
from planner.model.labels import counts, step_states
from planner.model.settings import Practice
from planner.model.signs import SEPARATOR
from planner.model.steps import Step
from planner.model.vocabulary import ActionState, GoalState, Reason
from planner.stairs.aims import Aims, say_origin
from planner.stairs.forecast import Forecast, Outlook
from planner.stairs.forecast_words import say_forecast, say_mends
from planner.stairs.lowering import say_count
from planner.stairs.smart import smart
from planner.today.lateness import is_late
from tui.drawing.bars import bar
from tui.drawing.columns import dated_line
from tui.drawing.label_values import pair_lines, side_by_side
from tui.drawing.signs import drawn, sign_of, sign_of_goal
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.stairs.smart_lines import check_lines
from tui.widgets.rows import Row

_WIDE = 100
"""The cells of a row from which its columns are wide."""
_GAP = 2
_BARS = {False: 10, True: 22}
"""Cells of the bar of a goal, narrow and wide."""
_COLUMN = 58
"""The column of the second block where two stand side by side."""

_STATEMENTS = {
    GoalState.OPEN: Tone.PLAIN,
    GoalState.REACHED: Tone.STRONG,
    GoalState.LOWERED: Tone.STRONG,
    GoalState.LET_GO: Tone.DIM,
}


def title_line(number: int) -> Line:
    """The title over the goals."""
    return (Span(_("Goals"), Tone.TITLE), Span(f"  {number}" if number else "", Tone.DIM))


def no_goal_lines(key: str, width: int) -> list[Line]:
    """The hint while there is no goal: the key that writes down the first."""
    sentence = _("No goal yet: {key} writes down the first one, in one line.")
    return _dim(sentence.format(key=key), width)


def no_step_lines(goal: Goal, key: str, split_key: str, width: int) -> list[Line]:
    """The hint of an open goal without steps: the keys that split it, and that add one."""
    if goal.steps or goal.state is not GoalState.OPEN:
        return []
    said = _("No step yet: {split} splits the goal into steps, {key} adds the first stair.")
    return [(), *_dim(said.format(split=split_key, key=key), width)]


def no_action_lines(key: str, width: int) -> list[Line]:
    """The hint of a step without actions: the key that adds one."""
    return _dim(_("No action yet: {key} adds the first one.").format(key=key), width)


class Columns(NamedTuple):
    """The cells of the numbers and days of goals in a list of a width, and the days in words."""

    wide: bool
    tally: int
    due: int
    said: Callable[[date | None], str]


def columns_of(goals: Sequence[Goal], today: date, width: int) -> Columns:
    """The columns that hold all goals of a list in rows of so many cells."""
    wide = width >= _WIDE
    tally = max((cell_width(_tally(goal, wide=wide)) for goal in goals), default=0)
    said = in_a_column([goal.due for goal in goals], today)
    due = max((cell_width(_due(goal, today, said, wide=wide)) for goal in goals), default=0)
    return Columns(wide, tally + _GAP if tally else 0, due + _GAP if due else 0, said)


def goal_row(goal: Goal, columns: Columns, today: date, working: WorkingDays, width: int) -> Row:
    """A goal in the list: its statement, a bar and the number of what is done, when it is due."""
    late = goal.state is GoalState.OPEN and working.is_over(goal.due, today)
    wide, cells = columns.wide, _BARS[columns.wide] if columns.tally else 0
    due = fit(_due(goal, today, columns.said, wide=wide), columns.due, right=True)
    tally = fit(_tally(goal, wide=wide), columns.tally, right=True)
    room = max(width - 2 - _GAP - cells - columns.tally - columns.due, 0)
    share = goal.done / goal.target if goal.target else 0
    drawn_bar = bar([(share, Tone.DONE)], 1, cells) if goal.target else (Span(" " * cells),)
    return Row(
        goal.id,
        (
            sign_of_goal(goal, late=late),
            Span(" "),
            Span(fit(goal.statement, room), _STATEMENTS[goal.state]),
            Span(" " * _GAP),
            *drawn_bar,
            Span(tally, Tone.DIM),
            Span(due, Tone.LATE if late else Tone.DIM),
        ),
    )


def _tally(goal: Goal, *, wide: bool) -> str:
    if not goal.target:
        return ""
    if not wide:
        return say_share(goal.done, goal.target)
    return say_done_of(goal.done, goal.target)


def _due(goal: Goal, today: date, said: Callable[[date | None], str], *, wide: bool) -> str:
    """The day a goal is due, with the weeks until then where there is room."""
    if goal.due is None:
        return ""
    due, weeks = said(goal.due), (goal.due - today).days // 7
    if not wide or weeks < 1 or goal.state is not GoalState.OPEN:
        return due
    within = ngettext("in a week", "in {weeks} weeks", weeks).format(weeks=weeks)
    return f"{due}, {within}"


def leads_line(goal: Goal, leads: Forecast, today: date, width: int) -> list[Line]:
    """The forecast of an open goal with a number, in one line."""
    if leads.outlook in (Outlook.CLOSED, Outlook.NO_NUMBER, Outlook.MET):
        return []
    said = say_forecast(leads, goal, today)
    return [(Span(fit(f"{drawn('→')} {said}", width), Tone.DIM),)]


def goal_lines(
    goal: Goal,
    leads: Forecast,
    today: date,
    practice: Practice,
    width: int,
    *,
    others: Sequence[Goal] = (),
    aims: Aims | None = None,
) -> list[Line]:
    """A goal in full: the ways to mend it if it is late, each letter of SMART with its reason.

    `others` may share its days.
    """
    pairs = [
        (_("Why"), goal.why),
        *_aim_pairs(goal, aims or Aims()),
        (_("Measure"), goal.measure),
        (_("Counts"), counts()[goal.counts] if goal.target else ""),
        (_("Done"), say_count(goal) or say_number(goal.done)),
        (pgettext("date", "Start"), say_full_day(goal.start) if goal.start else ""),
        (_("Due"), say_full_day(goal.due) if goal.due else ""),
        (_("What helps"), "\n".join(say_mends(leads, today))),
        (_("Note"), goal.note),
    ]
    checks = smart(goal, today, practice, others)
    letters = [line for check in checks for line in check_lines(check, width)]
    heading = _heading(goal.statement, width)
    if width >= _WIDE:
        letters = [line for check in checks for line in check_lines(check, width - _COLUMN)]
        return [*heading, *side_by_side(_filled(pairs, _COLUMN - _GAP), letters, _COLUMN)]
    return [*heading, *_filled(pairs, width), (), *letters]


def _aim_pairs(goal: Goal, aims: Aims) -> list[tuple[str, str]]:
    """The aims of a goal and its origin."""
    things = [*aims.sectors, *aims.organisations]
    digital = pgettext("goal", "digital, weaker ties first") if goal.digital else ""
    aimed = (digital, ", ".join(each.name for each in things))
    return [
        (pgettext("goal", "For"), f" {SEPARATOR} ".join(filter(None, aimed))),
        (_("Personas"), ", ".join(each.name for each in aims.personas)),
        (_("Grew from"), say_origin(aims.origin) if aims.origin else ""),
    ]


def step_lines(
    step: Step,
    goal: Goal,
    actions: Sequence[Action],
    today: date,
    practice: Practice,
    width: int,
) -> list[Line]:
    """A step in full, with its actions."""
    tally = say_done_of(step.done, step.target or 0)
    pairs = [
        (pgettext("of a step", "State"), _state(step, goal)),
        (_("Done"), tally if step.target else ""),
        (_("From before"), say_number(step.before) if step.before else ""),
        (pgettext("date", "Start"), say_full_day(step.start) if step.start else ""),
        (_("Due"), say_full_day(step.due) if step.due else ""),
        (_("Climbed"), say_full_day(step.climbed_on) if step.climbed_on else ""),
        (pgettext("of a step", "Reward"), step.reward),
    ]
    title = (Span(_("Actions"), Tone.TITLE), Span(f"  {len(actions)}", Tone.DIM))
    wide = width >= _WIDE
    room = width - _COLUMN if wide else width
    said = in_a_column(map(_day_of, actions), today)
    told: list[Line] = [
        _action_line(action, said(_day_of(action)), today, practice.working, room)
        for action in actions
    ]
    heading = _heading(step.title, width)
    if wide:
        filled = _filled(pairs, _COLUMN - _GAP)
        return [*heading, *side_by_side(filled, [title, *told], _COLUMN)]
    return [*heading, *_filled(pairs, width), (), title, *told]


def _state(step: Step, goal: Goal) -> str:
    """The state of a step, with the question where only the word is missing."""
    state = step_states()[state_of(step, goal)]
    asked = _("all its actions are done: is it climbed?") if step.asks else ""
    return " · ".join(filter(None, (state, asked)))


def _dim(sentence: str, width: int) -> list[Line]:
    return [(Span(line, Tone.DIM),) for line in wrap(sentence, width)]


def _heading(text: str, width: int) -> list[Line]:
    return [*((Span(line, Tone.TITLE),) for line in wrap(text, width)), ()]


def _filled(pairs: Sequence[tuple[str, str]], width: int) -> list[Line]:
    return pair_lines([(label, value) for label, value in pairs if value], width)


def _day_of(action: Action) -> date | None:
    """The day on which an action was done, else its own."""
    return action.closed_on if action.state is ActionState.DONE else action.day


def _action_line(action: Action, said: str, today: date, working: WorkingDays, width: int) -> Line:
    """An action of a step: where it stands, its title, its day."""
    late = action.state is ActionState.OPEN and is_late(action, today, working)
    sign = sign_of(replace(action, reason=Reason.LATE if late else None))
    dropped = action.state is ActionState.DROPPED
    return dated_line(sign, titled(action), said, width, Tone.DIM if dropped else Tone.PLAIN)
