"""The JSON shapes of the planner's values: `docs/json.md` in code.

Codes are English, absent values None, dates and times ISO 8601.
"""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from cli.output.printing import Shape
from planner.model.actions import Action, Result, is_prepared, missing
from planner.model.events import Event, is_ready
from planner.model.goals import Goal, state_of
from planner.model.history import Change
from planner.model.people import Affiliation, Person
from planner.model.sparks import Spark
from planner.model.steps import Step
from planner.model.touches import Touch
from planner.model.vocabulary import DateKind, PointKind
from planner.network.rhythm import overdue
from planner.today.agenda import Agenda
from planner.today.waiting import Awaited

if TYPE_CHECKING:
    from planner.stairs.aims import Aims


def action_shape(action: Action, today: date) -> Shape:
    """An action; chosen means chosen for `today`."""
    counts_for = _named(action.counts_for_id, "statement", action.counts_for)
    return {
        "id": action.id,
        "uid": action.uid or None,
        "title": action.title,
        "kind": action.kind.value,
        "channel": action.channel and action.channel.value,
        "person": _named(action.person_id, "name", action.person),
        "to": _named(action.to_person_id, "name", action.to_person),
        "goal": _named(action.goal_id, "statement", action.goal),
        "step": _named(action.step_id, "title", action.step),
        "waits_for": action.waits_for_id,
        "day": _day(action.day),
        "part": action.part and action.part.value,
        "time": _time(action.time),
        "minutes": action.minutes,
        "routine": _routine(action),
        "state": action.state.value,
        "chosen": action.chosen_on == today,
        "prepared": is_prepared(action),
        "missing": [part.value for part in missing(action)],
        "aim": action.aim or None,
        "if_then": action.if_then or None,
        "reason": action.reason and {"code": action.reason.value, "text": action.reason_text},
        "counts_for": counts_for and {"goal": counts_for},
        "result": action.result and _result(action.result),
    }


def _routine(action: Action) -> Shape | None:
    """The routine of which an action is an occurrence, and the day that the routine gave it."""
    if action.routine_id is None:
        return None
    return {"id": action.routine_id, "day": _day(action.routine_day)}


def _result(result: Result) -> Shape:
    used = result.pitch
    return {
        "outcome": result.outcome.value,
        "minutes": result.minutes,
        "about": result.about or None,
        "learned": result.learned or None,
        "came": [what.value for what in result.came],
        "welcome": result.welcome,
        "pitch": used and {"id": used.pitch_id, "audience": used.audience, "version": used.version},
    }


def today_shape(agenda: Agenda) -> Shape:
    """The agenda of a day."""
    sections = {
        "chosen": agenda.chosen,
        "proposed": agenda.proposed,
        "late": agenda.late,
        "done": agenda.done,
    }
    return {
        "day": agenda.day.isoformat(),
        "regularity": {"done": agenda.regularity.done, "of": agenda.regularity.of},
        "budget_minutes": agenda.budget_minutes,
        "planned_minutes": agenda.planned_minutes,
        **{
            name: [action_shape(action, agenda.day) for action in actions]
            for name, actions in sections.items()
        },
        "sparks": [spark_shape(spark) for spark in agenda.sparks],
        "events": [event_shape(event) for event in agenda.events],
        "waiting": [_awaited(awaited) for awaited in agenda.awaited],
    }


def _awaited(awaited: Awaited) -> Shape:
    """An answer awaited from a person, since the first message of `action`."""
    return {
        "person": _named(awaited.person_id, "name", awaited.person),
        "since": _day(awaited.since),
        "action": awaited.action_id,
        "follow_up": _day(awaited.follow_up),
    }


def event_shape(event: Event) -> Shape:
    """An event in short; its id is None while it is only an occurrence of a series."""
    return {
        "id": event.id,
        "uid": event.uid or None,
        "title": event.title,
        "day": event.day.isoformat(),
        "last": _day(event.last),
        "part": event.part and event.part.value,
        "time": _time(event.time),
        "ends": _time(event.ends),
        "place": event.place or None,
        "aim": event.aim or None,
        "prepared": is_ready(event),
        "debriefed": event.debriefed,
    }


