"""Two namesakes taken apart, by keys."""

import pytest

from db.store import Store
from planner.model.vocabulary import Channel
from planner.network.query import EVERYBODY
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture


@pytest.fixture
def jean(store: Store) -> int:
    person = store.people.add("Jean Martin", TODAY, organisation="Acme").id
    for gist in ("the mill", "the ferry"):
        store.touches.log(person, TODAY, Channel.PHONE, gist=gist)
    return person


async def test_what_is_marked_goes_to_a_namesake_as_one_change(
    open_app: OpenApp, store: Store, jean: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "V")
        assert "Two people named Jean Martin" in picture(pilot.app)
        await pilot.press("enter")
        assert store.people.count(EVERYBODY) == 1, "nothing is marked"
        await pilot.press("space")
        assert "✓ phone · the ferry" in picture(pilot.app)
        await pilot.press("enter")
        assert "Taken apart: Jean Martin · u undoes" in picture(pilot.app)
        assert [touch.gist for touch in store.touches.of(jean)] == ["the mill"]
        assert [touch.gist for touch in store.touches.of(jean + 1)] == ["the ferry"]
        await pilot.press("u")
        assert store.people.count(EVERYBODY) == 1


async def test_a_mark_is_taken_off_again(open_app: OpenApp, store: Store, jean: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "V", "space", "up", "space", "down", "space", "enter")
        assert [touch.gist for touch in store.touches.of(jean)] == ["the ferry"]


async def test_a_person_on_whom_nothing_hangs_is_not_two(open_app: OpenApp, store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY)
    async with open_app() as pilot:
        await pilot.press("2", "V")
        assert "Nothing hangs on this person that could be another’s." in flat(pilot.app)


@pytest.mark.usefixtures("french", "jean")
async def test_it_is_asked_in_french(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "V")
        said = flat(pilot.app)
        assert "Deux personnes nommées Jean Martin" in said
        assert "téléphone · the ferry" in said
        assert "entrée Séparer" not in said
        await pilot.press("space")
        assert "entrée Séparer" in flat(pilot.app)
