from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from playhouse.test_utils import assert_query_count

from db.errors import Impossible
from db.store import Store
from db.today.levelling import Stale
from planner.calendar.load import Load
from planner.grammar import parse_action, parse_event, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.vocabulary import ActionState, Kind
from planner.stairs.levelling.offers import Way
from planner.stairs.levelling.preview import Preview, Scope, preview, title_of

DAY = timedelta(days=1)
FRIDAY, TUESDAY = date(2026, 3, 6), date(2026, 3, 10)


@pytest.fixture
def goal(store: Store, today: date) -> Goal:
    line = parse_goal("Meet 12 finance directors by 31 March", today)
    steps = (StepLine("List names", FRIDAY), StepLine("Write", TUESDAY))
    goal = store.goals.add(line, today, steps)
    for step, titles in zip(goal.steps, (("Alumni", "Suppliers"), ("Anne", "Paul")), strict=True):
        for title in titles:
            add(store, title, today, step_id=step.id)
    return goal


def add(store: Store, line: str, today: date, **fields: int) -> int:
    return store.actions.add(parse_action(line, today), today, **fields).id or 0


def shown(store: Store, today: date, scope: Scope) -> Preview:
    return preview(store.levelling.ground(scope, today))


def days(store: Store, goal: Goal) -> dict[str, int]:
    steps = store.goals.get(goal.id).steps
    actions = [each for step in steps for each in store.actions.of_step(step.id)]
    return {each.title: each.day.day for each in actions if each.day}


def test_a_goal_is_spread_over_its_steps_one_after_the_other(
    store: Store, goal: Goal, today: date
) -> None:
    found = shown(store, today, Scope(goal.id, anew=True))
    store.levelling.write(found)
    assert days(store, goal) == {"Alumni": 3, "Suppliers": 5, "Anne": 9, "Paul": 10}
    assert store.history.list(1)[0].what == "3 actions moved: Meet 12 finance directors"
    assert {each.moves for step in goal.steps for each in store.actions.of_step(step.id)} == {0}
    assert not shown(store, today, Scope(goal.id)).plan.moves
    store.history.undo()
    assert set(days(store, goal).values()) == {3}


def test_what_is_not_placed_takes_its_room(store: Store, goal: Goal, today: date) -> None:
    write = goal.steps[1].id
    timed = add(store, "Call Eve 6 March 9:30 ~20m", today, step_id=write)
    chosen = store.actions.get(add(store, "Call Leo ~5m", today, step_id=write))
    store.actions.choose(chosen, today)
    add(store, "Buy paper tomorrow", today)
    store.events.add(parse_event("Breakfast 9 March 8:00-9:30", today), today)
    store.events.add(parse_event("Fair 10 March", today), today)
    with assert_query_count(7):
        ground = store.levelling.ground(Scope(goal.id), today)
    assert ground.titles.keys().isdisjoint((timed, chosen.id))
    assert ground.room.taken == {
        today: Load(1, 5),
        today + DAY: Load(1, 15),
        FRIDAY: Load(1, 20),
        date(2026, 3, 9): Load(1, 90),
        TUESDAY: Load(1, 60),
    }
    late = store.levelling.ground(Scope(), FRIDAY)
    assert sorted(late.titles.values()) == ["Alumni", "Anne", "Call Leo", "Paul", "Suppliers"]


def test_what_was_chosen_earlier_is_not_late_on_its_new_day(
    store: Store, goal: Goal, today: date
) -> None:
    store.actions.drop(store.actions.of_step(goal.steps[1].id)[0], today)
    add(store, "Read ~31m", today, step_id=goal.steps[1].id)
    for action in _open(store, goal):
        store.actions.choose(action, today)
    found = shown(store, FRIDAY, Scope())
    split = next(offer for offer in found.offers if offer.way is Way.SPLIT)
    for offer, number in ((None, 2), (split, 3)):
        store.levelling.write(found, offer)
        placed = {each.day for each in _open(store, goal) if each.day and each.day >= FRIDAY}
        assert len(placed) == number
        for day in placed:
            late = {each.id for each in store.day.agenda(day).late}
            assert late.isdisjoint(each.id for each in _open(store, goal) if each.day == day)
        store.history.undo()
    store.levelling.write_push(store.levelling.pushed(goal.id, 1, FRIDAY), 1, FRIDAY)
    assert not store.day.agenda(FRIDAY + 3 * DAY).late


def _open(store: Store, goal: Goal) -> list[Action]:
    found = [each for step in goal.steps for each in store.actions.of_step(step.id)]
    return [each for each in found if each.state is ActionState.OPEN]


