"""Imported files, and the last card of each source."""

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table
from db.models.people import Person


class ImportBatch(Table):
    """One imported file."""

    day = DateField()
    format = TextField(default="")
    file = TextField(default="")
    created = IntegerField(default=0)
    updated = IntegerField(default=0)


class Imported(Table):
    """The last values one source gave for a person, as JSON."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    batch_id: int | None
    source = TextField()
    card = TextField()
