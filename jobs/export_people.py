"""Export people to a file or a pipe, as vCards or as a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.store import Store
from exchange.errors import ExchangeError
from exchange.export.files import form_of, free_place, write_whole
from exchange.export.formats import Format
from exchange.export.sheet import columns_of, rows
from exchange.vcard.writing import Version, vcard
from planner.imports.outgoing import Outgoing
from planner.language import _, ngettext
from planner.model.progress import Progress, silent
from planner.network.query import PeopleQuery

_TOLD_EVERY = 200
"""People after whom the progress is told."""


@dataclass(slots=True)
class PeopleOut:
    """The people whom a query finds, as texts; counted as they are written.

    `defused` are the cells of a sheet that looked like formulas.
    """

    store: Store
    query: PeopleQuery
    form: Format
    version: Version = Version.V4
    written: int = 0
    progress: Progress = silent
    defused: int = 0
    read: int = 0

    def __iter__(self) -> Iterator[str]:
        """The texts of the file, in order."""
        if self.form is Format.VCARD:
            yield from (vcard(person, self.version) for person in self._people())
            return
        most = columns_of(self._every())
        yield from rows(self._people(), most, self._tell)

    def notes(self) -> list[str]:
        """Sentences to be told once the texts are written."""
        if not self.defused:
            return []
        sentence = ngettext(
            "{number} cell begins like a formula: an apostrophe before it keeps it a text.",
            "{number} cells begin like formulas: an apostrophe before them keeps them texts.",
            self.defused,
        )
        return [sentence.format(number=self.defused)]

    def _tell(self, number: int) -> None:
        self.defused += number

    def _people(self) -> Iterator[Outgoing]:
        for person in self._every():
            self.written += 1
            yield person

    def _every(self) -> Iterator[Outgoing]:
        """The people, told as they are read; a sheet is read through twice."""
        times = 1 if self.form is Format.VCARD else 2
        total = times * self.store.people.count(self.query)
        for person in self.store.imports.outgoing(self.store.people.cards(self.query)):
            if self.read % _TOLD_EVERY == 0:
                self.progress(self.read, total)
            self.read += 1
            yield person


def export_people(
    store: Store,
    path: Path,
    query: PeopleQuery,
    own: Sequence[Path] = (),
    progress: Progress = silent,
) -> PeopleOut:
    """Write the people whom a query finds to a file, in the format that its name says.

    Raises:
        ExchangeError: if there is none, or the file cannot be written.
        StoreError: if the store cannot be read.
        Cancelled: if the progress asks for it; an earlier file is then unchanged.
    """
    people = PeopleOut(store, query, form_of(path), progress=progress)
    if not store.people.count(query):
        raise ExchangeError(no_people())
    write_whole(path, people, people.form, own)
    return people


def check_people(store: Store, path: Path) -> Format:
    """The format in which people go to a file.

    Raises:
        ExchangeError: if its name says none, or it cannot be written.
    """
    form = form_of(path)
    free_place(path, form, store.files)
    return form


def no_people() -> str:
    """The refusal of a file without people."""
    return _("There is nobody to export.")
