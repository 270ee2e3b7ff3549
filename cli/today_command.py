"""`escalier today`: the agenda of the day."""

import click

from cli import output
from cli.agenda_lines import agenda_lines
from cli.desk import Desk
from cli.json_shapes import today_shape
from cli.parameters import json_option
from planner.language import _


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Show the day. Chosen, late, proposed and done actions, and the sparks to sort."),
)
@json_option
@click.pass_obj
def today(desk: Desk, as_json: bool) -> None:
    """Print the agenda."""
    with desk.store() as store:
        agenda = store.actions.agenda(desk.today)
    if as_json:
        output.write_json(today_shape(agenda))
    else:
        output.write(agenda_lines(agenda))
