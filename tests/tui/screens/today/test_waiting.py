"""Answers awaited: folded in Today, unfolded by a key, noted or let go from there and the card."""

from datetime import timedelta

import pytest

from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import Channel, Direction, Kind, Outcome
from planner.today.follow_ups import follow_ups
from tests.db import rows
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.day import TODAY

SENT = TODAY - timedelta(days=5)


def sent(store: Store, name: str, title: str, day: int = 0) -> int:
    """A message without an answer yet, with its reminder; the id of the person."""
    number, when = rows.person(name), SENT + timedelta(days=day)
    wanted = Action(title, kind=Kind.ASK, channel=Channel.EMAIL, person_id=number, day=when)
    action = store.actions.store(wanted, when)
    result, background = Result(Outcome.NO_REPLY, when), store.actions.background(action)
    offered = follow_ups(action, result, background, store.practice.working)
    store.actions.record(action, result, offered, when)
    return number


@pytest.fixture
def nadia(store: Store) -> int:
    sent(store, "Bo Lind", "Ask Bo for an opinion", day=1)
    return sent(store, "Nadia Rahimi", "Ask Nadia for ten minutes")


async def test_answers_awaited_are_one_row_until_they_are_unfolded(
    open_app: OpenApp, nadia: int
) -> None:
    async with open_app() as pilot:
        shown = picture(pilot.app)
        assert "Waiting  2" in shown
        assert "since 26 February · a shows them" in shown
        assert "Ask Nadia" not in shown
        await pilot.press("a")
        assert "Nadia Rahimi" in pointed_at(picture(pilot.app))
        shown = picture(pilot.app)
        assert shown.index("Ask Nadia") < shown.index("Ask Bo")
        await pilot.press("a")
        assert "since 26 February · a shows them" in pointed_at(picture(pilot.app))
        assert "Ask Bo" not in picture(pilot.app)


async def test_enter_unfolds_them_too(open_app: OpenApp, nadia: int) -> None:
    async with open_app() as pilot:
        await pilot.press("end", "enter")
        assert "Nadia Rahimi" in pointed_at(picture(pilot.app))


