"""Events once they have been, were given up or moved: what their page says, which keys it names."""

from datetime import timedelta

import pytest

from db.store import Store
from planner.grammar import parse_person
from planner.model.events import Event
from planner.model.vocabulary import EventState
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.events.evenings import SECOND_TUESDAYS, written
from tests.tui.type_text import typed


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


def debriefed(store: Store) -> Event:
    """A talk of yesterday with a person met and a whole debrief."""
    event = written(store, "Talk 2/3/2026 19:00")
    number = event.id or 0
    line = "Ana Ruiz @Acme"
    store.debriefs.meet(number, parse_person(line, TODAY), line, TODAY)
    said = store.debriefs.say(
        event_id=number, today=TODAY, next_time="Come early", minutes=90, cost=1250
    )
    store.debriefs.close(said.id)
    return event


def bottom(drawn: str) -> str:
    """The line of the keys."""
    return drawn.rstrip().splitlines()[-1]


async def test_after_the_debrief_the_page_says_all_that_was_said_in_it(
    open_app: OpenApp, store: Store
) -> None:
    debriefed(store)
    async with open_app(size=(120, 40)) as pilot:
        page = " ".join(picture(pilot.app).split())
        for said in ("Met Ana Ruiz", "Next time Come early", "Time 1 h 30", "Spent €12.50"):
            assert said in page.replace("▏ ", "")


async def test_after_the_debrief_its_keys_come_first_and_those_of_before_are_gone(
    open_app: OpenApp, store: Store
) -> None:
    debriefed(store)
    async with open_app() as pilot:
        assert bottom(picture(pilot.app)).split()[:4] == ["d", "Debrief", "e", "Edit"]
        assert not {"Prepare", "Brief", "Drop"} & set(bottom(picture(pilot.app)).split())
        await pilot.press("x")
    assert [event.state for event in store.events.all(TODAY)] == [EventState.PLANNED]


async def test_what_was_given_up_is_not_counted_and_names_the_key_that_takes_it_up(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Fair friday")
    written(store, "Gala 20/3")
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("x")
        assert "Coming  1" in picture(pilot.app)
        assert "x Take up" in bottom(picture(pilot.app))
        await pilot.press("x")
        assert "Coming  2" in picture(pilot.app)
        pilot.app.clear_notifications()
        await pilot.pause()
        assert "Take up" not in bottom(picture(pilot.app))


@pytest.mark.parametrize("days", [1, 30])
async def test_what_was_given_up_and_is_over_is_found_and_taken_up_again(
    open_app: OpenApp, store: Store, days: int
) -> None:
    store.events.drop(store.events.write_down(Event("Gala", TODAY - timedelta(days)), TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("slash")
        await typed(pilot, "gala")
        await pilot.press("enter")
        assert "Gala" in pointed_at(picture(pilot.app))
        await pilot.press("x")
    assert [event.state for event in store.events.all(TODAY)] == [EventState.PLANNED]


async def test_a_moved_time_of_a_routine_says_instead_of_which_day(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    async with open_app() as pilot:
        assert "instead of" not in picture(pilot.app)
        await pilot.press("l", "j", "greater_than_sign")
        await typed(pilot, "26 march")
        await pilot.press("enter")
        assert "instead of 24 Mar" in picture(pilot.app)


async def test_this_one_or_all_is_asked_with_both_answers_in_sight_and_their_keys(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    async with open_app() as pilot:
        await pilot.press("l", "j", "e")
        drawn = picture(pilot.app)
        assert "‹this one only, 24 March›" in drawn
        assert "the whole routine" in drawn
        assert bottom(drawn).split() == "→ Other answer enter Choose esc Back".split()
        await pilot.press("right", "enter")
        assert "Change the whole routine" in picture(pilot.app)
