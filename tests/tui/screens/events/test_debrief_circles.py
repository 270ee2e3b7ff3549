"""The last page of a debrief: a circle for the people just met, and the goals they count for."""

from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from planner.grammar import parse_goal
from planner.model.events import Event
from planner.model.vocabulary import Circle, Counts
from planner.network.query import EVERYBODY
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture
def evening(store: Store) -> Event:
    store.people.add("Zoé Fo", TODAY, circle=Circle.CORE)
    return store.events.write_down(Event("Guild evening", TODAY), TODAY)


async def debriefed(pilot: Pilot[Any], *lines: str) -> None:
    """Debrief the evening with a line for each person, to its last page."""
    await pilot.press("5", "d")
    for line in lines:
        await typed(pilot, line)
        await pilot.press("enter")
    await pilot.press("ctrl+s")


def circles(store: Store) -> dict[str, Circle | None]:
    return {row.name: row.circle for row in store.people.rows(EVERYBODY, 0, 99)}


@pytest.mark.parametrize(
    "keys", [("2", "4"), ("é", "apostrophe")], ids=["with digits", "on a French keyboard"]
)
@pytest.mark.usefixtures("evening")
async def test_one_key_each_gives_a_circle_to_the_people_just_met(
    open_app: OpenApp, store: Store, keys: tuple[str, ...]
) -> None:
    async with open_app(size=(100, 30)) as pilot:
        await debriefed(pilot, "Ana Abel", "Bo Ek", "Zoé Fo")
        shown = picture(pilot.app)
        assert "A circle gives a rhythm: 1 core · 2 close · 3 extended · 4 watch" in shown
        assert "▌ Ana Abel" in shown
        await pilot.press(keys[0])
        shown = picture(pilot.app)
        assert "Ana Abel: close circle, a word every 90 days · u undoes" in shown
        assert "▌ Bo Ek" in shown
        await pilot.press(keys[1])
        assert circles(store) == {
            "Ana Abel": Circle.CLOSE,
            "Bo Ek": Circle.WATCH,
            "Zoé Fo": Circle.CORE,
        }
        await pilot.press("u", "u")
        assert circles(store)["Ana Abel"] is circles(store)["Bo Ek"] is None
        await pilot.press("enter")
        assert getattr(pilot.app.screen, "PLACE", "") == "today"


@pytest.mark.usefixtures("evening")
async def test_without_people_in_no_circle_nothing_is_offered(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await debriefed(pilot, "Zoé Fo")
        await pilot.press("1")
        assert "A circle gives" not in picture(pilot.app)
        assert circles(store) == {"Zoé Fo": Circle.CORE}
        await pilot.press("enter")
        assert getattr(pilot.app.screen, "PLACE", "") == "today"


async def test_people_met_who_fit_a_goal_count_and_a_letter_takes_it_off(
    open_app: OpenApp, store: Store, evening: Event
) -> None:
    goal = store.goals.add(parse_goal("Meet 12 finance directors", TODAY), TODAY)
    async with open_app(size=(100, 30)) as pilot:
        await debriefed(pilot, "Ana Abel, finance director", "Bo Ek, finance director", "Zoé Fo")
        shown = picture(pilot.app)
        assert "g ● Ana Abel, Bo Ek · counts for Meet 12 finance directors" in shown
        assert "0 → 2" in shown
        await pilot.press("g")
        shown = picture(pilot.app)
        assert "g ○ Ana Abel, Bo Ek" in shown
        assert "No longer counted · u undoes" in shown
        assert store.goals.get(goal.id).done == 0
        await pilot.press("g")
        assert store.goals.get(goal.id).done == 2
        await pilot.press("u")
        assert store.goals.get(goal.id).done == 0


async def test_true_conversations_count_for_a_goal_of_them_on_a_letter(
    open_app: OpenApp, store: Store, evening: Event
) -> None:
    goal = store.goals.add(parse_goal("Twelve conversations", TODAY), TODAY)
    store.goals.change(goal.id, counts=Counts.CONVERSATIONS)
    async with open_app(size=(100, 30)) as pilot:
        await debriefed(pilot, "Ana Abel *", "Bo Ek")
        assert "g ○ Ana Abel · counts for Twelve conversations" in picture(pilot.app)
        assert store.goals.get(goal.id).done == 0
        await pilot.press("g")
        assert "g ● Ana Abel" in picture(pilot.app)
    assert store.goals.get(goal.id).done == 1
