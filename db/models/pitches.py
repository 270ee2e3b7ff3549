"""Pitches and value propositions, their versions, rehearsals and echoes."""

from peewee import DateField, FloatField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table
from db.models.market import Persona
from db.models.people import Person


class Pitch(Table):
    """A variant of the pitch; `concern` is the one of its persona that it takes up."""

    uid = TextField()
    audience = TextField()
    language = TextField(default="")
    created_on = DateField()
    aim_seconds = IntegerField(default=60)
    persona = ForeignKeyField(Persona, null=True, on_delete="SET NULL")
    persona_id: int | None
    concern = TextField(default="")


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


class Proposition(Table):
    """A value proposition; its newest version is its text."""

    uid = TextField()
    created_on = DateField()


class PropositionVersion(Table):
    """The wording of a value proposition as saved on one day; its citations know it by its uid."""

    uid = TextField()
    proposition = ForeignKeyField(Proposition, on_delete="CASCADE")
    proposition_id: int
    number = IntegerField()
    kept_on = DateField()
    whom = TextField(default="")
    outcome = TextField(default="")
    asset = TextField(default="")
    proof = TextField(default="")


class Rehearsal(Table):
    """A run of a pitch said aloud; `words` and `pauses` are those of the version said."""

    pitch = ForeignKeyField(Pitch, on_delete="CASCADE")
    pitch_id: int
    version = IntegerField()
    day = DateField()
    form = TextField()
    seconds = FloatField()
    words = IntegerField()
    pauses = IntegerField(default=0)
    felt = IntegerField(null=True)


class Echo(Table):
    """The part of a pitch that a listener repeated."""

    pitch = ForeignKeyField(Pitch, on_delete="CASCADE")
    pitch_id: int
    version = IntegerField()
    person = ForeignKeyField(Person, null=True, on_delete="CASCADE")
    person_id: int | None
    day = DateField()
    text = TextField()
