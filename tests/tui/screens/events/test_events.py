"""Events by its keys: written down, prepared, moved, given up, found, read on the way."""

from datetime import date, time, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playhouse.test_utils import count_queries
from textual.pilot import Pilot

from db.store import Store
from planner.model.events import Event
from planner.model.vocabulary import EventState
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.events.evenings import SECOND_TUESDAYS, planned, written
from tests.tui.type_text import typed

LINE = "Alumni evening thursday 18:30-21:00 @City Hall aim: three talks"


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


def all_of(store: Store) -> list[Event]:
    return store.events.all(TODAY)


def pages(folder: Path) -> dict[str, tuple[str, int]]:
    """The Markdown files of a folder: their text and who may read them."""
    return {
        file.name: (file.read_text("utf-8"), file.stat().st_mode & 0o777)
        for file in folder.glob("*.md")
    }


def shown(pilot: Pilot[Any]) -> Any:
    """The place on the screen."""
    return pilot.app.screen


def tuesdays(store: Store) -> list[int]:
    """The days from now of the routine that are still to come."""
    found = store.events.between(TODAY, TODAY + timedelta(40))
    return [(event.day - TODAY).days for event in found if event.title == "Club breakfast"]


async def test_an_empty_place_says_which_key_writes_an_event(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        assert "No event yet: n writes one down, in one line." in picture(pilot.app)


async def test_an_event_is_written_down_in_one_line_with_what_was_understood(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        assert "Thursday 5 March 2026" in picture(pilot.app)
        await pilot.press("enter")
        assert "Event added · u undoes" in picture(pilot.app)
        assert "Alumni evening" in pointed_at(picture(pilot.app))
    [event] = all_of(store)
    assert (event.day, event.time, event.ends) == (date(2026, 3, 5), time(18, 30), time(21))
    assert (event.place, event.aim) == ("City Hall", "three talks")


async def test_the_form_takes_up_the_line_and_makes_a_routine_of_it(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Breakfast tuesday 8h @Café")
        await pilot.press("tab", "tab", "tab", "tab")
        await typed(pilot, "every second tuesday")
        await pilot.pause()
        assert "every second Tuesday: Tue 10, 24 Mar, 7 Apr, …" in picture(pilot.app)
        await pilot.press("enter")
    found = all_of(store)
    assert [(event.day - TODAY).days for event in found] == [7, 21, 35, 49]
    assert {event.rule for event in found} == {SECOND_TUESDAYS}
    assert [event.id is None for event in found] == [False, True, True, True]


@pytest.mark.parametrize(
    "line",
    ["BNI every second Tuesday 8:00-9:30 @Grand Café", "BNI un mardi sur deux 8h-9h30 @Grand Café"],
)
@pytest.mark.parametrize("keys", [("enter",), ("tab", "enter")], ids=str)
async def test_an_event_that_repeats_is_written_down_in_one_line(
    open_app: OpenApp, store: Store, line: str, keys: tuple[str, ...]
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, line)
        assert "every second Tuesday: Tue 10, 24 Mar, 7 Apr, …" in picture(pilot.app)
        await pilot.press(*keys)
    found = all_of(store)
    assert [(event.day - TODAY).days for event in found] == [7, 21, 35, 49]
    assert {(event.title, event.rule) for event in found} == {("BNI", SECOND_TUESDAYS)}
    store.history.undo()
    assert all_of(store) == []


async def test_an_event_that_has_been_is_written_down_on_its_day(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Talk yesterday 19:00")
        assert "Monday 2 March 2026" in picture(pilot.app)
        await pilot.press("enter")
        assert "To debrief  1" in picture(pilot.app)
        await pilot.press("e", "tab")
        await typed(pilot, "dimanche dernier")
        await pilot.press("enter")
    assert [event.day for event in all_of(store)] == [date(2026, 3, 1)]


@pytest.mark.parametrize(
    ("field", "typing", "said"),
    [
        (1, "yesteryear", "Not a day"),
        (2, "noonish", "Not a time"),
        (3, "every blue moon", "Not a rule"),
        (3, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no day in the next five"),
        (7, "0", "1 to 99"),
        (8, "12,505", "Not a sum"),
        (9, "long", "Not a number of minutes"),
    ],
)
async def test_the_form_says_what_cannot_be_used_and_keeps_all_that_was_typed(
    open_app: OpenApp, store: Store, field: int, typing: str, said: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("n", "tab")
        await typed(pilot, "Fair")
        await pilot.press(*["tab"] * field)
        await typed(pilot, typing)
        await pilot.press("enter")
        assert said in " ".join(picture(pilot.app).split())
        assert "A new event" in picture(pilot.app)
    assert all_of(store) == []


async def test_all_fields_of_an_event_are_changed_in_its_form(
    open_app: OpenApp, store: Store
) -> None:
    event = written(store, LINE)
    async with open_app() as pilot:
        await pilot.press("e", "shift+home")
        typed_in = ("Gala", "friday", "19h-22h", "", "Opera", "Club", "Tea", "4", "12,50", "1h30")
        for text in (*typed_in, "Health"):
            if text == "Tea":
                await pilot.press("shift+home")  # a longer text is gone on with
            if text:
                await typed(pilot, text)
            await pilot.press("tab")
        await typed(pilot, "badge")
        await pilot.press("ctrl+s")
    changed = store.events.get(event.id or 0)
    assert (changed.title, changed.day) == ("Gala", date(2026, 3, 6))
    assert (changed.time, changed.ends) == (time(19), time(22))
    assert (changed.place, changed.organiser, changed.aim) == ("Opera", "Club", "Tea")
    assert (changed.conversations, changed.cost, changed.travel) == (4, 1250, 90)
    assert (changed.note, changed.rule, changed.sector) == ("badge", "", "Health")
    assert [each.name for each in store.market.sectors()] == ["Health"]


async def test_one_time_of_a_routine_is_changed_without_the_others(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Club breakfast 10/3 8:00 @Café", SECOND_TUESDAYS)
    async with open_app() as pilot:
        await pilot.press("l", "j", "e", "enter")
        assert "Change this one only" in picture(pilot.app)
        assert "Repeats" not in picture(pilot.app).split("Change this one only")[1].split("Note")[0]
        await pilot.press("tab", "tab", "tab")
        await typed(pilot, "Bar")
        await pilot.press("enter")
    assert [event.place for event in all_of(store)] == ["Café", "Bar", "Café", "Café"]


async def test_a_whole_routine_is_changed_with_its_rule_and_ended_by_an_empty_one(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Club breakfast 10/3 8:00 @Café", SECOND_TUESDAYS)
    async with open_app() as pilot:
        await pilot.press("e", "right", "enter")
        await pilot.press("tab", "tab")
        await typed(pilot, "every wednesday")
        await pilot.press("enter")
        assert tuesdays(store) == [8, 15, 22, 29, 36]
        await pilot.press("e", "right", "enter", "tab", "tab", "delete", "enter")
        assert "Routine changed" in picture(pilot.app)
    assert tuesdays(store) == [8]
    assert all_of(store)[0].rule == ""


async def test_one_time_is_moved_given_up_and_taken_up_again(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    async with open_app() as pilot:
        await pilot.press("l", "j", "greater_than_sign")
        await typed(pilot, "26 march")
        await pilot.press("enter")
        assert tuesdays(store) == [7, 23, 35]
        await pilot.press("x")
        assert tuesdays(store) == [7, 35]
        assert "given up" in picture(pilot.app)
        await pilot.press("x")
        assert tuesdays(store) == [7, 23, 35]
        await pilot.press("u", "u", "u")
        assert tuesdays(store) == [7, 21, 35]


async def test_a_routine_is_one_row_until_it_is_unfolded(open_app: OpenApp, store: Store) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    async with open_app() as pilot:
        drawn = picture(pilot.app)
        assert "▌ ○ Tue 10" in drawn
        assert "every second Tuesday · 3 more · l unfolds" in drawn
        assert "7 Apr " not in drawn.split("▔")[0]
        await pilot.press("l")
        drawn = picture(pilot.app).split("▔")[0]
        assert [day in drawn for day in ("Tue 10", "24 Mar", "7 Apr", "21 Apr")] == [True] * 4
        assert "every second Tuesday · l folds" in drawn
        await pilot.press("j", "j", "l")
        assert "▌ ○ Tue 10" in picture(pilot.app)
        assert "3 more" in picture(pilot.app)


async def test_a_search_finds_each_time_of_a_routine(open_app: OpenApp, store: Store) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    async with open_app() as pilot:
        await pilot.press("slash")
        await typed(pilot, "club")
        await pilot.press("enter", "down", "down")
        assert "7 Apr" in pointed_at(picture(pilot.app))
        assert "folds" not in picture(pilot.app)


async def test_a_time_that_is_moved_stands_by_itself(open_app: OpenApp, store: Store) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    store.events.move(all_of(store)[1], date(2026, 3, 26), TODAY)
    async with open_app() as pilot:
        drawn = picture(pilot.app)
        assert "26 Mar" in drawn
        assert "2 more" in drawn


@pytest.mark.parametrize(("keys", "left"), [(("enter",), [7, 35]), (("right", "enter"), [])])
async def test_one_time_or_the_whole_routine_is_deleted(
    open_app: OpenApp, store: Store, keys: tuple[str, ...], left: list[int]
) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    async with open_app() as pilot:
        await pilot.press("l", "j", "delete", *keys)
        assert tuesdays(store) == left
        await pilot.press("u")
        assert tuesdays(store) == [7, 21, 35]


async def test_a_single_event_is_deleted_without_a_question(
    open_app: OpenApp, store: Store
) -> None:
    written(store, LINE)
    async with open_app() as pilot:
        await pilot.press("delete")
        assert all_of(store) == []
        await pilot.press("u")
    assert [event.title for event in all_of(store)] == ["Alumni evening"]


async def test_events_are_found_by_words_of_title_place_or_people_and_shown_again(
    open_app: OpenApp, store: Store
) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press("slash")
        await typed(pilot, "hall claire")
        assert "Evening of the guild" in pointed_at(picture(pilot.app))
        assert "Club breakfast" not in picture(pilot.app)
        await pilot.press("x")
        assert "No event fits: esc shows them all again." in picture(pilot.app)
        await pilot.press("escape")
        assert "Club breakfast" in picture(pilot.app)
        await pilot.press("slash")
        await typed(pilot, "meeting 2")
        await pilot.press("enter", "x")
    dropped = [event.title for event in all_of(store) if event.state is EventState.DROPPED]
    assert dropped == ["Meeting 2"]


async def test_the_long_past_is_read_a_page_at_a_time(open_app: OpenApp, store: Store) -> None:
    with store.change("many"):
        for day in range(5, 305):
            store.events.write_down(Event(f"No {day}", TODAY - timedelta(day)), TODAY)
    async with open_app() as pilot:
        assert "Past  300" in picture(pilot.app)
        await pilot.press("G")
        assert "No 304" in pointed_at(picture(pilot.app))
        store.events.change(all_of(store)[0].id or 0, place="There")
        shown(pilot).reload()
        await pilot.pause()
        assert "No 304" in pointed_at(picture(pilot.app))


async def test_opening_the_place_takes_few_queries(open_app: OpenApp, store: Store) -> None:
    planned(store)
    async with open_app() as pilot:
        with count_queries() as counted:
            shown(pilot).load()
        assert counted.count == 9  # the page of the past counts for the columns


@pytest.mark.parametrize(("size", "keys"), [((80, 24), "bpe"), ((120, 40), "ba")], ids=str)
async def test_hostile_text_does_nothing(
    open_app: OpenApp, store: Store, size: tuple[int, int], keys: str
) -> None:
    with store.change("hostile"):
        for text in HOSTILE:
            event = Event(f"t{text}", TODAY + timedelta(1), place=text, aim=text, note=text)
            number = store.events.write_down(event, TODAY).id or 0
            store.events.prepare(number, to_see=text, curious=text, opening=text)
    async with open_app(size=size) as pilot:
        for _text, key in zip(HOSTILE, cycle(keys), strict=False):
            await pilot.press(key)
            assert not COMMANDS & set(picture(pilot.app))
            await pilot.press("escape", "j")
            assert not COMMANDS & set(picture(pilot.app))


async def test_a_row_that_does_not_unfold_says_why(open_app: OpenApp, store: Store) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press("l")
        assert "This event takes place once; only a routine unfolds." in picture(pilot.app)
