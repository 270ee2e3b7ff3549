"""The people, conversations and results counted towards goals."""

from peewee import BooleanField, DateField, ForeignKeyField

from db.models.actions import Result, Touch
from db.models.base import Table
from db.models.events import Attendance, Event
from db.models.goals import Goal, Step
from db.models.people import Person


class Counted(Table):
    """One thing counted towards a goal, with the result, attendance or touch it came from."""

    goal = ForeignKeyField(Goal, on_delete="CASCADE")
    goal_id: int
    step = ForeignKeyField(Step, null=True, on_delete="SET NULL")
    step_id: int | None
    person = ForeignKeyField(Person, null=True, on_delete="SET NULL")
    person_id: int | None
    result = ForeignKeyField(Result, null=True, on_delete="CASCADE")
    result_id: int | None
    attendance = ForeignKeyField(Attendance, null=True, on_delete="CASCADE")
    attendance_id: int | None
    touch = ForeignKeyField(Touch, null=True, on_delete="CASCADE")
    touch_id: int | None
    day = DateField()


class EventGoal(Table):
    """The word of the person: whether those met at an event count for a goal."""

    event = ForeignKeyField(Event, on_delete="CASCADE")
    event_id: int
    goal = ForeignKeyField(Goal, on_delete="CASCADE")
    goal_id: int
    counts = BooleanField()
