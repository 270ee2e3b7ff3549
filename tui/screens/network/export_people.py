"""Export the people of the list to a file, whose name says the format."""

import asyncio
from pathlib import Path

from exchange.errors import ExchangeError
from exchange.paths import downloads, typed_path
from planner.language import _, ngettext
from planner.network.query import PeopleQuery, parse_people_query
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.widgets.find_line import FindLine

_NAME = "escalier.vcf"
SHOWN_FOR = 10.0
"""Seconds that the name of the file stands."""


def ask_file(screen: LiveScreen) -> None:
    """Ask for the name of the file, and write the people who are listed."""
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
    question = AskLine(title.format(count=count), value=f"{downloads()}/{_NAME}")

    def write(line: TypedLine | None) -> None:
        if line is not None:
            _write(screen, typed_path(line.text), query)

    screen.app.push_screen(question, write)


def _write(screen: LiveScreen, path: Path, query: PeopleQuery) -> None:
    """Write aside, so that no key waits for it; then tell the number of people."""
    store = screen.store

    def written() -> list[str]:
        from jobs.export_people import export_people  # few sessions write a file

        with store.in_thread():
            people = export_people(store, path, query, store.files)
        said = ngettext("{file}: {count} person", "{file}: {count} people", people.written)
        return [said.format(file=path, count=people.written), *people.notes()]

    async def aside() -> None:
        with screen.telling():
            try:
                said = await asyncio.to_thread(written)
            except ExchangeError as error:
                said = [str(error)]
            screen.notify(" ".join(said), timeout=SHOWN_FOR)

    screen.run_worker(aside(), group="export", exclusive=True)
