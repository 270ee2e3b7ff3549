from datetime import date, timedelta

import pytest

from db.store import Store
from planner.grammar import parse_action, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.goals import Goal
from planner.model.vocabulary import Counts, GoalState
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.hostile import HOSTILE
from tests.tui.picture import picture
from tests.tui.type_text import pasted, typed

STEPS = (StepLine("List names", date(2026, 3, 6)), StepLine("Write to five", target=5))
LINE = "Meet 12 finance directors by 31 March"


@pytest.fixture(autouse=True)
def _in_stairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "stairs")


@pytest.fixture
def goal(store: Store) -> Goal:
    return store.goals.add(parse_goal(LINE, TODAY), TODAY, STEPS)


def titles(store: Store) -> list[str]:
    return [step.title for goal in store.goals.all() for step in goal.steps]


async def test_an_empty_place_says_which_key_writes_a_goal(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        assert "No goal yet: n writes down the first one" in picture(pilot.app)


async def test_an_empty_place_is_drawn_as_the_first_stairs_until_there_is_a_goal(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        shown = picture(pilot.app)
        climbed = [
            "⚑ What you want to reach",
            "The first step climbed  space",
            "An action on the first of them  a",
            "Its steps, each with a day  c",
            "▸ One goal, in one line  n",
            "A goal says what all this is for",
        ]
        found = [shown.find(deed) for deed in climbed]
        assert -1 not in found
        assert found == sorted(found)
        await pilot.press("right", "up", "e", "a", "space")
        assert picture(pilot.app) == shown
        await pilot.press("n")
        await typed(pilot, LINE)
        await pilot.press("enter")
        assert "One goal, in one line" not in picture(pilot.app)
    assert titles(store) == []


async def test_a_goal_is_written_down_in_one_line_with_what_was_understood(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        assert "Tuesday 31 March 2026" in picture(pilot.app)
        await pilot.press("enter")
        shown = picture(pilot.app)
    (goal,) = store.goals.all()
    assert (goal.target, goal.due) == (12, date(2026, 3, 31))
    assert "Meet 12 finance directors" in shown
    assert "no steps yet: what would the first stair be?" in shown


async def test_the_form_takes_up_the_line_and_adds_three_steps_with_dates(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        await pilot.press("tab", "tab")
        await typed(pilot, "change sector")
        await pilot.press(*["tab"] * 7)
        await typed(pilot, "List names by friday")
        await pilot.press("tab")
        await typed(pilot, "Write to five")
        await pilot.press("tab")
        await typed(pilot, "Meet three 20/3")
        await pilot.press("ctrl+s")
    (goal,) = store.goals.all()
    assert (goal.statement, goal.why) == ("Meet 12 finance directors", "change sector")
    assert (goal.start, goal.due) == (TODAY, date(2026, 3, 31))
    steps = [(step.title, step.due) for step in goal.steps]
    assert steps == [
        ("List names", date(2026, 3, 6)), ("Write to five", None),
        ("Meet three", date(2026, 3, 20)),
    ]  # fmt: skip
    assert store.history.list()[0].what == "Goal added: Meet 12 finance directors"


async def test_a_form_left_with_escape_is_offered_again(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        await pilot.press("tab", "tab")
        await typed(pilot, "a reason")
        await pilot.press("escape", "ctrl+o")
        shown = picture(pilot.app)
        assert "Meet 12 finance directors" in shown
        assert "a reason" in shown
        await pilot.press("ctrl+s")
    assert [goal.why for goal in store.goals.all()] == ["a reason"]


async def test_what_cannot_be_a_date_is_told_and_nothing_is_written(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *["tab"] * 5)
        await pilot.press(*["backspace"] * 10)
        await typed(pilot, "someday")
        await pilot.press("ctrl+s")
        assert "Not a day" in picture(pilot.app)
    assert store.goals.all() == [goal]


async def test_a_goal_is_edited_in_its_form(open_app: OpenApp, store: Store, goal: Goal) -> None:
    async with open_app() as pilot:
        await pilot.press("e", "tab")
        await typed(pilot, "a reason")
        await pilot.press("ctrl+s")
        assert "Goal changed · u undoes" in picture(pilot.app)
        assert store.goals.get(goal.id).why == "a reason"
        await pilot.press("u")
    assert store.goals.all() == [goal]


async def test_a_adds_a_step_with_its_day_and_enter_goes_to_it(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("a")
        await typed(pilot, "Meet three in 2 weeks")
        assert "Tuesday 17 March 2026" in picture(pilot.app)
        await pilot.press("enter")
        assert "○ Meet three" in picture(pilot.app)
    assert store.goals.get(goal.id).steps[2].due == date(2026, 3, 17)


async def test_a_on_a_step_adds_an_action_with_its_person(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    claire = store.people.add("Claire Dupont", TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("enter", "a")
        await typed(pilot, "Call Claire tomorrow")
        assert "Claire Dupont" in picture(pilot.app)
        await pilot.press("enter")
        assert "○ Call Claire" in picture(pilot.app)
    (action,) = store.actions.of_step(goal.steps[0].id)
    assert (action.person_id, action.day) == (claire.id, date(2026, 3, 4))


async def test_lines_pasted_become_as_many_actions_of_the_step_and_goals(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("enter", "a")
        await pasted(pilot, "Call Claire tomorrow\nWrite to Bo step: zzz")
        assert "2 lines pasted" in picture(pilot.app)
        await pilot.press("enter")
        found = store.actions.of_step(goal.steps[0].id)
        assert {action.title: action.note for action in found} == {
            "Call Claire": "", "Write to Bo": "zzz",
        }  # fmt: skip
        await pilot.press("u")
        assert store.actions.of_step(goal.steps[0].id) == []
        await pilot.press("escape", "n")
        await pasted(pilot, "Meet 5 lawyers\nRead 3 books")
        await pilot.press("enter")
    assert sorted(each.target or 0 for each in store.goals.all()) == [3, 5, 12]


async def test_an_action_with_one_of_two_namesakes_is_asked_about(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    store.people.add("Claire Dupont", TODAY)
    second = store.people.add("Claire Morel", TODAY)
    async with open_app() as pilot:
        await pilot.press("enter", "a")
        await typed(pilot, "Call Claire")
        await pilot.press("enter")
        assert "With whom?" in picture(pilot.app)
        await pilot.press("2", "ctrl+s")
    (action,) = store.actions.of_step(goal.steps[0].id)
    assert action.person_id == second.id


async def test_enter_shows_the_step_with_its_actions_where_there_is_one_pane(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    line = parse_action("Go through old mails", TODAY)
    store.actions.add(line, TODAY, step_id=goal.steps[0].id)
    async with open_app() as pilot:
        assert "Go through old mails" not in picture(pilot.app)
        await pilot.press("enter", "enter")
        assert "Go through old mails" in picture(pilot.app)
        await pilot.press("escape", "escape")
        assert "a Step" in picture(pilot.app)


async def test_a_step_climbed_by_hand_moves_the_current_one_and_back(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("enter", "space", "escape")
        assert "● List names" in picture(pilot.app)
        assert "▸ Write to five" in picture(pilot.app)
        assert store.goals.get(goal.id).steps[0].climbed_on == TODAY
        await pilot.press("space")
    assert store.goals.all() == [goal]


async def test_a_step_climbed_by_its_count_is_not_taken_down_by_hand(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    store.goals.change_step(goal.steps[1].id, before=5)
    async with open_app() as pilot:
        await pilot.press("enter", "k", "space")
        assert "This step is climbed by what was done." in picture(pilot.app)
    assert store.goals.get(goal.id).steps[1].climbed_on is None


@pytest.mark.parametrize("keys", [("K",), ("shift+up",), ("k", "J"), ("up", "shift+down")])
async def test_steps_change_places(
    open_app: OpenApp, store: Store, goal: Goal, keys: tuple[str, ...]
) -> None:
    async with open_app() as pilot:
        await pilot.press("enter", *keys)
    assert titles(store) == ["Write to five", "List names"]


async def test_a_step_at_the_top_stays_there(open_app: OpenApp, store: Store, goal: Goal) -> None:
    async with open_app() as pilot:
        await pilot.press("enter", "end", "K")
    assert titles(store) == ["List names", "Write to five"]
    assert len(store.history.list()) == 1


async def test_a_step_is_edited_and_deleted(open_app: OpenApp, store: Store, goal: Goal) -> None:
    async with open_app() as pilot:
        await pilot.press("right", "e")
        await typed(pilot, " of people")
        await pilot.press("tab")
        await typed(pilot, "+3d")
        await pilot.press("tab", "tab")
        await typed(pilot, "12")
        await pilot.press("enter")
        step = store.goals.get(goal.id).steps[0]
        assert (step.target, step.start) == (12, TODAY + timedelta(days=3))
        assert titles(store) == ["List names of people", "Write to five"]
        await pilot.press("x")
        assert titles(store) == ["Write to five"]
        await pilot.press("x", "left", "u", "u")
    assert titles(store) == ["List names of people", "Write to five"]


async def test_a_dropped_goal_is_taken_up_again(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("x")
        assert store.goals.get(goal.id).state is GoalState.LET_GO
        await pilot.press("x")
        assert store.goals.get(goal.id).state is GoalState.OPEN


async def test_a_goal_far_from_its_number_is_reached_by_hand_after_a_question(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("space", "enter")
        assert store.goals.get(goal.id).state is GoalState.OPEN
        await pilot.press("space")
        assert "is it reached?" in picture(pilot.app)
        await pilot.press("1")
        assert "● Meet 12 finance directors" in picture(pilot.app)
        await pilot.press("space")
    assert store.goals.get(goal.id).state is GoalState.OPEN


async def test_the_highlight_goes_to_the_goal_just_added_and_j_to_the_next(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Speak tomorrow")
        await pilot.press("enter")
        assert "▌ ○ Speak" in picture(pilot.app)
        await pilot.press("j")
        assert "▌ ○ Meet 12" in picture(pilot.app)
        assert "▸ List names" in picture(pilot.app)


async def test_the_staircase_shows_what_is_climbed_at_80_by_24(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    for title in ("Meet three", "Ask for names", "Say thanks"):
        store.goals.add_step(goal.id, StepLine(title))
    store.goals.climb(goal.steps[0].id, TODAY)
    async with open_app() as pilot:
        lines = picture(pilot.app).splitlines()
    assert any("▸ Write to five" in line for line in lines)
    assert any("● List names" in line for line in lines)
    assert all(title in "\n".join(lines) for title in titles(store))


async def test_what_people_type_is_shown_harmlessly(open_app: OpenApp, store: Store) -> None:
    for text in HOSTILE:
        if store_text := text.encode(errors="ignore").decode().strip(" \x00\x08\x7f\t\n\u200d"):
            goal = store.goals.add(parse_goal('"Goal"', TODAY), TODAY, [StepLine("Step")])
            store.goals.change(goal.id, statement=f"G {store_text}", why=store_text)
            store.goals.change_step(goal.steps[0].id, title=f"S {store_text}")
    async with open_app(size=(120, 40)) as pilot:
        for _each in store.goals.all():
            await pilot.press("j")
            shown = picture(pilot.app)
            assert "\x1b" not in shown
            assert "\x9b" not in shown
            assert len(shown.splitlines()) == 40


async def test_steps_in_other_scripts_keep_the_columns_straight(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    store.goals.change_step(goal.steps[1].id, title="会計の山田さんに会う" * 6)
    async with open_app() as pilot:
        (line,) = [line for line in picture(pilot.app).splitlines() if "会計" in line]
    assert line.endswith(("…  ▱▱▱▱▱", "…   ▱▱▱▱▱"))


@pytest.mark.parametrize(
    ("line", "counts", "said"),
    [
        ("Meet twelve finance directors", Counts.PEOPLE, "it counts people met, e changes that"),
        ("Three coffees", Counts.CONVERSATIONS, "it counts conversations, e changes that"),
        ("Ten applications", Counts.RESULTS, "it counts results, e changes that"),
    ],
)
async def test_what_a_goal_counts_is_shown_told_and_changed(
    open_app: OpenApp, store: Store, line: str, counts: Counts, said: str
) -> None:
    async with open_app(size=(100, 30)) as pilot:
        await pilot.press("n")
        await typed(pilot, line)
        assert "Counts" in picture(pilot.app)
        await pilot.press("enter")
        assert said in picture(pilot.app)
        assert store.goals.all()[0].counts is counts
        await pilot.press("e", *["tab"] * 4, "right", "ctrl+s")
        assert store.goals.all()[0].counts is not counts


async def test_a_goal_without_a_number_counts_nothing(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Be known in Lyon")
        assert "Counts" not in picture(pilot.app)
        await pilot.press("enter")
        assert "it counts" not in picture(pilot.app)


async def test_the_form_of_a_goal_takes_seven_steps_and_ends_on_save(
    open_app: OpenApp, store: Store
) -> None:
    wanted = [f"Write letter {number}" for number in "abcdefg"]
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        await pilot.press("tab")
        await pilot.pause()
        assert "Step 4" not in picture(pilot.app)
        await pilot.press(*["tab"] * 8)
        for title in wanted:
            await typed(pilot, title)
            await pilot.press("tab")
        await pilot.press("tab", "tab", "tab")  # past what the goal is for
        await typed(pilot, "zzz")
        assert "Save" in picture(pilot.app)
        await pilot.press("enter")
    assert titles(store) == wanted
    assert store.goals.all()[0].statement == "Meet 12 finance directors"


async def test_a_step_taken_away_in_the_form_takes_away_the_empty_ones_after_it(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app(size=(80, 46)) as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        await pilot.press(*["tab"] * 11)
        await typed(pilot, "Three")
        await pilot.pause()
        assert "Step 4" in picture(pilot.app)
        await pilot.press(*["backspace"] * 5)
        await pilot.pause()
        assert "Step 4" not in picture(pilot.app)
        await pilot.press("tab", "enter")
    assert store.goals.all()[0].statement == "Meet 12 finance directors"


async def test_an_action_is_for_the_current_step_and_its_question_names_it(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("enter", "up", "a")
        assert "An action for: Write to five" in picture(pilot.app)
        await pilot.press("escape", "escape", "enter", "a")
        assert "An action for: List names" in picture(pilot.app)
        await typed(pilot, "Go through old mails")
        await pilot.press("enter", "space", "escape", "escape", "enter", "a")
        assert "An action for: Write to five" in picture(pilot.app)
    assert [each.title for each in store.actions.of_step(goal.steps[0].id)] == [
        "Go through old mails"
    ]
