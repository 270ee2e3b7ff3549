"""The market map, by its keys."""

from contextlib import suppress
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.worker import WorkerFailed

from db.errors import StoreError
from db.pitch import presence
from db.store import Store
from planner.pitch.market_map.coverage import Presence
from planner.pitch.market_map.sector import Priority
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.dialogs.asking import type_in
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.screens.pitch.market.ground import draw_map, number_of, person
from tests.tui.work_ended import work_ended

SIZES = [(80, 24), (120, 40)]


@pytest.fixture
def health(store: Store) -> int:
    """The map of three sectors; the id of the first."""
    return draw_map(store)


async def view(pilot: Pilot[Any], *keys: str) -> str:
    """The map, after some keys."""
    await pilot.press("4", "M", *keys)
    return picture(pilot.app)


def rows(pilot: Pilot[Any]) -> list[str]:
    """The highlighted row of each list."""
    lines = picture(pilot.app).split("\n")
    return [line.split("▏")[0].strip("▌ ") for line in lines if line.lstrip().startswith("▌ ")]


def row(pilot: Pilot[Any], name: str) -> str:
    """The row that begins with a name, its numbers one space apart."""
    lines = (line.split("▏")[0].strip("▌ ✓") for line in picture(pilot.app).split("\n"))
    found = next(line for line in lines if line.startswith(name))
    return " ".join(word for word in found.split() if word.strip("━─"))


