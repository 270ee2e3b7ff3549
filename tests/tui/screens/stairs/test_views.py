"""The views of Stairs, by keys, on a goal that is under way."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from db.store import Store
from planner.grammar import parse_action, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Result
from planner.model.goals import Goal
from planner.model.pitches import PitchText
from planner.model.vocabulary import Counts, Outcome
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture

STEPS = (
    StepLine("Ask three", date(2026, 3, 2), target=3),
    StepLine("Meet two", date(2026, 3, 13), target=2),
    StepLine("Thank them", date(2026, 3, 20)),
)
MONDAY = TODAY - timedelta(days=1)


@pytest.fixture(autouse=True)
def _in_stairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "stairs")


@pytest.fixture
def goal(store: Store) -> Goal:
    """A goal of six, three of them done in the last week."""
    line = parse_goal("Meet 6 directors by 31 March", TODAY)
    goal = store.goals.add(replace(line, start=date(2026, 2, 23)), TODAY, STEPS)
    store.goals.change(goal.id, counts=Counts.RESULTS)
    days = (date(2026, 2, 24), date(2026, 2, 26), MONDAY)
    for name, day in zip(("Ana Ruiz", "Bo Lind", "Cy Page"), days, strict=True):
        person = store.people.add(name, day)
        asked = parse_action(f"Ask {name} ~10m", day)
        action = store.actions.add(asked, day, step_id=goal.steps[0].id, person_id=person.id)
        store.actions.record(action, Result(Outcome.ACHIEVED, day), (), day)
    return store.goals.get(goal.id)


async def go(pilot: Pilot[None], view: int) -> str:
    await pilot.press("v", str(view))
    return picture(pilot.app)


def lines(shown: str, *words: str) -> list[str]:
    return [line.strip() for line in shown.split("\n") if any(word in line for word in words)]


async def test_v_goes_from_view_to_view_and_escape_back_to_the_staircase(
    open_app: OpenApp, goal: Goal
) -> None:
    async with open_app() as pilot:
        said = lines(picture(pilot.app), "→ at")
        assert said == ["→ at this pace, Tuesday 10: 21 days ahead of your date"]
        assert "Ana Ruiz, Bo Lind, Cy Page" in picture(pilot.app)
        titles = []
        for _view in range(4):
            await pilot.press("v", "enter")
            titles.append(picture(pilot.app).split("\n")[0].split("  ")[0].strip())
        assert titles == ["Month", "Year of regularity", "Stairs climbed", "Where it leads"]
        await pilot.press("v", "enter")
        assert "Goals  1" in picture(pilot.app)
        await go(pilot, 3)
        await pilot.press("escape")
        assert "Goals  1" in picture(pilot.app)


async def test_a_month_shows_loads_and_leads_to_what_a_day_holds(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    for number in range(4):
        store.actions.add(parse_action(f"Call {number} friday ~10m", TODAY), TODAY)
    async with open_app() as pilot:
        shown = await go(pilot, 2)
        assert lines(shown, "Month") == [f"{'Month   March 2026':<67}3 steps due"]
        assert "4/3 40/30" in shown
        assert lines(shown, "[3]")[0].split() == ["2", "▰", "[3]", "4", "5", "6", "7", "8"]
        assert "Tuesday 3 March 2026: nothing planned" in shown
        await pilot.press(*["right"] * 3)
        assert "Friday 6 March 2026: 4 actions of 3, 40 min of 30 min" in picture(pilot.app)
        await pilot.press("pagedown")
        assert "Monday 6 April 2026: nothing planned" in picture(pilot.app)
        assert "April 2026" in picture(pilot.app).split("\n")[0]
        await pilot.press("enter")
        assert "Nothing to go to on this day." in picture(pilot.app)
        await pilot.press("t", "down", "left", "enter")
        assert "a Step" not in picture(pilot.app)
        await pilot.press("up", "right", "right", "right", "right", "enter", "2")
        assert "▌ ○ Call 1" in picture(pilot.app)
        await pilot.press("escape", "escape")


async def test_a_month_has_the_day_beside_it_where_there_is_room(
    open_app: OpenApp, goal: Goal
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await go(pilot, 2)
        await pilot.press("left")
        shown = picture(pilot.app)
        assert "Monday 2 March 2026" in shown
        assert "● Ask Cy Page" in shown
        assert "▰ Ask three" in shown


async def test_a_year_says_each_day_and_turns_to_the_one_before(
    open_app: OpenApp, goal: Goal
) -> None:
    async with open_app() as pilot:
        shown = await go(pilot, 3)
        assert "3 active days, of 5 working days since Tuesday 24 February 2026" in shown
        assert "Tuesday 3 March 2026: today is open" in shown
        said = []
        for key in ("up", "up", "left", "down", "down", "pageup"):
            await pilot.press(key)
            said += lines(picture(pilot.app), " 2026: ", " 2025: ")
        assert said == [
            "Monday 2 March 2026: 1 result",
            "Sunday 1 March 2026: a day off",
            "Sunday 22 February 2026: before this planner began",
            "Monday 23 February 2026: before this planner began",
            "Tuesday 24 February 2026: 1 result",
            "Tuesday 25 February 2025: before this planner began",
        ]
        assert "No working day of these 53 weeks counts" in picture(pilot.app)


async def test_stairs_climbed_tell_what_each_took_and_open_their_goal(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    store.goals.climb(goal.steps[2].id, TODAY)
    async with open_app() as pilot:
        shown = (await go(pilot, 4)).replace("\N{NO-BREAK SPACE}", " ")
        assert lines(shown, "▰") == [
            "▌ ▰     today  Thank them",
            "▰ yesterday  Ask three                         3 actions · 3 people · 30 min",
        ]
        await pilot.press("down")
        assert "Monday 2 March 2026" in picture(pilot.app)
        await pilot.press("enter")
        assert "Goals  1" in picture(pilot.app)


async def test_it_is_drawn_where_a_goal_leads_and_said_how_it_is_mended(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    store.goals.change(goal.id, target=60)
    async with open_app() as pilot:
        shown = await go(pilot, 5)
        assert "3/60  31 Mar → 26 Jun 2026" in shown or "31 Mar → " in shown
        said = flat(pilot.app)
        for words in ("days after your date.", "· a later date: ", "· a lower number: "):
            assert words in said
        assert "▒ done   ◦ planned   ╍ at this pace" in shown
        await pilot.press("enter")
        assert "Goals  1" in picture(pilot.app)


async def test_views_without_a_goal_say_so(open_app: OpenApp) -> None:
    told = {4: "No stair climbed yet", 5: "No open goal", 2: "nothing planned", 3: "today is open"}
    async with open_app() as pilot:
        for view, words in told.items():
            assert words in await go(pilot, view)
            await pilot.press("escape")


@pytest.mark.parametrize("keys", [("3",), ("3", "v", "2"), ("3", "v", "5"), ("4",), ("4", "e")])
async def test_another_size_of_the_terminal_draws_all_anew(
    open_app: OpenApp,
    store: Store,
    goal: Goal,
    keys: Sequence[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay_out = Screen._refresh_layout

    def and_draw(screen: Screen[Any], *size: Any, **how: Any) -> None:
        """Draw a frame before any widget is told of its size, as on a busy machine."""
        lay_out(screen, *size, **how)
        screen._compositor.render_strips()

    monkeypatch.setattr(Screen, "_refresh_layout", and_draw)
    long = "In manufacturing, one lorry in four runs empty. " * 2
    store.pitches.add("Directors", "English", PitchText(hook=long, ask=long), TODAY)
    pictures = []
    for sizes in ([(120, 40)], [(80, 24), (120, 40)]):
        async with open_app(size=sizes[0]) as pilot:
            await pilot.press(*keys)
            for size in sizes[1:]:
                await pilot.resize_terminal(*size)
                await pilot.pause()
            pictures.append(picture(pilot.app))
    assert pictures[0] == pictures[1]
