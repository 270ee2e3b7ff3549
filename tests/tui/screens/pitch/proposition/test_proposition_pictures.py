"""Pictures of the value proposition and of what is asked over it, in both languages."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Star
from planner.pitch.proposition.proposition import Slot, Wording
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.walk import SMALL, WIDE, assert_pictured, walk

STATES = {
    "page": "V",
    "a test": "V down down down down",
    "write": "V e",
    "choose": "V e tab tab enter",
    "versions": "V v",
    "persona": "V p",
    "aim": "V end enter",
}
SAID = {
    "en": ("finance directors of family-owned makers", "be paid twelve days sooner",
           "a monthly review of late payers", "the late site"),
    "fr": ("les directrices financières de l’industrie", "être payées douze jours plus tôt",
           "un suivi mensuel des retards", "le chantier en retard"),
}  # fmt: skip


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest) -> str:
    """The language of the picture."""
    if request.param == "fr":
        request.getfixturevalue("french")
    return str(request.param)


@pytest.fixture
def known(store: Store, spoken: str) -> Store:
    """A proposition in two versions, which is neither specific nor coherent yet."""
    whom, outcome, asset, proof = SAID[spoken]
    store.personas.add(PersonaLine(whom, concerns=("cash", "time")), TODAY)
    add = store.cards.add
    add(CanvasName.ACHIEVEMENTS, ("achievement",), proof, TODAY, Star())
    add(CanvasName.SKILLS, ("hard",), asset, TODAY)
    cites = [
        replace(store.propositions.citable(slot)[0].citation, place=slot.value)
        for slot in (Slot.WHOM, Slot.ASSET, Slot.PROOF)
    ]
    one = store.propositions.add(Wording(whom, outcome[:-6], asset, proof, tuple(cites[:2])), TODAY)
    store.propositions.keep(one.id, Wording(whom, outcome, asset, proof, tuple(cites)), TODAY)
    return store


async def test_the_value_proposition_looks_as_it_did(
    open_app: OpenApp, snapshot: SnapshotAssertion, known: Store
) -> None:
    async with open_app() as pilot:
        async for state in walk(pilot, STATES, "4"):
            assert known.propositions.all()
            await assert_pictured(pilot, snapshot, state, SMALL, WIDE)


@pytest.mark.usefixtures("spoken")
async def test_the_empty_page_looks_as_it_did(
    open_app: OpenApp, snapshot: SnapshotAssertion
) -> None:
    async with open_app() as pilot:
        await pilot.press("4", "V")
        await assert_pictured(pilot, snapshot, "empty", SMALL, WIDE)
