"""The tables as Peewee sees them; the schema itself is written in `migrations/`.

The journal and the periods, which only triggers and plain SQL touch, are not among them.
"""

from peewee import (
    AutoField,
    BooleanField,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
    TimeField,
)

from db.database import database


class Stored(Model):
    """What all tables share: the database and how they are named."""

    class Meta:
        database = database
        legacy_table_names = False


class Table(Stored):
    """A table with a number for each row."""

    id = AutoField()


class Organisation(Table):
    """Where people work or belong."""

    uid = TextField()
    name = TextField()


class Person(Table):
    """Somebody of the network; `sort_name` is the folded name."""

    uid = TextField()
    name = TextField()
    sort_name = TextField()
    given = TextField(default="")
    family = TextField(default="")
    organisation = ForeignKeyField(Organisation, null=True, on_delete="SET NULL")
    organisation_id: int | None
    role_title = TextField(default="")
    circle = TextField(null=True)
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


class PersonRhythm(Stored):
    """Last contact and the day the next one is due; derived, kept by triggers."""

    person = ForeignKeyField(Person, primary_key=True)
    person_id: int
    sort_name = TextField()
    last_contact = DateField(null=True)
    period_days = IntegerField(null=True)
    contact_due = DateField(null=True)


class ContactPoint(Table):
    """A way of reaching a person; `key` is the value as identities compare it."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    kind = TextField()
    value = TextField()
    label = TextField(default="")
    key = TextField()


class PeopleGroup(Table):
    """A category the person made."""

    uid = TextField()
    name = TextField()
    sort_name = TextField()
    parent = ForeignKeyField("self", null=True, on_delete="SET NULL")
    parent_id: int | None


class Membership(Table):
    """Somebody is in a group."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    group = ForeignKeyField(PeopleGroup, on_delete="CASCADE")
    group_id: int


class Introduction(Table):
    """Who introduced whom; `told_on` is the day the introducer was given news of it."""

    introducer = ForeignKeyField(Person, on_delete="CASCADE", backref="made")
    introducer_id: int
    introduced = ForeignKeyField(Person, on_delete="CASCADE", backref="received")
    introduced_id: int
    day = DateField()
    told_on = DateField(null=True)


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
    note = TextField(default="")


class Step(Table):
    """A stair of a goal."""

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


class Pitch(Table):
    """A variant of the pitch."""

    uid = TextField()
    audience = TextField()
    language = TextField(default="")
    created_on = DateField()


class PitchVersion(Table):
    """A pitch as it was kept on one day."""

    pitch = ForeignKeyField(Pitch, on_delete="CASCADE")
    pitch_id: int
    number = IntegerField()
    kept_on = DateField()
    hook = TextField(default="")
    who = TextField(default="")
    what = TextField(default="")
    bring = TextField(default="")
    project = TextField(default="")
    ask = TextField(default="")


class Action(Table):
    """A deed to be prepared and done; `follows` is the action whose result proposed it."""

    uid = TextField()
    title = TextField()
    kind = TextField(default="other")
    channel = TextField(null=True)
    person = ForeignKeyField(Person, null=True, on_delete="SET NULL")
    person_id: int | None
    step = ForeignKeyField(Step, null=True, on_delete="SET NULL")
    step_id: int | None
    pitch = ForeignKeyField(Pitch, null=True, on_delete="SET NULL")
    pitch_id: int | None
    follows = ForeignKeyField("self", null=True, on_delete="SET NULL")
    follows_id: int | None
    day = DateField(null=True)
    time = TimeField(null=True)
    minutes = IntegerField(null=True)
    aim = TextField(default="")
    if_then = TextField(default="")
    opening = TextField(default="")
    questions = TextField(default="")
    offer = TextField(default="")
    expected_welcome = IntegerField(null=True)
    note = TextField(default="")
    state = TextField(default="open")
    chosen_on = DateField(null=True)
    closed_on = DateField(null=True)
    created_on = DateField()


class Result(Table):
    """What came of an action."""

    action = ForeignKeyField(Action, unique=True, on_delete="CASCADE")
    action_id: int
    outcome = TextField()
    day = DateField()
    minutes = IntegerField(null=True)
    learned = TextField(default="")
    welcome = IntegerField(null=True)


class Came(Table):
    """One thing an action brought."""

    result = ForeignKeyField(Result, on_delete="CASCADE")
    result_id: int
    what = TextField()


class Touch(Table):
    """Something that passed between us and a person."""

    uid = TextField()
    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    result = ForeignKeyField(Result, null=True, on_delete="CASCADE")
    result_id: int | None
    day = DateField()
    channel = TextField(null=True)
    direction = TextField(default="two-way")
    minutes = IntegerField(null=True)
    gist = TextField(default="")
    gave = TextField(default="")
    asked = TextField(default="")


class Spark(Table):
    """A line kept in passing."""

    uid = TextField()
    day = DateField()
    text = TextField()
    became = TextField(null=True)
    became_id = IntegerField(null=True)


class ImportBatch(Table):
    """One file that was brought in."""

    day = DateField()
    format = TextField(default="")
    file = TextField(default="")
    created = IntegerField(default=0)
    updated = IntegerField(default=0)


class Imported(Table):
    """The last values one source gave for a person, as JSON."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    batch_id: int | None
    source = TextField()
    card = TextField()


class Setting(Stored):
    """What the program remembers about itself."""

    key = TextField(primary_key=True)
    value = TextField()


class Draft(Stored):
    """Text half typed in a form; SQLite itself writes down when it was kept."""

    key = TextField(primary_key=True)
    text = TextField()
    title = TextField()
    kept_at = TextField()
