"""Write the demo into a store, through the ordinary verbs of the store."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from cli.demo.actions import write_actions
from cli.demo.content import Days, Entry, entries
from cli.demo.events import write_events
from cli.demo.pitch import write_cards, write_pitches
from cli.demo.routines import write_pauses, write_routines
from db.engine.uids import drawn_from
from db.store import Store
from planner.calendar.weeks import week_of
from planner.grammar.goals.goal import GoalLine
from planner.grammar.goals.step import StepLine
from planner.language import _
from planner.model.people import Affiliation, ContactPoint, Person, PersonDate, PersonFields
from planner.model.vocabulary import (
    Channel,
    Circle,
    Counts,
    DateKind,
    Direction,
    PersonState,
    PointKind,
    Role,
    SparkKind,
)

_FIRST_SITTING = -30
_NAMES_A_SITTING = 5


def write_network(store: Store, language: str, today: date) -> None:
    """Fill an empty store; deterministic for a language, day and working days.

    Its changes are dropped from the history, which begins with the first change of the user.
    """
    days = Days(today, store.practice.working)
    with drawn_from(Random(f"{language} {today.isoformat()}")):  # nothing is secret
        with store.change(_("Demo: the people")):
            people = _write_people(store, language, days)
        with store.change(_("Demo: the goals and their steps")):
            steps = _write_goals(store, language, days)
        with store.change(_("Demo: the pitches")):
            write_cards(store, language, days)
            write_pitches(store, language, days)
        with store.change(_("Demo: the events and their debriefs")):
            events = write_events(store, entries(language, "event"), days, people)
        with store.change(_("Demo: three weeks of actions")):
            found = entries(language, "action")
            actions = write_actions(store, found, days, people, steps, events)
        with store.change(_("Demo: what comes again, and a pause")):
            write_routines(store, language, days, people)
            write_pauses(store, language, days)
        with store.change(_("Demo: the sparks")):
            _write_sparks(store, language, days, people | actions)
        with store.change(_("Demo: the weekly reviews")):
            _write_reviews(store, language, today)
    store.history.forget_all()


def _write_people(store: Store, language: str, days: Days) -> dict[str, int]:
    """Write the people with their touches, a few at a sitting; return ids by name."""
    ids: dict[str, int] = {}
    for number, entry in enumerate(entries(language, "person")):
        fields = _fields(entry, language, days)
        sitting = days.at(_FIRST_SITTING + number // _NAMES_A_SITTING)
        written = max(sitting, fields["connected_on"] or sitting)
        person = store.people.add(entry["name"], written, **fields)
        ids[person.name] = person.id
        _write_jobs(store, person, entry)
        _write_touches(store, person, entry, days)
    for entry in entries(language, "person"):
        for known in entry.get("knows", ()):
            store.acquaintances.add(ids[entry["name"]], ids[known["name"]], known["note"])
    return ids


def _write_jobs(store: Store, person: Person, entry: Entry) -> None:
    """Write the beginning of the main job, those beside it, and the former ones."""
    if "since" in entry:
        [main] = store.affiliations.of(person.id)
        store.affiliations.put(person.id, replace(main, started=entry["since"]), main)
    for job in entry.get("jobs", ()):
        work = Affiliation(None, job["organisation"], job["title"], job["from"], job.get("until"))
        store.affiliations.add(person.id, work)


def _dates(entry: Entry, today: date) -> tuple[PersonDate, ...]:
    """The days that matter to a person, some days ahead of today."""
    found = []
    for each in entry.get("dates", ()):
        on = today + timedelta(days=each["ahead"])
        year = on.year - each["years"] if "years" in each else None
        kind, label = DateKind(each["kind"]), each.get("label", "")
        found.append(PersonDate(None, kind, on.month, on.day, year, label))
    return tuple(found)


def _fields(entry: Entry, language: str, days: Days) -> PersonFields:
    connected = entry.get("connected")
    return {
        "organisation": entry.get("organisation", ""),
        "role_title": entry.get("title", ""),
        "circle": Circle(entry["circle"]) if "circle" in entry else None,
        "strength": entry.get("strength"),
        "role": Role(entry["role"]) if "role" in entry else None,
        "enjoyed": entry.get("enjoyed", False),
        "groups": tuple(entry["groups"]),
        "points": tuple(
            ContactPoint(kind, entry[kind.value]) for kind in PointKind if kind.value in entry
        ),
        "city": entry["city"],
        "language": language,
        "need": entry.get("need", ""),
        "offer": entry.get("offer", ""),
        "notes": entry.get("notes", ""),
        "via": entry.get("via", ""),
        "dates": _dates(entry, days.today),
        "state": PersonState(entry.get("state", PersonState.ACTIVE)),
        "connected_on": None if connected is None else days.ago(connected),
    }


def _write_touches(store: Store, person: Person, entry: Entry, days: Days) -> None:
    for touch in entry["touches"]:
        store.touches.log(
            person.id,
            days.ago(touch["ago"]),
            Channel(touch["by"]),
            Direction(touch.get("way", Direction.TWO_WAY)),
            gist=touch["gist"],
            gave=touch.get("gave", ""),
            asked=touch.get("asked", ""),
        )


def _write_goals(store: Store, language: str, days: Days) -> dict[str, int]:
    """Write the goals with their steps; return the ids of steps by title."""
    ids: dict[str, int] = {}
    for entry in entries(language, "goal"):
        line = GoalLine(
            statement=entry["statement"],
            target=entry["target"],
            measure=entry["measure"],
            start=days.at(entry["start"]),
            due=days.at(entry["due"]),
            why=entry["why"],
            counts=Counts(entry["counts"]),
        )
        steps = [
            StepLine(
                step["title"],
                due=days.at(step["due"]),
                target=step["target"],
                reward=step.get("reward"),
            )
            for step in entry["step"]
        ]
        goal = store.goals.add(line, days.today, steps)
        ids |= {step.title: step.id for step in goal.steps}
    return ids


def _write_sparks(store: Store, language: str, days: Days, became: dict[str, int]) -> None:
    """Write the sparks; `became` has the ids of people and actions by name."""
    for entry in entries(language, "spark"):
        spark = store.sparks.add(entry["text"], days.at(entry["day"]))
        if "became" in entry:
            became_id = became.get(entry.get("became_name", ""))
            store.sparks.sort(spark.id, SparkKind(entry["became"]), became_id)


def _write_reviews(store: Store, language: str, today: date) -> None:
    """Write the reviews, each finished on the last day of its week, with its last lesson."""
    for entry in entries(language, "review"):
        week = week_of(today - timedelta(weeks=entry["weeks"]))
        store.reviews.say(week, if_then=entry["if_then"], note=entry["note"])
        for lesson in store.reviews.lessons(week)[-1:]:
            store.reviews.learn_from(week, lesson)
        store.reviews.finish(week, week.last)
