"""`escalier people`: the network, or the matches of a query."""

from collections.abc import Iterator
from datetime import date

import click

from cli.commands.parameters import json_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.columns import Column, table
from cli.output.gaps import gap_lines
from cli.output.gaps_json import gaps_shape
from cli.output.json_shapes import person_shape
from cli.output.notes import note
from db.store import Store
from jobs.diagnose import diagnosed
from planner.language import _
from planner.language.dates_in_words import say_day
from planner.model.labels import circles
from planner.model.people import PersonRow
from planner.network.no_match import say_no_match
from planner.network.query import MOST_FOUND, PeopleQuery, parse_people_query

_COLUMNS = (Column(6, right=True), Column(), Column(), Column(9), Column(12, right=True))
PAGE = 500
_QUERY = _("QUERY")


@click.command(
    options_metavar=_("[OPTIONS]"),
    context_settings={"ignore_unknown_options": True},  # -circle:close is part of the query
    help=_(
        "List the people of the network."
        " A query such as “circle:close overdue city:Lyon claire” narrows the list."
    ),
)
@click.argument("words", nargs=-1, metavar=f"[{_QUERY}]")
@click.option(
    "--gaps", is_flag=True, help=_("Say who is missing, whom to write to, and what leans.")
)
@json_option
@click.pass_obj
def people(environment: Environment, words: tuple[str, ...], gaps: bool, as_json: bool) -> None:
    """Print the people, or what the diagnosis finds."""
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word)
    if gaps:
        if words:
            raise click.UsageError(_("--gaps looks at everybody: it takes no query."))
        _print_gaps(environment, as_json=as_json)
        return
    today = environment.today
    query = parse_people_query(" ".join(words), today)
    with environment.store() as store:
        if as_json:
            output.write_json_list(
                person_shape(person, today) for person in store.people.cards(query)
            )
        else:
            rows = (_cells(row, today) for row in _every_row(store, query))
            output.write(table(_COLUMNS, rows), otherwise=_nobody(asked=bool(words)))
        if not store.people.count(query):
            for said in say_no_match(" ".join(words), today, store.people):
                note(said)
        if query.is_worded and store.people.count(query) >= MOST_FOUND:
            said = _("Words find at most {count} people: add some to find the others.")
            note(said.format(count=MOST_FOUND))


def _print_gaps(environment: Environment, *, as_json: bool) -> None:
    """Print the findings, those that help the open goals most first."""
    with environment.store() as store:
        found = diagnosed(store, environment.today)
    if as_json:
        output.write_json(gaps_shape(found))
    else:
        output.write(gap_lines(found, environment.today))


def _nobody(*, asked: bool) -> str:
    """The sentence for an empty list."""
    if asked:
        return _("Nobody fits; fewer words find more people.")
    return _("Nobody here yet; “escalier met” and “escalier import” bring people in.")


def _every_row(store: Store, query: PeopleQuery) -> Iterator[PersonRow]:
    """The matches, read a page at a time."""
    start = 0
    while page := store.people.rows(query, start, PAGE):
        yield from page
        start += len(page)


def _cells(row: PersonRow, today: date) -> tuple[str, ...]:
    circle = circles()[row.circle] if row.circle else ""
    last = say_day(row.last_contact, today) if row.last_contact else ""
    return str(row.id), row.name, row.organisation, circle, last
