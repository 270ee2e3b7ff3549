"""Routines, the days they skip, and pauses."""

from peewee import DateField, ForeignKeyField, IntegerField, TextField, TimeField

from db.models.base import Table
from db.models.goals import Step
from db.models.people import Person


class Routine(Table):
    """An action that recurs: its rule, and the fields that each occurrence takes over.

    It is on the calendar (`rule`, RFC 5545) or so long after the last one was done
    (`after_number`, `after_unit`).
    """

    uid = TextField()
    rule = TextField(default="")
    after_number = IntegerField(null=True)
    after_unit = TextField(null=True)
    start = DateField()
    ended_on = DateField(null=True)
    title = TextField()
    kind = TextField(default="other")
    channel = TextField(null=True)
    person = ForeignKeyField(Person, null=True, on_delete="SET NULL")
    person_id: int | None
    step = ForeignKeyField(Step, null=True, on_delete="SET NULL")
    step_id: int | None
    time = TimeField(null=True)
    part = TextField(null=True)
    minutes = IntegerField(null=True)
    aim = TextField(default="")
    if_then = TextField(default="")
    opening = TextField(default="")
    questions = TextField(default="")
    offer = TextField(default="")
    note = TextField(default="")


class RoutineSkip(Table):
    """A day on which a routine is skipped."""

    routine = ForeignKeyField(Routine, on_delete="CASCADE")
    routine_id: int
    day = DateField()


class Pause(Table):
    """Days, the first and the last included, on which nothing is due."""

    uid = TextField()
    first = DateField()
    last = DateField()
    note = TextField(default="")
