"""Goals and their steps."""

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table


class Goal(Table):
    """A goal."""

    uid = TextField()
    statement = TextField()
    why = TextField(default="")
    measure = TextField(default="")
    target = IntegerField(null=True)
    start = DateField(null=True)
    due = DateField(null=True)
    state = TextField(default="active")
    counts = TextField(default="results")
    note = TextField(default="")


class Step(Table):
    """A step of a goal."""

    uid = TextField()
    goal = ForeignKeyField(Goal, on_delete="CASCADE", backref="steps")
    goal_id: int
    position = IntegerField()
    title = TextField()
    target = IntegerField(null=True)
    before = IntegerField(default=0)
    start = DateField(null=True)
    due = DateField(null=True)
    climbed_on = DateField(null=True)
