"""`escalier history`, `undo` and `redo`."""

import click

from cli.commands.parameters import json_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.columns import Column, table
from cli.output.json_shapes import change_shape
from planner.language import _, pgettext
from planner.language.text import harmless
from planner.model.history import Change


@click.command(
    options_metavar=_("[OPTIONS]"), help=_("List the changes that can be taken back, newest first.")
)
@json_option
@click.pass_obj
def history(environment: Environment, as_json: bool) -> None:
    """Print the changes."""
    with environment.store() as store:
        changes = store.history.list()
    if as_json:
        output.write_json([change_shape(change) for change in changes])
    else:
        columns = (Column(6, right=True), Column(16), Column(), Column(10))
        rows = table(columns, map(_cells, changes))
        output.write(rows, otherwise=_("There is no change to take back."))


def _cells(change: Change) -> tuple[str, ...]:
    """The cells of one change; an undone one says so."""
    undone = pgettext("change", "undone") if change.undone else ""
    return str(change.id), f"{change.at:%Y-%m-%d %H:%M}", change.what, undone


@click.command(options_metavar=_("[OPTIONS]"), help=_("Take back the last change and say which."))
@json_option
@click.pass_obj
def undo(environment: Environment, as_json: bool) -> None:
    """Undo, and print the change."""
    with environment.store() as store:
        change = store.history.undo()
    _tell(change, _("Undone: {what}"), as_json)


@click.command(options_metavar=_("[OPTIONS]"), help=_("Do again what was taken back and say what."))
@json_option
@click.pass_obj
def redo(environment: Environment, as_json: bool) -> None:
    """Redo, and print the change."""
    with environment.store() as store:
        change = store.history.redo()
    _tell(change, _("Done again: {what}"), as_json)


def _tell(change: Change, said: str, as_json: bool) -> None:
    if as_json:
        output.write_json({"id": change.id, "what": change.what})
    else:
        output.write([harmless(said.format(what=change.what))])
