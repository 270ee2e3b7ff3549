"""Events, their series, and the people at them."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField, TimeField

from db.models.base import Table
from db.models.market import Sector
from db.models.people import Person
from db.models.pitches import Pitch


class Series(Table):
    """A routine event: its rule, and the fields that each occurrence takes over."""

    uid = TextField()
    rrule = TextField()
    start = DateField()
    title = TextField()
    time = TimeField(null=True)
    ends = TimeField(null=True)
    part = TextField(null=True)
    place = TextField(default="")
    organiser = TextField(default="")
    aim = TextField(default="")
    conversations = IntegerField(null=True)
    cost = IntegerField(null=True)
    travel = IntegerField(null=True)
    curious = TextField(default="")
    note = TextField(default="")


class Skipped(Table):
    """A day on which a routine event is skipped."""

    series = ForeignKeyField(Series, on_delete="CASCADE")
    series_id: int
    day = DateField()


class Event(Table):
    """An event; `occurrence` is the day its series gave it, which may differ from its own.

    `last` is the last of several days.
    """

    uid = TextField()
    day = DateField()
    last = DateField(null=True)
    title = TextField()
    time = TimeField(null=True)
    ends = TimeField(null=True)
    part = TextField(null=True)
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
    sector = ForeignKeyField(Sector, null=True, on_delete="SET NULL")
    sector_id: int | None
    series = ForeignKeyField(Series, null=True, on_delete="SET NULL")
    series_id: int | None
    occurrence = DateField(null=True)
    state = TextField(default="planned")
    created_on = DateField()


class Attendance(Table):
    """A person wanted or met at an event; `line` holds the debrief lines as typed.

    `before` holds as JSON the effects of the lines, so that they can be edited and taken back.
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
