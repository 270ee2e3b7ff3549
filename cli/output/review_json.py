"""The JSON shape of a weekly review: `docs/json.md` in code."""

from datetime import date

from cli.output.json_shapes import action_shape, spark_shape
from cli.output.printing import Shape
from planner.insights.review.facts import Asked, Figures, GoalStand, Reached, Spread, WholeReview
from planner.model.lessons import Lesson
from planner.today.waiting import Awaited


def review_shape(whole: WholeReview, today: date) -> Shape:
    """A week, page by page."""
    review, week = whole.review, whole.review.week
    return {
        "week": week.name,
        "first": week.first.isoformat(),
        "last": week.last.isoformat(),
        "planned": whole.planned or None,
        "figures": _figures(whole.figures),
        "stairs": [_stand(stand) for stand in whole.stands],
        "gives": whole.balance.gives,
        "asks": whole.balance.asks,
        "waiting": [_asked(asked) for asked in whole.balance.waiting],
        "awaited": [_awaited(each) for each in whole.balance.awaited],
        "promises": [action_shape(promise, today) for promise in whole.balance.promises],
        "triumphs": [
            {"persona": {"id": each.persona_id, "name": each.persona}, "people": [*each.names]}
            for each in whole.triumphs
        ],
        "contacts": _contacts(whole.spread),
        "sparks": [spark_shape(spark) for spark in whole.sparks],
        "lessons": [_lesson(lesson) for lesson in whole.lessons],
        "lesson": review.lesson_id,
        "if_then": review.if_then or None,
        "note": review.note or None,
        "finished_on": _day(review.finished_on),
    }


def _figures(figures: Figures) -> Shape:
    regularity = figures.regularity
    return {
        "done": figures.done,
        "prepared": figures.prepared,
        "debriefed": figures.debriefed,
        "events": figures.events,
        "events_debriefed": figures.events_debriefed,
        "met": figures.met,
        "noted": figures.noted,
        "timed": figures.timed,
        "minutes_planned": figures.minutes_planned,
        "minutes_spent": figures.minutes_spent,
        "came": {what.value: number for what, number in figures.came.items()},
        "regularity": {"done": regularity.done, "of": regularity.of},
    }


def _stand(stand: GoalStand) -> Shape:
    goal, step = stand.goal, stand.goal.current
    return {
        "goal": {"id": goal.id, "statement": goal.statement},
        "step": step and {"id": step.id, "title": step.title},
        "number": goal.done,
        "target": goal.target,
        "movement": stand.movement.value,
        "done": stand.done,
        "counted": stand.counted,
        "next_day": _day(stand.next_day),
    }


def _asked(asked: Asked) -> Shape:
    plan = asked.answer
    return {
        "person": {"id": asked.person_id, "name": asked.name},
        "day": asked.day.isoformat(),
        "what": asked.what,
        "planned": plan and {"kind": plan.kind.value, "day": _day(plan.day)},
    }


def _awaited(awaited: Awaited) -> Shape:
    return {
        "person": {"id": awaited.person_id, "name": awaited.person},
        "since": awaited.since.isoformat(),
        "action": awaited.action_id,
    }


def _contacts(spread: Spread) -> Shape:
    return {
        **_reached(spread.everybody),
        "overdue": spread.overdue_count,
        "circles": {circle.value: _reached(reached) for circle, reached in spread.circles.items()},
        "groups": [{"name": name, **_reached(reached)} for name, reached in spread.groups],
    }


def _reached(reached: Reached) -> Shape:
    return {"week": reached.week, "quarter": reached.quarter}


def _lesson(lesson: Lesson) -> Shape:
    return {
        "id": lesson.id,
        "uid": lesson.uid,
        "day": lesson.day.isoformat(),
        "text": lesson.text,
        "kind": lesson.kind and lesson.kind.value,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
