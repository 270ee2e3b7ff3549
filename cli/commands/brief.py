"""`escalier brief`: one page to read on the way to an event."""

from datetime import date
from pathlib import Path

import click

from cli.commands.parameters import file_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.refusals import Refused
from db.store import Store
from exchange.text_files import write_page
from jobs import brief as job
from planner.language import _
from planner.language.dates_in_words import say_the_days
from planner.language.page import markdown, plain
from planner.language.text import clean, harmless
from planner.model.events import Event

_DIGITS = 18
"""Digits of an id, at most; a longer number can only be part of a title."""


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Print the brief of an event, to read on the way. It is named by its id or by a part of its"
        " title; without a name it is the next one."
    ),
)
@click.argument("words", nargs=-1, metavar="[" + _("EVENT") + "]")
@click.option("--markdown", "as_markdown", is_flag=True, help=_("Print Markdown."))
@file_option
@click.pass_obj
def brief(
    environment: Environment, words: tuple[str, ...], as_markdown: bool, path: str | None
) -> None:
    """Print the page, or write it to a file and print its name."""
    with environment.store() as store:
        event = _find_event(store, clean(" ".join(words)).strip(), environment.today)
        blocks = job.brief(store, event, environment.today)
    text = markdown(blocks) if as_markdown else plain(blocks)
    if path is None:
        output.write(text.splitlines())
    else:
        write_page(Path(path), text, environment.own_files())
        output.write([harmless(path)])


def _find_event(store: Store, words: str, today: date) -> Event:
    """Find the event with that id, or the only recent or coming one with the words in its title.

    Raises:
        Refused: if there is none or more than one.
        Missing: if there is none with that id.
    """
    if not words:
        event = store.events.next(today)
        if event is None:
            raise Refused(_("No event is to come."))
        return event
    if words.isdecimal() and words.isascii() and len(words) <= _DIGITS:
        return store.events.get(int(words))
    found = store.events.find(words, today)
    if len(found) > 1:
        titles = ", ".join(
            f"{event.id or ''} {event.title} ({say_the_days(event.day, event.last, today)})".strip()
            for event in found
        )
        raise Refused(
            _("Several events fit, name one by its id or its whole title: {titles}").format(
                titles=titles
            )
        )
    if not found:
        raise Refused(_("No recent or coming event fits “{words}”.").format(words=words))
    return found[0]
