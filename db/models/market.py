"""The market map: sectors, organisations aimed at, and personas."""

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table
from db.models.goals import Goal
from db.models.people import Organisation


class Sector(Table):
    """A sector of the market map; `key` is its name folded."""

    uid = TextField()
    name = TextField()
    key = TextField()
    priority = TextField(null=True)
    trends = TextField(default="")
    decides = TextField(default="")
    refers = TextField(default="")
    meets = TextField(default="")
    position = IntegerField(default=0)


class GoalFor(Table):
    """A sector or an organisation that a goal is for."""

    goal = ForeignKeyField(Goal, on_delete="CASCADE")
    goal_id: int
    sector = ForeignKeyField(Sector, null=True, on_delete="CASCADE")
    sector_id: int | None
    organisation = ForeignKeyField(Organisation, null=True, on_delete="CASCADE")
    organisation_id: int | None


class Target(Table):
    """An organisation of the network on the market map."""

    organisation = ForeignKeyField(Organisation, unique=True, on_delete="CASCADE")
    organisation_id: int
    sector = ForeignKeyField(Sector, null=True, on_delete="SET NULL")
    sector_id: int | None
    priority = TextField(null=True)
    size = TextField(null=True)
    trends = TextField(default="")
    decides = TextField(default="")
    refers = TextField(default="")
    meets = TextField(default="")


class Persona(Table):
    """A profile that the network lacks, or the audience of a pitch; `concerns` is a line each."""

    uid = TextField()
    name = TextField()
    role_title = TextField(default="")
    organisation = ForeignKeyField(Organisation, null=True, on_delete="SET NULL")
    organisation_id: int | None
    sector = ForeignKeyField(Sector, null=True, on_delete="SET NULL")
    sector_id: int | None
    goal = ForeignKeyField(Goal, null=True, on_delete="SET NULL")
    goal_id: int | None
    concerns = TextField(default="")
    bring = TextField(default="")
    meets = TextField(default="")
    leads = TextField(default="")
    created_on = DateField()
