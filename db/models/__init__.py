"""The tables as Peewee sees them; the schema itself is written in `migrations/`.

The journal and the periods, which only triggers and plain SQL touch, are not among them. A model is
imported on first access: the start reads without any.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from db.models.actions import Action, Came, GuardOverride, Result, Spark, Touch
    from db.models.base import Stored, Table
    from db.models.cards import Achievement, Card, CardCell, CardProposal, Citation
    from db.models.consequences import Consequence, IntroductionMade
    from db.models.counted import Counted, EventGoal
    from db.models.diagnosis import (
        Board,
        BoardCard,
        BoardColumn,
        FindingAnswer,
        PersonaMatch,
        Sweep,
    )
    from db.models.drawn_ties import DrawnTie
    from db.models.duplicates import Apart, OtherCard
    from db.models.events import Attendance, Event, Series, Skipped
    from db.models.goals import Goal, Step
    from db.models.imports import ImportBatch, Imported, OwnPost
    from db.models.learning import Debrief, Lesson, Review
    from db.models.market import GoalFor, Persona, Sector, Target
    from db.models.memory import Draft
    from db.models.people import (
        Affiliation,
        ContactPoint,
        Introduction,
        Knows,
        Membership,
        Organisation,
        OrganisationAlias,
        PeopleGroup,
        Person,
        PersonDate,
        PersonRhythm,
    )
    from db.models.pitches import (
        Echo,
        Pitch,
        PitchVersion,
        Proposition,
        PropositionVersion,
        Rehearsal,
    )
    from db.models.routines import Pause, Routine, RoutineSkip

__all__ = [
    "Achievement",
    "Action",
    "Affiliation",
    "Apart",
    "Attendance",
    "Board",
    "BoardCard",
    "BoardColumn",
    "Came",
    "Card",
    "CardCell",
    "CardProposal",
    "Citation",
    "Consequence",
    "ContactPoint",
    "Counted",
    "Debrief",
    "Draft",
    "DrawnTie",
    "Echo",
    "Event",
    "EventGoal",
    "FindingAnswer",
    "Goal",
    "GoalFor",
    "GuardOverride",
    "ImportBatch",
    "Imported",
    "Introduction",
    "IntroductionMade",
    "Knows",
    "Lesson",
    "Membership",
    "Organisation",
    "OrganisationAlias",
    "OtherCard",
    "OwnPost",
    "Pause",
    "PeopleGroup",
    "Person",
    "PersonDate",
    "PersonRhythm",
    "Persona",
    "PersonaMatch",
    "Pitch",
    "PitchVersion",
    "Proposition",
    "PropositionVersion",
    "Rehearsal",
    "Result",
    "Review",
    "Routine",
    "RoutineSkip",
    "Sector",
    "Series",
    "Skipped",
    "Spark",
    "Step",
    "Stored",
    "Sweep",
    "Table",
    "Target",
    "Touch",
]

_HOMES = {  # not wrapped: names in the code
    "actions": ("Action", "Came", "GuardOverride", "Result", "Spark", "Touch"),
    "base": ("Stored", "Table"),
    "cards": ("Achievement", "Card", "CardCell", "CardProposal", "Citation"),
    "consequences": ("Consequence", "IntroductionMade"),
    "counted": ("Counted", "EventGoal"),
    "diagnosis": (
        "Board",
        "BoardCard",
        "BoardColumn",
        "FindingAnswer",
        "PersonaMatch",
        "Sweep",
    ),
    "drawn_ties": ("DrawnTie",),
    "duplicates": ("Apart", "OtherCard"),
    "events": ("Attendance", "Event", "Series", "Skipped"),
    "goals": ("Goal", "Step"),
    "imports": ("ImportBatch", "Imported", "OwnPost"),
    "learning": ("Debrief", "Lesson", "Review"),
    "market": ("GoalFor", "Persona", "Sector", "Target"),
    "memory": ("Draft",),
    "people": (
        "Affiliation",
        "ContactPoint",
        "Introduction",
        "Knows",
        "Membership",
        "Organisation",
        "OrganisationAlias",
        "PeopleGroup",
        "Person",
        "PersonDate",
        "PersonRhythm",
    ),
    "pitches": (
        "Echo",
        "Pitch",
        "PitchVersion",
        "Proposition",
        "PropositionVersion",
        "Rehearsal",
    ),
    "routines": ("Pause", "Routine", "RoutineSkip"),
}


def __getattr__(name: str) -> Any:
    """The model, imported from its home module."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(name)
