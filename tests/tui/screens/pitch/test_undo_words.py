"""Changes of Pitch: the toast and the history say the same, and one key takes each back whole."""

from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from planner.grammar import parse_goal
from planner.model.pitches import PitchText
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName
from planner.pitch.proposition.proposition import Slot, Wording
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed
from tui.widgets.toast import ToastLine


@pytest.fixture(autouse=True)
def _in_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")


@pytest.fixture
def ground(store: Store) -> None:
    """A card of each kind, a pitch, a sector with two organisations, a proposition, a goal."""
    store.personas.add(PersonaLine("finance directors"), TODAY)
    store.cards.add(CanvasName.ACHIEVEMENTS, ("achievement",), "the late site", TODAY)
    store.cards.add(CanvasName.SWOT, ("strengths",), "calm", TODAY)
    store.cards.add(CanvasName.SWOT, ("strengths",), "quick", TODAY)
    store.cards.add(CanvasName.IKIGAI, ("love",), "order", TODAY)
    store.pitches.add("directors", "English", PitchText(hook="Hello?"), TODAY)
    store.market.adopt_names(["Acme", "Bolt"], store.market.add_sector("Steel").id)
    persona = store.propositions.citable(Slot.WHOM)[0].citation
    store.propositions.add(
        Wording("them", "be paid", "care", "years", (replace(persona, place="whom"),)), TODAY
    )
    store.goals.add(parse_goal("Meet 12 finance directors", TODAY), TODAY)


WALKS = (
    "home down down enter e end x enter",
    "escape home down down down down enter down c down enter ctrl+s",
    "shift+down",
    "x",
    "escape home down down down down down enter 2",
    "escape M 1",
    "enter 2",
    "x",
    "escape escape V end enter 1",
    "x",
    "escape a",
)


async def done(pilot: Pilot[Any], store: Store) -> tuple[str, str]:
    """The last change as the toast says it, and as the history does."""
    *_earlier, said = pilot.app.screen.query_one(ToastLine)._sentences.values()
    return said.rpartition(" · ")[0], store.history.list()[0].what


@pytest.mark.usefixtures("ground")
async def test_the_history_says_what_the_toast_said(open_app: OpenApp, store: Store) -> None:
    async with open_app(size=(120, 40)) as pilot:
        for walk in WALKS:
            before = len(store.history.list())
            await pilot.press(*walk.split())
            assert len(store.history.list()) == before + 1, (walk, picture(pilot.app))
            toast, label = await done(pilot, store)
            assert label.startswith(toast), walk


async def test_a_new_pitch_for_a_new_persona_is_one_change(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "bankers")
        await pilot.press("tab", "tab", "tab", "right", "ctrl+s")
        assert "A new persona" in picture(pilot.app)
        assert store.pitches.all() == []
        await typed(pilot, "plant director")
        await pilot.press("tab")
        await typed(pilot, "Kerial")
        assert "+ a new organisation" in flat(pilot.app)
        await pilot.press("tab")
        await typed(pilot, "Food")
        assert "+ a new sector" in flat(pilot.app)
        await pilot.press("ctrl+s", "escape")
        (pitch,) = store.pitches.all()
        assert pitch.persona == store.personas.all()[0].name
        (change,) = store.history.list()
        assert change.what == "Pitch added: bankers, for plant director, Kerial"
        await pilot.press("u")
        assert (store.pitches.all(), store.personas.all()) == ([], [])
        await pilot.press("ctrl+r", "E", "tab", "tab", "tab", "right", "ctrl+s")
        await pilot.press("escape")  # the persona is left: the pitch is for the one it was for
        assert store.pitches.all()[0].persona_id == pitch.persona_id


@pytest.mark.usefixtures("ground")
async def test_a_key_deletes_a_persona_where_they_are_listed_and_undo_brings_it_back(
    open_app: OpenApp, store: Store
) -> None:
    store.personas.add(PersonaLine("owners"), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "enter", "enter")
        await typed(pilot, "owners")
        await pilot.press("ctrl+d")
        assert [each.name for each in store.personas.all()] == ["finance directors"]
        assert "Whom" in picture(pilot.app)
        await pilot.press("escape", "escape")
        await pilot.press("u")
        assert len(store.personas.all()) == 2
        await pilot.press("X")
        assert [each.name for each in store.personas.all()] == ["owners"]
        assert "deleted" in flat(pilot.app)
        await pilot.press("u")
        assert len(store.personas.all()) == 2
