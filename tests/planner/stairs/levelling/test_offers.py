"""Offers for what stays out: each is levelled again, and works."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given, settings

from planner.calendar.load import Limits, Load
from planner.stairs.levelling.level import level
from planner.stairs.levelling.offers import Offer, Way, offers
from planner.stairs.levelling.parts import in_parts, put_in_place
from planner.stairs.levelling.values import Plan, Room, Task, Window, changed
from tests.planner.stairs.levelling.cases import MONDAY, cases, room, small_case

DAY = timedelta(days=1)


def after(offer: Offer, tasks: list[Task], given_room: Room, plan: Plan) -> Plan:
    """The plan of tasks to which an offer was applied by hand, what stood before kept."""
    about = {task.id for task in offer.tasks}
    kept = list(tasks)
    match offer.way:
        case Way.LATER:
            kept = [
                changed(task, window=replace(task.window, due=due))
                if (due := offer.dues.get(task.window.step))
                else task
                for task in kept
            ]
        case Way.LET_GO:
            kept = [task for task in kept if task.id not in about]
        case Way.LONGER:
            limits = [
                each
                if each.is_free
                else Limits(each.number + offer.more.number, each.minutes + offer.more.minutes)
                for each in given_room.limits
            ]
            given_room = replace(given_room, limits=tuple(limits))
        case Way.SPLIT:
            kept = put_in_place(
                kept, {task.id: in_parts(task, offer.parts[task.id]) for task in offer.tasks}
            )
        case Way.ALLOW:
            kept = [changed(task, long_allowed=True) if task.id in about else task for task in kept]
    return level(kept, given_room, MONDAY, days=plan.days)


@settings(max_examples=50)
@given(cases())
def test_every_offer_works(case: tuple[list[Task], Room]) -> None:
    tasks, given_room = case
    plan = level(tasks, given_room, MONDAY, keep=False)
    before = {out.task.id for out in plan.out}
    for offer in offers(tasks, given_room, MONDAY, plan):
        found = after(offer, tasks, given_room, plan)
        assert found.days == offer.plan.days
        out = {each.task.id for each in found.out}
        assert out <= before
        assert out.isdisjoint(task.id for task in offer.tasks)


def test_offers_of_cases_that_fit_only_just_work() -> None:
    random = Random(9)
    ways = set()
    for _case in range(75):
        tasks, given_room, _days = small_case(random)
        plan = level(tasks, given_room, MONDAY, keep=False)
        for offer in offers(tasks, given_room, MONDAY, plan):
            assert after(offer, tasks, given_room, plan).days == offer.plan.days
            ways.add(offer.way)
    assert ways >= {Way.LATER, Way.LET_GO, Way.LONGER}


def let_go(tasks: list[Task], given_room: Room) -> list[int]:
    """The ids of the tasks that are offered to be let go."""
    plan = level(tasks, given_room, MONDAY, keep=False)
    found = offers(tasks, given_room, MONDAY, plan)
    (gone,) = (offer.tasks for offer in found if offer.way is Way.LET_GO)
    return [task.id for task in gone]


def test_no_more_is_let_go_than_is_needed() -> None:
    past, window = Window(1, MONDAY, MONDAY - DAY), Window(2, MONDAY, MONDAY + 9 * DAY)
    chain = [Task(2, window, waits_for=1), *(Task(each, window, waits_for=2) for each in (3, 4))]
    assert let_go([Task(1, past), *chain], room()) == [1]
    assert let_go([Task(1, past), *chain, Task(5, past)], room()) == [1, 5]
    late = Task(6, past, waits_for=4)
    assert let_go([Task(1, past), *chain, Task(5, past), late], room()) == [1, 5, 6]
    random = Random(15)
    several = 0
    for _case in range(100):
        tasks, given_room, _days = small_case(random)
        plan = level(tasks, given_room, MONDAY, keep=False)
        if len(plan.out) > 1 and len(let_go(tasks, given_room)) > 1:
            several += 1
            for gone in tasks:
                rest = [task for task in tasks if task is not gone]
                assert level(rest, given_room, MONDAY, days=plan.days).out
    assert several


def random_case(random: Random) -> tuple[list[Task], Room]:
    """Up to nine actions of several steps, some of them over, some in rings or chains."""
    frames = []
    for step in range(1, 5):
        first, due = (MONDAY + random.randint(-4, 8) * DAY for _ in range(2))
        frames.append(Window(step, first, due))
    ids = range(1, random.randint(3, 10))
    tasks = [
        Task(
            each,
            random.choice(frames),
            random.choice((5, 10, 15, 30)),
            waits_for=random.choice(ids) if random.random() < 0.3 else None,
        )
        for each in ids
    ]
    return tasks, room(random.randint(1, 3), 30)


def test_none_is_let_go_that_fits_without_the_others_and_no_step_gets_the_day_it_has() -> None:
    random = Random(16)
    offered = {Way.LATER: 0, Way.LET_GO: 0}
    for _case in range(120):
        tasks, given_room = random_case(random)
        plan = level(tasks, given_room, MONDAY, keep=False)
        dues = {task.window.step: task.window.due for task in tasks}
        for offer in offers(tasks, given_room, MONDAY, plan):
            assert all(due > dues[step] for step, due in offer.dues.items())
            offered[offer.way] = offered.get(offer.way, 0) + (len(offer.dues) > 1)
            for task in offer.tasks if offer.way is Way.LET_GO and len(offer.tasks) > 1 else ():
                rest = [each for each in tasks if each is task or each not in offer.tasks]
                assert level(rest, given_room, MONDAY, days=plan.days).out
                offered[Way.LET_GO] += 1
    assert all(offered[way] for way in (Way.LATER, Way.LET_GO))


def test_each_offer_is_the_smallest() -> None:
    week = Window(1, MONDAY, MONDAY + 4 * DAY)
    tasks = [Task(each, week, 30) for each in range(1, 7)]
    given_room = room(taken={MONDAY + 7 * DAY: Load(0, 20)})
    plan = level(tasks, given_room, MONDAY, keep=False)
    found = {offer.way: offer for offer in offers(tasks, given_room, MONDAY, plan)}
    assert [*found] == [Way.LATER, Way.LET_GO, Way.LONGER]
    assert found[Way.LATER].dues == {1: MONDAY + 8 * DAY}
    assert [task.id for task in found[Way.LET_GO].tasks] == [6]
    assert found[Way.LONGER].more == Load(0, 30)
    long = [Task(1, week, 45), Task(2, week, 10)]
    plan = level(long, room(), MONDAY, keep=False)
    ways = {offer.way: offer for offer in offers(long, room(), MONDAY, plan)}
    assert ways[Way.SPLIT].parts == {1: 2}
    assert ways[Way.LONGER].more == Load(0, 15)
    assert ways[Way.ALLOW].plan.days.keys() == {1, 2}


def test_no_later_day_is_offered_for_a_step_that_is_climbed() -> None:
    week = Window(1, MONDAY, MONDAY + 4 * DAY, climbed=True)
    tasks = [Task(each, week, 30) for each in range(1, 7)]
    plan = level(tasks, room(), MONDAY, keep=False)
    assert [offer.way for offer in offers(tasks, room(), MONDAY, plan)] == [Way.LET_GO, Way.LONGER]


def test_limits_of_zero_are_not_argued_with() -> None:
    tasks = [Task(1, Window(1, MONDAY, MONDAY))]
    plan = level(tasks, room(number=0), MONDAY, keep=False)
    assert offers(tasks, room(number=0), MONDAY, plan) == ()


def test_one_long_action_is_let_go_rather_than_three_short_ones() -> None:
    day = Window(1, MONDAY, MONDAY)
    tasks = [Task(1, day, 30), *(Task(each, day, 10) for each in (2, 3, 4))]
    plan = level(tasks, room(), MONDAY, keep=False)
    offer = next(each for each in offers(tasks, room(), MONDAY, plan) if each.way is Way.LET_GO)
    assert [task.id for task in offer.tasks] == [1]


def test_parts_come_one_after_the_other_and_what_waits_comes_after_the_last() -> None:
    window = Window(1, MONDAY, MONDAY + 11 * DAY)
    tasks = [
        Task(1, window),
        Task(2, window, 70, waits_for=1),
        Task(3, window, 45, waits_for=2),
        Task(4, window, waits_for=3),
    ]
    plan = level(tasks, room(), MONDAY, keep=False)
    (split,) = (each for each in offers(tasks, room(), MONDAY, plan) if each.way is Way.SPLIT)
    assert split.parts == {2: 3, 3: 2}
    in_order = sorted(split.plan.days, key=lambda number: split.plan.days[number])
    assert in_order == [1, 2, -201, -202, 3, -301, 4]
    assert len(set(split.plan.days.values())) == len(in_order)


def test_no_offer_makes_a_day_longer_than_a_day() -> None:
    table = {  # minutes of an action that is longer than any limit
        1_000: {Way.LET_GO, Way.LONGER, Way.SPLIT, Way.ALLOW},
        1_440: {Way.LET_GO, Way.LONGER, Way.SPLIT, Way.ALLOW},
        6_000: {Way.LET_GO},
    }
    due = MONDAY + timedelta(days=200)
    for minutes, ways in table.items():
        tasks = [Task(1, Window(1, MONDAY, due), minutes)]
        found = offers(tasks, room(), MONDAY, level(tasks, room(), MONDAY))
        assert {offer.way for offer in found} == ways
    tasks = [Task(each, Window(1, MONDAY, MONDAY), 1) for each in range(1, 30)]
    found = offers(tasks, room(), MONDAY, level(tasks, room(), MONDAY))
    assert Way.LONGER not in {offer.way for offer in found}
