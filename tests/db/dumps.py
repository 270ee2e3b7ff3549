"""All that a store holds and finds, to compare one moment with another."""

from db.engine.database import database
from db.undo.triggers import JOURNALLED

DERIVED = ("person_text", "person_rhythm", "person_key")

Dump = dict[str, list[str]]
"""Rows as Python writes them, which tells -0.0 from 0.0 and 1 from 1.0."""


def dump(*words: str) -> Dump:
    """Every row of every table, and whom the search index finds by the beginning of each word."""
    check_search_index()
    tables = {
        table: database.execute_sql(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in (*JOURNALLED, *DERIVED)
    }
    answers = {word: found(word) for word in words}
    return {name: list(map(repr, rows)) for name, rows in (tables | answers).items()}


def found(word: str) -> list[tuple[object, ...]]:
    """The rows of the search index that match."""
    query = "SELECT rowid FROM person_search WHERE person_search MATCH ? ORDER BY rowid"
    return list(database.execute_sql(query, (f'"{word}" *',)).fetchall())


def check_search_index() -> None:
    """Let SQLite compare the index with the texts it indexes; it raises where they differ."""
    database.execute_sql(
        "INSERT INTO person_search (person_search, rank) VALUES ('integrity-check', 1)"
    )


def count(table: str) -> int:
    """The number of rows of a table."""
    (number,) = database.execute_sql(f"SELECT count(*) FROM {table}").fetchone()
    return int(number)
