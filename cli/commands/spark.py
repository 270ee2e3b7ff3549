"""`escalier spark`: a line noted in passing."""

import click

from cli.commands.parameters import json_option, line_argument
from cli.environment import Environment
from cli.output import printing as output
from cli.output.json_shapes import spark_shape
from planner.language import _, pgettext


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Keep a spark: one line, to be sorted later. A lone “-” reads it from standard input."),
)
@line_argument("text", metavar=_("TEXT"))
@json_option
@click.pass_obj
def spark(environment: Environment, text: str, as_json: bool) -> None:
    """Store the spark; say what was understood, the id last."""
    from cli.output.ask_which import Candidate, listed
    from cli.output.understood import in_one_line, named_shapes
    from planner.network.recognise import people_in

    with environment.store() as store:
        kept = store.sparks.add(text, environment.today)
        people = store.people.named(kept.text)
    ids = [number for each in people_in(kept.text, people) for number in each.ids]
    if as_json:
        understood = {"text": kept.text, "people": named_shapes(people, ids)}
        output.write_json(spark_shape(kept) | {"understood": understood})
        return
    known = [Candidate(each.id, each.name, each.organisation) for each in people if each.id in ids]
    label = pgettext("somebody met", "Known") if len(known) == 1 else _("Perhaps")
    pairs = ((_("Spark"), kept.text), *([(label, listed(known))] if known else []))
    output.write([in_one_line(pairs, kept.id)])