async def test_an_answer_is_noted_without_a_word(
    open_app: OpenApp, store: Store, nadia: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("a")
        await pilot.press("r", "enter")
        assert "Answer noted" in picture(pilot.app)
        assert "Bo Lind" in pointed_at(picture(pilot.app))
    touch = store.touches.of(nadia)[0]
    assert (touch.day, touch.direction, touch.channel) == (TODAY, Direction.TWO_WAY, Channel.EMAIL)
    assert store.actions.find("follow up with nadia") == []


async def test_what_they_said_stands_on_the_card_and_is_undone(
    open_app: OpenApp, store: Store, nadia: int
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("a", "r", *"two sons", "tab", *["backspace"] * 5, *"yesterday", "enter")
        touch = store.touches.of(nadia)[0]
        assert (touch.about, touch.day) == ("two sons", TODAY - timedelta(days=1))
        await pilot.press("u")
        assert store.waiting.of(nadia)
        assert "Waiting  2" in picture(pilot.app)


async def test_an_answer_before_the_message_is_refused_in_the_form(
    open_app: OpenApp, store: Store, nadia: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("a", "r", "tab", *["backspace"] * 5, *"20/2", "enter")
        assert "an answer comes after it" in picture(pilot.app)
    assert store.waiting.of(nadia)


async def test_a_message_is_let_go_by_one_key(open_app: OpenApp, store: Store, nadia: int) -> None:
    async with open_app() as pilot:
        await pilot.press("a", "x")
        assert "No longer waiting: Nadia Rahimi" in picture(pilot.app)
        assert "Bo Lind" in pointed_at(picture(pilot.app))
        assert store.waiting.of(nadia) is None
        await pilot.press("x")
        assert "Waiting" not in picture(pilot.app).replace("No longer waiting", "")
        await pilot.press("u", "u")
        assert "Waiting  2" in picture(pilot.app)


async def test_the_card_tells_it_and_has_the_same_keys(
    open_app: OpenApp, store: Store, nadia: int
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("a", "P")
        shown = picture(pilot.app)
        assert "No answer yet" in shown
        assert "Ask Nadia for ten minutes · since 26 February · reminder Thursday 5" in shown
        assert "r notes the answer · x waits no longer" in shown
        await pilot.press("r", *"two sons", "enter")
        shown = picture(pilot.app)
        assert "No answer yet" not in shown
        assert "About them: two sons" in shown
        await pilot.press("x")
        assert "No answer is awaited from Nadia Rahimi." in picture(pilot.app)
    assert store.waiting.of(nadia) is None


async def test_what_another_window_noted_is_told_and_the_text_is_kept(
    open_app: OpenApp, store: Store, nadia: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("a", "r", *"two sons")
        store.waiting.answered(nadia, TODAY, "", TODAY)
        await pilot.press("enter")
        shown = picture(pilot.app)
        assert "No answer is awaited from this person any more" in shown


async def test_the_pane_tells_of_the_answer_awaited(open_app: OpenApp, nadia: int) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("end")
        assert "What you sent and what no answer came to" in picture(pilot.app)
        await pilot.press("a")
        shown = picture(pilot.app)
        assert "Thursday 26 February 2026" in shown
        assert "Thursday 5 March 2026" in shown
        assert "r notes the answer · x waits no longer" in shown


async def test_a_message_opens_on_no_answer_yet_with_its_reminder_ticked(
    open_app: OpenApp, store: Store, nadia: int
) -> None:
    wanted = Action("Write to Bo", kind=Kind.ASK, channel=Channel.LINKEDIN, person_id=nadia)
    action = store.actions.choose(store.actions.store(wanted, TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("r")
        assert "no answer yet" in picture(pilot.app)
        await pilot.press("1", "enter")
        await pilot.press("u", "home", "r")
        assert "● Follow up" not in picture(pilot.app)  # one is planned already
        await pilot.press("enter")
    result = store.actions.get(action.id or 0).result
    assert result
    assert result.outcome is Outcome.NO_REPLY


async def test_the_reminder_is_taken_off_by_its_letter_and_stays_off_in_the_draft(
    open_app: OpenApp, store: Store
) -> None:
    wanted = Action("Ask Ana", kind=Kind.ASK, channel=Channel.EMAIL, person_id=rows.person("Ana"))
    store.actions.choose(store.actions.store(wanted, TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("r")
        assert "● Follow up with Ana" in picture(pilot.app)
        await pilot.press("a", "escape", "r")
        assert "○ Follow up with Ana" in picture(pilot.app)
        await pilot.press("1", "3")
        assert "○ Follow up with Ana" in picture(pilot.app)
        await pilot.press("enter")
        assert "Waiting  1" in picture(pilot.app)
    assert store.actions.find("follow up") == []


@pytest.mark.usefixtures("nadia")
async def test_the_morning_tells_how_many_answers_are_awaited(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("m")
        assert "2 answers awaited: Today lists them under “Waiting”." in picture(pilot.app)


async def test_the_key_of_a_spark_stays_its_own_while_answers_are_awaited(
    open_app: OpenApp, store: Store, nadia: int
) -> None:
    store.sparks.add("Nadia knows a CFO", TODAY)
    async with open_app() as pilot:
        await pilot.press("end", "a")
        assert "enter Save" in picture(pilot.app)


async def test_what_was_answered_is_no_longer_said_to_wait_on_the_card(
    open_app: OpenApp, store: Store, nadia: int
) -> None:
    store.waiting.answered(nadia, TODAY, "", TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("2", "end", "enter")
        shown = picture(pilot.app)
        assert "e-mail, from me" in shown
        assert "no answer yet" not in shown
