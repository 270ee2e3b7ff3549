"""Any changes of people can be undone and redone, the search index included."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from db.engine.database import database
from db.store import Store
from db.undo.triggers import JOURNALLED
from planner.grammar import parse_person
from planner.model.people import ContactPoint
from planner.model.vocabulary import Channel, Circle, Direction, PersonState, PointKind
from planner.network.query import EVERYBODY, PeopleQuery
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
WORDS = ("claire", "zoe", "kerial", "finance", "lyon", "tea", "oeuvre")
DERIVED = ("person_text", "person_rhythm")

names = st.sampled_from(["Claire Dupont", "Zoé Élan", "x[/]y", "Cœline"])
groups = st.lists(st.sampled_from(["finance", "Lyon", "Œuvre"]), max_size=2).map(tuple)
organisations = st.sampled_from(["", "Kérial", "Acme"])
people = st.integers(0, 30)

Dump = dict[str, object]


def dump(store: Store) -> Dump:
    """All that the store holds, and all that it finds."""
    tables = {
        table: database.execute_sql(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in (*JOURNALLED, *DERIVED)
    }
    return tables | {word: list(store.people.ids(PeopleQuery(text=word))) for word in WORDS}


class PeopleHistory(RuleBasedStateMachine):
    """Random changes, undone and redone at random, against the dumps taken before."""

    @initialize()
    def open_store(self) -> None:
        self.folder = TemporaryDirectory()
        self.store = empty_store(Path(self.folder.name) / "escalier.db")
        self.before: list[Dump] = []
        self.after: list[Dump] = []
        self.now = dump(self.store)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    def done(self) -> None:
        """Remember the state before the last change, if it changed anything."""
        now = dump(self.store)
        if now != self.now:
            self.before.append(self.now)
            self.after.clear()
            self.now = now

    def someone(self, number: int) -> int | None:
        ids = self.store.people.ids(EVERYBODY)
        return ids[number % len(ids)] if ids else None

    @rule(name=names, organisation=organisations, groups=groups)
    def add(self, name: str, organisation: str, groups: tuple[str, ...]) -> None:
        self.store.people.add(name, TODAY, organisation=organisation, groups=groups)
        self.done()

    @rule(name=names, organisation=organisations, note=st.sampled_from(["", "tea", "thanks"]))
    def meet(self, name: str, organisation: str, note: str) -> None:
        line = f"{name} @{organisation} #finance promise: tea {note}" if organisation else name
        self.store.meetings.record(parse_person(f"{line} via: Claire Dupont", TODAY), TODAY)
        self.done()

    @rule(number=people, name=names, groups=groups, organisation=organisations)
    def change(self, number: int, name: str, groups: tuple[str, ...], organisation: str) -> None:
        if person := self.someone(number):
            point = ContactPoint(PointKind.EMAIL, f"{len(name)}@x.fr")
            self.store.people.change(
                person, TODAY, name=name, groups=groups, organisation=organisation, points=(point,)
            )
            self.done()

    @rule(number=people, state=st.sampled_from(PersonState), circle=st.sampled_from(Circle))
    def rest(self, number: int, state: PersonState, circle: Circle) -> None:
        if person := self.someone(number):
            with self.store.change("both"):
                self.store.people.set_state(person, state)
                self.store.people.change(person, TODAY, circle=circle)
            self.done()

    @rule(number=people, days=st.integers(0, 400), direction=st.sampled_from(Direction))
    def touch(self, number: int, days: int, direction: Direction) -> None:
        if person := self.someone(number):
            day = TODAY - timedelta(days=days)
            self.store.touches.log(person, day, Channel.PHONE, direction)
            self.done()

    @rule(number=people)
    def delete(self, number: int) -> None:
        if person := self.someone(number):
            self.store.people.delete(person)
            self.done()

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        self.store.history.undo()
        self.after.append(self.now)
        self.now = self.before.pop()
        assert dump(self.store) == self.now

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        self.store.history.redo()
        self.before.append(self.now)
        self.now = self.after.pop()
        assert dump(self.store) == self.now

    @invariant()
    def the_search_index_agrees_with_its_texts(self) -> None:
        if hasattr(self, "store"):
            database.execute_sql(
                "INSERT INTO person_search (person_search, rank) VALUES ('integrity-check', 1)"
            )


PeopleHistory.TestCase.settings = settings(
    max_examples=min(40, settings().max_examples), stateful_step_count=25
)
TestPeopleHistory = PeopleHistory.TestCase
