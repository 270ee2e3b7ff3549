"""The affinity board, by its keys: grouped, titled, resumed, undone; too many, none, a canvas."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.store import Store
from planner.network.query import parse_people_query
from planner.pitch.canvases.card import CanvasName
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.type_text import typed
from tui.screens.network.affinity.board_view import AffinityBoard

NAMES = (
    "Ana Ruiz,Bruno Charvet,Clara Nguyen,Dov Adler,Ewa Costa,Finn Faure,Gül Haas,Hugo Joly,"
    "Inès Klein,Jan Lopez,Kofi Nagy,Lena Moreau"
).split(",")


@pytest.fixture
def twelve(store: Store) -> list[int]:
    """Twelve people, the last of them in a group."""
    with store.change("Twelve"):
        ids = [store.people.add(name, TODAY, organisation="Kérial").id for name in NAMES]
        store.bulk.add_to_groups(ids[-1:], ["Rail"])
    return ids


def key_to(room: str) -> list[str]:
    """The keys from Network to one of its views."""
    from tui.screens.network.views import VIEWS  # in the language of the test

    return ["v", str([view.room for view in VIEWS].index(room) + 1)]


async def board(pilot: Pilot[Any], *keys: str) -> str:
    """The board of all the people, once some keys are pressed."""
    await pilot.press("2", "asterisk", *key_to("affinity"), *keys)
    return picture(pilot.app)


async def titled(pilot: Pilot[Any], title: str, key: str = "enter") -> str:
    """The board once the column at hand has a title."""
    await pilot.press(key, "ctrl+u")
    await typed(pilot, title)
    await pilot.press("enter")
    return picture(pilot.app)


def members(store: Store, group: str) -> list[str]:
    """The people of a group as Network lists them."""
    query = parse_people_query(f'group:"{group}"', TODAY)
    return [row.name for row in store.people.rows(query, 0, 99)]


@pytest.mark.usefixtures("twelve")
async def test_people_are_grouped_and_titled_and_the_groups_are_in_the_list(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion
) -> None:
    async with open_app() as pilot:
        assert "Not yet grouped     12" in await board(pilot)
        assert store.history.list()[0].what == "Twelve", "looking writes nothing"
        assert "Dov Adler" in picture(pilot.app).split("\n")[3]
        for keys in (("shift+right",), ("home", "left", "down"), ("shift+right",)):
            await pilot.press(*keys)
        await pilot.press("home", "left", "down", "shift+right", "shift+right")
        await titled(pilot, "Work")
        assert "The group Work: 1 person · u undoes" in picture(pilot.app)
        await pilot.press("left")
        await titled(pilot, "Rail")
        assert len(members(store, "Rail")) == 3, "with the one who was there before"
        await titled(pilot, "Journeys", "p")
        assert picture(pilot.app) == snapshot
        await pilot.press("shift+right")
        assert "leaves Rail, joins Work" in flat(pilot.app)
        assert (len(members(store, "Rail")), len(members(store, "Work"))) == (2, 2)
        await pilot.press("u", "u", "u")
        assert "no title yet" in picture(pilot.app)
        assert (members(store, "Rail"), members(store, "Work")) == (["Lena Moreau"], ["Ewa Costa"])
        await pilot.press("escape", "escape", "slash", *"group:work", "enter")
        assert "Costa" in pointed_at(picture(pilot.app))


@pytest.mark.usefixtures("twelve")
async def test_cards_take_the_colours_of_another_theme(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await board(pilot, "shift+right")
        shown = pilot.app.screen.query_one(AffinityBoard)
        before = shown.render_line(5)
        pilot.app.theme = "textual-light"
        await pilot.pause()
        assert shown.render_line(5).text == before.text
        assert shown.render_line(5) != before


@pytest.mark.usefixtures("twelve")
async def test_the_board_left_last_is_resumed_and_others_are_listed(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await board(pilot, "shift+right", "escape", "escape")
        await pilot.press(*key_to("affinity"))
        assert "12 cards, 1 column" in picture(pilot.app)
        await pilot.press("escape", "home", "space", "space", *key_to("affinity"))
        assert "Not yet grouped      2" in picture(pilot.app)
        await pilot.press("b")
        assert "today, 12 cards" in picture(pilot.app)
        await pilot.press("enter")
        assert "12 cards, 1 column" in picture(pilot.app)
        await pilot.press("x")
        assert "Board deleted; its groups stay" in picture(pilot.app)
        assert store.boards.all() == []
        await pilot.press("u", "b")
        assert "today, 12 cards" in picture(pilot.app)


@pytest.mark.usefixtures("twelve")
async def test_the_last_board_deleted_leaves_nothing_to_delete(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await board(pilot, "shift+right", "escape", "escape", "escape")
        await pilot.press("2", *key_to("affinity"), "x")
        assert store.boards.all() == []
        assert not pilot.app.screen.check_action("do", ("delete",))
        await pilot.press("u")
        assert "12 cards, 1 column" in picture(pilot.app)
        assert pilot.app.screen.check_action("do", ("delete",))


@pytest.mark.usefixtures("twelve")
async def test_as_many_columns_as_fit_and_a_sign_that_there_are_more(open_app: OpenApp) -> None:
    for size, seen, more in (((80, 24), 3, "‹ 2 more columns"), ((160, 50), 6, "")):
        async with open_app(size=size) as pilot:
            await board(pilot)
            if seen == 3:
                for column in range(1, 5):
                    await pilot.press(*["left"] * 6, *["shift+right"] * column)
            shown = picture(pilot.app)
            assert more in shown
            assert "Not yet grouped" in shown  # the heap stays beside those that pass
            assert shown.split("\n")[2].count("│") + 1 >= seen - 1
            await pilot.press(*["left"] * 9)
            assert ("2 more columns ›" in picture(pilot.app)) is bool(more)
            assert "Not yet grouped" in picture(pilot.app)


async def test_more_than_sixty_are_too_many_and_nobody_is_told_how(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", *key_to("affinity"))
        assert "in the list, space marks one, then v comes back here." in flat(pilot.app)
        await pilot.press("shift+right", "enter", "p", "b", "x", "escape")
        with store.change("Many"):
            for place in range(61):
                store.people.add(f"Person {place}", TODAY)
        written_elsewhere(pilot)
        await pilot.press("asterisk", *key_to("affinity"))
        assert "61 people are marked; a board takes 60 at most: mark fewer." in flat(pilot.app)
        await pilot.press("down", "shift+right", "enter", "escape", "home", "space")
        assert store.boards.all() == []
        await pilot.press(*key_to("affinity"))
        assert "60 cards" in picture(pilot.app)
        assert "more below" in picture(pilot.app)
        await pilot.press("end", "P")
        assert "A person" in picture(pilot.app)
        await pilot.press("escape", *["shift+right"] * 3, "pageup", "pagedown", "home", "up")
        assert "60 cards, 1 column" in picture(pilot.app)


async def test_a_canvas_is_grouped_under_titles_alone(open_app: OpenApp, store: Store) -> None:
    for text in ("I listen", "I count what others forget to count", "I cook"):
        store.cards.add(CanvasName.SWOT, ("strengths",), text, TODAY)
    async with open_app() as pilot:
        await pilot.press("4", "home", *["down"] * 4, "enter", "a")
        assert "Affinity board: SWOT" in picture(pilot.app)
        await pilot.press("right", "shift+right")
        assert "The column is called Figures" in await titled(pilot, "Figures")
        await pilot.press("v", "P", "p")
        assert store.groups.all() == []
        await pilot.press("escape", "a")
        assert "Figures" in picture(pilot.app)


@pytest.mark.usefixtures("twelve", "french")
async def test_the_board_speaks_french(open_app: OpenApp, snapshot: SnapshotAssertion) -> None:
    async with open_app() as pilot:
        await board(pilot, "shift+right")
        await titled(pilot, "Collègues")
        assert picture(pilot.app) == snapshot
        await pilot.press("shift+left")
        assert "Dov Adler quitte Collègues" in flat(pilot.app)
