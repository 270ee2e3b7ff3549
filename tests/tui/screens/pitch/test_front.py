"""The front of Pitch by its keys: the path with its states, and the way into each room."""

import pytest

from db.store import Store
from planner.model.pitches import PitchText
from planner.pitch.canvases.card import CanvasName
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.screens.pitch.canvas.cards import card, keys_to, written


@pytest.fixture(autouse=True)
def _in_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")


def row_of(shown: str, name: str) -> str:
    """The row of a stage, without the pointer."""
    row = next(line for line in shown.split("\n") if name in line[:40])
    return " ".join(row.replace("▌", " ").split("▏")[0].split())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_an_empty_path_begins_with_its_first_stage(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        shown = picture(pilot.app)
        assert pointed_at(shown).startswith("Identity and values")
        assert row_of(shown, "Identity").endswith("0 of 6 ▸ next")
        assert "Who are you at work, in one sentence?" in flat(pilot.app)
        assert shown.count("▸") == 1


async def test_a_stage_says_whether_it_is_done_thin_or_empty(
    open_app: OpenApp, store: Store
) -> None:
    for cell, number in (("identity", 1), ("values", 5)):
        for place in range(number):
            card(store, CanvasName.IDENTITY, cell, f"{cell} {place}")
    card(store, CanvasName.ACHIEVEMENTS, "achievement", "The site in May")
    async with open_app() as pilot:
        shown = picture(pilot.app)
        assert row_of(shown, "Identity").startswith("● ")
        assert row_of(shown, "Achievements") == "◐ Achievements ━━──────────── 1 of 7"
        assert row_of(shown, "Knowledge").startswith("○ ")
        assert row_of(shown, "Knowledge").endswith("▸ next")
        assert pointed_at(shown).startswith("Knowledge")


@pytest.mark.parametrize("canvas", CanvasName)
async def test_enter_opens_the_canvas_of_a_stage_and_escape_comes_back(
    open_app: OpenApp, store: Store, canvas: CanvasName
) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys_to(canvas))
        assert pilot.app.screen.query("Board")
        await pilot.press("n", *"word", "enter", "escape")
        assert not pilot.app.screen.query("Board")
        assert "▌ ◐ " in picture(pilot.app) or canvas is CanvasName.IKIGAI
    assert [each.canvas for each in store.cards.all()] == [canvas]


async def test_a_canvas_shows_its_first_cards_and_the_questions_of_its_empty_cells(
    open_app: OpenApp, store: Store
) -> None:
    written(store)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("home", *["down"] * 4)
        shown = flat(pilot.app)
        assert "· I bring the bank and the workshop" in shown
        assert "Strengths 2/4" in shown
        assert "What could make the project" in shown


async def test_the_place_opens_on_the_first_pitch_once_there_is_one(
    open_app: OpenApp, store: Store
) -> None:
    store.pitches.add("Bakers", "English", PitchText(hook="Who is up at four?"), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        assert "▌ Bakers" in picture(pilot.app)
        assert "Who is up at four?" in picture(pilot.app)
        await pilot.press("enter", "escape", "up")
        assert "Edit" not in picture(pilot.app).split("\n")[-1]
        assert "Bakers" in picture(pilot.app)


@pytest.mark.parametrize(
    ("key", "room"), [("M", "market"), ("V", "proposition"), ("R", "rehearsal")]
)
async def test_a_room_is_opened_by_its_key(
    open_app: OpenApp, store: Store, key: str, room: str
) -> None:
    store.pitches.add("Bakers", "English", PitchText(hook="Who is up at four?"), TODAY)
    async with open_app() as pilot:
        await pilot.press(key)
        assert getattr(pilot.app.screen, "SESSION", "") == room


async def test_a_stage_is_put_into_today(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("down", "down", "a")
        assert "In Today: Write an achievement" in flat(pilot.app)
        await pilot.press("a")
        assert "Stands among your actions already" in flat(pilot.app)


async def test_proposed_cards_of_a_canvas_are_a_key_away(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys_to(CanvasName.SKILLS), "i")
        await pilot.pause()
        assert "Proposed cards" in picture(pilot.app).split("\n")[0]
        await pilot.press("escape")
        assert pilot.app.screen.query("Board")


async def test_the_path_speaks_french(open_app: OpenApp, french: None, store: Store) -> None:
    written(store)
    async with open_app() as pilot:
        await pilot.press("4")
        shown = picture(pilot.app)
        assert "Le chemin" in shown
        assert "▸ à suivre" in shown
        assert "2 sur 7" in row_of(shown, "Réussites")


async def test_a_new_persona_left_half_typed_is_kept_and_the_pitch_is_written(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n", *"makers", "tab", "tab", "tab", "right", "enter", *"buy", "escape")
        assert "Pitch for makers" in picture(pilot.app)
        await pilot.press("escape", "ctrl+o", "end", *"er", "ctrl+s")
    assert [each.name for each in store.personas.all()] == ["buyer"]
    assert [each.audience for each in store.pitches.all()] == ["makers"]
