"""Results of actions, recorded in Today."""

import re
from datetime import date

import pytest

from db import models
from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Came, Kind, Outcome
from tests.db import rows
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.day import FRIDAY, TODAY, again
from tests.tui.type_text import typed
from tui.actions.climbing import Climbing
from tui.widgets.toast import ToastLine


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("1", Outcome.ACHIEVED),
        ("2", Outcome.PARTLY),
        ("3", Outcome.NO_REPLY),
        ("4", Outcome.DECLINED),
        ("&", Outcome.ACHIEVED),
        ("é", Outcome.PARTLY),
        ('"', Outcome.NO_REPLY),
    ],
)
async def test_a_result_takes_three_keys(
    open_app: OpenApp, store: Store, call: Action, key: str, outcome: Outcome
) -> None:
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press("r", key, "enter")
        done = again(store, call)
        assert done.state is ActionState.DONE
        assert done.result
        assert (done.result.outcome, done.result.minutes) == (outcome, 15)
        assert "Result recorded · u undoes" in picture(pilot.app)
        assert re.search(r"● +Call Claire Dupont", picture(pilot.app))


async def test_a_result_is_taken_back_and_done_again(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "1", "a", "enter")
        done = again(store, call)
        await pilot.press("u")
        assert again(store, call) == call
        assert store.actions.find("thank claire") == []
        await pilot.press("ctrl+r")
        assert again(store, call) == done


