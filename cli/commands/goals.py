"""`escalier goals`: the goals and their steps; `goals add` makes one of a line."""

from collections.abc import Iterator
from datetime import date

import click

from cli.commands.lazy_group import Commands
from cli.commands.parameters import json_option, line_argument
from cli.environment import Environment
from cli.output import printing as output
from cli.output.columns import Column, strong, table
from cli.output.json_shapes import goal_shape
from planner.language import _, pgettext
from planner.language.dates_in_words import in_a_column, say_on
from planner.language.whole_numbers import say_share
from planner.model.goals import Goal, state_of
from planner.model.labels import goal_states, step_states
from planner.model.signs import SEPARATOR
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from planner.stairs.forecast import Forecast, Outlook, forecast
from planner.stairs.forecast_words import say_forecast, say_mends
from planner.stairs.lowering import say_count

_COLUMNS = (
    Column(6, right=True),
    Column(),
    Column(9, right=True),
    Column(12, right=True),
    Column(8),
)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar="[add]",
    help=_("Show the goals and their steps; “goals add” makes one."),
)
@json_option
@click.pass_context
def goals(context: click.Context, as_json: bool) -> None:
    """Print the goals, unless another command follows."""
    if context.invoked_subcommand is not None:
        return
    environment: Environment = context.obj
    today = environment.today
    with environment.store() as store:
        found = store.goals.all()
        counted, working = store.pictures.counted(), store.practice.working
        aims = store.goals.all_aims() if as_json else {}
    led = [(goal, forecast(goal, counted.get(goal.id, ()), today, working)) for goal in found]
    if as_json:
        output.write_json([goal_shape(goal, leads.day, aims.get(goal.id)) for goal, leads in led])
    else:
        lines = (line for goal, leads in led for line in _goal_lines(goal, leads, today))
        output.write(lines, otherwise=_("No goal yet; in the planner, 3 and then n set one."))


@goals.command(
    "add",
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Make a goal of one line. For example: “Meet 12 finance directors by 31 March why: change"
        " sector”. A lone “-” reads the line from standard input."
    ),
)
@line_argument("line", metavar=_("LINE"))
@json_option
@click.pass_obj
def add_goal(environment: Environment, line: str, as_json: bool) -> None:
    """Store the goal; say what was understood, the id last."""
    from cli.output.understood import goal_line_shape, in_one_line
    from planner.grammar.goals.goal import parse_goal
    from planner.grammar.understood import understood_goal

    with environment.store() as store:
        understood = parse_goal(line, environment.today)
        goal = store.goals.add(understood, environment.today)
    if as_json:
        output.write_json(goal_shape(goal) | {"understood": goal_line_shape(understood)})
        return
    output.write([in_one_line(understood_goal(understood), goal.id)])


def _goal_lines(goal: Goal, leads: Forecast, today: date) -> Iterator[str]:
    """The goal and where it leads, then a line a step, then an empty one."""
    yield strong(_head(goal, today))
    if leads.outlook is not Outlook.CLOSED:
        said = f" {SEPARATOR} ".join((say_forecast(leads, goal, today), *say_mends(leads, today)))
        yield f"  {said}"
    say = in_a_column([step.due for step in goal.steps], today)
    yield from table(_COLUMNS, (_cells(step, goal, say(step.due)) for step in goal.steps))
    yield ""


def _head(goal: Goal, today: date) -> str:
    """The id, statement, progress and due day of a goal."""
    parts = [f"{goal.id}  {goal.statement}"]
    if goal.target:
        parts.append(say_count(goal) if goal.aimed_at else say_share(goal.done, goal.target))
    if goal.due:
        parts.append(pgettext("goal", "due {day}").format(day=say_on(goal.due, today)))
    if goal.state is not GoalState.OPEN:
        parts.append(goal_states()[goal.state])
    return f" {SEPARATOR} ".join(parts)


def _cells(step: Step, goal: Goal, due: str) -> tuple[str, ...]:
    state = step_states()[state_of(step, goal)]
    tally = say_share(step.done, step.target) if step.target else ""
    return str(step.id), step.title, tally, due, state