def test_what_waits_for_an_action_that_is_not_late_stays_behind_it(
    store: Store, goal: Goal, today: date
) -> None:
    write = goal.steps[1].id
    first = add(store, "First 9 March", today, step_id=write)
    late, last = (add(store, title, today, step_id=write) for title in ("Late", "Last"))
    store.levelling.wait(late, first)
    store.levelling.wait(last, late)
    found = shown(store, FRIDAY, Scope())
    known = {task.id: (task.waits_for, task.after) for task in found.ground.tasks}
    assert first not in known
    assert (known[late], known[last]) == ((None, date(2026, 3, 9)), (late, None))
    assert found.plan.days[late] == TUESDAY


def test_a_stale_preview_writes_nothing(store: Store, goal: Goal, today: date) -> None:
    found = shown(store, today, Scope(goal.id, anew=True))
    add(store, "Write to Zoe", today, step_id=goal.steps[0].id)
    with pytest.raises(Stale):
        store.levelling.write(found)
    assert set(days(store, goal).values()) == {3}


def test_offers_are_written_with_what_they_change(store: Store, goal: Goal, today: date) -> None:
    names = goal.steps[0].id
    for title in ("Bankers", "Lawyers", "Notaries", "Doctors", "Bakers", "Actors", "Cooks"):
        add(store, title, today, step_id=names)
    found = shown(store, today, Scope(step_id=names, anew=True))
    written = {}
    for offer in found.offers:
        store.levelling.write(found, offer)
        again = shown(store, today, Scope(goal.id))
        assert (again.plan.moves, again.plan.out) == ((), ())
        after = store.actions.of_step(names)
        kept = [each.day for each in after if each.state is ActionState.OPEN and each.day]
        written[offer.way] = store.goals.step(names).due, len(kept), max(map(kept.count, kept))
        store.history.undo()
        assert shown(store, today, Scope(step_id=names, anew=True)).plan.out == found.plan.out
    assert written == {
        Way.LATER: (TUESDAY, 9, 2),
        Way.LET_GO: (FRIDAY, 6, 2),
        Way.LONGER: (FRIDAY, 9, 3),
    }


def test_a_full_day_is_accepted_until_the_action_leaves_it(
    store: Store, goal: Goal, today: date
) -> None:
    names, wednesday = goal.steps[0].id, today + DAY
    for number in range(11):
        add(store, f"Name {number} ~10m", today, step_id=names)
    found = shown(store, today, Scope(step_id=names, anew=True))
    (longer,) = (offer for offer in found.offers if offer.way is Way.LONGER)
    store.levelling.write(found, longer)

    def marked() -> list[Action]:
        return [each for each in _open(store, goal) if each.long_allowed]

    on_wednesday, *others = sorted(marked(), key=lambda each: each.day != wednesday)
    assert on_wednesday.day == wednesday
    store.actions.choose(on_wednesday, today)
    assert len(marked()) == len(others)
    store.history.undo()
    assert store.closing.for_today(on_wednesday, today).long_allowed is False
    store.history.undo()
    store.pauses.write(store.pauses.plan((wednesday, wednesday), "", today), today)
    assert [each.id for each in marked()] == [each.id for each in others if each.day != wednesday]
    store.history.undo()
    store.levelling.write_push(store.levelling.pushed(goal.id, 1, today), 1, today)
    assert not marked()
    store.history.undo()
    assert len(marked()) == len(others) + 1
    store.goals.change_step(names, due=TUESDAY + 7 * DAY)
    store.levelling.write(shown(store, today, Scope(step_id=names, anew=True)))
    assert not marked()


def test_long_actions_are_split_or_allowed(store: Store, goal: Goal, today: date) -> None:
    names = goal.steps[0].id
    long = add(store, "Read the report ~70m", today, step_id=names)
    found = shown(store, today, Scope(goal.id, anew=True))
    offers = {offer.way: offer for offer in found.offers}
    store.levelling.write(found, offers[Way.SPLIT])
    parts = [each for each in store.actions.of_step(names) if "Read" in each.title]
    assert sorted((each.title, each.minutes) for each in parts) == [
        ("Read the report (1/3)", 24),
        ("Read the report (2/3)", 23),
        ("Read the report (3/3)", 23),
    ]
    assert len({each.day for each in parts}) == 3
    store.history.undo()
    store.levelling.write(found, offers[Way.ALLOW])
    assert store.actions.get(long).long_allowed
    assert not shown(store, today, Scope(goal.id)).plan.out
    moved = store.actions.move(store.actions.get(long), TUESDAY, today)
    assert not moved.long_allowed
    store.history.undo()
    store.history.undo()
    assert shown(store, today, Scope(goal.id, anew=True)).plan.out == found.plan.out


