"""Goals and their steps."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table


class Goal(Table):
    """A goal; `aimed_at` is the number aimed at before it was lowered.

    `grew_kind` and `grew_key` name the card or finding that it grew from.
    """

    uid = TextField()
    statement = TextField()
    why = TextField(default="")
    measure = TextField(default="")
    target = IntegerField(null=True)
    start = DateField(null=True)
    due = DateField(null=True)
    state = TextField(default="open")
    counts = TextField(default="results")
    note = TextField(default="")
    aimed_at = IntegerField(null=True)
    digital = BooleanField(default=False)
    grew_kind = TextField(null=True)
    grew_key = TextField(default="")


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
    reward = TextField(default="")
