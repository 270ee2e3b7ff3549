"""People, their jobs, contact points, groups, acquaintances, dates and introductions."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Stored, Table


class Organisation(Table):
    """An organisation to which people belong."""

    uid = TextField()
    name = TextField()


class OrganisationAlias(Table):
    """A spelling of an organisation, its own name included; `key` is that of `organisation_key`."""

    organisation = ForeignKeyField(Organisation, on_delete="CASCADE")
    organisation_id: int
    name = TextField()
    key = TextField()


class Person(Table):
    """A person of the network; `circled_on` dates the circle.

    `sort_name` is the key of the name, `surname_key` that of its place in a list. Organisation,
    title and `started` are those of the main job, which lists show without a join more; the other
    jobs are affiliations.
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
    started = TextField(default="")


class Affiliation(Table):
    """A job besides the main one, which is in the person's own row.

    `started` and `ended` are a day, a month or a year (ISO 8601), empty if unknown; a job that goes
    on has not `ended`. `source` is the format of the file that told of it, `found_on` the day
    on which an import found that it had ended.
    """

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    organisation = ForeignKeyField(Organisation, null=True, on_delete="CASCADE")
    organisation_id: int | None
    title = TextField(default="")
    started = TextField(default="")
    ended = TextField(null=True)
    source = TextField(default="")
    found_on = DateField(null=True)


class Knows(Table):
    """A person of the network who knows another one."""

    person = ForeignKeyField(Person, on_delete="CASCADE", backref="knows")
    person_id: int
    known = ForeignKeyField(Person, on_delete="CASCADE", backref="known_to")
    known_id: int
    note = TextField(default="")


class PersonDate(Table):
    """A day of the year that matters to a person; the `year` may be unknown."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    kind = TextField()
    label = TextField(default="")
    year = IntegerField(null=True)
    month_day = TextField()


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
