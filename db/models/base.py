"""The base of all tables, and Peewee's place on our database."""

from contextlib import AbstractContextManager
from typing import Any

from peewee import AutoField, Model, SqliteDatabase

from db.engine.database import database


class Guest(SqliteDatabase):
    """Peewee's view of our database: what it builds runs on our connection, in our transaction."""

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement."""
        return database.execute_sql(sql, params)

    def in_transaction(self) -> bool:
        """Whether this thread is within a transaction."""
        return database.in_transaction()

    def atomic(self, *_how: Any, **_else: Any) -> AbstractContextManager[None]:  # type: ignore[override]  # its own class, of the same use
        """A transaction, or a savepoint within one."""
        return database.atomic()


guest = Guest(None)


class Stored(Model):
    """The base of all tables: the database and the naming."""

    class Meta:
        database = guest
        legacy_table_names = False


class Table(Stored):
    """A table with an integer primary key."""

    id = AutoField()
