"""After an absence all late actions move at once, as shown before and in one change."""

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner.model.actions import Action
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, stage
from tui.registry import setting_of

TODAY, WEDNESDAY, THURSDAY = date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 5)
LONG_AGO = date(2026, 2, 12)


@pytest.fixture
def late(store: Store) -> list[Action]:
    """Seven actions from before an absence; one was put off twice already."""
    titles = ("Ana", "Béa", "Cem", "Dov", "Eva", "Fay", "Guy")
    found = [
        store.actions.store(Action(f"Call {name}", day=LONG_AGO, minutes=10), LONG_AGO)
        for name in titles
    ]
    for day in (13, 16):
        store.actions.move(found[6], date(2026, 2, day), LONG_AGO)
    return [store.actions.get(action.id or 0) for action in found]


def days(store: Store, late: list[Action]) -> list[date | None]:
    return [store.actions.get(each.id or 0).day for each in late]


async def test_the_key_is_told_and_each_way_shown_before_anything_is_written(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    before = days(store, late)
    async with open_app() as pilot:
        await pilot.press("m")
        assert "After some days away: a moves all of these at once." in picture(pilot.app)
        await pilot.press("a")
        assert "7 actions: 7 today" in picture(pilot.app)
        assert "third" not in picture(pilot.app)
        assert "3 make a good day" in picture(pilot.app)
        await pilot.press("2")
        assert "7 actions: 7 tomorrow" in picture(pilot.app)
        await pilot.press("down")
        shown = picture(pilot.app).replace("\u00a0", " ")
        assert "7 actions: 3 today, 3 tomorrow, 1 on Thursday 5" in shown
        assert "12 Feb → tomorrow  Call Dov" in shown
        assert "1 of them moves for the third time" in shown
        assert "third move" in shown
        await pilot.press("escape")
        assert "7 left" in picture(pilot.app)
    assert days(store, late) == before


@pytest.mark.parametrize(
    ("digit", "expected"),
    [
        ("1", [TODAY] * 7),
        ("2", [WEDNESDAY] * 7),
        ("quotation_mark", [TODAY] * 3 + [WEDNESDAY] * 3 + [THURSDAY]),
    ],
)
async def test_all_move_in_one_change_that_undo_takes_back(
    open_app: OpenApp, store: Store, late: list[Action], digit: str, expected: list[date]
) -> None:
    before = days(store, late)
    async with open_app() as pilot:
        await pilot.press("m", "a", digit, "enter")
        assert days(store, late) == expected
        shown = " ".join(picture(pilot.app).split())
        assert "7 actions moved:" in shown
        assert "u undoes" in shown
        assert stage(pilot.app) == "choose"
        await pilot.press("u")
        assert "7 left" in picture(pilot.app)
        assert "a moves all of these at once" in picture(pilot.app)
    assert days(store, late) == before


async def test_those_left_as_they_are_stay_and_the_rest_moves(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "enter", "x", "a", "2", "enter")
    assert days(store, late)[:3] == [LONG_AGO, LONG_AGO, WEDNESDAY]


async def test_all_to_today_stand_on_the_next_page_unchosen(
    open_app: OpenApp, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "a", "enter")
        shown = picture(pilot.app)
        assert "0 of 30 min" in shown
        assert "Your stairs and your days  7" in shown


async def test_a_morning_opened_meanwhile_is_no_absence_and_opening_it_twice_changes_nothing(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    for _time in range(2):
        async with open_app() as pilot:
            await pilot.press("m")
            assert "After some days away" in picture(pilot.app)
    store.settings.set(setting_of("morning"), '{"day": "2026-03-02", "stage": "close"}')
    for _time in range(2):
        async with open_app() as pilot:
            await pilot.press("m")
            assert "7 left" in picture(pilot.app)
            assert "After some days away" not in picture(pilot.app)


async def test_one_alone_is_closed_by_its_own_keys(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    for action in late[1:]:
        store.actions.drop(action, LONG_AGO)
    async with open_app() as pilot:
        await pilot.press("m", "a")
        assert "1 left" in picture(pilot.app)
        assert "at once" not in picture(pilot.app)


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
@pytest.mark.parametrize("keys", [["m"], ["m", "a", "3"], ["m", "a", "1", "enter"]], ids=str)
async def test_how_it_looks(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int], keys: list[str]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press(*keys)
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("french", "late")
@pytest.mark.parametrize("keys", [["m"], ["m", "a", "3"], ["m", "a", "1", "enter"]], ids=str)
async def test_how_it_looks_in_french(
    open_app: OpenApp, snapshot: SnapshotAssertion, keys: list[str]
) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys)
        assert picture(pilot.app) == snapshot
