"""A result is corrected: the form knows what the first one wrote, and says what goes."""

from dataclasses import replace

import pytest

from db import models
from db.store import Store
from planner import language
from planner.grammar import parse_action
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Kind, Outcome
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.day import MONDAY, TODAY, planned
from tui.actions.result.earlier import day_of
from tui.actions.result.pages import DebriefPage

PROMISED = (
    "r",
    "1",
    "a",
    *["tab"] * 6,
    *"send the guide saturday",
    "tab",
    *"Call her friday",
    "enter",
)
AGAIN = ("home", "r")


@pytest.fixture
def call(store: Store) -> Action:
    """A full day; the call that was chosen is highlighted."""
    return planned(store)


def following(call: Action) -> list[tuple[int, str, str]]:
    rows = models.Action.select().where(models.Action.follows == call.id)
    return sorted((row.id, row.title, str(row.day)) for row in rows)


async def test_a_result_saved_as_it_was_changes_nothing(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press(*PROMISED)
        before, changes = following(call), len(store.history.list())
        assert len(before) == 3
        await pilot.press(*AGAIN)
        assert "Send the guide to Claire Dupont 2026-03-07" in picture(pilot.app)
        assert "● Thank Claire Dupont" in picture(pilot.app)
        assert "● Call her" in picture(pilot.app)
        await pilot.press("enter")
        assert "Nothing has changed" in picture(pilot.app)
        assert following(call) == before
        assert len(store.history.list()) == changes


async def test_correcting_the_minutes_keeps_what_was_planned(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press(*PROMISED)
        before = [each[1:] for each in following(call)]
        await pilot.press(*AGAIN, "tab", "tab", *["backspace"] * 4, *"40", "enter")
        assert sorted(each[1:] for each in following(call)) == sorted(before)
        result = store.actions.get(call.id or 0).result
        assert result
        assert result.minutes == 40
        [promise] = store.actions.find("guide")
        assert promise.kind is Kind.PROMISE


async def test_what_a_second_result_takes_back_is_said_before(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press(*PROMISED, *AGAIN)
        assert "takes back" not in picture(pilot.app)
        await pilot.press("a")
        assert "This takes back 1 follow-up." in picture(pilot.app)
        await pilot.press("3")
        assert "This takes back 1 promise and 1 follow-up" in picture(pilot.app)
        await pilot.press("enter")
        assert [each[1] for each in following(call)] == [
            "Follow up with Claire Dupont",
            "Call her",
        ]


def test_a_correction_keeps_the_day_of_the_result(call: Action) -> None:
    done = replace(call, state=ActionState.DONE, result=Result(Outcome.PARTLY, MONDAY))
    assert day_of(done, TODAY) == MONDAY
    assert day_of(replace(done, state=ActionState.OPEN), TODAY) == TODAY
    assert day_of(call, TODAY) == TODAY


async def test_a_draft_keeps_the_follow_ups_that_were_taken(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press("r", "t", "escape", "r")
        assert "● Thank Claire Dupont" in picture(pilot.app)
        await pilot.press("enter")
    assert [title for _id, title, _day in following(call)] == ["Thank Claire Dupont"]


async def test_follow_ups_are_taken_while_a_promise_is_typed(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", *["tab"] * 6, *"send the guide", "ctrl+t")
        assert "● Thank Claire Dupont" in picture(pilot.app)
        assert "Take none" in picture(pilot.app).splitlines()[-1]
        await pilot.press("ctrl+t")
        assert "Take all" in picture(pilot.app).splitlines()[-1]
        assert "○ Thank Claire Dupont" in picture(pilot.app)
        await pilot.press("down", "down", "a", "enter")
    titles = [title for _id, title, _day in following(call)]
    assert sorted(titles) == ["Send the guide to Claire Dupont", "Thank Claire Dupont"]


async def test_who_was_introduced_stands_in_what_follows_and_is_kept_by_a_correction(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press("r", "1", *["tab"] * 3, *["right"] * 3, "space", "tab", *"Paul Roche")
        assert "Tell Claire Dupont how it went with Paul Roche" in picture(pilot.app)
        assert "Write to Paul Roche · joins your network" in picture(pilot.app)
        await pilot.press("ctrl+t", "enter")
        [write] = store.actions.find("Write to Paul Roche")
        assert write.note == "Introduced by Claire Dupont"
        assert store.people.card(write.person_id or 0).via == "Claire Dupont"
        before = following(call)
        await pilot.press(*AGAIN)
        assert "Paul Roche" in picture(pilot.app).split("Introduced")[1].splitlines()[0]
        await pilot.press("enter")
        assert "Nothing has changed" in picture(pilot.app)
        assert following(call) == before


@pytest.mark.parametrize(("first", "second"), [("en", "fr"), ("fr", "en")])
async def test_a_result_of_one_language_is_corrected_in_the_other(
    open_app: OpenApp, store: Store, call: Action, first: str, second: str
) -> None:
    language.use(first)
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press("r", "1", *["tab"] * 3, *["right"] * 3, "space", "tab", *"Paul Roche")
        await pilot.press("ctrl+t", "enter")
        before = [(day, store.actions.get(number).origin) for number, _, day in following(call)]
    language.use(second)
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press(*AGAIN, "tab", "tab", *["backspace"] * 4, *"40")
        assert "Paul Roche" in picture(pilot.app)
        await pilot.press("enter")
    after = following(call)
    assert [(day, store.actions.get(number).origin) for number, _, day in after] == before
    assert store.actions.written(store.actions.get(call.id or 0))[1] == "Paul Roche"


async def test_what_was_not_done_opens_on_its_new_day_as_if_for_the_first_time(
    open_app: OpenApp, store: Store
) -> None:
    line = parse_action("Thank Claire Dupont yesterday 5 min", MONDAY)
    thanks = store.actions.add(replace(line, day=MONDAY), MONDAY)
    store.actions.record(
        thanks, Result(Outcome.NOT_DONE, MONDAY, learned="Too late in the day"), (), MONDAY,
        move_to=TODAY,
    )  # fmt: skip
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press("r")
        shown = picture(pilot.app)
        assert "‹1 achieved›" in shown
        assert "Too late in the day" in shown
        await pilot.press("ctrl+s")
        now = store.actions.get(thanks.id or 0)
        assert (now.state, now.result and now.result.outcome) == (
            ActionState.DONE,
            Outcome.ACHIEVED,
        )


async def test_what_was_not_done_today_opens_as_it_was_said(
    open_app: OpenApp, store: Store
) -> None:
    call = store.actions.add(parse_action("Call Bo Lind today 5 min", TODAY), TODAY)
    store.actions.record(call, Result(Outcome.NOT_DONE, TODAY), (), TODAY, move_to=TODAY)
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press("r")
        assert "‹5 not done›" in picture(pilot.app)


async def test_the_debrief_of_a_result_comes_with_its_key_and_is_kept(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press("r")
        assert not pilot.app.screen.query(DebriefPage)
        await pilot.press("d")
        assert pilot.app.focused is pilot.app.screen.query_one("#happened")
        await pilot.press(*"She laughed", "enter")
    debrief = store.debriefs.of_action(call.id or 0)
    assert debrief is not None
    assert debrief.happened == "She laughed"
