"""The question whether an archive brought in for its cards brings its people too."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from jobs.import_cards import (
    asks_about_people,
    number_of_cards,
    number_of_people,
    without_people,
)
from jobs.import_people import PeopleFiles
from planner.language import _, ngettext
from tui.dialogs.pick import Option, Pick

_CARDS, _PEOPLE = "cards", "people"


def ask_people(
    dialog: Screen[Any], files: PeopleFiles, take: Callable[[PeopleFiles | None], None]
) -> bool:
    """Ask which of the two, and give the files that are meant, None if it is left.

    False if there is nothing to ask: the files hold no people, or no cards.
    """
    if not asks_about_people(files):
        return False

    def answered(answer: str | None) -> None:
        take(None if answer is None else without_people(files) if answer == _CARDS else files)

    dialog.app.push_screen(Pick(_("What comes from this archive?"), _options(files)), answered)
    return True


def _options(files: PeopleFiles) -> list[Option]:
    cards, people = number_of_cards(files), number_of_people(files)
    of_cards = ngettext("{n} for your pitch", "{n} for your pitch", cards).format(n=cards)
    of_people = ngettext("{n} person", "{n} people", people).format(n=people)
    return [
        Option("1", _CARDS, _("The cards alone"), of_cards),
        Option("2", _PEOPLE, _("The people too"), of_people if people else ""),
    ]
