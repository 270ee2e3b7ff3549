"""The base of all tables."""

from peewee import AutoField, Model

from db.engine.database import database


class Stored(Model):
    """The base of all tables: the database and the naming."""

    class Meta:
        database = database
        legacy_table_names = False


class Table(Stored):
    """A table with an integer primary key."""

    id = AutoField()
