"""Thirty thousand LinkedIn rows brought in, over the same rows written plainly; and taken back."""

import random
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import stores
from bench.collecting import collected_as_in_window
from bench.figures import Figure, medians, ratio
from db.engine.database import database
from exchange.people_files import read_files
from planner.imports.card import Batch

ROWS = 30_000
PAIRS = 11
TABLES = ("organisation", "person", "contact_point", "import_batch", "imported")
_HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
_GIVEN = "Ada Béla Carl Dov Ewa Finn Gül Hugo Inès Jan Kofi Lena Mia Noé Olga Paul".split()
_SYLLABLES = "ma ri do ke lu sa to be na vi co re pa ti lo".split()
_WORK = ("CEO", "CTO", "Engineer", "Consultant", "Head of Sales")


@dataclass(frozen=True, slots=True)
class _Turn:
    """Seconds that each part of one turn took."""

    imported: float
    written: float
    undone: float
    western: float


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The import and its plain writing, in turn, each in a new file."""
    file, western = folder / "Connections.csv", folder / "western.csv"
    invent(file)
    _rewrite(file, western)
    batches = _read(file)
    with collected_as_in_window():
        turns = [_turn(folder, batches, western) for _place in range(3 if quick else PAIRS)]
    over_plain = [(turn.imported, turn.written) for turn in turns]
    over_import = [(turn.undone, turn.imported) for turn in turns]
    western_over_plain = [(turn.western, turn.written) for turn in turns]
    read_and_imported, _written = medians(western_over_plain)
    imported, written = medians(over_plain)
    undone, _imported = medians(over_import)
    return [
        Figure(
            "importing 30,000 LinkedIn rows ÷ the same rows by executemany",
            ratio(over_plain),
            bound=6,
            aim=4,
            detail=f"{imported:.2f} s ÷ {written:.2f} s",
        ),
        Figure(
            "reading and importing them in Windows-1252, with ; ÷ the same",
            ratio(western_over_plain),
            bound=6,
            aim=5,
            detail=f"{read_and_imported:.2f} s ÷ {written:.2f} s",
        ),
        Figure(
            "undoing that import ÷ importing it",
            ratio(over_import),
            bound=2,
            aim=1,
            detail=f"{undone:.2f} s ÷ {imported:.2f} s",
        ),
    ]


def _turn(folder: Path, batches: Sequence[Batch], western: Path) -> _Turn:
    """Import into a new store, matching included; write its rows plainly; take it back. Then read
    and import the same rows from a file of another encoding.
    """
    names = ("import.db", "plain-import.db", "western.db")
    ours, theirs, third = (stores.cleared(folder / name) for name in names)
    with stores.opened(ours) as store:
        start = time.perf_counter()
        store.imports.bring_in(store.imports.plan(batches), stores.TODAY, "Import")
        imported = time.perf_counter() - start
        written = plainly_written(theirs)
        start = time.perf_counter()
        store.history.undo()
        undone = time.perf_counter() - start
    with stores.opened(third) as store:
        start = time.perf_counter()
        store.imports.bring_in(store.imports.plan(_read(western)), stores.TODAY, "Import")
        return _Turn(imported, written, undone, time.perf_counter() - start)


def _read(file: Path) -> list[Batch]:
    """A file as the import takes it."""
    return [Batch(each.path.name, each.format, each.records) for each in read_files([file])]


def plainly_written(file: Path, tables: Sequence[str] = TABLES) -> float:
    """Seconds to write the rows of the open store into the same tables and indexes."""
    marks = ", ".join("?" for _table in tables)
    schema = database.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
        f" AND tbl_name IN ({marks}) ORDER BY type DESC",
        tables,
    ).fetchall()
    rows = {table: database.execute_sql(f"SELECT * FROM {table}").fetchall() for table in tables}
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    for (sql,) in schema:
        connection.execute(sql)
    start = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for table in tables:
        marks = ", ".join("?" for _cell in rows[table][0])
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[table])
    connection.execute("COMMIT")
    seconds = time.perf_counter() - start
    connection.close()
    return seconds


def invent(file: Path) -> None:
    """A file such as LinkedIn exports, the same in every run."""
    draw = random.Random(3)
    file.write_text(_HEADER + "".join(_row(place, draw) for place in range(ROWS)))


def _rewrite(file: Path, western: Path) -> None:
    """The same people as an old Excel would write them, with letters beyond ASCII."""
    text = file.read_text().replace(",", ";").replace("Engineer", "Ingénieur").replace("lu", "lù")
    western.write_bytes(text.encode("cp1252"))


def _row(place: int, draw: random.Random) -> str:
    given, family = draw.choice(_GIVEN), _word(draw, 3)
    page = f"https://www.linkedin.com/in/{given}-{family}-{place:x}".lower()
    email = f"{family}{place}@mail.example".lower() if draw.random() < 0.1 else ""
    company = f"{_word(draw, 2)} {_word(draw, 2)}"
    day = f"{draw.randint(1, 28)} {draw.choice(('Jan', 'May', 'Oct'))} 20{draw.randint(10, 25)}"
    return f"{given},{family},{page},{email},{company},{draw.choice(_WORK)},{day}\n"


def _word(draw: random.Random, syllables: int) -> str:
    return "".join(draw.choice(_SYLLABLES) for _place in range(syllables)).title()