def spark_shape(spark: Spark) -> Shape:
    """A spark and what it became."""
    return {
        "id": spark.id,
        "day": spark.day.isoformat(),
        "text": spark.text,
        "became": spark.became and {"kind": spark.became.value, "id": spark.became_id},
    }


def person_shape(person: Person, today: date) -> Shape:
    """A person; `overdue` is a share of the period, None without a rhythm."""
    return {
        "id": person.id,
        "uid": person.uid,
        "name": person.name,
        "given": person.given or None,
        "family": person.family or None,
        "organisation": person.organisation or None,
        "role_title": person.role_title or None,
        "circle": person.circle and person.circle.value,
        "strength": person.strength,
        "role": person.role and person.role.value,
        "enjoyed": person.enjoyed,
        "groups": list(person.groups),
        "emails": list(person.values(PointKind.EMAIL)),
        "phones": list(person.values(PointKind.PHONE)),
        "urls": list(person.values(PointKind.URL)),
        "city": person.city or None,
        "language": person.language or None,
        "need": person.need or None,
        "offer": person.offer or None,
        "connected_on": _day(person.connected_on),
        "last_contact": _day(person.last_contact),
        "period_days": person.period_days,
        "overdue": overdue_of(person, today),
        "state": person.state.value,
        "notes": person.notes or None,
        "birthday": next((day.iso for day in person.dates if day.kind is DateKind.BIRTHDAY), None),
        "affiliations": [_affiliation(job) for job in person.affiliations],
        "knows": [{"id": each.person_id, "name": each.name} for each in person.acquaintances],
    }


def _affiliation(job: Affiliation) -> Shape:
    """A job; a former one of which the end is unknown has an empty `until`."""
    return {
        "organisation": job.organisation or None,
        "title": job.title or None,
        "from": job.started or None,
        "until": job.ended,
        "main": job.main,
    }


def overdue_of(person: Person, today: date) -> float | None:
    """The share of the period by which contact is overdue; None without a rhythm."""
    if person.period_days is None or person.contact_due is None:
        return None
    return overdue(person.contact_due - timedelta(person.period_days), person.period_days, today)


def touch_shape(touch: Touch) -> Shape:
    """A touch in short."""
    return {
        "id": touch.id,
        "day": touch.day.isoformat(),
        "channel": touch.channel and touch.channel.value,
    }


def goal_shape(goal: Goal, leads_to: date | None = None, aims: "Aims | None" = None) -> Shape:
    """A goal with its steps, the day it leads to if that can be told, and what it is for."""
    named = {
        name: [{"id": each.id, "name": each.name} for each in getattr(aims, name, ())]
        for name in ("sectors", "organisations", "personas")
    }
    kind, key = goal.grew_from or (None, None)
    return {
        "id": goal.id,
        "uid": goal.uid,
        "statement": goal.statement,
        "why": goal.why or None,
        "measure": goal.measure or None,
        "target": goal.target,
        "counts": goal.counts.value,
        "done": goal.done,
        "start": _day(goal.start),
        "due": _day(goal.due),
        "forecast": _day(leads_to),
        "state": goal.state.value,
        "aimed_at": goal.aimed_at,
        "digital": goal.digital,
        **named,
        "grew_from": None if kind is None else {"kind": kind.value, "key": key},
        "steps": [_step(step, goal) for step in goal.steps],
    }


def _step(step: Step, goal: Goal) -> Shape:
    return {
        "id": step.id,
        "title": step.title,
        "target": step.target,
        "done": step.done,
        "due": _day(step.due),
        "state": state_of(step, goal).value,
        "reward": step.reward or None,
    }


def change_shape(change: Change) -> Shape:
    """One entry of the history."""
    return {
        "id": change.id,
        "at": change.at.isoformat(timespec="seconds"),
        "what": change.what,
        "undone": change.undone,
    }


def _named(number: int | None, label: str, text: str) -> Shape | None:
    return None if number is None else {"id": number, label: text}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _time(at: time | None) -> str | None:
    return None if at is None else f"{at:%H:%M}"
