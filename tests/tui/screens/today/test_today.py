"""Today by its keys: show, choose, move, set aside, copy."""

import json
import re
from datetime import time
from typing import Any

import pytest
from playhouse.test_utils import count_queries
from textual import events
from textual.app import App

from db import models
from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Kind, Outcome
from tests.tui.conftest import OpenApp
from tests.tui.hostile import HOSTILE
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.day import FRIDAY, MONDAY, TODAY, planned
from tests.tui.type_text import typed


def beside(app: App[Any]) -> str:
    """The words of the pane at the right, in one line."""
    rows = (row.partition("▏")[2] for row in picture(app).split("\n"))
    return " ".join(" ".join(rows).split())


@pytest.fixture
def call(store: Store) -> Action:
    """A full day; the call that was chosen is highlighted."""
    return planned(store)


async def test_an_empty_day_says_what_to_do_next(open_app: OpenApp, store: Store) -> None:
    store.day.show_first_steps(shown=False)
    async with open_app() as pilot:
        shown = picture(pilot.app)
        assert "Nothing is planned for today" in shown
        assert "m Morning · d Debrief · w Weekly review · f 15 minutes" in shown
        assert "n writes down an action · 2 shows your network · 3 your goals" in shown
        await pilot.press(*"rpxz>ye", "space", "enter")
        assert picture(pilot.app) == shown


