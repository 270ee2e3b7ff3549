"""`escalier spark`: a line noted in passing."""

import click

from cli.commands.parameters import json_option, line_argument
from cli.environment import Environment
from cli.output import printing as output
from cli.output.json_shapes import spark_shape
from planner.language import _


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Keep a spark: one line, to be sorted later. A lone “-” reads it from standard input."),
)
@line_argument("text", metavar=_("TEXT"))
@json_option
@click.pass_obj
def spark(environment: Environment, text: str, as_json: bool) -> None:
    """Store the spark and print its id."""
    with environment.store() as store:
        kept = store.sparks.add(text, environment.today)
    if as_json:
        output.write_json(spark_shape(kept))
    else:
        output.write([str(kept.id)])
