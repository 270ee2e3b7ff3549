"""What all tables share."""

from peewee import AutoField, Model

from db.engine.database import database


class Stored(Model):
    """What all tables share: the database and how they are named."""

    class Meta:
        database = database
        legacy_table_names = False


class Table(Stored):
    """A table with a number for each row."""

    id = AutoField()
