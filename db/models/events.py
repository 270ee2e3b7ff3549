"""The events, the routine ones, and who is seen there."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField, TimeField

from db.models.base import Table
from db.models.people import Person
from db.models.pitches import Pitch


class Series(Table):
    """A routine event: its rule and what each of its occurrences begins with."""

    uid = TextField()
    rrule = TextField()
    start = DateField()
    title = TextField()
    time = TimeField(null=True)
    ends = TimeField(null=True)
    place = TextField(default="")
    organiser = TextField(default="")
    aim = TextField(default="")
    conversations = IntegerField(null=True)
    cost = IntegerField(null=True)
    travel = IntegerField(null=True)
    curious = TextField(default="")
    note = TextField(default="")


class Skipped(Table):
    """A day on which a routine event is left out."""

    series = ForeignKeyField(Series, on_delete="CASCADE")
    series_id: int
    day = DateField()


class Event(Table):
    """An event; `occurrence` is the day that its series gave it, which may not be its own."""

    uid = TextField()
    day = DateField()
    title = TextField()
    time = TimeField(null=True)
    ends = TimeField(null=True)
    place = TextField(default="")
    organiser = TextField(default="")
    aim = TextField(default="")
    conversations = IntegerField(null=True)
    cost = IntegerField(null=True)
    travel = IntegerField(null=True)
    curious = TextField(default="")
    note = TextField(default="")
    to_see = TextField(default="")
    opening = TextField(default="")
    pitch = ForeignKeyField(Pitch, null=True, on_delete="SET NULL")
    pitch_id: int | None
    series = ForeignKeyField(Series, null=True, on_delete="SET NULL")
    series_id: int | None
    occurrence = DateField(null=True)
    state = TextField(default="planned")
    created_on = DateField()


class Attendance(Table):
    """Somebody to see at an event, or met there; `line` is what was typed of them.

    `before` holds as JSON what the line changed of the person, so that it can be typed anew.
    """

    event = ForeignKeyField(Event, on_delete="CASCADE")
    event_id: int
    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    wanted = BooleanField(default=False)
    met = BooleanField(default=False)
    position = IntegerField(default=0)
    line = TextField(default="")
    before = TextField(default="")
    created = BooleanField(default=False)
