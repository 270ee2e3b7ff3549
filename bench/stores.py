"""The stores that are measured: the demo alone, or among a hundred or 100,000 people."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from bench.past_actions import YEAR, invent_past
from db.engine.database import database
from db.store import Store
from db.undo import derived, journal
from planner.model.vocabulary import Circle
from planner.network.name_key import name_key
from planner.network.surname_key import surname_key

TODAY = date(2026, 3, 3)
ESCALIER = Path(sys.executable).with_name("escalier")

_GIVEN = (
    "Ada Béla Chloé Dov Ewa Finn Gül Hugo Inès Jan Kofi Lena Mia Noé Olga Paul Rosa Sven".split()
)
_FAMILY = (
    "Adler Blanc Costa Dupont Evans Faure Girard Haas Ivanov Joly Klein Lopez Moreau Nagy".split()
)


@contextmanager
def opened(file: Path) -> Iterator[Store]:
    """The store at `file`, closed at the end."""
    store = Store(file)
    try:
        yield store
    finally:
        store.close()


@cache
def demo(folder: Path) -> Path:
    """The demo of our day, made once a run."""
    file = folder / "demo.db"
    options = ["--db", str(file), "--lang", "en", "--today", TODAY.isoformat()]
    subprocess.run([ESCALIER, *options, "demo", "--no-open"], check=True, stdout=subprocess.DEVNULL)
    return file


@cache
def among(folder: Path, people: int) -> Path:
    """The demo with invented people up to so many, half of them in a circle; made once a run."""
    file = copy(demo(folder), folder / f"people-{people}.db")
    with opened(file) as store:
        (known,) = database.execute_sql("SELECT count(*) FROM person").fetchone()
        _invent(store, people - known)
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


@cache
def with_past(folder: Path, people: int, actions: int) -> Path:
    """The demo among so many people, with so many past actions; made once a run."""
    file = copy(among(folder, people), folder / f"people-{people}-actions-{actions}.db")
    with opened(file) as store:
        invent_past(store, actions, TODAY)
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


@cache
def year_of_use(folder: Path) -> Path:
    """The demo among 5,000 people after a year of 2,000 actions, 1,500 of which left a touch."""
    file = copy(among(folder, 5_000), folder / "year.db")
    with opened(file) as store:
        invent_past(store, 2_000, TODAY, YEAR)
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


def copy(file: Path, to: Path) -> Path:
    """A copy of a closed store, to be written in."""
    return Path(shutil.copyfile(file, cleared(to)))


def cleared(file: Path) -> Path:
    """The path of a database to be made; one left there by an earlier measure is deleted."""
    for ending in ("", "-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    return file


def _invent(store: Store, number: int) -> None:
    (last,) = database.execute_sql("SELECT max(id) FROM person").fetchone()
    with store.change("Invented people"), journal.bulk(("person",)), derived.set_aside():
        connection = database.driver()
        connection.executemany(
            "INSERT INTO person (uid, name, sort_name, surname_key, circle, notes, connected_on,"
            " created_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            map(_person, range(number)),
        )
        derived.affect("SELECT id FROM person WHERE id > ?", last)


def _person(place: int) -> tuple[str | None, ...]:
    name = f"{_GIVEN[place % len(_GIVEN)]} {_FAMILY[place % len(_FAMILY)]} {place}"
    circle = list(Circle)[place // 2 % len(Circle)].value if place % 2 == 0 else None
    connected = (TODAY - timedelta(days=place % 1500)).isoformat()
    keys = name_key(name), surname_key(name)
    return f"invented-{place}", name, *keys, circle, "met in passing", connected, connected
