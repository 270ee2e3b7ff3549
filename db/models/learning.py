"""Debriefs, lessons and weekly reviews."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from db.models.actions import Action, Result, Touch
from db.models.base import Table
from db.models.events import Event
from db.models.pitches import PitchVersion


class Debrief(Table):
    """The debrief of an event or of an action."""

    uid = TextField()
    event = ForeignKeyField(Event, null=True, unique=True, on_delete="CASCADE")
    event_id: int | None
    action = ForeignKeyField(Action, null=True, unique=True, on_delete="CASCADE")
    action_id: int | None
    day = DateField()
    planned = TextField(default="")
    happened = TextField(default="")
    why = TextField(default="")
    next_time = TextField(default="")
    minutes = IntegerField(null=True)
    cost = IntegerField(null=True)
    closed = BooleanField(default=False)
    pitch_version = ForeignKeyField(PitchVersion, null=True, on_delete="SET NULL")
    pitch_version_id: int | None


class Lesson(Table):
    """A sentence learned from a result, a debrief or a touch, about a kind of action."""

    uid = TextField()
    day = DateField()
    text = TextField()
    kind = TextField(null=True)
    result = ForeignKeyField(Result, null=True, unique=True, on_delete="CASCADE")
    result_id: int | None
    debrief = ForeignKeyField(Debrief, null=True, unique=True, on_delete="CASCADE")
    debrief_id: int | None
    touch = ForeignKeyField(Touch, null=True, on_delete="CASCADE")
    touch_id: int | None


class Review(Table):
    """The weekly review of the week that begins on the Monday `week`."""

    uid = TextField()
    week = DateField()
    if_then = TextField(default="")
    note = TextField(default="")
    lesson = ForeignKeyField(Lesson, null=True, on_delete="SET NULL")
    lesson_id: int | None
    finished_on = DateField(null=True)
