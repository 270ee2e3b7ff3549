"""`escalier lead-to`: the chains of people who lead to a person or a place."""

from collections.abc import Iterator
from datetime import date

import click

from cli.commands.parameters import json_option, line_argument
from cli.environment import Environment
from cli.output import printing as output
from cli.output.refusals import Refused
from cli.output.ways_json import ways_shape
from db.store import Store
from jobs.lead_to import destination, lead_to, named
from planner.language import _
from planner.network.chains.chain import Destination, Ways, read_about
from planner.network.chains.remedies import is_helped, what_would_help
from planner.network.chains.wording import (
    kinds_of_destination,
    say_chain,
    say_how_sure,
    say_links,
    say_ways,
)


@click.command(
    "lead-to",
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Tell who can lead you to a person, an organisation or a persona: up to three ways, each"
        " through another person you know."
    ),
)
@line_argument("name", _("NAME"))
@json_option
@click.pass_obj
def lead_to_name(environment: Environment, name: str, as_json: bool) -> None:
    """Print the ways to what a name means."""
    today = environment.today
    with environment.store() as store:
        ways = lead_to(store, _meant(store, name), today)
    if as_json:
        output.write_json(ways_shape(ways, today))
    else:
        output.write(_lines(ways, today))


def _meant(store: Store, name: str) -> Destination:
    """The one thing that a name means, or "organisation:12" in its stead.

    Raises:
        Refused: if it may mean several.
        Missing: if there is none of that id.
        GrammarError: if it means none.
    """
    if read_about(name) is not None:
        return destination(store, name)
    found = named(store, name)
    if len(found) > 1:
        kinds = kinds_of_destination()
        listed = ", ".join(f"{each.about} ({kinds[each.towards]}: {each.name})" for each in found)
        raise Refused(_("Several fit, name one: {names}").format(names=listed))
    return found[0]


def _lines(ways: Ways, today: date) -> Iterator[str]:
    """The ways one below another, with how each leads to the next; else what would help."""
    yield say_ways(ways, today)
    if ways.is_known:
        return
    for chain in ways.chains:
        yield ""
        yield f"{say_chain(chain)} · {say_how_sure(chain)}"
        yield from (f"  {link}" for link in say_links(chain, today))
    if not ways.chains and is_helped(ways):
        yield from ("", _("What would help"))
        yield from (f"  · {said}" for said in what_would_help(ways))
