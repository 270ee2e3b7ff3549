"""Triage by keys: one key a person, back and undone, left and taken up again, twenty at a time."""

from datetime import date, timedelta

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner.model.vocabulary import Channel, Circle, PersonState
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture


@pytest.fixture
def thirty(store: Store) -> None:
    with store.change("thirty"):
        for number in range(1, 31):
            store.people.add(
                f"Ana Abel{number:02}", TODAY, connected_on=TODAY - timedelta(days=number)
            )


@pytest.fixture
def known(store: Store) -> None:
    ana = store.people.add(
        "Ana Ruiz",
        date(2025, 1, 1),
        organisation="Kérial",
        role_title="finance director",
        groups=("finance",),
        city="Lyon",
        connected_on=date(2021, 5, 4),
    )
    store.touches.log(ana.id, date(2021, 6, 1), Channel.EMAIL, gist="Her move to Lyon")
    store.touches.log(ana.id, date(2021, 9, 9), Channel.PHONE, gave="the name of a school")
    store.people.add("Bo Ek", TODAY, connected_on=date(2025, 12, 1))


def at(shown: str) -> str:
    """The person shown."""
    return shown.splitlines()[2].strip()


@pytest.mark.usefixtures("thirty")
async def test_a_key_decides_and_the_next_one_comes(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("T")
        shown = picture(pilot.app)
        assert at(shown) == "Ana Abel01"
        assert "1 of 20" in shown
        await pilot.press("1", "é", "3", "4", "asterisk", "z", "right", "space")
        shown = picture(pilot.app)
        assert at(shown) == "Ana Abel09"
        assert "9 of 20" in shown
        people = [store.people.card(number) for number in range(1, 9)]
        assert [each.circle for each in people] == [*Circle, None, None, None, None]
        assert [each.enjoyed for each in people] == [False] * 4 + [True] + [False] * 3
        assert people[5].state is PersonState.RESTING


@pytest.mark.usefixtures("thirty")
async def test_back_shows_the_decision_and_another_one_replaces_it(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("T", "1", "2", "left")
        shown = picture(pilot.app)
        assert at(shown) == "Ana Abel02"
        assert "◎ close" in shown.splitlines()[4]
        await pilot.press("4")
        assert store.people.card(2).circle is Circle.WATCH
        assert at(picture(pilot.app)) == "Ana Abel03"
        await pilot.press("left", "left", "right")
        assert at(picture(pilot.app)) == "Ana Abel03", "those decided on are passed"
        assert store.people.card(1).circle is Circle.CORE


@pytest.mark.usefixtures("thirty")
async def test_undo_brings_the_person_back(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("T", "1", "2", "3", "u")
        assert at(picture(pilot.app)) == "Ana Abel03"
        assert store.people.card(3).circle is None
        await pilot.press("u")
        assert at(picture(pilot.app)) == "Ana Abel02"
        await pilot.press("ctrl+r")
        assert at(picture(pilot.app)) == "Ana Abel03"


@pytest.mark.usefixtures("thirty")
async def test_it_goes_on_where_it_was_left(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("T", "1", "right", "2", "escape")
    async with open_app() as pilot:
        await pilot.press("2", "T")
        shown = picture(pilot.app)
        assert at(shown) == "Ana Abel04"
        assert "4 of 20" in shown


@pytest.mark.usefixtures("thirty")
async def test_twenty_make_a_sitting_and_the_end_says_what_it_brought(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("T", *"1" * 12, *["asterisk"] * 3, *"zz", *["right"] * 3)
        shown = picture(pilot.app)
        for said in ("12 in a circle", "3 to call again", "2 may rest", "3 for later"):
            assert f"● {said}" in shown
        assert "13 people are still without a circle." in shown
        await pilot.press("enter")
        shown = picture(pilot.app)
        assert at(shown) == "Ana Abel21"
        assert "1 of 13" in shown, "the ten others, then the three left for later"
        await pilot.press(*"4" * 10)
        shown = picture(pilot.app)
        assert at(shown) == "Ana Abel18"
        assert "Left for later before" in shown
        await pilot.press(*"444")
        assert "Everybody has a place." in picture(pilot.app)
        assert store.triage.waiting() == 0


async def test_an_empty_network_has_nobody_to_decide_on(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("T")
        shown = picture(pilot.app)
        assert "Everybody has a place." in shown
        await pilot.press("1", "right", "left", "escape")


@pytest.mark.usefixtures("thirty")
async def test_one_decided_on_elsewhere_is_passed(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("T")
        store.people.set_circle([2], Circle.CORE, TODAY)
        store.people.delete(3)
        await pilot.press("1")
        assert at(picture(pilot.app)) == "Ana Abel04"


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_person_looks_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press("T")
        assert picture(pilot.app) == snapshot
        await pilot.press("2", "asterisk")
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("french", "known")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_speaks_french(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press("T")
        assert picture(pilot.app) == snapshot
        await pilot.press("é", "right")
        assert picture(pilot.app) == snapshot
