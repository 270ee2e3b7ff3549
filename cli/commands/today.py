"""`escalier today`: the agenda of the day."""

import click

from cli.commands.parameters import json_option
from cli.commands.today_line import print_line
from cli.environment import Environment
from cli.output import printing as output
from cli.output.agenda import agenda_lines
from cli.output.json_shapes import today_shape
from planner.language import _


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Show the day. Chosen, late, proposed and done actions, and the sparks to sort."),
)
@click.option(
    "--line", is_flag=True, help=_("Print one short line, for a shell prompt or a status bar.")
)
@json_option
@click.pass_obj
def today(environment: Environment, line: bool, as_json: bool) -> None:
    """Print the agenda."""
    if line and as_json:
        raise click.UsageError(_("--line and --json do not go together."))
    if line:
        print_line(environment)
        return
    with environment.store() as store:
        agenda = store.day.agenda(environment.today)
    if as_json:
        output.write_json(today_shape(agenda))
    else:
        output.write(agenda_lines(agenda))
