"""`escalier spark`: a line noted in passing."""

from typing import TYPE_CHECKING

import click

from cli.commands.parameters import json_option, line_argument
from cli.environment import Environment
from cli.output import printing as output
from cli.output.json_shapes import spark_shape
from planner.language import _, pgettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.grammar import ActionLine
    from planner.model.sparks import Spark
    from planner.network.recognise import NamedPerson


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

    with environment.store() as store:
        kept = store.sparks.add(text, environment.today)
        people = store.people.named(kept.text)
    line = _as_action(kept, people)
    ids = line.people if line else ()
    if as_json:
        understood = {"text": kept.text, "people": named_shapes(people, ids)}
        output.write_json(spark_shape(kept) | {"understood": understood})
        return
    named = sorted((each for each in people if each.id in ids), key=lambda each: ids.index(each.id))
    known = [Candidate(each.id, each.name, each.organisation) for each in named]
    if line and line.to_id and not line.is_open:
        labels = (_("With"), pgettext("introduction", "To"))
        told = tuple(zip(labels, map(str, known), strict=True))
    else:
        label = _("Perhaps") if line and line.is_open else pgettext("somebody met", "Known")
        told = ((label, listed(known)),) if known else ()
    output.write([in_one_line(((_("Spark"), kept.text), *told), kept.id)])


def _as_action(spark: "Spark", people: "Sequence[NamedPerson]") -> "ActionLine | None":
    """The spark read as the action it may become; None if it is no action."""
    from planner.grammar import GrammarError, parse_action

    try:
        return parse_action(spark.text, spark.day, people)
    except GrammarError:
        return None
