"""Pitches and their versions."""

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table


class Pitch(Table):
    """A variant of the pitch."""

    uid = TextField()
    audience = TextField()
    language = TextField(default="")
    created_on = DateField()


class PitchVersion(Table):
    """The text of a pitch as saved on one day."""

    pitch = ForeignKeyField(Pitch, on_delete="CASCADE")
    pitch_id: int
    number = IntegerField()
    kept_on = DateField()
    hook = TextField(default="")
    who = TextField(default="")
    what = TextField(default="")
    bring = TextField(default="")
    project = TextField(default="")
    ask = TextField(default="")
