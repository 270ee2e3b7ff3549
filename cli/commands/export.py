"""`escalier export`: write people as vCards, a sheet or JSON; the pitch, a staircase."""

from collections.abc import Iterable
from pathlib import Path

import click

from cli.commands.parameters import file_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.json_shapes import person_shape
from cli.output.notes import note
from cli.output.refusals import Refused
from cli.output.which_goal import find_goal
from db.store import Store
from exchange.export.files import write_whole
from exchange.export.formats import Format
from exchange.vcard.writing import Version
from jobs.export_people import PeopleOut, no_people
from jobs.export_pitch import (
    PageFormat,
    find_wanted,
    marketing,
    page_text,
    write_marketing,
)
from jobs.export_stairs import stairs_text, write_stairs
from planner.language import _, ngettext
from planner.language.text import clean, harmless
from planner.network.no_match import say_no_match
from planner.network.query import PeopleQuery, parse_people_query

_QUERY = _("QUERY")
_PITCH, _STAIRS = "pitch", "stairs"


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Write people as vCards, as a CSV sheet or as JSON: all of them, or those whom a query such"
        " as “circle:close city:Lyon” finds. With pitch, write your own marketing as one page: all"
        " of it, or one pitch or canvas by its name. With stairs, write the staircase of a goal as"
        " a picture in SVG: by the goal’s id or a part of its statement, needless if one alone is"
        " open."
    ),
)
@click.argument(
    "form",
    metavar="vcard|csv|json|pitch|stairs",
    type=click.Choice([*(each.value for each in Format), _PITCH, _STAIRS]),
)
@click.argument("words", nargs=-1, metavar=f"[{_QUERY}]")
@file_option
@click.option(
    "--version",
    "version",
    type=click.Choice([each.value for each in Version]),
    help=_("The version of the vCards; 4.0 by default."),
)
@click.option(
    "--format",
    "page_format",
    type=click.Choice([each.value for each in PageFormat]),
    help=_("The format of the page of the pitch; by default what the name of the file says."),
)
@click.pass_obj
def export(
    environment: Environment,
    form: str,
    words: tuple[str, ...],
    path: str | None,
    version: str | None,
    page_format: str | None,
) -> None:
    """Write people, the pitch or a staircase: to standard output, or to a file, which is told."""
    if version and form != Format.VCARD.value:
        raise click.UsageError(_("--version is for vCards only."))
    if form == _PITCH:
        _export_pitch(environment, " ".join(words), path, page_format)
        return
    if page_format:
        raise click.UsageError(_("--format is for the pitch only."))
    if form == _STAIRS:
        _export_stairs(environment, " ".join(words) if words else None, path)
        return
    _export_people(environment, form, words, path, version or Version.V4.value)


def _export_pitch(environment: Environment, words: str, path: str | None, form: str | None) -> None:
    """Write the page of the pitch."""
    with environment.store() as store:
        wanted = find_wanted(store, clean(words))
        if path is None:
            blocks = marketing(store, environment.today, wanted)
            output.write_exactly([page_text(blocks, PageFormat(form or PageFormat.MARKDOWN))])
            return
        chosen = PageFormat(form) if form else None
        write_marketing(
            store, Path(path), environment.today, wanted, chosen, environment.own_files()
        )
    output.write([harmless(path)])


def _export_stairs(environment: Environment, words: str | None, path: str | None) -> None:
    """Write the staircase of a goal."""
    with environment.store() as store:
        goal = find_goal(store, words)
        if path is None:
            output.write_exactly([stairs_text(store, goal.id)])
            return
        write_stairs(store, Path(path), goal.id, environment.own_files())
    output.write([harmless(path)])


def _export_people(
    environment: Environment, form: str, words: tuple[str, ...], path: str | None, version: str
) -> None:
    """Write the people to standard output, or to a file and print their number."""
    query = parse_people_query(" ".join(words), environment.today)
    with environment.store() as store:
        count = store.people.count(query)
        if not count:
            for said in say_no_match(" ".join(words), environment.today, store.people):
                note(said)
        people = PeopleOut(store, query, Format(form), Version(version))
        texts = _json(store, query, environment) if people.form is Format.JSON else people
        if path is None:
            output.write_exactly(texts)
        elif not count:
            raise Refused(no_people())
        else:
            write_whole(Path(path), texts, people.form, environment.own_files())
            output.write([_written(path, count)])
    for said in people.notes():
        note(said)


def _json(store: Store, query: PeopleQuery, environment: Environment) -> Iterable[str]:
    today = environment.today
    return output.json_list(person_shape(person, today) for person in store.people.cards(query))


def _written(path: str, count: int) -> str:
    sentence = ngettext("{file}: {count} person", "{file}: {count} people", count)
    return sentence.format(file=harmless(path), count=count)
