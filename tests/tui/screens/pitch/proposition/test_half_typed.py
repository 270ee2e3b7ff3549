"""Text half typed in the questions on the way to a proposition, and ticks beside new things."""

import pytest

from db.store import Store
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Citation, Cited, Star
from planner.pitch.proposition.proposition import Slot, Wording
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture(autouse=True)
def _in_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")


@pytest.fixture
def persona(store: Store) -> Citation:
    """The persona that a proposition helps."""
    made = store.personas.add(PersonaLine("finance directors"), TODAY)
    return Citation(Cited.PERSONA, made.uid, made.name, Slot.WHOM.value)


async def test_a_new_card_stands_beside_what_was_ticked_and_cited(
    open_app: OpenApp, store: Store
) -> None:
    for text in ("a plan", "care"):
        store.cards.add(CanvasName.SKILLS, ("hard",), text, TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "n", "tab", "tab", "enter", "enter")  # cites the first
        await pilot.press("enter", "down", "tab", "down", "enter")
        assert "A new skill" in picture(pilot.app)
        await typed(pilot, "Lean")
        await pilot.press("enter", "ctrl+s")
    (one,) = store.propositions.all()
    cites = one.wording.cited(Slot.ASSET)
    assert [(each.label, each.place) for each in cites] == [
        ("a plan", "asset"),
        ("care", "asset"),
        ("Lean", "asset"),
    ]


async def test_a_new_persona_stands_beside_the_one_cited(
    open_app: OpenApp, store: Store, persona: Citation
) -> None:
    store.propositions.add(Wording("them", "b", cites=(persona,)), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "e", "enter", "down", "enter")
        await typed(pilot, "buyer")
        await pilot.press("ctrl+s", "ctrl+s")
    (one,) = store.propositions.all()
    assert [each.label for each in one.wording.cited(Slot.WHOM)] == ["finance directors", "buyer"]


async def test_a_new_achievement_half_typed_is_kept_and_can_still_be_cited(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("V", "n", "tab", "tab", "tab", "enter", "enter")
        await typed(pilot, "The site")
        await pilot.press("enter")
        await typed(pilot, "12 days")
        await pilot.press("escape")
        assert "goes on with it" in picture(pilot.app)
        await pilot.press("enter", "enter")
        assert "12 days" in picture(pilot.app)
        await pilot.press("ctrl+s", "ctrl+s")
    (one,) = store.propositions.all()
    assert [each.label for each in one.wording.cited(Slot.PROOF)] == ["The site"]
    assert store.drafts.kept() == []


async def test_a_new_achievement_half_typed_is_gone_on_with_from_elsewhere(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("V", "n", "tab", "tab", "tab", "enter", "enter")
        await typed(pilot, "The site")
        await pilot.press("escape", "escape", "escape", "1", "ctrl+o", "end")
        await typed(pilot, " in May")
        await pilot.press("ctrl+s")
    assert [card.text for card in store.cards.all()] == ["The site in May"]


async def test_the_result_half_typed_of_an_achievement_is_kept(
    open_app: OpenApp, store: Store, persona: Citation
) -> None:
    card = store.cards.add(CanvasName.ACHIEVEMENTS, ("achievement",), "the site", TODAY, Star())
    proof = Citation(Cited.CARD, card.uid, card.text, Slot.PROOF.value)
    store.propositions.add(Wording("them", "b", "c", "d", (persona, proof)), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", *["down"] * 4, "enter")
        await typed(pilot, "12 days")
        await pilot.press("escape", "escape", "1", "ctrl+o")
        await typed(pilot, " early")
        await pilot.press("ctrl+s")
    star = store.cards.get(card.id).star
    assert star is not None
    assert star.result == "12 days early"


async def test_the_project_half_typed_is_kept_with_whom_it_is_for(
    open_app: OpenApp, store: Store, persona: Citation
) -> None:
    store.propositions.add(Wording("them", "b", "c", "d", (persona,)), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "end", "enter", "1")
        await typed(pilot, "Direct finances")
        await pilot.press("escape", "escape", "1", "ctrl+o", "end")
        await typed(pilot, " of a maker")
        await pilot.press("enter")
    (project,) = store.cards.of(CanvasName.SWOT)
    assert project.text == "Direct finances of a maker"
    assert [each.cited for each in project.cites] == [persona.cited]
