"""Effects of debrief lines follow the lines, however they are typed, edited and taken back."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from db import models
from db.events.attendance import Attending
from planner.grammar import parse_event, parse_person
from planner.model.events import Attendance
from planner.model.vocabulary import Circle
from planner.today.deed import deed_for
from tests.db import rows
from tests.stores import empty_store

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
names = st.sampled_from(["Ana Ruiz", "Ana Ruis", "Nadia Ferrand", "Paul", "Zoé Œuvre @Acme"])
tails = st.sampled_from(
    [
        "",
        "thanks",
        "promise: the list",
        "promise: the list friday thanks",
        "need: a CFO #finance",
        "offer: tea promise: x promise: x",
        "via: Karim Haddad note: tall a@b.fr",
    ]
)
lines = st.builds(lambda name, tail: f"{name} {tail}".strip(), names, tails)
choice = st.integers(0, 9)


class Lines(RuleBasedStateMachine):
    """One event; two people are known before, one of them is to be seen there."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.store = empty_store(Path(self.folder.name) / "escalier.db")
        event = self.store.events.add(parse_event("Salon 2026-03-02", MONDAY), MONDAY)
        self.event = event.id or 0
        rows.person("Ana Ruiz", need="a flat")
        self.wanted = rows.person("Nadia Ferrand")
        rows.person("Karim Haddad")
        self.store.events.see(self.event, self.wanted)
        self.people = self.dump()

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    @property
    def met(self) -> list[Attendance]:
        return [each for each in self.store.events.get(self.event).people if each.met]

    def one(self, number: int) -> Attendance:
        return self.met[number % len(self.met)]

    def dump(self) -> list[object]:
        tables = (models.Person, models.Organisation, models.PeopleGroup, models.ContactPoint)
        more = (models.Membership, models.Introduction, models.Touch, models.Action)
        return [list(table.select().tuples()) for table in (*tables, *more)]

    @rule(text=lines)
    def meet(self, text: str) -> None:
        line = parse_person(text, MONDAY)
        self.store.debriefs.meet(self.event, line, text, TUESDAY)

    @precondition(lambda self: self.met)
    @rule(number=choice, text=lines)
    def say_anew(self, number: int, text: str) -> None:
        met, line = self.one(number), parse_person(text, MONDAY)
        self.store.debriefs.meet_again(met.id, line, text, TUESDAY, was=_one_of(met, number))

    @precondition(lambda self: self.met)
    @rule(number=choice)
    def take_back(self, number: int) -> None:
        met = self.one(number)
        self.store.debriefs.take_back(met.id, TUESDAY, was=_one_of(met, number))

    @rule()
    def undo_and_redo(self) -> None:
        before = self.dump()
        self.store.history.undo()
        self.store.history.redo()
        assert self.dump() == before

    @invariant()
    def each_is_touched_once_and_owed_what_the_line_says(self) -> None:
        if not hasattr(self, "store"):
            return
        attending = Attending(
            self.store.events.get(self.event), TUESDAY, self.store.practice.working
        )
        for met in self.met:
            line = attending.read(met.line.split("\n"))
            [touch] = models.Touch.select().where(models.Touch.person == met.person_id)
            assert (touch.attendance_id, touch.day) == (met.id, MONDAY)
            actions = models.Action.select().where(models.Action.person == met.person_id)
            promised = [
                (deed_for(promise.text, met.person), promise.day) for promise in line.promises
            ]
            thanks = [(f"Thank {met.person}", TUESDAY)] if line.thanks else []
            assert sorted((a.title, a.day) for a in actions) == sorted(thanks + promised)
            assert {a.attendance_id for a in actions} <= {met.id}
            card = self.store.people.card(met.person_id)
            assert (line.offer or "") == card.offer
            assert set(line.groups) == set(card.groups)
        assert models.Touch.select().count() == len(self.met)

    @rule()
    def all_taken_back_is_as_if_nothing_had_been_typed(self) -> None:
        for met in self.met:
            self.store.debriefs.take_back(met.id, TUESDAY)
        assert self.dump() == self.people
        assert self.store.people.card(self.wanted).circle is not Circle.CLOSE


Lines.TestCase.settings = settings(
    max_examples=min(40, settings().max_examples), stateful_step_count=15
)
TestLines = Lines.TestCase


def _one_of(met: Attendance, number: int) -> str:
    lines = met.line.split("\n")
    return lines[number % len(lines)]