@pytest.mark.usefixtures("health")
@pytest.mark.parametrize("size", SIZES)
async def test_the_map_looks_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert await view(pilot) == snapshot
        await pilot.press("enter", "down")
        assert picture(pilot.app) == snapshot
        await pilot.press("escape", "end", "enter", "space")
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("french", "health")
@pytest.mark.parametrize("size", SIZES)
async def test_the_map_speaks_french(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert await view(pilot) == snapshot
        await pilot.press("right", "right", "right", "enter")
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_map_says_what_to_do(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert await view(pilot) == snapshot
        person(store, "Ana", "Acme")
        written_elsewhere(pilot)
        await pilot.pause()
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("french")
async def test_an_empty_map_says_it_in_french(
    open_app: OpenApp, snapshot: SnapshotAssertion
) -> None:
    async with open_app() as pilot:
        assert await view(pilot) == snapshot


async def test_a_sector_and_its_first_organisations_are_typed(
    open_app: OpenApp, store: Store
) -> None:
    person(store, "Ana", "Acme", talked=TODAY)
    async with open_app() as pilot:
        await view(pilot, "n")
        await type_in(pilot, "Health\n")
        assert row(pilot, "Health") == "Health [0] 0 0 0 0"
        assert "enter adds one, p a list." in flat(pilot.app)
        await pilot.press("enter")
        await type_in(pilot, "acme sa")
        assert "Acme" in flat(pilot.app)
        assert "known, 1 person" in flat(pilot.app)
        await pilot.press("enter")
        assert row(pilot, "Health") == "Health [1] 0 1 0 1"
        await pilot.press("u", "u", "u")
        assert store.market.sectors() == []


@pytest.mark.usefixtures("health")
async def test_a_number_is_chosen_and_its_organisations_are_listed(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await view(pilot, "right")
        assert "Health · targeted  3" in picture(pilot.app)
        assert "Bellerive" not in picture(pilot.app)
        await pilot.press("right", "right")
        assert "Health · once  1" in picture(pilot.app)
        assert [line.split("  ")[0] for line in rows(pilot)] == ["Health", "North Hospital"]
        await pilot.press("l", "enter", "enter")
        assert "Ana Ruiz" in picture(pilot.app)
        assert "There now" in picture(pilot.app)
        await pilot.press("enter")
        assert "A person" in picture(pilot.app)
        await pilot.press("escape", "escape", "escape", "left", "h", "left", "left", "left")
        assert "[5]" in picture(pilot.app)
        await pilot.press("escape")
        assert "4 Pitch" in picture(pilot.app)
    assert len(store.market.targets()) == 7


@pytest.mark.usefixtures("health")
async def test_what_counts_nothing_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await view(pilot, "down", "down", "right", "enter")
        assert "This number counts nothing yet." in flat(pilot.app)
        assert "1 and 2 give priority A and B." in flat(pilot.app)
        await pilot.press("right")
        assert "on an organisation, W tells who can lead you there." in flat(pilot.app)


@pytest.mark.usefixtures("health")
@pytest.mark.parametrize(("first", "second"), [("1", "2"), ("ampersand", "é")])
async def test_priorities_are_given_one_key_each(
    open_app: OpenApp, store: Store, first: str, second: str
) -> None:
    async with open_app() as pilot:
        await view(pilot, "enter", "end", "up", first, "end", second)
        of = {each.name: each.priority for each in store.market.targets()}
        assert (of["Alpine Mutual"], of["Bellerive"]) == (Priority.A, Priority.B)
        assert of["Rhône Health"] is Priority.B
        await pilot.press("u")
        await pilot.press("home", "0")
        assert store.market.target(number_of(store, "Alpine Mutual")).priority is None
        await pilot.press("escape", "3")
        assert store.market.sectors()[0].priority is Priority.C


@pytest.mark.usefixtures("health")
async def test_several_imported_organisations_are_adopted_as_one_change(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await view(pilot, "end", "enter")
        assert "3 people" in row(pilot, "Kérial")
        await pilot.press("space", "space", "A")
        assert "2 organisations into which sector?" in flat(pilot.app)
        await pilot.press("3")
        assert "2 organisations in Logistics · u undoes" in flat(pilot.app)
        assert row(pilot, "Logistics") == "Logistics [2] 0 2 0 0"
        assert "Not on the map yet" not in picture(pilot.app)
        await pilot.press("u")
        assert row(pilot, "Logistics") == "Logistics [0] 0 0 0 0"


@pytest.mark.usefixtures("health")
async def test_organisations_are_adopted_into_a_sector_of_a_new_name(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await view(pilot, "end", "enter", "A", "4")
        await type_in(pilot, "Software\n")
        assert [each.name for each in store.market.sectors()][-1] == "Software"
        assert row(pilot, "Software") == "Software 1 0 1 0 0"
        await pilot.press("u")
        assert len(store.market.sectors()) == 3


async def test_an_empty_list_leaves_its_sector_described_and_the_keys_to_the_sectors(
    open_app: OpenApp, store: Store
) -> None:
    person(store, "Ana Ruiz", "Acme")
    for name in ("Health", "Trade"):
        store.market.add_sector(name)
    async with open_app() as pilot:
        await view(pilot, "end", "enter", "A", "1")
        assert "No organisation of priority A or B yet." in flat(pilot.app)
        await pilot.press("up")
        assert row(pilot, "Health") == "Health [1] 0 1 0 0"


async def test_without_any_sector_adopting_asks_for_the_first(
    open_app: OpenApp, store: Store
) -> None:
    person(store, "Ana", "Acme")
    async with open_app() as pilot:
        await view(pilot, "enter", "A")
        await type_in(pilot, "Health\n")
        assert row(pilot, "Health") == "Health [1] 0 1 0 0"
        assert [each.sector_id for each in store.market.targets()] == [1]


@pytest.mark.usefixtures("health")
async def test_a_list_is_pasted_and_each_name_recognised(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot, "p")
        await type_in(pilot, "Care Home\nKERIAL SAS\nSolvana\ncare home\nbellerive")
        await pilot.press("ctrl+s")
        shown = picture(pilot.app)
        assert "4 lines pasted" in shown
        for said in ("a new one", "known, 3 people", "here already", "in Renewable energy"):
            assert said in shown
        await pilot.press("down", "down", "x", "enter")
        assert row(pilot, "Health") == "Health A [7] 3 4 1 1"
        assert store.market.target(number_of(store, "Solvana")).sector_id == 2
        await pilot.press("u")
        assert row(pilot, "Health") == "Health A [5] 3 3 1 1"


@pytest.mark.usefixtures("health")
async def test_a_list_left_half_way_is_kept(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot, "p")
        await type_in(pilot, "Care Home")
        await pilot.press("escape", "escape", "ctrl+o")
        assert "Care Home" in picture(pilot.app)
        assert "Organisations of Health" in picture(pilot.app)
        await pilot.press("ctrl+s", "enter")
        assert number_of(store, "Care Home")


@pytest.mark.usefixtures("health")
async def test_several_lines_pasted_for_one_are_several(open_app: OpenApp, store: Store) -> None:
    from textual.events import Paste

    async with open_app() as pilot:
        await view(pilot, "n")
        pilot.app.screen.post_message(Paste("Software\nHealth\nTourism"))
        await pilot.pause()
        await pilot.press("down")
        assert "There is a sector of this name already." in flat(pilot.app)
        await pilot.press("x", "enter")
        assert [each.name for each in store.market.sectors()][3:] == ["Software", "Tourism"]
        await pilot.press("u")
        assert len(store.market.sectors()) == 3


async def test_a_sector_and_an_organisation_are_edited_in_full(
    open_app: OpenApp, store: Store, health: int
) -> None:
    async with open_app() as pilot:
        await view(pilot, "e")
        await pilot.press("tab", "tab", "tab")
        await type_in(pilot, "the boards")
        await pilot.press("ctrl+s")
        assert store.market.sector(health).decides == "the boards"
        await pilot.press("enter", "end", "e", "b", "up", "right", "right")
        await pilot.press("up", "right", "ctrl+s")
        target = store.market.target(number_of(store, "Bellerive"))
        assert (target.priority, target.size, target.sector_id) == ("B", "10-49", 2)


@pytest.mark.usefixtures("health")
async def test_an_organisation_is_taken_off_and_a_sector_deleted(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await view(pilot, "enter", "end", "x")
        assert "taken off the map · u undoes" in flat(pilot.app)
        assert number_of(store, "Bellerive")
        assert len(store.market.targets()) == 6
        await pilot.press("escape", "x")
        assert row(pilot, "Without a sector") == "Without a sector 4 3 3 1 1"
        await pilot.press("u", "u")
        assert row(pilot, "Health") == "Health A 5 3 3 1 1"


@pytest.mark.usefixtures("health")
async def test_sectors_change_places(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot, "shift+down", "J", "J", "K")
        assert [each.name for each in store.market.sectors()] == [
            *("Renewable energy", "Health", "Logistics"),
        ]


@pytest.mark.usefixtures("health")
async def test_who_can_lead_there_is_shown_on_a_page_of_its_own(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await view(pilot, "enter", "down")
        assert "Nobody there. W tells who can lead you there." in flat(pilot.app)
        await pilot.press("W")
        shown = picture(pilot.app)
        assert "You know nobody who is at North Hospital now." in shown
        assert "worked there, until March 2026 · same" in shown
        await pilot.press("enter")
        assert "Inès Haddad" in picture(pilot.app)
        await pilot.press("escape", "escape")
        assert "Market map" in picture(pilot.app)


@pytest.mark.usefixtures("health")
async def test_the_people_of_a_row_are_listed(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await view(pilot, "P")
        shown = flat(pilot.app)
        assert "People: Health" in shown
        assert "1 Ana Ruiz 20 Feb · CFO · Clinic of the Park" in shown
        assert "2 Bruno Charvet managing director · Rhône Health" in shown
        await pilot.press("2")
        assert "Bruno Charvet" in flat(pilot.app)
        assert "A person" in picture(pilot.app)
        await pilot.press("escape", "enter", "down", "P")
        assert "You know nobody there yet." in flat(pilot.app)
        await pilot.press("escape", "end", "P", "enter", "P")
        assert "People: Kérial" in picture(pilot.app)


async def test_the_map_is_right_after_linking_moving_and_merging(
    open_app: OpenApp, store: Store, health: int
) -> None:
    zoe = person(store, "Zoé Pons", talked=TODAY)
    async with open_app() as pilot:
        await view(pilot)
        numbers = [row(pilot, "Health")]
        for organisation in ("Bellerive", "Clinic of the Park"):
            store.people.change(zoe, TODAY, organisation=organisation)
            written_elsewhere(pilot)
            await pilot.pause()
            numbers.append(row(pilot, "Health"))
        store.organisations.join(number_of(store, "Rhône Health"), number_of(store, "Bellerive"))
        store.duplicates.merge(1, [zoe], TODAY)
        written_elsewhere(pilot)
        await pilot.pause()
        assert [*numbers, row(pilot, "Health")] == [
            "Health A [5] 3 3 1 1",
            "Health A [5] 3 4 1 2",
            "Health A [5] 3 3 2 1",
            "Health A [4] 3 3 1 1",
        ]
    assert health


@pytest.mark.usefixtures("health")
async def test_people_are_counted_off_the_window_where_that_takes_long(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "_AT_ONCE", 0)
    async with open_app() as pilot:
        await view(pilot)
        await work_ended(pilot)
        assert row(pilot, "Health") == "Health A [5] 3 3 1 1"
        assert "Not on the map yet" in picture(pilot.app)
        assert "4 people" in flat(pilot.app) or "3 people" in flat(pilot.app)
        store.people.delete(1)
        written_elsewhere(pilot)
        await work_ended(pilot)
        assert row(pilot, "Health") == "Health A [5] 3 2 1 0"


@pytest.mark.usefixtures("health")
@pytest.mark.parametrize("raised", [StoreError("The file is busy."), ZeroDivisionError()])
async def test_people_that_cannot_be_counted_are_told_and_the_map_stays(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, raised: Exception
) -> None:
    def fail(*_given: object) -> None:
        raise raised

    monkeypatch.setattr(presence, "_AT_ONCE", 0)
    monkeypatch.setattr("tui.screens.pitch.market.screen.count", fail)
    async with open_app() as pilot:
        await view(pilot)
        with suppress(WorkerFailed):
            await work_ended(pilot)
        assert ("The file is busy." in picture(pilot.app)) is isinstance(raised, StoreError)
        assert "Health" in picture(pilot.app)


@pytest.mark.usefixtures("health")
async def test_numbers_of_people_are_left_open_until_they_are_counted(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.screens.pitch.market.screen import MarketScreen

    monkeypatch.setattr(presence, "_AT_ONCE", 0)
    monkeypatch.setattr(MarketScreen, "_count", lambda _screen, _turn: None)
    async with open_app() as pilot:
        await view(pilot)
        assert row(pilot, "Health") == "Health A [5] 3 … … …"
        assert "nobody" not in row(pilot, "Bellerive")


async def test_hostile_names_break_nothing(open_app: OpenApp, store: Store) -> None:
    sector = store.market.add_sector("[bold red]" + "é🏥" * 5_000)
    store.market.adopt_names(["[/]" + "x" * 10_000, "👩‍👩‍👧 Care", "\u202eevil"], sector.id)
    person(store, "[b]Ana[/b]" + "y" * 900, "👩‍👩‍👧 Care")
    for size in ((60, 20), (80, 24), (160, 50)):
        async with open_app(size=size) as pilot:
            await view(pilot, "enter", "w", "escape", "down", "down", "e", "escape")
            assert "[bold red]" in picture(pilot.app)


@pytest.mark.usefixtures("health")
async def test_an_event_belongs_to_a_sector_by_its_form(open_app: OpenApp, store: Store) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await view(pilot, "escape", "5", "e", *["down"] * 10)
        await type_in(pilot, "")
        await pilot.press("end", *["backspace"] * 10)
        await type_in(pilot, "Ren")
        await pilot.press("tab")
        assert "Renewable energy" in picture(pilot.app)
        await pilot.press("ctrl+s")
        assert [each.title for each in store.events.of_sector(2, 9)] == ["Hospital fair"]
        assert store.events.of_sector(1, 9) == []
        assert Presence().now == 0
        assert pointed_at(picture(pilot.app))


@pytest.mark.parametrize("key", ["enter", "n"])
async def test_the_first_sector_is_added_by_enter_as_by_its_own_key(
    open_app: OpenApp, store: Store, key: str
) -> None:
    async with open_app() as pilot:
        assert "enter Add" in await view(pilot)
        await pilot.press(key)
        await type_in(pilot, "Health")
        await pilot.press("enter")
        assert [each.name for each in store.market.sectors()] == ["Health"]
        assert "enter Add" not in picture(pilot.app)
