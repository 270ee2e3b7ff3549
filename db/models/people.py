"""People, their contact points, groups and introductions."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Stored, Table


class Organisation(Table):
    """An organisation to which people belong."""

    uid = TextField()
    name = TextField()


class Person(Table):
    """A person of the network; `circled_on` dates the circle.

    `sort_name` is the key of the name, `surname_key` that of its place in a list.
    """

    uid = TextField()
    name = TextField()
    sort_name = TextField()
    given = TextField(default="")
    family = TextField(default="")
    organisation = ForeignKeyField(Organisation, null=True, on_delete="SET NULL")
    organisation_id: int | None
    role_title = TextField(default="")
    circle = TextField(null=True)
    circled_on = DateField(null=True)
    strength = IntegerField(null=True)
    role = TextField(null=True)
    enjoyed = BooleanField(default=False)
    city = TextField(default="")
    language = TextField(default="")
    need = TextField(default="")
    offer = TextField(default="")
    notes = TextField(default="")
    how_met = TextField(default="")
    via = TextField(default="")
    state = TextField(default="active")
    connected_on = DateField(null=True)
    created_on = DateField()
    own_period = IntegerField(null=True)
    surname_key = TextField(default="")


class PersonRhythm(Stored):
    """The last contact and the day the next one is due; derived by triggers."""

    person = ForeignKeyField(Person, primary_key=True)
    person_id: int
    surname_key = TextField()
    last_contact = DateField(null=True)
    period_days = IntegerField(null=True)
    contact_due = DateField(null=True)


class ContactPoint(Table):
    """A way to reach a person; `key` is the value as identities compare it."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    kind = TextField()
    value = TextField()
    label = TextField(default="")
    key = TextField()


class PeopleGroup(Table):
    """A category made by the user."""

    uid = TextField()
    name = TextField()
    sort_name = TextField()
    parent = ForeignKeyField("self", null=True, on_delete="SET NULL")
    parent_id: int | None


class Membership(Table):
    """A person in a group."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    group = ForeignKeyField(PeopleGroup, on_delete="CASCADE")
    group_id: int


class Introduction(Table):
    """An introduction between two people; `told_on` is the day the introducer got news of it."""

    introducer = ForeignKeyField(Person, on_delete="CASCADE", backref="made")
    introducer_id: int
    introduced = ForeignKeyField(Person, on_delete="CASCADE", backref="received")
    introduced_id: int
    day = DateField()
    told_on = DateField(null=True)
