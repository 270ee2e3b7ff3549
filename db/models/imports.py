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


class OwnPost(Table):
    """An employer or a school of the user's own; days may be years or months alone."""

    uid = TextField()
    kind = TextField()
    organisation = TextField()
    title = TextField(default="")
    since = TextField(default="")
    until = TextField(default="")
    source = TextField(default="")


class Imported(Table):
    """The last values one source gave for a person, as JSON."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    batch_id: int | None
    source = TextField()
    card = TextField()
