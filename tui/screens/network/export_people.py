"""Export the people of the list to a file, whose name says the format."""

from functools import partial

from exchange.errors import ExchangeError
from exchange.paths import proposed_file, typed_path
from planner.grammar.errors import GrammarError
from planner.language import _, ngettext
from planner.model.progress import Progress
from planner.network.query import PeopleQuery, parse_people_query
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.reader import Reader, Understood
from tui.widgets.find_line import FindLine

_NAME = "escalier.vcf"
SHOWN_FOR = 10.0
"""Seconds that the name of the file stands."""


def ask_file(screen: LiveScreen, file: str = "") -> None:
    """Ask for the name of the file, and write the people who are listed.

    A name that cannot be used is told below the line, which stays.
    """
    query = parse_people_query(screen.query_one(FindLine).value, screen.today)
    count = screen.store.people.count(query)
    if not count:
        screen.notify(_("There is nobody to export."))
        return
    title = ngettext(
        "Write {count} person to a file, .vcf or .csv",
        "Write {count} people to a file, .vcf or .csv",
        count,
    )
    question = AskLine(
        title.format(count=count),
        reader=Reader.of(partial(_understood, screen)),
        value=file or proposed_file(_NAME),
    )

    def write(line: TypedLine | None) -> None:
        if line is not None:
            _write(screen, line.text, query)

    screen.app.push_screen(question, write)


def _understood(screen: LiveScreen, text: str) -> Understood:
    """The file and its format."""
    from jobs.export_people import check_people  # few sessions write a file

    path = typed_path(text)
    try:
        check_people(screen.store, path)
    except ExchangeError as error:
        raise GrammarError(str(error)) from error
    return [(_("File"), str(path))]


def _write(screen: LiveScreen, file: str, query: PeopleQuery) -> None:
    """Write behind a bar, so that no key waits for it; then tell the number of people."""
    from tui.screens.network.exporting import Exporting, Written  # few sessions write a file

    store, path = screen.store, typed_path(file)

    def written(progress: Progress) -> str:
        from jobs.export_people import export_people

        with store.in_thread():
            people = export_people(store, path, query, store.files, progress)
        said = ngettext("{file}: {count} person", "{file}: {count} people", people.written)
        return " ".join([said.format(file=path, count=people.written), *people.notes()])

    def tell(ended: Written | None) -> None:
        if ended is None:
            return
        if ended.refused:
            ask_file(screen, file)
            screen.app.notify(ended.said, timeout=SHOWN_FOR)
        else:
            screen.notify(ended.said, timeout=SHOWN_FOR)

    screen.app.push_screen(Exporting(_("Writing a file of people"), written), tell)
