"""An offer that was accepted stands: a second run moves nothing and complains of nothing."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings

from planner.calendar.load import Load
from planner.stairs.levelling.accepted import beyond_limits, with_offer
from planner.stairs.levelling.level import level
from planner.stairs.levelling.offers import Offer, Way, offers
from planner.stairs.levelling.values import Plan, Room, Task, Window, changed
from tests.planner.stairs.levelling.cases import MONDAY, cases, room, small_case

DAY = timedelta(days=1)
WEEK = Window(1, MONDAY, MONDAY + 4 * DAY)


def accepted(tasks: list[Task], given_room: Room, plan: Plan, offer: Offer | None) -> list[Task]:
    """Tasks as they are written once a plan or one of its offers was accepted."""
    days = offer.plan.days if offer else plan.days
    after = with_offer(tasks, offer) if offer else tasks
    beyond = beyond_limits(after, days, given_room, MONDAY)
    return [
        changed(
            task,
            day=days.get(task.id, task.day),
            long_allowed=task.id in beyond if task.id in days else task.long_allowed,
            accepted=days[task.id] if task.id in beyond else None,
        )
        for task in after
    ]


def stands(tasks: list[Task], given_room: Room, plan: Plan, offer: Offer) -> None:
    after = accepted(tasks, given_room, plan, offer)
    again = level(after, given_room, MONDAY)
    assert again.moves == ()
    assert {out.task.id for out in again.out} == {out.task.id for out in offer.plan.out}


@settings(max_examples=40)
@given(cases())
def test_whatever_is_accepted_stands(case: tuple[list[Task], Room]) -> None:
    tasks, given_room = case
    plan = level(tasks, given_room, MONDAY, keep=False)
    for offer in offers(tasks, given_room, MONDAY, plan):
        stands(tasks, given_room, plan, offer)
    after = accepted(tasks, given_room, plan, None)
    assert level(after, given_room, MONDAY).moves == ()
    short = [task.id for task in tasks if not task.long_allowed]
    assert beyond_limits(tasks, plan.days, given_room, MONDAY).isdisjoint(short)


def test_offers_of_cases_that_fit_only_just_stand() -> None:
    random = Random(4)
    ways = set()
    for _case in range(75):
        tasks, given_room, _days = small_case(random)
        plan = level(tasks, given_room, MONDAY, keep=False)
        for offer in offers(tasks, given_room, MONDAY, plan):
            stands(tasks, given_room, plan, offer)
            ways.add(offer.way)
    assert ways >= {Way.LATER, Way.LET_GO, Way.LONGER}


def _longer(tasks: list[Task], given_room: Room) -> list[Task]:
    plan = level(tasks, given_room, MONDAY, keep=False)
    found = offers(tasks, given_room, MONDAY, plan)
    (offer,) = (offer for offer in found if offer.way is Way.LONGER)
    return accepted(tasks, given_room, plan, offer)


def test_no_more_are_marked_than_stand_beyond_the_limits() -> None:
    tasks = [Task(number, WEEK, 10) for number in range(1, 18)]
    assert sum(task.accepted is not None for task in _longer(tasks, room())) == 2


def test_what_was_accepted_on_a_day_is_not_on_another() -> None:
    tasks = _longer([Task(number, WEEK, 10) for number in range(1, 18)], room())
    window = replace(WEEK, first=MONDAY + DAY, due=MONDAY + 7 * DAY)
    later = [changed(task, window=window) for task in tasks]
    found = level(later, room(), MONDAY)
    on_tuesday = [number for number, day in found.days.items() if day == MONDAY + DAY]
    assert not found.out
    assert {move.task.id for move in found.moves} == {
        task.id for task in tasks if task.day == MONDAY
    }
    assert len(on_tuesday) <= 4


def test_a_full_day_that_was_accepted_takes_nothing_more() -> None:
    random = Random(6)
    over = 0
    for _case in range(90):
        tasks, given_room, _days = small_case(random)
        plan = level(tasks, given_room, MONDAY, keep=False)
        longer = (
            each for each in offers(tasks, given_room, MONDAY, plan) if each.way is Way.LONGER
        )
        after = accepted(tasks, given_room, plan, next(longer, None))
        del after[random.randrange(len(after))]
        after += [replace(each, id=each.id + 50) for each in tasks[:4]]
        found = level(after, given_room, MONDAY)
        for day in set(found.days.values()):
            here = [task for task in after if found.days.get(task.id) == day]
            assert _fit([task for task in here if task.accepted != day], given_room, day)
            if not _fit(here, given_room, day):
                over += 1
                assert {task.day for task in here} == {day}
    assert over > 3


def _fit(tasks: list[Task], given_room: Room, day: date) -> bool:
    limits, taken = given_room.limits[day.weekday()], given_room.taken.get(day, Load())
    minutes = taken.minutes + sum(task.minutes for task in tasks)
    return taken.number + len(tasks) <= limits.number and minutes <= limits.minutes
