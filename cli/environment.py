"""The environment of a command: files, settings and day."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import localtime
from typing import TYPE_CHECKING

from cli.config import folders as places
from cli.config.configuration import Configuration
from cli.config.file import load
from cli.config.global_options import GlobalOptions
from planner.language.text import harmless
from planner.values import dataclass

if TYPE_CHECKING:
    from db.store import Store


def clock() -> date:
    """The local day."""
    return date(*localtime()[:3])  # `datetime` refuses a time zone a day or more away


@dataclass(frozen=True, slots=True)
class Environment:
    """The parsed global options; files are read or opened on demand."""

    options: GlobalOptions = GlobalOptions()
    day: date | None = None

    @property
    def today(self) -> date:
        """The day of the option, else the local day."""
        return self.day or clock()

    @property
    def calendar(self) -> Callable[[], date]:
        """A clock of days, for a program that may stay open past midnight."""
        return clock if self.day is None else lambda: self.today

    def configuration(self) -> Configuration:
        """Load the settings.

        Raises:
            ConfigurationError: if their file cannot be used.
        """
        named = places.named_config_file(self.options) is not None
        return load(places.config_file(self.options), named=named)

    def own_files(self) -> tuple[Path, ...]:
        """The files of the program itself, over which no other is written."""
        from db.engine.companions import companions  # most commands write no other file

        file = places.database_file(self.options)
        return (file, *companions(file), places.config_file(self.options))

    @contextmanager
    def store(self, file: Path | None = None) -> Iterator["Store"]:
        """Open the store, in `file` instead of that of the options if given.

        Raises:
            StoreError: if the file cannot be used.
            ConfigurationError: if the settings cannot be used.
        """
        from db.store import Store  # help and version do without

        practice = self.configuration().practice
        store = Store(file or places.database_file(self.options), practice)
        for said in (*store.opened.notes(store.file), *practice.problems):
            sys.stderr.write(f"{harmless(said)}\n")
        try:
            yield store
        finally:
            store.close()
