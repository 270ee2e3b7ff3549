"""Derived rows: search texts, name keys and rhythms, refreshed for many people as one set."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from db.engine.database import database
from db.undo import triggers
from planner.network.name_key import index_keys

_SOME = 200_000
"""Keys that are sorted at once."""
_AFFECTED = "{column} IN (SELECT id FROM affected)"


def create_affected() -> None:
    """Begin an empty set of the people whose derived rows are to be refreshed."""
    database.execute_sql("CREATE TEMP TABLE IF NOT EXISTS affected (id INTEGER PRIMARY KEY)")
    database.execute_sql("DELETE FROM affected")


def affect(people: str, *parameters: object) -> None:
    """Add the people that a SELECT of their ids gives."""
    database.execute_sql(f"INSERT OR IGNORE INTO affected (id) {people}", parameters)


@contextmanager
def set_aside() -> Iterator[None]:
    """Refresh the affected people once at the end, instead of row by row through triggers."""
    create_affected()
    derived = triggers.derived()
    for name in derived:
        database.execute_sql(f"DROP TRIGGER {name}")
    yield
    refresh()
    for sql in derived.values():
        database.execute_sql(sql)


@contextmanager
def rhythms_set_aside() -> Iterator[None]:
    """Refresh the rhythms alone of the affected people once at the end, as touches are written."""
    create_affected()
    touched = {name: sql for name, sql in triggers.derived().items() if "rhythm_touch" in name}
    for name in touched:
        database.execute_sql(f"DROP TRIGGER {name}")
    yield
    people = _AFFECTED.format(column="p.id")
    written = _AFFECTED.format(column="person_id")
    database.execute_sql(f"DELETE FROM person_rhythm WHERE {written}")
    database.execute_sql(triggers.RHYTHM.format(which=people))
    for sql in touched.values():
        database.execute_sql(sql)


def refresh() -> None:
    """Rewrite the derived rows of the affected people; deleted people lose theirs."""
    texts = _AFFECTED.format(column="person_id")
    people = _AFFECTED.format(column="p.id")
    database.execute_sql(
        f"INSERT INTO person_search (person_search, rowid, {triggers.SEARCHED})"
        f" SELECT 'delete', person_id, {triggers.SEARCHED}"
        f" FROM person_text WHERE {texts}"
    )
    database.execute_sql(f"DELETE FROM person_text WHERE {texts}")
    database.execute_sql(triggers.TEXT_OF_MANY.format(which=people))
    database.execute_sql(triggers.SEARCH.format(which=texts))
    database.execute_sql(f"DELETE FROM person_rhythm WHERE {texts}")
    database.execute_sql(triggers.RHYTHM.format(which=people))
    database.execute_sql(f"DELETE FROM person_key WHERE {texts}")
    _write_keys(people)


def refresh_all() -> None:
    """Rewrite the derived rows of all people, as after a migration."""
    for table in ("person_text", "person_key"):
        database.execute_sql(f"DELETE FROM {table}")
    database.execute_sql("INSERT INTO person_search (person_search) VALUES ('delete-all')")
    database.execute_sql(triggers.TEXT_OF_MANY.format(which="1"))
    database.execute_sql(triggers.SEARCH.format(which="1"))
    _write_keys("1")
    refresh_all_rhythms()


def _write_keys(which: str) -> None:
    """Write the name keys of people as the triggers do, in the order of the table: quicker."""
    people = database.execute_sql(
        f"SELECT p.id, p.name, p.given, p.family FROM person p WHERE {which}"
    )
    found = ((key, number) for number, *names in people for key in index_keys(*names))
    while some := sorted(islice(found, _SOME)):
        database.execute_many("INSERT INTO person_key (key, person_id) VALUES (?, ?)", some)


def refresh_all_rhythms() -> None:
    """Rewrite every rhythm, as after a change of the configured periods."""
    database.execute_sql("DELETE FROM person_rhythm")
    database.execute_sql(triggers.RHYTHM.format(which="1"))