def test_parts_of_a_split_action_stand_in_its_place_in_the_order(
    store: Store, goal: Goal, today: date
) -> None:
    names = goal.steps[0].id
    store.goals.change_step(names, due=TUESDAY + 7 * DAY)
    first, *long, last = (
        add(store, line, today, step_id=names)
        for line in ("Get", "Read ~70m", "Sum up ~45m", "Send")
    )
    for number, awaited in pairwise((first, *long, last)):
        store.levelling.wait(awaited, number)
    found = shown(store, today, Scope(goal.id, anew=True))
    (split,) = (offer for offer in found.offers if offer.way is Way.SPLIT)
    said = {title_of(task, found.ground, split) for task, _day in split.plan.moves}
    store.levelling.write(found, split)
    known = {each.id: each for each in _open(store, goal)}
    order = [known[last]]
    while order[0].waits_for_id:
        order.insert(0, known[order[0].waits_for_id])
    assert [each.title for each in order] == [
        "Get",
        *(f"Read ({part}/3)" for part in (1, 2, 3)),
        *(f"Sum up ({part}/2)" for part in (1, 2)),
        "Send",
    ]
    assert {"Read (2/3)", "Read (3/3)", "Sum up (2/2)"} <= said
    again = shown(store, today, Scope(goal.id))
    assert (again.plan.moves, again.plan.out) == ((), ())
    written = [each.day for each in order if each.day]
    assert written == sorted(set(written))


def test_actions_wait_for_others_and_never_in_a_ring(store: Store, goal: Goal, today: date) -> None:
    ids = {each.title: each.id or 0 for each in store.actions.of_step(goal.steps[0].id)}
    store.levelling.wait(ids["Alumni"], ids["Suppliers"])
    assert [a.title for a in store.levelling.awaited_by(goal.steps[0].id)] == ["Suppliers"]
    suppliers = store.actions.get(ids["Suppliers"])
    others, left_out = store.levelling.may_wait_for(suppliers)
    assert ([a.title for a in others], left_out) == (["Anne", "Paul"], 1)
    with pytest.raises(Impossible):
        store.levelling.wait(ids["Suppliers"], ids["Alumni"])
    store.levelling.write(shown(store, today, Scope(goal.id, anew=True)))
    assert days(store, goal)["Alumni"] > days(store, goal)["Suppliers"]
    store.actions.change(ids["Suppliers"], time=time(9))
    (task,) = store.levelling.ground(Scope(step_id=goal.steps[0].id), today).tasks
    assert task.after == store.actions.get(ids["Suppliers"]).day


def test_a_goal_is_pushed_with_all_that_is_open(store: Store, goal: Goal, today: date) -> None:
    store.levelling.write(shown(store, today, Scope(goal.id, anew=True)))
    push = store.levelling.pushed(goal.id, 5, today)
    store.levelling.write_push(push, 5, today)
    assert days(store, goal) == {"Alumni": 10, "Suppliers": 12, "Anne": 16, "Paul": 17}
    after = store.goals.get(goal.id)
    assert after.due == date(2026, 4, 7)
    assert [step.due for step in after.steps] == [FRIDAY + 7 * DAY, TUESDAY + 7 * DAY]
    with pytest.raises(Stale):
        store.levelling.write_push(push, 5, today)
    store.history.undo()
    assert days(store, goal) == {"Alumni": 3, "Suppliers": 5, "Anne": 9, "Paul": 10}


def test_a_goal_is_given_the_time_of_its_steps(store: Store, today: date) -> None:
    line = parse_goal("Meet 3 people by 4 March", today)
    goal = store.goals.add(line, today, (StepLine("List names", today + DAY),))
    for number in range(5):
        add(store, f"Name {number}", today, step_id=goal.steps[0].id)
    found = shown(store, today, Scope(goal.id, anew=True))
    (later,) = (offer for offer in found.offers if offer.way is Way.LATER)
    store.levelling.write(found, later)
    after = store.goals.get(goal.id)
    assert (after.due, after.steps[0].due) == (today + 2 * DAY, today + 2 * DAY)


def test_what_prepares_or_is_awaited_is_done_before(store: Store, goal: Goal, today: date) -> None:
    write = goal.steps[1].id
    fair = store.events.add(parse_event("Fair 9 March", today), today)
    meeting = Action("Prepare the fair", kind=Kind.PREPARE, event_id=fair.id, step_id=write)
    prepares, *others = (store.actions.store(meeting, today).id or 0 for _each in range(9))
    with assert_query_count(11):
        pushed = store.levelling.pushed(goal.id, 1, today)
    assert {prepares, *others} <= {action.id for action, _day in pushed.actions}
    for number in others:
        store.actions.drop(store.actions.get(number), today)
    awaited = add(store, "Draft", today, step_id=write)
    store.levelling.wait(add(store, "Call Eve 6 March 9:30", today, step_id=write), awaited)
    store.levelling.wait(add(store, "Read it 5 March", today, step_id=write), awaited)
    known = {task.id: task.until for task in store.levelling.ground(Scope(goal.id), today).tasks}
    assert {day for number, day in known.items() if number not in {prepares, awaited}} == {None}
    assert (known[prepares], known[awaited]) == (date(2026, 3, 9), FRIDAY - DAY)
