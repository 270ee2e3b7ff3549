"""`escalier add`: an action in one line."""

import click

from cli.commands.parameters import json_option, line_argument
from cli.desk import Desk
from cli.output import printing as output
from cli.output.json_shapes import action_shape
from planner.grammar.action import parse_action
from planner.language import _
from planner.language.text import harmless


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Add an action in one line. For example: “Call Claire tomorrow 9:30 ~15m”."
        " A lone “-” reads the line from standard input."
    ),
)
@line_argument("line", metavar=_("LINE"))
@json_option
@click.pass_obj
def add(desk: Desk, line: str, as_json: bool) -> None:
    """Store the action and print its id."""
    with desk.store() as store:
        people = store.people.named(line)
        understood = parse_action(line, desk.today, people)
        action = store.actions.add(understood, desk.today)
    if understood.candidates:
        names = ", ".join(person.name for person in people if person.id in understood.candidates)
        said = _("Not linked to anybody: it may be {names}.").format(names=names)
        click.echo(harmless(said), err=True)
    if as_json:
        output.write_json(action_shape(action, desk.today))
    else:
        output.write([str(action.id)])
