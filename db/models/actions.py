"""Actions, results, touches and sparks."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField, TimeField

from db.models.base import Table
from db.models.events import Attendance, Event
from db.models.goals import Step
from db.models.people import Affiliation, Person, PersonDate
from db.models.pitches import Pitch, PitchVersion
from db.models.routines import Routine


class Action(Table):
    """An action to prepare and do; `follows` is the action whose result proposed it.

    `origin` is the code of the proposal it came from, null for one typed by hand; `to_person` is
    the second person of an introduction, `moves` the number of times it was put off, `date` the day
    that matters which it is a word for, `move` the job that ended which it is a word about.
    `subject` and `subject_key` name the stage, sweep or finding that it is about. `routine_day`
    is the day that its routine gave it; it is not placed before the day after that of the action
    that it waits for; `long_allowed` lets its day take it although that is full.
    """

    uid = TextField()
    title = TextField()
    kind = TextField(default="other")
    origin = TextField(null=True)
    channel = TextField(null=True)
    person = ForeignKeyField(Person, null=True, on_delete="SET NULL")
    person_id: int | None
    to_person = ForeignKeyField(Person, null=True, on_delete="SET NULL", backref="introduced_by")
    to_person_id: int | None
    step = ForeignKeyField(Step, null=True, on_delete="SET NULL")
    step_id: int | None
    pitch = ForeignKeyField(Pitch, null=True, on_delete="SET NULL")
    pitch_id: int | None
    follows = ForeignKeyField("self", null=True, on_delete="SET NULL")
    follows_id: int | None
    event = ForeignKeyField(Event, null=True, on_delete="SET NULL")
    event_id: int | None
    attendance = ForeignKeyField(Attendance, null=True, on_delete="SET NULL")
    attendance_id: int | None
    date = ForeignKeyField(PersonDate, null=True, on_delete="SET NULL")
    date_id: int | None
    move = ForeignKeyField(Affiliation, null=True, on_delete="SET NULL")
    move_id: int | None
    subject = TextField(null=True)
    subject_key = TextField(default="")
    day = DateField(null=True)
    time = TimeField(null=True)
    part = TextField(null=True)
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
    moves = IntegerField(default=0)
    routine = ForeignKeyField(Routine, null=True, on_delete="SET NULL")
    routine_id: int | None
    routine_day = DateField(null=True)
    waits_for = ForeignKeyField("self", null=True, on_delete="SET NULL", backref="awaited_by")
    waits_for_id: int | None
    long_allowed = BooleanField(default=False)


class GuardOverride(Table):
    """A guard overridden while preparing an action."""

    action = ForeignKeyField(Action, on_delete="CASCADE")
    action_id: int
    guard = TextField()
    day = DateField()


class Result(Table):
    """The result of an action; `introduced` is the name of the person introduced, as typed."""

    action = ForeignKeyField(Action, unique=True, on_delete="CASCADE")
    action_id: int
    outcome = TextField()
    day = DateField()
    minutes = IntegerField(null=True)
    about = TextField(default="")
    learned = TextField(default="")
    welcome = IntegerField(null=True)
    introduced = TextField(default="")
    pitch_version = ForeignKeyField(PitchVersion, null=True, on_delete="SET NULL")
    pitch_version_id: int | None


class Came(Table):
    """One thing that a result brought."""

    result = ForeignKeyField(Result, on_delete="CASCADE")
    result_id: int
    what = TextField()


class Touch(Table):
    """A contact with a person, in either direction; `about` is a fact about them, or news.

    `introduction` is the code of an introduction, `introduced` the name of the third person;
    `let_go_on` is the day from which no answer to it is awaited any more. `conversation` is the key
    of a conversation in an archive, one touch a day; empty for what was noted here.
    """

    uid = TextField()
    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    result = ForeignKeyField(Result, null=True, on_delete="CASCADE")
    result_id: int | None
    attendance = ForeignKeyField(Attendance, null=True, on_delete="SET NULL")
    attendance_id: int | None
    day = DateField()
    channel = TextField(null=True)
    direction = TextField(default="two-way")
    minutes = IntegerField(null=True)
    gist = TextField(default="")
    gave = TextField(default="")
    asked = TextField(default="")
    about = TextField(default="")
    introduced = TextField(default="")
    introduction = TextField(null=True)
    let_go_on = DateField(null=True)
    conversation = TextField(default="")


class Spark(Table):
    """A line captured in passing."""

    uid = TextField()
    day = DateField()
    text = TextField()
    became = TextField(null=True)
    became_id = IntegerField(null=True)
    event = ForeignKeyField(Event, null=True, on_delete="SET NULL")
    event_id: int | None