async def test_every_section_shows_its_rows(open_app: OpenApp, call: Action) -> None:
    async with open_app(size=(120, 40)) as pilot:
        shown = picture(pilot.app)
        signs = "Today’s three,◐ 09:30  Call,◌,Late  1,▲,Proposed  2,◇,Done  1,●,Sparks  1,✦".split(
            ","
        )
        after_the_week = shown.index("Today’s three")
        places = [shown.index(sign, after_the_week) for sign in signs]
        assert places == sorted(places)
        assert "1 chosen" in shown
        assert "15 of 30 min" in shown
        assert "2 places are free, 15 min fit" in shown
        await pilot.press("down", "down", "down")
        assert "every 90 days" in beside(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_preparation_of_the_highlighted_action_stands_beside_it(
    open_app: OpenApp, call: Action, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert "hear about her move" in picture(pilot.app)
        await pilot.press("down")
        shown = picture(pilot.app)
        assert "Missing: Aim, If–then" in shown
        assert "If–then, Opening" not in shown
        assert "hear about her move" not in shown


@pytest.mark.parametrize(("kind", "suggested"), [(Kind.ASK, True), (Kind.THANKS, False)])
async def test_a_prepared_action_misses_nothing(
    open_app: OpenApp, store: Store, kind: Kind, suggested: bool
) -> None:
    store.actions.choose(Action("Call Ida", kind=kind, aim="hear her", if_then="at 9"), TODAY)
    async with open_app() as pilot:
        shown = picture(pilot.app)
        assert "Missing" not in shown
        assert ("May be added: Opening, Questions" in shown) == suggested


async def test_a_done_action_shows_the_minutes_spent_and_its_day(
    open_app: OpenApp, store: Store
) -> None:
    planned = Action("Call Ida", day=FRIDAY, time=time(9, 30), minutes=15)
    call = store.actions.store(planned, TODAY)
    store.actions.record(call, Result(Outcome.ACHIEVED, TODAY, 40), (), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("home")
        shown = picture(pilot.app)
        assert re.search(r"● +Call Ida .*40 min", shown)
        assert "40 min · today" in shown
        assert "09:30" not in shown
        assert "15 min" not in shown.partition("Done")[2].partition("\n")[2]


async def test_the_preparation_is_right_after_a_burst_of_keys(
    open_app: OpenApp, call: Action
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        for key in ("down", "down", "up", "down", "up", "up"):
            pilot.app.post_message(events.Key(key, None))
        await pilot.pause()
        await pilot.press("down", "up")
        assert "hear about her move" in picture(pilot.app)
        for _turn in range(3):
            pilot.app.post_message(events.Key("down", None))
        await pilot.pause()
        await pilot.pause()
        assert "every 90 days" in beside(pilot.app)


async def test_enter_shows_all_that_is_known(open_app: OpenApp, call: Action) -> None:
    async with open_app() as pilot:
        assert "Hello Claire" in picture(pilot.app)
        assert "advice · phone" not in picture(pilot.app)
        await pilot.press("enter")
        assert "Hello Claire" in picture(pilot.app)
        assert "She wrote of her move · e-mail" in picture(pilot.app)


async def test_space_chooses_and_space_again_unchooses(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("down", "down", "space")
        assert [a.title for a in store.day.agenda(TODAY).chosen] == [call.title, "Thank Marc"]
        assert "Chosen for today · u undoes" in picture(pilot.app)
        await pilot.press("home", "down", "space")
        assert [a.title for a in store.day.agenda(TODAY).chosen] == [call.title]


async def test_a_proposal_that_is_chosen_is_stored(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("down", "down", "down", "space")
        [_call, catch_up] = store.day.agenda(TODAY).chosen
        assert catch_up.person == "Lucie Bernard"
        await pilot.press("home", "down", "z")
        assert store.actions.get(catch_up.id or 0).state is ActionState.PARKED


async def test_more_than_the_daily_number_is_said_and_not_forbidden(
    open_app: OpenApp, store: Store
) -> None:
    store.day.show_first_steps(shown=False)
    for number in range(4):
        store.actions.store(Action(f"Call {number}"), TODAY)
    async with open_app() as pilot:
        for _ in range(4):
            await pilot.press("end", "space")
        assert "4 today, where 3 make a good day" in picture(pilot.app)
        assert len(store.day.agenda(TODAY).chosen) == 4


async def test_an_action_is_moved_to_a_day_in_words(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press(">", *"friday", "enter")
        assert store.actions.get(call.id or 0).day == FRIDAY
        assert "Moved to Friday 6 · u undoes" in picture(pilot.app)
        await pilot.press("u")
        assert store.actions.get(call.id or 0) == call


@pytest.mark.parametrize("words", ["someday", "2026-02-27"])
async def test_a_day_that_is_none_or_past_is_not_taken(
    open_app: OpenApp, store: Store, call: Action, words: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(">", *words, "enter")
        assert store.actions.get(call.id or 0) == call


@pytest.mark.parametrize(("key", "state"), [("z", ActionState.PARKED), ("x", ActionState.DROPPED)])
async def test_an_action_is_parked_or_dropped_by_one_key(
    open_app: OpenApp, store: Store, call: Action, key: str, state: ActionState
) -> None:
    async with open_app() as pilot:
        await pilot.press(key)
        assert store.actions.get(call.id or 0).state is state
        assert call.title not in picture(pilot.app)


async def test_the_opening_is_copied(open_app: OpenApp, call: Action) -> None:
    async with open_app() as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard == "Hello Claire, Marc told me of your move."
        assert "Opening copied" in picture(pilot.app)


async def test_a_done_action_can_only_be_shown_or_recorded_again(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "1", "enter", "home")
        assert call.title in pointed_at(picture(pilot.app))
        shown = picture(pilot.app)
        for label in ("Move", "Park", "Drop", "Copy", "Choose"):
            assert label not in shown.split("\n")[-1]
        await pilot.press(*">yzx", "space")
        assert picture(pilot.app) == shown
        assert pilot.app.clipboard == ""
        assert len(store.day.agenda(TODAY).done) == 2


@pytest.mark.parametrize(
    ("key", "became", "said"), [("i", "idea", "an idea"), ("m", "memory", "a memory")]
)
async def test_a_spark_becomes_an_idea_or_a_memory_by_one_key(
    open_app: OpenApp, store: Store, call: Action, key: str, became: str, said: str
) -> None:
    store.settings.set("ritual.morning", json.dumps({"day": TODAY.isoformat(), "held": True}))
    async with open_app() as pilot:
        await pilot.press("end", key)
        assert models.Spark.get().became == became
        assert f"Kept as {said} · u undoes" in picture(pilot.app)


async def test_a_spark_becomes_an_action(open_app: OpenApp, store: Store, call: Action) -> None:
    async with open_app() as pilot:
        await pilot.press("end", "a", "enter")
        [action] = store.actions.find("baker")
        assert models.Spark.get().became_id == action.id
        await pilot.press("u")
        assert store.actions.find("baker") == []
        assert len(store.sparks.unsorted()) == 1


async def test_a_spark_is_said_anew_and_taken_away(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("end", "e", *" in Lyon", "enter")
        assert store.sparks.unsorted()[0].text == "The baker's sister leads a bank in Lyon"
        await pilot.press("x")
        assert store.sparks.unsorted() == []


async def test_the_week_shows_its_load(open_app: OpenApp, store: Store) -> None:
    for day in (FRIDAY, FRIDAY, MONDAY):
        store.actions.store(Action("Call", day=day), TODAY)
    async with open_app() as pilot:
        week = picture(pilot.app).split("\n")[1]
        assert "Fri 6 ○○" in week
        assert "Tue 3 · " in week


async def test_the_number_of_queries_of_the_place_is_fixed(open_app: OpenApp, call: Action) -> None:
    async with open_app() as pilot:
        with count_queries() as counted:
            pilot.app.screen.load()  # type: ignore[attr-defined]  # the place
        assert counted.count == 12


async def test_typed_text_is_shown_harmlessly(open_app: OpenApp, store: Store) -> None:
    for text in HOSTILE:
        hostile = Action(f"x{text}", aim=text, opening=text, note=text)
        store.actions.choose(hostile, TODAY)
    async with open_app(size=(120, 40)) as pilot:
        for _ in range(30):
            await pilot.press("down")
            assert "\x1b" not in picture(pilot.app)


async def test_in_french_everything_is_french(
    open_app: OpenApp, french: None, call: Action
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        shown = picture(pilot.app)
        assert "Les trois du jour" in shown
        assert "Chosen" not in shown


@pytest.mark.parametrize("keys", ["", "m"])
async def test_sentences_are_wrapped_again_for_another_width(open_app: OpenApp, keys: str) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        narrow = picture(pilot.app)
    async with open_app(size=(120, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert picture(pilot.app) == narrow


async def test_space_is_named_for_what_it_does_with_the_row(
    open_app: OpenApp, call: Action
) -> None:
    async with open_app() as pilot:
        assert "space Take out" in picture(pilot.app).splitlines()[-1]
        await pilot.press("down")
        assert "space Choose" in picture(pilot.app).splitlines()[-1]


async def test_space_is_named_for_the_row_while_one_chooses_in_the_morning(
    open_app: OpenApp, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "z")  # what is late is closed
        assert "space Choose" in picture(pilot.app).splitlines()[-1]
        await pilot.press("home")
        assert "space Take out" in picture(pilot.app).splitlines()[-1]


async def test_a_fourth_action_is_told_as_one_more_also_once_three_are_done(
    open_app: OpenApp, store: Store
) -> None:
    for title in ("One", "Two", "Three"):
        chosen = store.actions.choose(Action(title, minutes=5), TODAY)
        store.actions.record(chosen, Result(Outcome.ACHIEVED, TODAY, 5), (), TODAY)
    store.actions.store(Action("Four", day=TODAY, minutes=5), TODAY)
    async with open_app() as pilot:
        assert "morning" not in picture(pilot.app)
        await pilot.press("space")
        said = "Chosen: 4 today, where 3 make a good day · u undoes"
        assert said in picture(pilot.app)


async def test_a_finished_day_stands_apart_and_keeps_the_highlight_from_what_is_late(
    open_app: OpenApp, call: Action
) -> None:
    async with open_app(size=(80, 40)) as pilot:
        assert "morning" in picture(pilot.app)
        await pilot.press("r", "enter")
        shown = picture(pilot.app)
        assert pointed_at(shown).startswith("Call Claire")
        before, after = shown.split("            What you chose is done. 1 more is due today.\n")
        assert before.endswith("\n\n")
        assert after.startswith("\n   Late  1\n")
        assert "morning" not in shown
        assert "Done besides  1" in shown
        assert "Tue 3 ●● " in shown


async def test_a_line_and_its_form_say_after_which_action_it_comes(
    open_app: OpenApp, store: Store
) -> None:
    listed = store.actions.store(Action("Write the list", day=TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Call Bob après: Write the list")
        assert "After   Write the list" in picture(pilot.app)
        await pilot.press("tab", "ctrl+s", "n")
        await typed(pilot, "Call Ana after: Write a list")
        assert "No such open action" in picture(pilot.app)
        await pilot.press("tab", "ctrl+s")
        assert "No open action has this whole name." in picture(pilot.app)
    [called] = store.actions.find("Call Bob")
    assert (called.waits_for_id, called.note) == (listed.id, "")


async def test_the_form_of_an_action_says_and_changes_after_which_one_it_comes(
    open_app: OpenApp, store: Store
) -> None:
    listed = store.actions.store(Action("Write the list", day=TODAY), TODAY)
    call = store.actions.store(Action("Call Bob", day=TODAY, waits_for_id=listed.id), TODAY)
    to_after = ["e", *["tab"] * 8]

    def awaited() -> int | None:
        return store.actions.get(call.id or 0).waits_for_id

    async with open_app() as pilot:
        assert "waits for “Write the list”" in picture(pilot.app)
        await pilot.press("down", *to_after)
        await typed(pilot, "Call Bob")
        await pilot.press("ctrl+s")
        said = " ".join(picture(pilot.app).replace("│", " ").split())
        assert "in a ring: “Write the list” → “Call Bob” → “Write the list”." in said
        await pilot.press("ctrl+u", "ctrl+s", "up", "e")
        assert "After              Write the list" in picture(pilot.app)
        await pilot.press("ctrl+s")
        assert awaited() == listed.id
        await pilot.press(*to_after, "ctrl+u", "ctrl+s")
        assert awaited() is None
        assert "waits for" not in picture(pilot.app)
        await pilot.press("u")
        assert awaited() == listed.id
