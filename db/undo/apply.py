"""Swap the state recorded by a range of the journal with the present one."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from db.engine.database import database
from db.errors import StoreError
from db.undo import derived, triggers
from planner.language import _

MANY = 500
"""The number of rows from which search texts and rhythms are refreshed as one set."""

_PEOPLE_OF = {
    "person": "SELECT id FROM swapped WHERE tbl = {number}",
    "organisation_alias": "SELECT p.id FROM person p"
    " JOIN organisation_alias a ON a.organisation_id = p.organisation_id"
    " JOIN swapped s ON s.tbl = {number} AND s.id = a.id"
    " UNION SELECT f.person_id FROM affiliation f"
    " JOIN organisation_alias a ON a.organisation_id = f.organisation_id"
    " JOIN swapped s ON s.tbl = {number} AND s.id = a.id",
    "affiliation": "SELECT f.person_id FROM affiliation f"
    " JOIN swapped s ON s.tbl = {number} AND s.id = f.id",
    "people_group": "SELECT m.person_id FROM membership m JOIN swapped s"
    " ON s.tbl = {number} AND s.id = m.group_id",
    "membership": "SELECT m.person_id FROM membership m JOIN swapped s"
    " ON s.tbl = {number} AND s.id = m.id",
    "touch": "SELECT t.person_id FROM touch t JOIN swapped s ON s.tbl = {number} AND s.id = t.id",
}
"""The people whose derived rows depend on the swapped rows of a table."""


def swap(first: int, last: int) -> None:
    """Restore the rows as they were before the journal rows `first` to `last`.

    The first journal row of a key within the range is its state before it. The triggers journal
    the present state.

    Raises:
        StoreError: if a row would be left without its parent.
    """
    tables = _collect(first, last)
    (rows,) = database.execute_sql("SELECT count(*) FROM swapped").fetchone()
    with _derived_as_a_set() if rows >= MANY else nullcontext():
        for number in tables:
            database.execute_sql(
                f"DELETE FROM {triggers.JOURNALLED[number]}"
                " WHERE id IN (SELECT id FROM swapped WHERE tbl = ?)",
                (number,),
            )
        for number in tables:
            _restore(number, first, last)
    _check_parents(tables)


def _collect(first: int, last: int) -> list[int]:
    """Collect the keys of the range to swap; the numbers of its tables."""
    database.execute_sql(
        "CREATE TEMP TABLE IF NOT EXISTS swapped"
        " (tbl INTEGER, id INTEGER, image INTEGER, PRIMARY KEY (tbl, id)) WITHOUT ROWID"
    )
    database.execute_sql("DELETE FROM swapped")
    ranges = database.execute_sql(
        "SELECT tbl, c0, c1 FROM journal_row WHERE seq BETWEEN ? AND ? AND op = ?",
        (first, last, triggers.RANGE),
    ).fetchall()
    for number, start, end in ranges:
        database.execute_sql(
            f"INSERT INTO swapped SELECT ?, id, NULL FROM {triggers.JOURNALLED[number]}"
            " WHERE id BETWEEN ? AND ?",
            (number, start, end),
        )
    database.execute_sql(
        "INSERT OR IGNORE INTO swapped SELECT tbl, c0, CASE WHEN op = ? THEN seq END"
        " FROM journal_row WHERE seq IN (SELECT min(seq) FROM journal_row"
        " WHERE seq BETWEEN ? AND ? AND op <> ? GROUP BY tbl, c0)",
        (triggers.IMAGE, first, last, triggers.RANGE),
    )
    return [row[0] for row in database.execute_sql("SELECT DISTINCT tbl FROM swapped").fetchall()]


def _restore(number: int, first: int, last: int) -> None:
    names = triggers.columns(triggers.JOURNALLED[number])
    places = ", ".join(f"j.c{place}" for place in range(len(names)))
    listed = ", ".join(f'"{name}"' for name in names)
    database.execute_sql(
        f"INSERT INTO {triggers.JOURNALLED[number]} ({listed}) SELECT {places}"
        " FROM swapped s JOIN journal_row j ON j.seq = s.image"
        " WHERE s.tbl = ? AND j.seq BETWEEN ? AND ?",
        (number, first, last),
    )


@contextmanager
def _derived_as_a_set() -> Iterator[None]:
    """Refresh the search texts and rhythms of all the people concerned at the end."""
    with derived.set_aside():
        _affect_people()
        yield
        _affect_people()


def _affect_people() -> None:
    for table, people in _PEOPLE_OF.items():
        derived.affect(people.format(number=triggers.JOURNALLED.index(table)))


def _check_parents(tables: list[int]) -> None:
    for number, table in enumerate(triggers.JOURNALLED):
        keys = database.execute_sql(f"PRAGMA foreign_key_list({table})").fetchall()
        for parent, column in ((row[2], row[3]) for row in keys):
            parent_number = triggers.JOURNALLED.index(parent)
            if number in tables:
                _check_none(table, column, parent, f"c.id IN {_swapped(number)}")
            if parent_number in tables:
                _check_none(table, column, parent, f'c."{column}" IN {_swapped(parent_number)}')


def _swapped(number: int) -> str:
    return f"(SELECT id FROM swapped WHERE tbl = {number})"


def _check_none(child: str, column: str, parent: str, which: str) -> None:
    orphan = database.execute_sql(
        f'SELECT 1 FROM {child} c WHERE {which} AND c."{column}" IS NOT NULL'
        f' AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.id = c."{column}") LIMIT 1'
    ).fetchone()
    if orphan is not None:
        raise StoreError(_("This change can no longer be taken back: later changes rest on it."))
