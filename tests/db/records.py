"""Every kind of record, written by the verbs of the store in whatever language is spoken.

People and deeds have names that are no words of either language's sentences. Each writer gives the
id of what it wrote: an action, an attendance, an event, a goal.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from db import models
from db.store import Store
from planner.calendar.weeks import week_of
from planner.grammar import parse_person, parse_promise
from planner.grammar.goals.goal import GoalLine
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.pitches import PitchText
from planner.model.vocabulary import (
    Came,
    Channel,
    Circle,
    Direction,
    Guard,
    Kind,
    Outcome,
    PersonState,
    SparkKind,
)
from planner.today.follow_ups import FollowUp, follow_ups, promised

TODAY = date(2026, 3, 3)
Write = Callable[[Store], int]


def offered(
    store: Store, action: Action, result: Result, introduced: str = ""
) -> Sequence[FollowUp]:
    """The follow-ups that a result of `action` is offered."""
    background = store.actions.background(action)
    return follow_ups(action, result, background, store.practice.working, introduced)


def finished(
    store: Store, action: Action, *came: Came, introduced: str = "", promise: str = ""
) -> int:
    """An action done, every follow-up taken."""
    silent = promise == "…"
    result = Result(Outcome.NO_REPLY if silent else Outcome.ACHIEVED, TODAY, 10, came=came)
    wanted = list(offered(store, action, result, introduced))
    if promise and not silent:
        working = store.practice.working
        said = parse_promise(promise, TODAY, working)
        assert said is not None
        background = store.actions.background(action)
        wanted.insert(0, promised(action, said, TODAY, background, working))
    done = store.actions.record(action, result, wanted, TODAY, introduced=introduced)
    assert done.id is not None
    return done.id


def person(store: Store, name: str, **fields: Any) -> int:
    """A person added five weeks ago."""
    return store.people.add(name, TODAY - timedelta(weeks=5), **fields).id


def deed(store: Store, name: str, kind: Kind = Kind.CONTACT) -> Action:
    """An action of today with a new person."""
    action = Action(f"Deed for {name}", kind=kind, person_id=person(store, name), day=TODAY)
    return store.actions.store(action, TODAY)


def led_to_somebody_unknown(store: Store) -> int:
    received = Came.INTRODUCTION_RECEIVED
    return finished(store, deed(store, "Lena Aubry"), received, introduced="Marc Petit")


def led_to_somebody_known(store: Store) -> int:
    person(store, "Paul Roche")
    received = Came.INTRODUCTION_RECEIVED
    return finished(store, deed(store, "Nora Blum"), received, introduced="Paul Roche")


def introduced_to_somebody_unknown(store: Store) -> int:
    made = Came.INTRODUCTION_MADE
    return finished(store, deed(store, "Theo Carl", Kind.INTRODUCE), made, introduced="Iris Weil")


def introduced_to_somebody_known(store: Store) -> int:
    person(store, "Jana Lind")
    made = Came.INTRODUCTION_MADE
    return finished(store, deed(store, "Olga Marx"), made, introduced="Jana Lind")


def met_through_somebody(store: Store) -> int:
    """A finished action with a promise; the introducer of its person is owed news."""
    action = deed(store, "Rosa Klee")
    person(store, "Hugo Pohl")
    store.people.change(action.person_id or 0, TODAY, via="Hugo Pohl")
    return finished(store, action, promise="the report 2026-03-20")


def unanswered(store: Store) -> int:
    return finished(store, deed(store, "Sven Moll"), promise="…")


def unanswered_thrice(store: Store) -> int:
    """Two reminders stayed without a reply; the person is let rest."""
    number = finished(store, deed(store, "Vera Nast"), promise="…")
    for _time in range(2):
        [reminder] = models.Action.select().where(models.Action.follows == number)
        number = finished(store, store.actions.get(reminder.id), promise="…")
    return number


def unanswered_by_nobody_known(store: Store) -> int:
    return finished(store, store.actions.store(Action("Deed alone"), TODAY), promise="…")


def not_done(store: Store) -> int:
    result = Result(Outcome.NOT_DONE, TODAY, learned="x")
    return store.actions.record(deed(store, "Zita Ohm"), result, (), TODAY).id or 0


def proposals(store: Store) -> int:
    """All that a day proposes, taken up; how many actions there are then."""
    for action in proposals_of_a_day(store):
        store.actions.store(action, TODAY)
    return models.Action.select().count()


def proposals_of_a_day(store: Store) -> list[Action]:
    """A day that proposes one of each kind, none of them stored."""
    due = person(store, "Anna Quell", circle=Circle.CORE)
    store.touches.log(due, TODAY - timedelta(days=200))
    asleep = person(store, "Emil Rohr", strength=5)
    store.touches.log(asleep, TODAY - timedelta(days=1300))
    goal = GoalLine("Ten talks", target=10, measure="", due=None, why="")
    store.goals.add(goal, TODAY, [StepLine("First talk")])
    store.events.write_down(Event("Fair", TODAY + timedelta(1)), TODAY)
    meeting = Action("Talk", kind=Kind.MEET, channel=Channel.VIDEO, day=TODAY + timedelta(1))
    store.actions.store(meeting, TODAY)
    return proposed(store)


def proposed(store: Store) -> list[Action]:
    """The proposals of the day that are not stored yet."""
    agenda = store.day.agenda(TODAY)
    return [action for action in (*agenda.proposed, *agenda.further) if action.id is None]


def met_at_event(store: Store) -> int:
    """Two lines of a new person at an event, with thanks and a promise; the attendance."""
    event = store.events.write_down(Event("Salon", TODAY, place="Hall"), TODAY)
    assert event.id is not None
    for text in ("Gaia Stern @Orbit promise: the map", "Gaia Stern gave: tea thanks"):
        store.debriefs.meet(event.id, parse_person(text, TODAY), text, TODAY)
    return store.events.get(event.id).people[0].id


def met(store: Store) -> int:
    line = parse_person("Lars Toll @Mira via: Hugo Pohl promise: the list thanks", TODAY)
    return store.meetings.record(line, TODAY).actions[0].id or 0


def debriefed(store: Store) -> int:
    """An event and an action with their debriefs, closed; the event."""
    event = store.events.write_down(Event("Forum", TODAY - timedelta(1)), TODAY)
    action = deed(store, "Dora Ulm")
    abouts: list[dict[str, Any]] = [{"event_id": event.id}, {"action_id": action.id}]
    for about in abouts:
        said = store.debriefs.say(TODAY, **about, happened="x", next_time="y")
        store.debriefs.close(said.id)
    return event.id or 0


def noted(store: Store) -> int:
    """A touch by hand, a spark and what it became, a lesson, a review, a guard set aside."""
    action = deed(store, "Finn Voss", Kind.ASK)
    assert action.id is not None
    assert action.person_id is not None
    store.touches.log(action.person_id, TODAY, Channel.PHONE, Direction.OUT, gist="x", gave="y")
    store.sparks.sort(store.sparks.add("z", TODAY).id, SparkKind.ACTION, action.id)
    lesson = store.lessons.learn("w", TODAY, Kind.ASK)
    store.reviews.learn_from(week_of(TODAY), lesson)
    store.reviews.say(week_of(TODAY), if_then="If v, then u", note="t")
    store.reviews.finish(week_of(TODAY), TODAY)
    store.guards.override(action.id, [Guard.ASKED_RECENTLY], TODAY)
    store.people.set_state(action.person_id, PersonState.RESTING)
    return action.id


def written_in_full(store: Store) -> int:
    """A pitch with two versions, a goal with a step climbed; the goal."""
    pitch = store.pitches.add("s", "r", PitchText(hook="q"), TODAY)
    store.pitches.keep(pitch.id, PitchText(hook="p"), TODAY)
    line = GoalLine("Five notes", target=5, measure="n", due=None, why="m")
    goal = store.goals.add(line, TODAY, [StepLine("One note")])
    store.goals.climb(goal.steps[0].id, TODAY)
    return goal.id


RESULTS: dict[str, Write] = {
    write.__name__: write
    for write in (
        led_to_somebody_unknown,
        led_to_somebody_known,
        introduced_to_somebody_unknown,
        introduced_to_somebody_known,
        met_through_somebody,
        unanswered,
        unanswered_thrice,
        unanswered_by_nobody_known,
        not_done,
    )
}
"""The writers that end with the result of an action."""

OTHERS: dict[str, Write] = {
    write.__name__: write
    for write in (proposals, met_at_event, met, debriefed, noted, written_in_full)
}


def event_with_person_of(store: Store, action_id: int) -> int:
    """An event at which the person of an action is to be seen."""
    event = store.events.write_down(Event("Meal", TODAY), TODAY)
    assert event.id is not None
    store.events.see(event.id, store.actions.get(action_id).person_id or 0)
    return event.id


def write_all(store: Store) -> None:
    """Every record there is."""
    for write in (*OTHERS.values(), *RESULTS.values()):
        write(store)
