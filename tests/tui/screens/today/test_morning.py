"""The morning session by its keys: choose, prepare, read back, start; and going on later."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from playhouse.test_utils import count_queries

from db.store import Store
from planner.calendar.weeks import week_of
from planner.grammar import parse_event
from planner.model.actions import Action, Result, is_prepared
from planner.model.events import Event
from planner.model.vocabulary import Channel, Kind, Outcome
from tests.db import rows
from tests.tui.conftest import OpenApp, written_elsewhere
from tests.tui.picture import picture, pointed_at, stage
from tests.tui.type_text import typed

TODAY, MONDAY, WEDNESDAY = date(2026, 3, 3), date(2026, 3, 2), date(2026, 3, 4)
PREPARED = Action("Call", minutes=10, aim="hear her", if_then="if it is nine, then I call")


@pytest.fixture
def late(store: Store) -> list[Action]:
    """Four actions that stayed open from Monday."""
    titles = ("Call Ana", "Call Béa", "Call Cem", "Call Dov")
    return [store.actions.store(Action(title, day=MONDAY, minutes=10), MONDAY) for title in titles]


@pytest.fixture
def proposed(store: Store) -> list[Action]:
    """Three prepared actions of today and one that is not."""
    titles = ("Write Ana", "Write Béa", "Write Cem")
    found = [store.actions.store(replace(PREPARED, title=title), TODAY) for title in titles]
    return [*found, store.actions.store(Action("Zip it"), TODAY)]


def chosen(store: Store) -> list[str]:
    return [action.title for action in store.day.agenda(TODAY).chosen]


async def test_three_prepared_actions_are_chosen_and_started_by_eight_keys(
    open_app: OpenApp, store: Store, proposed: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "space", "space", "space")
        assert "These make a good day" in picture(pilot.app)
        for page in (1, 2, 3):
            await pilot.press("enter")
            assert stage(pilot.app) == "read back"
            assert f"{page} of 3" in picture(pilot.app)
            assert re.search("if it is nine,\n\n +then I call", picture(pilot.app))
        await pilot.press("enter")
        assert chosen(store) == ["Write Ana", "Write Béa", "Write Cem"]
        shown = picture(pilot.app)
        assert "Write Ana" in pointed_at(shown)
        assert "morning:" not in shown


async def test_the_daily_number_informs_and_refuses_nothing(
    open_app: OpenApp, store: Store, proposed: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", *["space"] * 4)
        assert "4, where 3 make a good day" in picture(pilot.app)
        assert len(chosen(store)) == 4


async def test_space_on_a_chosen_action_lets_it_go(
    open_app: OpenApp, store: Store, proposed: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "space", "home", "space")
        assert chosen(store) == []


async def test_an_unprepared_action_is_asked_for_or_skipped(
    open_app: OpenApp, store: Store, proposed: list[Action]
) -> None:
    other = store.actions.choose(Action("Zap it"), TODAY)
    store.actions.choose(proposed[3], TODAY)
    async with open_app() as pilot:
        await pilot.press("m", "enter")
        assert stage(pilot.app) == "prepare"
        assert "Missing: Aim, If–then" in picture(pilot.app)
        await pilot.press("enter")
        await typed(pilot, "less noise")
        await pilot.press("tab")
        await typed(pilot, "if it is ten, then I zip")
        await pilot.press("enter")
        assert "To prepare  1" in picture(pilot.app)
        await pilot.press("space")
        assert stage(pilot.app) == "read back"
        read = picture(pilot.app)
        await pilot.press("enter")
        assert "no if–then yet" in read + picture(pilot.app)
        ready = {a.title: is_prepared(a) for a in store.day.agenda(TODAY).chosen}
        assert sorted(ready) == [other.title, "Zip it"]
        assert sorted(ready.values()) == [False, True]


async def test_a_line_typed_while_choosing_is_chosen_if_it_is_for_today(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "n")
        await typed(pilot, "Call the bank ~10m")
        await pilot.press("enter", "n")
        await typed(pilot, "Call the plumber tomorrow")
        await pilot.press("enter")
        assert chosen(store) == ["Call the bank"]
        store.history.undo()
        store.history.undo()
        assert store.actions.find("bank") == []


async def test_an_empty_morning_is_kind_and_a_good_answer(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("m")
        shown = picture(pilot.app)
        assert "Leaving a day open is a good answer too." in shown
        assert "n writes down an action · o proposes somebody to turn to" in shown
        await pilot.press("o")
        assert "Nobody to propose yet" in picture(pilot.app)
        await pilot.press("enter")
        assert "The day stays open" in picture(pilot.app)
        await pilot.press("enter")
        assert "Nothing is planned for today" in picture(pilot.app)


async def test_something_is_proposed_on_an_empty_day_and_something_else_when_asked_again(
    open_app: OpenApp, store: Store
) -> None:
    for name in ("Ana Ruiz", "Bo Lind"):
        rows.touch(rows.person(name, enjoyed=True), TODAY)
    async with open_app() as pilot:
        await pilot.press("m", "o")
        assert "Catch up with Bo Lind" in pointed_at(picture(pilot.app))
        await pilot.press("o")
        shown = picture(pilot.app)
        assert "Catch up with Ana Ruiz" in pointed_at(shown)
        assert "you enjoyed talking with each other" in shown
        await pilot.press("space")
        assert chosen(store) == ["Catch up with Ana Ruiz"]


async def test_a_suggestion_of_today_stands_among_the_proposals_of_the_session(
    open_app: OpenApp,
) -> None:
    rows.person("Ana Ruiz", enjoyed=True)
    async with open_app() as pilot:
        await pilot.press("o", "m")
        assert "Catch up with Ana Ruiz" in pointed_at(picture(pilot.app))


async def test_without_a_suggestion_no_key_is_named_that_does_nothing_here(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "o")
        said = " ".join(picture(pilot.app).split())
        assert "Nobody to propose yet. 2 opens your network after the session" in said


async def test_the_further_proposals_are_listed_and_chosen_from_there(
    open_app: OpenApp, store: Store
) -> None:
    for number in range(9):
        store.actions.store(replace(PREPARED, title=f"Write letter {number}"), TODAY)
    async with open_app() as pilot:
        await pilot.press("m")
        assert "2 more proposals · l lists them" in picture(pilot.app)
        await pilot.press("l", "space", "escape")
        assert stage(pilot.app) == "choose"
        assert "1 ◐        Write letter" in picture(pilot.app)
    assert len(chosen(store)) == 1


async def test_an_action_that_prepares_an_event_leads_there_once_and_needs_no_if_then(
    open_app: OpenApp, store: Store
) -> None:
    event = store.events.add(parse_event("Soirée APEC today 18:30", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("m", "space", "enter")
        assert stage(pilot.app) == "prepare"
        assert "Prepare: Soirée APEC" in pointed_at(picture(pilot.app))
        await pilot.press("enter", *"meet two", "enter")
        assert store.events.get(event.id or 0).aim == "meet two"
        assert stage(pilot.app) == "read back"
        shown = picture(pilot.app)
        assert "Prepare: Soirée APEC" in shown
        assert "no if–then yet" not in shown


async def test_an_action_that_prepares_a_meeting_leads_there_once(
    open_app: OpenApp, store: Store
) -> None:
    meeting = Action("Meet Ana", kind=Kind.MEET, channel=Channel.IN_PERSON, day=WEDNESDAY)
    meeting = store.actions.store(meeting, TODAY)
    async with open_app() as pilot:
        await pilot.press("m", "space", "enter", "enter")
        await pilot.press(*"hear her", "enter")
        assert store.actions.get(meeting.id or 0).aim == "hear her"
        assert stage(pilot.app) == "read back"


async def test_a_morning_goes_on_at_its_position_also_after_a_kill(
    open_app: OpenApp, store: Store, late: list[Action], proposed: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", *["enter"] * 4, "space", "escape")
        assert "the morning goes on" in picture(pilot.app)
    async with open_app() as pilot:
        await pilot.press("m")
        assert stage(pilot.app) == "choose"
        shown = picture(pilot.app)
        assert "1 ◐        Write Ana" in shown
        assert "Write Béa" in pointed_at(shown)
        await pilot.press("left")
        assert "Still open from before  4" in picture(pilot.app)


@pytest.mark.parametrize("held", [False, True], ids=["first", "again"])
async def test_on_an_empty_store_it_goes_on_at_its_position_after_a_kill(
    open_app: OpenApp, held: bool
) -> None:
    async with open_app() as pilot:
        if held:
            await pilot.press("m", "enter", "enter")
            assert "1 Today" in picture(pilot.app)
        await pilot.press("m", "n", *"Call", "enter", "enter")
        assert stage(pilot.app) == "prepare"
    async with open_app() as pilot:
        await pilot.press("m")
        assert stage(pilot.app) == "prepare"


async def test_one_begun_again_the_same_day_goes_on_at_its_position(
    open_app: OpenApp, late: list[Action], proposed: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", *["enter"] * 6)
        await pilot.press("m", *["enter"] * 4, "end", "space", "enter")
        assert stage(pilot.app) == "prepare"
        await pilot.press("escape")
        assert "morning" not in picture(pilot.app)
        await pilot.press("m")
        assert stage(pilot.app) == "prepare"


async def test_an_action_done_elsewhere_meanwhile_is_not_asked_for(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "escape")
    for action in late:
        store.actions.drop(action, TODAY)
    async with open_app() as pilot:
        await pilot.press("m")
        assert stage(pilot.app) == "choose"


async def test_today_names_the_actions_that_wait_until_the_morning_was_held(
    open_app: OpenApp, store: Store, late: list[Action], proposed: list[Action]
) -> None:
    async with open_app() as pilot:
        assert "m · morning: 4 to close, 4 proposed" in picture(pilot.app)
        await pilot.press("m", *["enter"] * 6)
        assert "morning" not in picture(pilot.app)
    async with open_app() as pilot:
        assert "morning" not in picture(pilot.app)


async def opened(store: Store, clock: Callable[[], date], now: Callable[[], datetime]) -> Any:
    from tui.app import EscalierApp

    return EscalierApp(store, clock, now=now).run_test(size=(80, 24), notifications=True)


async def test_midnight_passes_and_chosen_actions_are_asked_again(
    store: Store, proposed: list[Action]
) -> None:
    day = [TODAY]
    async with await opened(
        store, lambda: day[0], lambda: datetime.combine(day[0], time(23, 59))
    ) as pilot:
        await pilot.press("m", "space", "enter")
        day[0] = WEDNESDAY
        written_elsewhere(pilot)
        await pilot.pause()
        assert stage(pilot.app) == "close"
        shown = picture(pilot.app)
        assert "A new day has begun" in shown
        assert "Write Ana" in pointed_at(shown)
        assert store.actions.get(proposed[0].id or 0).if_then == PREPARED.if_then
        await pilot.press("greater_than_sign", "enter")
        assert store.actions.get(proposed[0].id or 0).day == date(2026, 3, 5)


async def test_the_minutes_go_on_counting_after_a_break_and_never_back(store: Store) -> None:
    now = [datetime(2026, 3, 3, 8, 0)]
    async with await opened(store, lambda: TODAY, lambda: now[0]) as pilot:
        await pilot.press("m", "enter")
        now[0] += timedelta(minutes=3)
        written_elsewhere(pilot)
        await pilot.pause()
        assert "3 of 5 min" in picture(pilot.app)
        await pilot.press("escape")
        now[0] += timedelta(minutes=40)
        await pilot.press("m")
        assert "3 of 5 min" in picture(pilot.app)
        now[0] -= timedelta(hours=2)
        written_elsewhere(pilot)
        await pilot.pause()
        assert " min" not in picture(pilot.app).split("\n")[0]


async def test_opening_the_morning_takes_few_queries(
    open_app: OpenApp, late: list[Action], proposed: list[Action]
) -> None:
    async with open_app() as pilot:
        with count_queries() as counted:
            await pilot.press("m")
            await pilot.pause()
        assert counted.count <= 16  # three of them say how long to wait for a lock


@pytest.mark.parametrize("way", [("p",), ("m", "enter", "enter")])
async def test_a_guard_says_why_and_is_set_aside_by_one_key(
    open_app: OpenApp, store: Store, way: tuple[str, ...]
) -> None:
    who = rows.person()
    rows.touch(who, date(2026, 2, 20), asked="a name")
    ask = store.actions.choose(Action("Ask Claire", kind=Kind.ASK, person_id=who), TODAY)
    async with open_app() as pilot:
        await pilot.press(*way)
        assert "You asked Claire Dupont for something (20 February)" in picture(pilot.app)
        await typed(pilot, "one name")
        await pilot.press("enter")
        assert store.actions.get(ask.id or 0).aim == ""
        await pilot.press("ctrl+g")
        assert store.actions.get(ask.id or 0).aim == "one name"
        assert store.reviews.balance(week_of(TODAY), TODAY).set_aside == 2
        await pilot.press("u")
        assert store.reviews.balance(week_of(TODAY), TODAY).set_aside == 0
        assert store.actions.get(ask.id or 0).aim == ""


async def test_an_offer_typed_in_a_first_message_gives_pause_at_once(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.choose(Action("Write to Claire", person_id=rows.person()), TODAY)
    async with open_app() as pilot:
        await pilot.press("p", *["tab"] * 4)
        assert "first message" not in picture(pilot.app)
        await typed(pilot, "our service")
        assert "This is a first message to Claire Dupont" in picture(pilot.app)


async def test_the_lesson_that_fits_stands_beside_the_preparation(
    open_app: OpenApp, store: Store
) -> None:
    store.lessons.learn("Ask one question, then wait.", MONDAY, Kind.ASK)
    store.actions.choose(Action("Ask Claire", kind=Kind.ASK), TODAY)
    async with open_app() as pilot:
        await pilot.press("m", "enter")
        assert "Ask one question, then wait." in picture(pilot.app)
        await pilot.press("enter")
        assert "Ask one question, then wait." in picture(pilot.app)


async def test_preparing_a_meeting_leads_to_the_meeting_itself(
    open_app: OpenApp, store: Store
) -> None:
    ida = Action("Meet Ida", kind=Kind.MEET, channel=Channel.IN_PERSON, day=WEDNESDAY)
    meeting = store.actions.store(ida, TODAY)
    async with open_app() as pilot:
        await pilot.press("enter")
        assert "Prepare: Meet Ida" in picture(pilot.app)
        await typed(pilot, "her view of rail")
        await pilot.press("enter")
        assert store.actions.get(meeting.id or 0).aim == "her view of rail"
        await pilot.press("space")
        assert chosen(store) == ["Prepare: Meet Ida"]


async def test_events_of_these_days_stand_in_today_and_can_be_prepared(
    open_app: OpenApp, store: Store
) -> None:
    event = store.events.write_down(Event("Winter meeting", TODAY, time=time(18)), TODAY)
    async with open_app() as pilot:
        shown = picture(pilot.app)
        assert "Events  1" in shown
        assert "○ 18:00  Winter meeting" in shown
        await pilot.press("p")
        assert "Prepare: Winter meeting" in picture(pilot.app)
        await typed(pilot, "three talks")
        await pilot.press("ctrl+s")
        assert store.events.get(event.id or 0).aim == "three talks"


async def test_the_lesson_that_fits_names_its_source(open_app: OpenApp, store: Store) -> None:
    ida = rows.person("Ida Berg")
    call = store.actions.store(Action("Call Ida", kind=Kind.ASK, person_id=ida), MONDAY)
    result = Result(Outcome.ACHIEVED, date(2026, 2, 12), learned="Ask one question, then wait.")
    store.actions.record(call, result, (), MONDAY)
    store.actions.choose(Action("Ask Claire", kind=Kind.ASK), TODAY)
    async with open_app() as pilot:
        await pilot.press("p")
        assert "after: Call Ida, 12 Feb" in picture(pilot.app)


async def test_the_event_prepared_in_the_morning_leaves_nothing_of_it_to_do(
    open_app: OpenApp, store: Store
) -> None:
    store.events.add(parse_event("Breakfast tomorrow 8:00 @Café aim: two names", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("m", "space", "enter", "enter")
        await pilot.press("tab", "tab", "tab", *"Beginnings", "ctrl+s")
        assert "All that you chose is done." in picture(pilot.app)
        await pilot.press("enter")
        assert "● Prepare: Breakfast" in " ".join(picture(pilot.app).split())
    assert not store.day.agenda(WEDNESDAY).late


async def test_only_an_if_then_is_to_be_read_slowly(open_app: OpenApp, store: Store) -> None:
    for title, if_then in (("Call Ana", PREPARED.if_then), ("Zip it", "")):
        action = store.actions.store(Action(title, minutes=5, if_then=if_then), TODAY)
        store.actions.choose(action, TODAY)
    seen = []
    async with open_app() as pilot:
        await pilot.press("m", "enter", "space", "space")
        for _page in range(2):
            shown = picture(pilot.app)
            seen.append(("Zip it" in shown, "Read it once, slowly." in shown))
            await pilot.press("enter")
    assert sorted(seen) == [(False, True), (True, False)]
