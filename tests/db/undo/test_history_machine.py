"""Any changes of a store can be undone and redone, in any order, also after reopening."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from db.engine.database import database
from db.store import Store
from db.undo import apply as swap
from db.undo import triggers
from planner.calendar.weeks import week_of
from planner.grammar import parse_goal, parse_person
from planner.imports.card import Card
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.pitches import PitchText
from planner.model.vocabulary import Came, Channel, Circle, Kind, Outcome, SparkKind
from planner.network.query import EVERYBODY
from planner.today.follow_ups import FollowUp
from tests.db.dumps import Dump, dump
from tests.db.importing import bring_in
from tests.planner.imports.cards import CARDS
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
WORDS = ("ana", "zoe", "acme", "beta", "oeuvre", "finance")
MANY = swap.MANY
MET = (
    "Ana Ruiz @Beta #finance promise: the list thanks",
    "Zoé Œuvre offer: tea a@b.fr",
    "Bo via: Ana Ruiz",
)
"""Lines of people met at an event."""

Thing = TypeVar("Thing")

choice = st.integers(0, 20)
names = st.sampled_from(["Ana Ruiz", "Zoé Œuvre", "x[/]y", "\x1b]0;x\x07Bo"])
days = st.integers(-400, 30).map(lambda number: TODAY + timedelta(number))


def one_of(things: list[Thing], number: int) -> Thing | None:
    """One of the things there are, if any."""
    return things[number % len(things)] if things else None


class History(RuleBasedStateMachine):
    """Random changes, undone and redone at random, against the dumps taken before."""

    @initialize(many=st.sampled_from([1, MANY]))
    def open_store(self, many: int) -> None:
        swap.MANY = many  # so that few rows, too, are refreshed as a set
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "escalier.db"
        self.store = empty_store(self.path)
        self.before: list[Dump] = []
        self.after: list[Dump] = []
        self.now = dump(*WORDS)
        self.newest = 0
        self.from_outside = 0

    def teardown(self) -> None:
        swap.MANY = MANY
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    def done(self) -> None:
        """Remember the state before the change, if it has become an entry."""
        entries = [change.id for change in self.store.history.list() if change.id > self.newest]
        if not entries:  # nothing was to be written; what came from outside waits for a change
            assert dump(*WORDS) == self.now
            return
        assert len(entries) - self.from_outside in (0, 1)
        if len(entries) > self.from_outside:
            self.remember()
        else:
            assert dump(*WORDS) == self.now
        self.settle()

    def remember(self) -> None:
        self.before.append(self.now)
        self.after.clear()
        self.now = dump(*WORDS)

    def settle(self) -> None:
        """The writes from outside have become an entry."""
        self.newest = max((change.id for change in self.store.history.list()), default=self.newest)
        self.from_outside = 0

    # The rules of the machine

    @rule(cards=st.lists(CARDS, min_size=1, max_size=4))
    def bring_in(self, cards: list[Card]) -> None:
        bring_in(self.store, *cards)
        self.done()

    @rule(name=names, circle=st.sampled_from(Circle))
    def add_person(self, name: str, circle: Circle) -> None:
        self.store.people.add(name, TODAY, organisation="Acme", groups=("finance",), circle=circle)
        self.done()

    @rule(number=choice, name=names)
    def change_person(self, number: int, name: str) -> None:
        if person := one_of(list(self.store.people.ids(EVERYBODY)), number):
            self.store.people.change(person, TODAY, name=name, organisation="", notes="Œuvre")
            self.done()

    @rule(number=choice)
    def delete_person(self, number: int) -> None:
        if person := one_of(list(self.store.people.ids(EVERYBODY)), number):
            self.store.people.delete(person)
            self.done()

    @rule(number=choice, day=days)
    def log_touch(self, number: int, day: date) -> None:
        if person := one_of(list(self.store.people.ids(EVERYBODY)), number):
            self.store.touches.log(person, day, Channel.PHONE, gist="About tea")
            self.done()

    @rule(line=st.sampled_from(["Meet 12 directors by: 1 June", "A new job"]))
    def add_goal(self, line: str) -> None:
        self.store.goals.add(parse_goal(line, TODAY), TODAY)
        self.done()

    @rule(number=choice)
    def delete_goal(self, number: int) -> None:
        if goal := one_of(self.store.goals.all(), number):
            self.store.goals.delete(goal.id)
            self.done()

    @rule(number=choice, whom=choice, day=days)
    def plan_action(self, number: int, whom: int, day: date) -> None:
        person = one_of(list(self.store.people.ids(EVERYBODY)), whom)
        self.store.actions.store(Action("Call", person_id=person, day=day), TODAY)
        self.done()

    @rule(number=choice, verb=st.sampled_from(["choose", "park", "drop"]))
    def turn_action(self, number: int, verb: str) -> None:
        if action := one_of(self.store.actions.find(""), number):
            getattr(self.store.actions, verb)(action, TODAY)
            self.done()

    @rule(number=choice, outcome=st.sampled_from(Outcome))
    def record_result(self, number: int, outcome: Outcome) -> None:
        if action := one_of(self.store.actions.find(""), number):
            result = Result(outcome, TODAY, 10, "Listen", (Came.ADVICE, Came.CONVERSATION))
            thanks = FollowUp("Thank", Kind.THANKS, TODAY, person_id=action.person_id)
            self.store.actions.record(action, result, [thanks], TODAY)
            self.done()

    @rule(day=days, text=st.sampled_from(["", "FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=1MO"]))
    def add_event(self, day: date, text: str) -> None:
        self.store.events.write_down(Event("Soirée", day), TODAY, text)
        self.done()

    @rule(number=choice, verb=st.sampled_from(["store", "drop"]))
    def turn_event(self, number: int, verb: str) -> None:
        if event := one_of(self.events(), number):
            getattr(self.store.events, verb)(event, TODAY)
            self.done()

    @rule(number=choice, day=days)
    def move_event(self, number: int, day: date) -> None:
        if event := one_of(self.events(), number):
            self.store.events.move(event, day, TODAY)
            self.done()

    @rule(number=choice, whom=choice)
    def prepare_event(self, number: int, whom: int) -> None:
        people = list(self.store.people.ids(EVERYBODY))
        if event := one_of(self.events(), number):
            wanted = people[: whom % 3]
            self.store.events.prepare_one(event, TODAY, wanted, aim="Tea", curious="Who else")
            self.done()

    @rule(number=choice)
    def delete_event(self, number: int) -> None:
        if event := one_of(self.events(), number):
            if event.id is None:
                self.store.events.routines.skip(event)
            else:
                self.store.events.delete(event.id)
            self.done()

    @rule(number=choice, text=st.sampled_from(["", "FREQ=WEEKLY;BYDAY=WE", "FREQ=DAILY"]))
    def change_routine(self, number: int, text: str) -> None:
        routines = self.store.events.routines
        if found := one_of([event for event in self.events() if event.series_id], number):
            if text:
                routines.change(found.series_id or 0, TODAY, rule=text, place="Café")
            else:
                routines.end(found.series_id or 0)
            self.done()

    @rule(number=choice, text=st.sampled_from(MET), anew=st.booleans())
    def meet(self, number: int, text: str, anew: bool) -> None:
        debriefs, line = self.store.debriefs, parse_person(text, TODAY)
        event = one_of([event for event in self.events() if event.id is not None], number)
        if event is None:
            return
        met = one_of([each for each in event.people if each.met], number)
        if met is not None and anew:
            debriefs.meet_again(met.id, line, text, TODAY)
        else:
            debriefs.meet(event.id or 0, line, text, TODAY)
        self.done()

    @rule(number=choice, whom=choice)
    def take_line_back(self, number: int, whom: int) -> None:
        event = one_of(self.events(), number)
        if event and (met := one_of([each for each in event.people if each.met], whom)):
            self.store.debriefs.take_back(met.id, TODAY)
            self.done()

    @rule(number=choice, text=st.sampled_from(["", "Come early"]), closed=st.booleans())
    def debrief(self, number: int, text: str, closed: bool) -> None:
        event = one_of([event for event in self.events() if event.id is not None], number)
        if event is not None:
            self.store.debriefs.say(TODAY, event_id=event.id, next_time=text, closed=closed)
            self.done()

    @rule(number=choice)
    def debrief_action(self, number: int) -> None:
        if action := one_of(self.store.actions.find(""), number):
            self.store.debriefs.say(TODAY, action_id=action.id, why="It rained")
            self.done()

    def events(self) -> list[Event]:
        return self.store.events.all(TODAY)

    @rule(audience=names, hook=st.sampled_from(["", "You ask"]))
    def add_pitch(self, audience: str, hook: str) -> None:
        self.store.pitches.add(audience, "en", PitchText(hook=hook), TODAY)
        self.done()

    @rule(number=choice)
    def delete_pitch(self, number: int) -> None:
        if pitch := one_of(self.store.pitches.all(), number):
            self.store.pitches.delete(pitch.id)
            self.done()

    @rule(said=st.sampled_from(["", "If it is Monday, then I call"]))
    def review(self, said: str) -> None:
        week = week_of(TODAY)
        with self.store.change("A week reviewed"):
            self.store.reviews.say(week, if_then=said)
            for lesson in self.store.reviews.lessons(week)[-1:]:
                self.store.reviews.learn_from(week, lesson)
            self.store.reviews.finish(week, TODAY)
        self.done()

    @rule(number=choice, text=st.text(alphabet="ab\x00\u2028é", max_size=3))
    def keep_and_sort_spark(self, number: int, text: str) -> None:
        with self.store.change("Two at once"):
            self.store.sparks.add(f"x{text}", TODAY)
            if spark := one_of(self.store.sparks.unsorted(), number):
                self.store.sparks.sort(spark.id, SparkKind.IDEA)
        self.done()

    @rule(text=names, kind=st.none() | st.sampled_from(Kind))
    def keep_lesson(self, text: str, kind: Kind | None) -> None:
        self.store.lessons.learn(text, TODAY, kind)
        self.done()

    @rule(number=choice, day=days, text=st.sampled_from(["", "If it rains, then I write"]))
    def review_the_week(self, number: int, day: date, text: str) -> None:
        reviews, week = self.store.reviews, week_of(day)
        with self.store.change("The week"):
            reviews.say(week, if_then=text, note=text)
            reviews.learn_from(week, one_of(reviews.lessons(week_of(TODAY)), number))
            reviews.finish(week, TODAY)
        self.done()

    @rule(value=st.sampled_from(["'a' || char(0) || 'b'", "x'00ff'", "1e999", "-0.0", "'1.0'"]))
    def write_from_outside(self, value: str) -> None:
        """Another program writes whatever SQLite holds; with the next change it is an entry."""
        database.execute_sql(
            "INSERT INTO spark (uid, day, text, became, became_id)"
            f" SELECT hex(randomblob(8)), '2026-03-03', 'x', 'memory', {value}"
        )
        if self.from_outside:
            self.now = dump(*WORDS)
        else:
            self.remember()
        self.from_outside = 1

    # The way back, and forth

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        self.store.history.undo()
        self.after.append(self.now)
        self.now = self.before.pop()
        self.settle()
        self.compare()

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        self.store.history.redo()
        self.before.append(self.now)
        self.now = self.after.pop()
        self.compare()

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store(self.path)
        self.compare()

    def compare(self) -> None:
        assert dump(*WORDS) == self.now
        assert triggers.present() == triggers.wanted()


History.TestCase.settings = settings(
    max_examples=min(40, settings().max_examples), stateful_step_count=25
)
TestHistory = History.TestCase