async def test_follow_ups_are_taken_by_their_letters(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    marc = rows.person("Marc Petit")
    rows.introduction(marc, call.person_id or 0)
    async with open_app() as pilot:
        await pilot.press("r", "1", "a", "b", "a")
        assert "○ Thank Claire Dupont" in picture(pilot.app)
        assert "● Tell Marc Petit that I met Claire Dupont" in picture(pilot.app)
        await pilot.press("enter")
        [news] = store.actions.find("claire")
        assert (news.kind, news.day, news.person_id) == (Kind.NEWS, TODAY, marc)


async def test_one_key_takes_all_follow_ups_and_leaves_them_again(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    marc = rows.person("Marc Petit")
    rows.introduction(marc, call.person_id or 0)
    async with open_app() as pilot:
        await pilot.press("r", "1", "t")
        assert "○ T" not in picture(pilot.app)
        await pilot.press("t")
        assert "● T" not in picture(pilot.app)
        await pilot.press("t", "enter")
        assert {each.kind for each in store.actions.find("claire")} == {Kind.NEWS, Kind.THANKS}


async def test_a_promise_becomes_a_dated_action_and_nothing_is_made_up(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "1")
        assert "promise" not in picture(pilot.app).split("Next action")[1]
        await pilot.press(*["tab"] * 6, *"send the guide saturday")
        assert "● Send the guide to" in picture(pilot.app)
        await pilot.press("enter")
        [promise] = store.actions.find("guide")
        assert (promise.kind, promise.title) == (Kind.PROMISE, "Send the guide to Claire Dupont")
        assert (promise.day, promise.person) == (date(2026, 3, 7), "Claire Dupont")
        await pilot.press("u")
        assert store.actions.find("guide") == []


async def test_an_introduction_made_asks_for_the_person_and_finds_the_name_in_the_title(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    ana = rows.person("Ana Ruiz")
    store.actions.choose(
        Action(
            "Introduce Claire Dupont to Ana Ruiz", kind=Kind.INTRODUCE, person_id=call.person_id
        ),
        TODAY,
    )
    async with open_app() as pilot:
        await pilot.press("down", "r")
        assert re.search(r"Introduced +Ana Ruiz", picture(pilot.app))
        await pilot.press("4")
        assert "Ana Ruiz" not in picture(pilot.app).split("1 achieved")[1]
        await pilot.press("1", "enter")
    [made] = models.IntroductionMade.select()
    assert (made.person_id, made.other_id) == (call.person_id, ana)


async def test_no_reply_offers_a_reminder_in_a_week(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "3", "enter")
        [reminder] = store.actions.find("follow up")
        assert reminder.day == date(2026, 3, 10)


async def test_all_of_a_result_can_be_said(open_app: OpenApp, store: Store, call: Action) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "2", "tab", *"She is moving to Lyon")
        await pilot.press("tab", "backspace", "backspace", *"25")
        await pilot.press("tab", "space", "right", "right", "space")
        await pilot.press("tab", "8", "tab", *"Two sons", "tab", "tab")
        await pilot.press(*"Send her the article friday", "enter")
        result = again(store, call).result
        assert result
        assert (result.learned, result.minutes, result.welcome) == ("She is moving to Lyon", 25, 8)
        assert result.about == "Two sons"
        assert result.came == (Came.CONVERSATION, Came.ADVICE)
        [article] = store.actions.find("article")
        assert article.kind is not Kind.PROMISE
        assert (article.day, article.person) == (FRIDAY, "Claire Dupont")
        assert len(store.history.list()) == 2


@pytest.mark.parametrize(
    ("tabs", "typed", "told"),
    [
        (4, "11", "Welcome – A whole number from 0 to 10"),
        (4, "warm", "Welcome – A whole number from 0 to 10"),
        (2, "2000", "Minutes – Longer than a day: at most 1440 minutes"),
        (2, "x", "Minutes – Not a number of minutes"),
        (7, "friday", "Next action – "),
    ],
)
async def test_an_invalid_value_is_told_with_its_field_which_gets_the_focus(
    open_app: OpenApp, store: Store, call: Action, tabs: int, typed: str, told: str
) -> None:
    async with open_app(size=(100, 30)) as pilot:
        await pilot.press("r", "1", *["tab"] * tabs, *typed, "home", *["shift+tab"] * tabs, "enter")
        assert told in picture(pilot.app)
        assert again(store, call) == call
        await pilot.press(*["delete"] * 10)
        assert told not in picture(pilot.app)
        await pilot.press("enter")
        assert again(store, call).state is ActionState.DONE


async def test_without_a_reply_neither_the_welcome_nor_the_gain_is_asked_for(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "1", "tab", "tab", "tab", "space", "tab", "8")
        assert "What came" in picture(pilot.app)
        await pilot.press(*["shift+tab"] * 4, "3")
        shown = picture(pilot.app)
        assert "What came" not in shown
        assert "Welcome" not in shown
        await pilot.press("enter")
        result = again(store, call).result
        assert result
        assert (result.came, result.welcome) == ((), None)


async def test_an_action_not_done_goes_to_the_next_working_day(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "5")
        assert "tomorrow" in picture(pilot.app)
        await pilot.press("enter")
        assert (again(store, call).state, again(store, call).day) == (
            ActionState.OPEN,
            date(2026, 3, 4),
        )


async def test_an_action_not_done_goes_to_the_day_typed(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "5", "tab", "tab", *"friday", "enter")
        assert again(store, call).day == FRIDAY


@pytest.mark.parametrize(("key", "state"), [("z", ActionState.PARKED), ("x", ActionState.DROPPED)])
async def test_an_action_not_done_is_parked_or_dropped(
    open_app: OpenApp, store: Store, call: Action, key: str, state: ActionState
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "5", key)
        assert f"It will be {state.value}." in picture(pilot.app)
        assert "Another day" not in picture(pilot.app)
        await pilot.press(key)
        assert "Another day" in picture(pilot.app)
        await pilot.press(key, "enter")
        assert again(store, call).state is state


async def test_a_second_result_begins_with_the_first(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "2", "tab", *"One thing", "enter", "home", "r")
        assert "‹2 partly›" in picture(pilot.app)
        assert "One thing" in picture(pilot.app)
        await pilot.press("1", "enter")
        result = again(store, call).result
        assert result
        assert (result.outcome, result.learned) == (Outcome.ACHIEVED, "One thing")
        assert models.Touch.select().where(models.Touch.gist == call.title).count() == 1


async def test_a_step_that_is_climbed_is_told(open_app: OpenApp, store: Store) -> None:
    rows.steps("Write to five people", "Call two of them", target=1)
    async with open_app() as pilot:
        await pilot.press("r", "1", "enter")
        assert "Next stair  Call two of them" in picture(pilot.app)
        await pilot.press("escape")
        assert "Step climbed: Write to five people" in picture(pilot.app)
        assert "Call two of them" in picture(pilot.app)


async def test_a_climb_is_told_before_the_next_frame(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows.steps("Write to five people", "Call two of them", target=1)
    told: list[list[str]] = []
    async with open_app() as pilot:
        app = pilot.app
        await pilot.press("r", "1")
        monkeypatch.setattr(
            Climbing, "_show", lambda _self: told.append(app.query_one(ToastLine).lines(200))
        )
        await pilot.press("enter")
    said = " ".join(told[0])
    assert "Result recorded" in said
    assert "Step climbed: Write to five people" in said


async def test_a_result_half_typed_is_offered_again_after_a_restart(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "2", "tab", *"She is mov", "escape")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        assert "She is mov" in picture(pilot.app)
        assert "‹2 partly›" in picture(pilot.app)
        await pilot.press("enter")
        result = again(store, call).result
        assert result
        assert (result.outcome, result.learned) == (Outcome.PARTLY, "She is mov")
        assert store.drafts.kept() == []


async def test_the_letters_of_a_follow_up_are_letters_in_a_text(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "1", "tab", *"abc 5 zx", "enter")
        result = again(store, call).result
        assert result
        assert (result.outcome, result.learned) == (Outcome.ACHIEVED, "abc 5 zx")
        assert store.actions.find("claire") == []


async def test_the_form_tells_what_it_understands_of_minutes_another_day_and_what_is_next(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "tab", "tab")
        await typed(pilot, "1h30")
        assert "1 h 30" in picture(pilot.app)
        await pilot.press(*["tab"] * 5)
        await typed(pilot, "Call again friday 14h ~20m")
        assert "Friday 6 March 2026 · 14:00 · 20 min" in picture(pilot.app)
        await pilot.press("escape", "r", "5")
        await pilot.press("tab", "tab")
        await typed(pilot, "in 2 weeks")
        assert "Tuesday 17 March 2026" in picture(pilot.app)
        await typed(pilot, " xx")
        assert "Not a day" in picture(pilot.app)


async def test_the_goal_it_counts_for_stands_with_its_count_and_one_key_turns_it(
    open_app: OpenApp, store: Store
) -> None:
    goal = store.goals.add(parse_goal("Meet 12 finance directors", TODAY), TODAY)
    step = store.goals.add_step(goal.id, StepLine("Meet five", target=5))
    meeting = Action(
        "Meet Nadia", kind=Kind.MEET, person_id=rows.person("Nadia"), step_id=step.id, day=TODAY
    )
    stored = store.actions.choose(meeting, TODAY)
    async with open_app() as pilot:
        await pilot.press("r")
        assert re.search(r"g ● counts for Meet 12 finance directors +0 → 1", picture(pilot.app))
        await pilot.press("3")
        assert re.search(r"g ○ counts for Meet 12 finance directors +0 +│", picture(pilot.app))
        await pilot.press("1", "g")
        assert re.search(r"g ○ counts for Meet 12 finance directors +0 +│", picture(pilot.app))
        await pilot.press("enter")
        assert store.goals.get(goal.id).done == 0
        await pilot.press("home", "r")
        assert re.search(r"g ○ counts for Meet 12 finance directors +0 +│", picture(pilot.app))
        await pilot.press("g", "enter")
        assert store.goals.get(goal.id).done == 1
        assert store.actions.get(stored.id or 0).counts_for == "Meet 12 finance directors"


async def test_a_step_without_a_number_asks_once_all_its_actions_are_done(
    open_app: OpenApp, store: Store
) -> None:
    [step] = rows.steps("Prepare my story")
    async with open_app() as pilot:
        await pilot.press("r", "1", "enter")
        assert "All is done on “Prepare my story”. Is it climbed?" in picture(pilot.app)
        assert store.goals.step(step).climbed_on is None
        await pilot.press("3", "right")
        await pilot.press("enter")
        assert "all its actions are done: is it climbed?" in picture(pilot.app)
        await pilot.press("escape")
        await pilot.press("space")
    assert store.goals.step(step).climbed_on == TODAY
