"""Routines by their keys: begun by a line, shown once a day, touched, changed and ended."""

from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from db.actions.rows import find_actions
from db.store import Store
from planner import language
from planner.calendar.recurrence.after import After, Unit
from planner.calendar.recurrence.repeats import Repeats
from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday
from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Outcome
from planner.stairs.routines.routine import Routine
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture, pointed_at, stage
from tests.tui.type_text import typed
from tui.screens.stairs.routines.rows import routine_entries

LINE = "Call three people every second Tuesday at 9:00 5 min"
FORTNIGHT = Repeats(Rule(Frequency.WEEKLY, 2, (Weekday(1),)))
FRIDAY = date(2026, 3, 6)


def begun(store: Store, repeats: Repeats = FORTNIGHT, start: date = TODAY) -> Action:
    like = Action("Call three people", day=start, minutes=5)
    return store.routines.begin(like, repeats, start)


def running(store: Store) -> list[Routine]:
    return store.routines.running(TODAY)


async def test_a_line_begins_one_and_its_form_takes_up_the_rule(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        assert "every second Tuesday at 9:00: Tue 10, 24 Mar, 7 Apr, …" in picture(pilot.app)
        await pilot.press("tab")
        assert "every second Tuesday" in picture(pilot.app)
        await pilot.press("ctrl+s")
        await pilot.press("n")
        await typed(pilot, "Send news two weeks after it is done")
        assert "2 weeks after it is done; first today" in picture(pilot.app)
        await pilot.press("enter")
        assert "Send news" in pointed_at(picture(pilot.app))
        await pilot.press("R")
        shown = picture(pilot.app)
    calls, news = running(store)
    assert (calls.rule, calls.start, calls.like.minutes) == (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", date(2026, 3, 10), 5,
    )  # fmt: skip
    assert news.after == After(2, Unit.WEEKS)
    assert "2 weeks after it is done · to do today" in shown
    assert "every second Tuesday at 9:00 · next Tue 10, 24 Mar, 7 Apr, …" in shown
    assert shown.count("not done yet") == 2


async def test_each_key_touches_this_one_only_and_is_undone(
    open_app: OpenApp, store: Store
) -> None:
    routine = begun(store).routine_id or 0
    seen = {}
    async with open_app() as pilot:
        assert "routine, due today" in pointed_at(picture(pilot.app))
        assert "every second Tuesday; next: 17 Mar, 31 Mar, …" in picture(pilot.app)
        for keys in (
            ["space"],
            ["r", "1", "enter"],
            ["greater_than_sign", *"friday", "enter"],
            ["z", "1"],
            ["x", "2"],
            ["p", *"Ana", "ctrl+s"],
        ):
            await pilot.press(*keys)
            after = store.routines.find(routine, TODAY)
            assert after is not None
            actions = store.actions.find("")
            seen[keys[0]] = (
                [(action.day, action.chosen_on) for action in actions],
                len(after.closed), sorted(after.skipped), after.ended_on,
            )  # fmt: skip
            await pilot.press("u")
            assert "routine, due today" in pointed_at(picture(pilot.app))
    assert seen == {
        "space": ([(TODAY, TODAY)], 0, [], None),
        "r": ([], 1, [], None),
        "greater_than_sign": ([(FRIDAY, None)], 0, [], None),
        "z": ([], 0, [TODAY], None),
        "x": ([], 0, [], TODAY),
        "p": ([(TODAY, None)], 0, [], None),
    }


async def test_the_list_names_the_day_of_one_that_was_moved(
    open_app: OpenApp, store: Store
) -> None:
    begun(store)
    async with open_app() as pilot:
        await pilot.press("greater_than_sign", *"friday", "enter", "R")
        assert "every second Tuesday · next Fri 6, 17 Mar, 31 Mar, …" in picture(pilot.app)


async def test_one_that_was_moved_is_left_out_by_its_own_day(
    open_app: OpenApp, store: Store
) -> None:
    begun(store, Repeats(Rule(Frequency.WEEKLY, 2, (Weekday(0),))), TODAY - timedelta(days=1))
    async with open_app() as pilot:
        await pilot.press("greater_than_sign", *"today", "enter", "home", "z")
        assert "Leave this one out, today  next: Mon 16" in picture(pilot.app)


@pytest.mark.parametrize("speak", ["en", "fr"])
def test_a_row_of_the_list_leaves_next_days_out_before_it_is_cut(speak: str) -> None:
    language.use(speak)
    rule = str(Rule(Frequency.MONTHLY, weekdays=tuple(map(Weekday, range(5))), positions=(-1,)))
    late = Routine(1, Action("Tidy my notes"), date(2025, 1, 1), rule)
    for today in (date(2026, 1, 20), date(2026, 3, 3), date(2026, 3, 30)):
        _title, below = routine_entries([late], today, WEEKDAYS_ONLY, "n")
        said = "".join(span.text for span in below.draw(72)).rstrip()
        assert not said.endswith("…") or said.endswith(", …"), said


async def test_it_does_not_move_to_the_day_on_which_it_comes_again(
    open_app: OpenApp, store: Store
) -> None:
    begun(store)
    async with open_app() as pilot:
        await pilot.press("greater_than_sign")
        await typed(pilot, "17/3")
        await pilot.press("enter")
        shown = picture(pilot.app)
        await pilot.press("escape", "e", "1", "tab", "ctrl+u")
        await typed(pilot, "17/3")
        await pilot.press("ctrl+s")
        in_form = picture(pilot.app)
    assert "It comes again on 17 March: an earlier day, or leave this one out." in shown
    assert "It comes again on 17 March" in in_form
    assert store.actions.find("") == []


@pytest.mark.parametrize(
    ("way", "title", "expected"),
    [
        ("1", "", [("Call three people", FORTNIGHT)]),
        ("2", "from here on", [("X", Repeats(Rule(Frequency.DAILY)))]),
        ("3", "whole routine", [("X", Repeats(Rule(Frequency.DAILY)))]),
    ],
)
async def test_an_edit_asks_how_much_of_it_is_meant(
    open_app: OpenApp, store: Store, way: str, title: str, expected: list[tuple[str, Repeats]]
) -> None:
    first = begun(store)
    async with open_app() as pilot:
        await pilot.press("e", way)
        assert title in picture(pilot.app)
        await pilot.press("ctrl+u", "X")
        if way != "1":
            await pilot.press("tab", "ctrl+u", *"daily")
            assert "every day: today, tomorrow, Thu 5, …" in picture(pilot.app)
        await pilot.press("ctrl+s")
        assert "X" in pointed_at(picture(pilot.app))
    assert [(each.like.title, each.repeats) for each in running(store)] == expected
    assert [action.title for action in store.actions.find("")] == (["X"] if way == "1" else [])
    old = store.routines.get(first.routine_id or 0, TODAY)
    assert old.ended_on == (TODAY if way == "2" else None)


@pytest.mark.parametrize("way", ["2", "3"])
@pytest.mark.parametrize("left", [("escape",), ("escape", "escape")])
async def test_a_change_half_typed_is_gone_on_with(
    open_app: OpenApp, store: Store, way: str, left: tuple[str, ...]
) -> None:
    for _number in range(3):  # so that no action has the id of the last routine
        begun(store)
    async with open_app() as pilot:
        await pilot.press("R", "end", "enter", str(int(way) - 1))
        await pilot.press("ctrl+u", *"Walk", *left, "ctrl+o")
        shown = picture(pilot.app)
        assert "Walk" in shown
        assert ("whole routine" if way == "3" else "from here on") in shown
        await pilot.press("ctrl+s")
    assert "Walk" in [each.like.title for each in running(store)]


async def test_the_line_of_a_step_and_of_a_person_begins_one_too(
    open_app: OpenApp, store: Store
) -> None:
    goal = store.goals.add(parse_goal("Meet 12 directors", TODAY), TODAY, [StepLine("Write")])
    ana = store.people.add("Ana Ruiz", TODAY)
    async with open_app() as pilot:
        await pilot.press("3", "right", "a")
        await typed(pilot, "Write to one person every weekday")
        await pilot.press("enter")
        assert "Routine begun, first today" in picture(pilot.app)
        await pilot.press("enter")
        shown = picture(pilot.app)
        assert ("○ Write to one person" in shown, "No action yet" in shown) == (True, False)
        await pilot.press("escape", "2", "a")
        await typed(pilot, "Call her two weeks after it is done")
        assert "2 weeks after it is done; first today" in picture(pilot.app)
        await pilot.press("enter")
    assert [(each.like.step_id, each.like.person_id) for each in running(store)] == [
        (goal.steps[0].id, None), (None, ana.id),
    ]  # fmt: skip


async def test_the_list_changes_and_ends_them_in_stairs_too(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("3", "R")
        assert "No routine yet" in picture(pilot.app)
        await pilot.press("escape")
        begun(store)
        await pilot.press("R", "enter", "2")
        await pilot.press("tab", "ctrl+u")
        await typed(pilot, "every 120 days")
        await pilot.press("ctrl+s")
        assert "At most every 99" in picture(pilot.app)
        await pilot.press("ctrl+u")
        await typed(pilot, "last working day of the month")
        await pilot.press("ctrl+s")
        assert "the last working day of the month · next 31 Mar" in picture(pilot.app)
        await pilot.press("x")
        assert "No routine yet" in picture(pilot.app)
        await pilot.press("u")
        assert "the last working day of the month" in picture(pilot.app)
    [routine] = running(store)
    assert routine.rule == "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"


async def test_a_missed_daily_one_is_nothing_to_close_a_rarer_one_is(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.choose(
        begun(store, Repeats(Rule(Frequency.DAILY)), TODAY - timedelta(5)), TODAY - timedelta(5)
    )
    async with open_app() as pilot:
        await pilot.press("m")
        assert stage(pilot.app) == "choose"
        await pilot.press("space", "escape")
    missed, today = _all(store)
    assert (today.day, today.chosen_on, missed.state) == (TODAY, TODAY, ActionState.DROPPED)


async def test_a_late_one_is_closed_in_the_morning(open_app: OpenApp, store: Store) -> None:
    begun(store, start=date(2026, 2, 24))
    async with open_app() as pilot:
        await pilot.press("m")
        assert stage(pilot.app) == "close"
        assert "routine, planned for 24 February" in picture(pilot.app)
        await pilot.press("enter")
        assert stage(pilot.app) == "choose"
        await pilot.press("left", "r", "1", "enter")
        assert stage(pilot.app) == "choose"
    [done] = _all(store)
    assert done.result is not None
    assert (done.result.outcome, done.routine_day) == (Outcome.ACHIEVED, date(2026, 2, 24))


async def test_what_is_for_later_shows_the_next_one(open_app: OpenApp, store: Store) -> None:
    begun(store, start=date(2026, 3, 10))
    async with open_app() as pilot:
        await pilot.press("l")
        assert "Call three people · routine" in _line(pilot)
        assert "Tue 10" in _line(pilot)
        await pilot.press("x", "1")
        assert "24 Mar" in _line(pilot)


async def test_choosing_or_moving_the_next_one_says_which_gives_way(
    open_app: OpenApp, store: Store
) -> None:
    begun(store, start=date(2026, 2, 24))
    async with open_app() as pilot:
        await pilot.press("l", "greater_than_sign", *"friday")
        moved = "Tue 10 → Friday 6 March 2026, the one on 24 February gives way"
        assert moved in picture(pilot.app)
        await pilot.press("enter")
        assert "Moved to Friday 6 · the one on 24 February gives way" in picture(pilot.app)
        await pilot.press("u", "space")
        assert "Chosen for today · the one on 24 February gives way" in picture(pilot.app)
    assert [each.day for each in store.actions.find("", TODAY)] == [TODAY]


def _line(pilot: Pilot[Any]) -> str:
    shown = picture(pilot.app).split("\n")
    return next(line for line in shown if "Call three people" in line)


def _all(store: Store) -> list[Action]:
    return find_actions("a.routine_id IS NOT NULL")
