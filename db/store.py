"""The one door to what the planner knows."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from db import opening
from db.actions.actions import ActionStore
from db.engine.database import database
from db.sparks.sparks import SparkStore
from db.undo.ledger import Ledger
from planner.model.settings import Practice

if TYPE_CHECKING:
    from db.actions.guards import GuardStore
    from db.actions.lessons import LessonStore
    from db.events.debriefs import DebriefStore
    from db.events.events import EventStore
    from db.imports.imports import ImportStore
    from db.insights.reviews import ReviewStore
    from db.network.groups import GroupStore
    from db.network.people import PeopleStore
    from db.network.touches import TouchStore
    from db.pitch.pitches import PitchStore
    from db.program.drafts import DraftStore, SettingStore
    from db.program.timer import TimerStore
    from db.stairs.goals import GoalStore
    from db.undo.history import HistoryStore
    from planner.model.history import Change


class Store:
    """What the planner knows, divided by noun; every write stands inside `change`."""

    def __init__(self, file: Path, practice: Practice | None = None) -> None:
        """Open the store at `file`, made if it is not there.

        Raises:
            StoreError: if the file cannot be used.
        """
        self.file = file
        self.practice = practice or Practice()
        opening.open_database(file)
        self._keep_periods()
        self._ledger = Ledger(self.practice)
        self.sparks = SparkStore(self._ledger)
        self.actions = ActionStore(self._ledger, self.sparks, lambda: self.events)

    # The nouns that Today does without are imported when first asked for.

    @cached_property
    def people(self) -> "PeopleStore":
        """The people."""
        from db.network.people import PeopleStore

        return PeopleStore(self._ledger, self.actions, self.touches)

    @cached_property
    def touches(self) -> "TouchStore":
        """What passed between us and people."""
        from db.network.touches import TouchStore

        return TouchStore(self._ledger)

    @cached_property
    def groups(self) -> "GroupStore":
        """The groups a person made."""
        from db.network.groups import GroupStore

        return GroupStore()

    @cached_property
    def imports(self) -> "ImportStore":
        """Files brought in."""
        from db.imports.imports import ImportStore

        return ImportStore(self._ledger)

    @cached_property
    def events(self) -> "EventStore":
        """The events, the routine ones among them."""
        from db.events.events import EventStore

        return EventStore(self._ledger)

    @cached_property
    def goals(self) -> "GoalStore":
        """The goals and their steps."""
        from db.stairs.goals import GoalStore

        return GoalStore(self._ledger)

    @cached_property
    def pitches(self) -> "PitchStore":
        """The pitches and their versions."""
        from db.pitch.pitches import PitchStore

        return PitchStore(self._ledger)

    @cached_property
    def debriefs(self) -> "DebriefStore":
        """What was planned and what happened, of events and of actions."""
        from db.events.debriefs import DebriefStore

        return DebriefStore(self._ledger, self.events)

    @cached_property
    def guards(self) -> "GuardStore":
        """What gives pause while an action is prepared."""
        from db.actions.guards import GuardStore

        return GuardStore(self._ledger)

    @cached_property
    def lessons(self) -> "LessonStore":
        """What results and debriefs have taught."""
        from db.actions.lessons import LessonStore

        return LessonStore(self._ledger)

    @cached_property
    def reviews(self) -> "ReviewStore":
        """The weekly reviews."""
        from db.insights.reviews import ReviewStore

        return ReviewStore(self._ledger, self.goals, self.lessons, self.sparks)

    @cached_property
    def history(self) -> "HistoryStore":
        """The changes that can be undone and redone."""
        from db.undo.history import HistoryStore

        return HistoryStore()

    @cached_property
    def drafts(self) -> "DraftStore":
        """What was half typed."""
        from db.program.drafts import DraftStore

        return DraftStore()

    @cached_property
    def settings(self) -> "SettingStore":
        """What the program remembers about itself."""
        from db.program.drafts import SettingStore

        return SettingStore()

    @cached_property
    def timer(self) -> "TimerStore":
        """The timer that runs beside an action."""
        from db.program.timer import TimerStore

        return TimerStore(self.settings)

    def close(self) -> None:
        """Let go of the file."""
        database.close()

    def change(self, what: str) -> AbstractContextManager[None]:
        """One transaction and one entry of the history, named `what`; one inside another joins it.

        Raises:
            StoreError: if it cannot be written; nothing of it is then kept.
        """
        return self._ledger.change(what)

    @property
    def last_change(self) -> "Change | None":
        """The newest change made in this window; one that left all as it was is none."""
        return self._ledger.last

    @contextmanager
    def in_thread(self) -> Iterator[None]:
        """A connection of this thread's own, for work off the main thread."""
        with database.connection_context():
            yield

    def version(self) -> int:
        """A number that differs after another window has written."""
        (number,) = database.execute_sql("PRAGMA data_version").fetchone()
        return int(number)

    def _keep_periods(self) -> None:
        """Let the triggers know the configured rhythm of each circle."""
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
