"""The one door to the store, divided by noun."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast, overload

from db import opening
from db.engine.companions import companions
from db.engine.database import PATIENCE, database
from db.undo.ledger import Ledger
from planner.model.settings import Practice

if TYPE_CHECKING:
    from db.actions.actions import ActionStore
    from db.actions.guards import GuardStore
    from db.actions.lessons import LessonStore
    from db.completion import CompletionStore
    from db.events.debriefs import DebriefStore
    from db.events.events import EventStore
    from db.events.meetings import MeetingStore
    from db.finding import FindStore
    from db.imports.columns import ColumnStore
    from db.imports.imports import ImportStore
    from db.insights.reviews import ReviewStore
    from db.network.affinity.store import BoardStore
    from db.network.bulk import BulkStore
    from db.network.chains.store import ChainStore
    from db.network.diagnosis.store import DiagnosisStore
    from db.network.duplicates.store import DuplicateStore
    from db.network.groups import GroupStore
    from db.network.inventory.categories import CategoryStore
    from db.network.inventory.sweeps import SweepStore
    from db.network.mind_map.store import BranchStore
    from db.network.organisations import OrganisationStore
    from db.network.people import PeopleStore
    from db.network.personas import PersonaStore
    from db.network.ties.acquaintances import AcquaintanceStore
    from db.network.ties.affiliations import AffiliationStore
    from db.network.ties.dates import DateStore
    from db.network.ties.story import StoryStore
    from db.network.touches import TouchStore
    from db.network.triage import TriageStore
    from db.pitch.cards import CardStore
    from db.pitch.echoes import EchoStore
    from db.pitch.market import MarketStore
    from db.pitch.pitches import PitchStore
    from db.pitch.proposals import ProposalStore
    from db.pitch.propositions import PropositionStore
    from db.pitch.rehearsals import RehearsalStore
    from db.pitch.stages import StageStore
    from db.pitch.used import UsedPitchStore
    from db.program.drafts import DraftStore
    from db.program.saved_filters import FilterStore
    from db.program.settings import SettingStore, TimerStore
    from db.sparks.sparks import SparkStore
    from db.stairs.goals import GoalStore
    from db.stairs.pictures import PictureStore
    from db.stairs.routines import RoutineStore
    from db.today.calendar import CalendarStore
    from db.today.closing import ClosingStore
    from db.today.day import DayStore
    from db.today.levelling import LevellingStore
    from db.today.pauses import PauseStore
    from db.today.waiting import WaitingStore
    from db.undo.journal import HistoryStore
    from planner.model.history import Change

T = TypeVar("T")

AT_REST = 0.5
"""Seconds without a write after which the log is written back."""


class Noun(Generic[T]):
    """A lazy attribute of the store: its class is imported and instantiated on first access.

    `path` is the dotted path of the class, `needs` are the attributes of the store it is made from.
    """

    def __init__(self, path: str, *needs: str) -> None:
        self._module, _dot, self._class = path.rpartition(".")
        self._needs = needs

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, store: None, owner: type) -> Self: ...
    @overload
    def __get__(self, store: "Store", owner: type) -> T: ...
    def __get__(self, store: "Store | None", owner: type) -> Self | T:
        if store is None:
            return self
        made = getattr(import_module(self._module), self._class)
        part = made(*(getattr(store, need) for need in self._needs))
        store.__dict__[self._name] = part  # shadows this descriptor from now on
        return cast("T", part)


class Store:
    """The store, divided by noun; every write stands inside `change`."""

    actions: "Noun[ActionStore]" = Noun("db.actions.actions.ActionStore", "_ledger")
    acquaintances: "Noun[AcquaintanceStore]" = Noun(
        "db.network.ties.acquaintances.AcquaintanceStore", "_ledger"
    )
    affiliations: "Noun[AffiliationStore]" = Noun(
        "db.network.ties.affiliations.AffiliationStore", "_ledger"
    )
    boards: "Noun[BoardStore]" = Noun("db.network.affinity.store.BoardStore", "_ledger", "settings")
    branches: "Noun[BranchStore]" = Noun("db.network.mind_map.store.BranchStore")
    bulk: "Noun[BulkStore]" = Noun("db.network.bulk.BulkStore", "_ledger")
    calendar: "Noun[CalendarStore]" = Noun("db.today.calendar.CalendarStore", "_ledger")
    card_proposals: "Noun[ProposalStore]" = Noun(
        "db.pitch.proposals.ProposalStore", "_ledger", "cards"
    )
    cards: "Noun[CardStore]" = Noun("db.pitch.cards.CardStore", "_ledger")
    chains: "Noun[ChainStore]" = Noun("db.network.chains.store.ChainStore")
    categories: "Noun[CategoryStore]" = Noun(
        "db.network.inventory.categories.CategoryStore", "_ledger", "bulk"
    )
    closing: "Noun[ClosingStore]" = Noun("db.today.closing.ClosingStore", "_ledger", "actions")
    columns: "Noun[ColumnStore]" = Noun("db.imports.columns.ColumnStore", "settings")
    completion: "Noun[CompletionStore]" = Noun("db.completion.CompletionStore")
    dates: "Noun[DateStore]" = Noun("db.network.ties.dates.DateStore", "_ledger")
    day: "Noun[DayStore]" = Noun("db.today.day.DayStore", "_ledger", "sparks")
    debriefs: "Noun[DebriefStore]" = Noun("db.events.debriefs.DebriefStore", "_ledger", "events")
    diagnosis: "Noun[DiagnosisStore]" = Noun(
        "db.network.diagnosis.store.DiagnosisStore", "_ledger", "personas"
    )
    drafts: "Noun[DraftStore]" = Noun("db.program.drafts.DraftStore")
    duplicates: "Noun[DuplicateStore]" = Noun(
        "db.network.duplicates.store.DuplicateStore", "_ledger", "practice"
    )
    echoes: "Noun[EchoStore]" = Noun("db.pitch.echoes.EchoStore", "_ledger")
    events: "Noun[EventStore]" = Noun("db.events.events.EventStore", "_ledger")
    filters: "Noun[FilterStore]" = Noun("db.program.saved_filters.FilterStore", "_ledger")
    finding: "Noun[FindStore]" = Noun("db.finding.FindStore", "people", "events", "goals")
    goals: "Noun[GoalStore]" = Noun("db.stairs.goals.GoalStore", "_ledger")
    groups: "Noun[GroupStore]" = Noun("db.network.groups.GroupStore")
    guards: "Noun[GuardStore]" = Noun("db.actions.guards.GuardStore", "_ledger")
    history: "Noun[HistoryStore]" = Noun("db.undo.journal.HistoryStore")
    imports: "Noun[ImportStore]" = Noun("db.imports.imports.ImportStore", "_ledger", "practice")
    lessons: "Noun[LessonStore]" = Noun("db.actions.lessons.LessonStore", "_ledger")
    levelling: "Noun[LevellingStore]" = Noun(
        "db.today.levelling.LevellingStore", "_ledger", "goals"
    )
    market: "Noun[MarketStore]" = Noun("db.pitch.market.MarketStore", "_ledger")
    meetings: "Noun[MeetingStore]" = Noun(
        "db.events.meetings.MeetingStore", "_ledger", "actions", "touches"
    )
    pauses: "Noun[PauseStore]" = Noun("db.today.pauses.PauseStore", "_ledger", "goals", "closing")
    organisations: "Noun[OrganisationStore]" = Noun(
        "db.network.organisations.OrganisationStore", "_ledger"
    )
    people: "Noun[PeopleStore]" = Noun("db.network.people.PeopleStore", "_ledger")
    personas: "Noun[PersonaStore]" = Noun("db.network.personas.PersonaStore", "_ledger")
    pictures: "Noun[PictureStore]" = Noun("db.stairs.pictures.PictureStore")
    pitches: "Noun[PitchStore]" = Noun("db.pitch.pitches.PitchStore", "_ledger")
    propositions: "Noun[PropositionStore]" = Noun(
        "db.pitch.propositions.PropositionStore", "_ledger"
    )
    rehearsals: "Noun[RehearsalStore]" = Noun("db.pitch.rehearsals.RehearsalStore", "_ledger")
    reviews: "Noun[ReviewStore]" = Noun(
        "db.insights.reviews.ReviewStore", "_ledger", "goals", "lessons", "sparks"
    )
    routines: "Noun[RoutineStore]" = Noun("db.stairs.routines.RoutineStore", "_ledger")
    settings: "Noun[SettingStore]" = Noun("db.program.settings.SettingStore")
    sparks: "Noun[SparkStore]" = Noun("db.sparks.sparks.SparkStore", "_ledger")
    stages: "Noun[StageStore]" = Noun("db.pitch.stages.StageStore")
    sweeps: "Noun[SweepStore]" = Noun("db.network.inventory.sweeps.SweepStore", "_ledger")
    stories: "Noun[StoryStore]" = Noun("db.network.ties.story.StoryStore")
    timer: "Noun[TimerStore]" = Noun("db.program.settings.TimerStore", "settings")
    touches: "Noun[TouchStore]" = Noun("db.network.touches.TouchStore", "_ledger")
    triage: "Noun[TriageStore]" = Noun("db.network.triage.TriageStore")
    used_pitches: "Noun[UsedPitchStore]" = Noun("db.pitch.used.UsedPitchStore")
    waiting: "Noun[WaitingStore]" = Noun("db.today.waiting.WaitingStore", "_ledger", "touches")

    def __init__(self, file: Path, practice: Practice | None = None) -> None:
        """Open the store at `file`, creating it if it does not exist.

        Raises:
            StoreError: if the file cannot be used.
        """
        self.file = file
        self._patience = PATIENCE
        self._version = 0
        self.opened = opening.open_database(file)
        self._ledger = Ledger(practice or Practice())
        self._keep_periods()

    def open_anew(self) -> None:
        """Open the file that stands in the place of ours now.

        Raises:
            StoreError: if it cannot be used.
        """
        opening.check(self.file)
        self.opened = opening.open_database(self.file)
        seconds, self._patience = self._patience, PATIENCE
        self.wait_at_most(seconds)
        self._ledger.read_again()
        self._keep_periods()
        self._ledger.last = None

    def catch_up(self) -> None:
        """Write the drafts that could not be written before; before any use of them none waits."""
        if "drafts" in vars(self):
            self.drafts.catch_up()

    def get_ready(self) -> None:
        """Load what the first change needs, in idle time: opening and reading do without."""
        for module in ("db.undo.journal", "db.actions.actions", "db.models.actions"):
            import_module(module)

    def close(self) -> None:
        """Close the file."""
        database.leave()

    @property
    def practice(self) -> Practice:
        """The settings of the practice, with the pauses as they are written down now."""
        return self._ledger.practice

    @property
    def files(self) -> tuple[Path, ...]:
        """The file and those that SQLite keeps beside it."""
        return (self.file, *companions(self.file))

    @property
    def changes(self) -> int:
        """The number of changes made in this window, undone and done again."""
        return database.changes

    def wait_at_most(self, seconds: float) -> None:
        """Set how long this thread waits for another program's lock."""
        if seconds != self._patience:
            self._patience = seconds
            database.execute_sql(f"PRAGMA busy_timeout = {round(seconds * 1000)}")

    def change(self, what: str) -> AbstractContextManager[None]:
        """One transaction and history entry labelled `what`; a nested change joins the outer one.

        Raises:
            StoreError: if it cannot be written; all of it is then rolled back.
        """
        return self._ledger.change(what)

    @property
    def last_change(self) -> "Change | None":
        """The newest change made in this window, no-ops excluded."""
        return self._ledger.last

    @contextmanager
    def in_thread(self) -> Iterator[None]:
        """A connection of this thread's own, for work off the main thread."""
        with database.connection_context():
            yield

    def version(self) -> int:
        """A number that changes when another window writes.

        Raises:
            Replaced: if the file no longer stands where it was opened.
        """
        database.check()
        (number,) = database.execute_sql("PRAGMA data_version").fetchone()
        if number != self._version:
            self._version = number
            self._ledger.read_again()
        return int(number)

    def write_back(self) -> None:
        """Write a log that has come to rest back, so that a copy of the file alone is whole."""
        watch = database.watch
        if watch and watch.is_there() and watch.log_size() and watch.log_age(time()) >= AT_REST:
            database.write_back()

    def _keep_periods(self) -> None:
        """Store the configured period of each circle for the triggers."""
        wanted = {circle.value: days for circle, days in self.practice.periods.items()}
        if dict(database.execute_sql("SELECT circle, days FROM period").fetchall()) == wanted:
            return
        from db.undo.derived import refresh_all_rhythms

        with database.atomic():
            database.execute_sql("DELETE FROM period")
            for circle, days in wanted.items():
                database.execute_sql(
                    "INSERT INTO period (circle, days) VALUES (?, ?)", (circle, days)
                )
            refresh_all_rhythms()
