"""Open the file: created with tight permissions, checked before it is touched, then migrated."""

import os
import sqlite3
from itertools import chain, count
from pathlib import Path
from time import monotonic, sleep

from db.engine.companions import companions
from db.engine.database import PATIENCE, database
from db.engine.file_kind import check_kind, unopenable
from db.engine.log import set_aside_stray
from db.engine.watch import Watch
from db.errors import Locked, Unopenable, foreign, translated
from planner.language import _
from planner.values import dataclass

APPLICATION = 0x45534341
"""The mark of our files: "ESCA" in SQLite's application id."""

SCHEMA = 25
"""The number of the newest migration."""

MIGRATIONS = Path(__file__).parent / "migrations"

_SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class _Marks:
    """The application id of a file, the number of its schema, and the count of schema changes."""

    application: int
    version: int
    changes: int


_UNFILLED = _Marks(0, 0, 0)
"""Of a file made, but not yet filled: by another window, or by one that was killed."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The traces of an opening: a log of another file set aside, and the backup of a migration."""

    stray_log: Path | None = None
    backup: Path | None = None

    def notes(self, file: Path) -> list[str]:
        """The sentences to be told about it, once."""
        found = []
        if self.stray_log is not None:
            said = _("Beside {file} lay a log of another file; it is kept as {log}.")
            found.append(said.format(file=file, log=self.stray_log))
        if self.backup is not None:
            said = _(
                "The database has the form of this version now, so earlier changes can no longer be"
                " taken back; as it was, it is kept as {backup}."
            )
            found.append(said.format(backup=self.backup))
        return found


def open_database(file: Path) -> Opened:
    """Connect to the store at `file`, created or migrated if needed.

    Raises:
        StoreError: if the file cannot be used; it is then unchanged.
    """
    check_kind(file)
    database.leave()
    stray = set_aside_stray(file)
    version = _version(file)
    database.init(str(file))
    if version is None:
        _create(file)
    database.connect()
    if version is None:
        _keep_log()
    backup = _migrate(file, version) if (version or 0) < SCHEMA else None
    database.execute_sql("PRAGMA schema_version").fetchone()  # the log is there once that is read
    database.watch = Watch(file)
    return Opened(stray, backup)


def check(file: Path) -> None:
    """Check that a store stands at a path.

    Raises:
        Unopenable: if not.
    """
    if not file.exists():
        raise Unopenable(_("{file} is not there.").format(file=file))
    _version(file)


def _version(file: Path) -> int | None:
    """The schema number of an existing store; None if the file is missing or empty."""
    try:
        if not check_kind(file) or not file.stat().st_size:
            return None
        if not os.access(file, os.W_OK):
            raise Unopenable(
                _("{file} cannot be written to: check its permissions.").format(file=file)
            )
        marks = _marks(file)
    except OSError as error:
        raise unopenable(file) from error
    if marks == _UNFILLED:
        return None
    if marks.application != APPLICATION:
        raise foreign(file)
    if marks.version > SCHEMA:
        raise Unopenable(
            _("{file} was made by a newer Escalier; install that version to open it.").format(
                file=file
            )
        )
    return marks.version


def _marks(file: Path) -> _Marks:
    """The marks of a database, read without writing: not even SQLite's own files beside it."""
    journal = companions(file)[0]
    if journal.exists() and journal.stat().st_size:
        return _newest_marks(file)
    with file.open("rb") as opened:
        header = opened.read(100)
    if len(header) < 100 or not header.startswith(_SQLITE):
        raise foreign(file)
    places = (68, 60, 40)  # https://sqlite.org/fileformat2.html, "The Database Header"
    return _Marks(*(int.from_bytes(header[place : place + 4]) for place in places))


def _newest_marks(file: Path) -> _Marks:
    """The marks of a database part of which still stands in its write-ahead log."""
    address = f"{file.resolve().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(address, uri=True, timeout=5)
        try:
            names = ("application_id", "user_version", "schema_version")
            values = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise (translated(error, file) or unopenable(file)) from error
    return _Marks(*values)


def _create(file: Path) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise unopenable(file) from error


def _keep_log() -> None:
    """Switch to a write-ahead log, for which SQLite itself does not wait until it is alone.

    Raises:
        Locked: if another program does not let go in time.
    """
    until = monotonic() + PATIENCE
    while True:
        try:
            database.execute_sql("PRAGMA journal_mode = wal")
            return
        except Locked:
            if monotonic() > until:
                raise
        sleep(PATIENCE / 1000)


def _migrate(file: Path, version: int | None) -> Path | None:
    """Bring the schema up to date, once; the backup of an existing store, which is made first."""
    from playhouse.migrations import Runner  # a usual start never needs it

    from db.undo import derived, journal, triggers

    with database.atomic():
        if database.execute_sql("PRAGMA user_version").fetchone() == (SCHEMA,):
            return None  # another window was faster
        backup = None if version is None else _back_up(file)
        triggers.drop()
        if backup:
            journal.forget_all()  # the images of an older schema have its columns
        Runner(database, str(MIGRATIONS)).up()
        derived.refresh_all()
        triggers.install()
        database.execute_sql(f"PRAGMA application_id = {APPLICATION}")
        database.execute_sql(f"PRAGMA user_version = {SCHEMA}")
    return backup


def _back_up(file: Path) -> Path:
    """Write a whole copy of the store beside it, which only its owner can read.

    The copy is made by a connection that only reads, as this one holds the lock and may not.

    Raises:
        StoreError: if the copy cannot be written; nothing of it is then left.
    """
    copy = _new_backup(file)
    try:
        connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
        try:
            connection.execute("VACUUM INTO ?", (str(copy),))
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        copy.unlink()
        raise (translated(error, copy) or unopenable(copy)) from error
    return copy


def _new_backup(file: Path) -> Path:
    """A new file beside the store whose name says before which schema and when it was made."""
    (now,) = database.execute_sql("SELECT strftime('%Y%m%d-%H%M%S', 'now', 'localtime')").fetchone()
    name = f"{file.stem}-before-{SCHEMA}-{now}"
    names = (f"{name}{more}.db" for more in chain([""], map("-{}".format, count(2))))
    return next(copy for copy in map(file.with_name, names) if _is_new(copy))


def _is_new(file: Path) -> bool:
    """Make a file that only its owner can read; False if it is there already."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return False
    except OSError as error:
        raise unopenable(file) from error
    return True
