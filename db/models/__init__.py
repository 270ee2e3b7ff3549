"""The tables as Peewee sees them; the schema itself is written in `migrations/`.

The journal and the periods, which only triggers and plain SQL touch, are not among them.
"""

from db.models.actions import Action, Came, GuardOverride, Result, Spark, Touch
from db.models.base import Stored, Table
from db.models.consequences import Consequence, IntroductionMade
from db.models.events import Attendance, Event, Series, Skipped
from db.models.goals import Goal, Step
from db.models.imports import ImportBatch, Imported
from db.models.learning import Debrief, Lesson, Review
from db.models.memory import Draft, Setting
from db.models.people import (
    ContactPoint,
    Introduction,
    Membership,
    Organisation,
    PeopleGroup,
    Person,
    PersonRhythm,
)
from db.models.pitches import Pitch, PitchVersion

__all__ = [
    "Action",
    "Attendance",
    "Came",
    "Consequence",
    "ContactPoint",
    "Debrief",
    "Draft",
    "Event",
    "Goal",
    "GuardOverride",
    "ImportBatch",
    "Imported",
    "Introduction",
    "IntroductionMade",
    "Lesson",
    "Membership",
    "Organisation",
    "PeopleGroup",
    "Person",
    "PersonRhythm",
    "Pitch",
    "PitchVersion",
    "Result",
    "Review",
    "Series",
    "Setting",
    "Skipped",
    "Spark",
    "Step",
    "Stored",
    "Table",
    "Touch",
]
