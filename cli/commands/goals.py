"""`escalier goals`: the goals and their steps."""

from collections.abc import Iterator
from datetime import date

import click

from cli.commands.parameters import json_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.columns import Column, strong, table
from cli.output.json_shapes import goal_shape
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_on
from planner.model.goals import Goal, state_of
from planner.model.labels import goal_states, step_states
from planner.model.signs import SEPARATOR
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from planner.stairs.forecast import Forecast, Outlook, forecast
from planner.stairs.forecast_words import say_forecast, say_mends

_COLUMNS = (
    Column(6, right=True),
    Column(),
    Column(9, right=True),
    Column(12, right=True),
    Column(8),
)


@click.command(options_metavar=_("[OPTIONS]"), help=_("Show the goals and their steps."))
@json_option
@click.pass_obj
def goals(environment: Environment, as_json: bool) -> None:
    """Print the goals."""
    today = environment.today
    with environment.store() as store:
        found = store.goals.all()
        counted, working = store.pictures.counted(), store.practice.working
    led = [(goal, forecast(goal, counted.get(goal.id, ()), today, working)) for goal in found]
    if as_json:
        output.write_json([goal_shape(goal, leads.day) for goal, leads in led])
    else:
        lines = (line for goal, leads in led for line in _goal_lines(goal, leads, today))
        output.write(lines, otherwise=_("No goal yet; in the planner, 3 and then n set one."))


def _goal_lines(goal: Goal, leads: Forecast, today: date) -> Iterator[str]:
    """The goal and where it leads, then a line a step, then an empty one."""
    yield strong(_head(goal, today))
    if leads.outlook is not Outlook.CLOSED:
        said = f" {SEPARATOR} ".join((say_forecast(leads, goal, today), *say_mends(leads, today)))
        yield f"  {said}"
    yield from table(_COLUMNS, (_cells(step, goal, today) for step in goal.steps))
    yield ""


def _head(goal: Goal, today: date) -> str:
    """The statement, progress and due day of a goal."""
    parts = [goal.statement]
    if goal.target:
        parts.append(f"{goal.done}/{goal.target}")
    if goal.due:
        parts.append(pgettext("goal", "due {day}").format(day=say_on(goal.due, today)))
    if goal.state is not GoalState.OPEN:
        parts.append(goal_states()[goal.state])
    return f" {SEPARATOR} ".join(parts)


def _cells(step: Step, goal: Goal, today: date) -> tuple[str, ...]:
    due = say_day(step.due, today) if step.due else ""
    state = step_states()[state_of(step, goal)]
    tally = f"{step.done}/{step.target}" if step.target else ""
    return str(step.id), step.title, tally, due, state
