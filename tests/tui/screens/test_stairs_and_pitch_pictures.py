from datetime import date

import pytest
from playhouse.test_utils import assert_query_count
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner.grammar import parse_action, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.pitches import PitchText
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.walk import SMALL, WIDE, assert_pictured, walk

STATES = {
    "stairs": "3",
    "a new goal": "3 n",
    "a goal": "3 e",
    "the second goal": "3 j",
    "steps": "3 k right",
    "pitch": "4",
    "a pitch": "4 e",
    "versions": "4 v",
    "a new pitch": "4 n",
    "the second pitch": "4 j",
}
STEPS = (
    StepLine("Finish the pitch", date(2026, 3, 2), target=1, before=1),
    StepLine("List twelve names", date(2026, 3, 6)),
    StepLine("Write to five of them", date(2026, 3, 13), target=5),
    StepLine("Meet three for a coffee", date(2026, 3, 24), target=3),
    StepLine("Ask each for one name", date(2026, 3, 31)),
)
TEXT = PitchText(
    hook="Who was paid late last month?",
    who="I am Ana Ruiz.",
    what="I help industrial firms get paid on time.",
    bring="My last team cut the delay from 60 to 48 days in a year.",
    project="I am looking for a firm in Lyon where that matters.",
    ask="Whom do you know who has that problem?",
)


@pytest.fixture
def full(store: Store) -> Store:
    line = parse_goal("Meet 12 finance directors by 31 March why: change sector", TODAY)
    goal = store.goals.add(line, TODAY, STEPS)
    store.goals.add(parse_goal("Meet people", TODAY), TODAY)
    store.goals.drop(store.goals.add(parse_goal("Learn Dutch", TODAY), TODAY).id)
    action = parse_action("Ask Claire for names tomorrow ~15m", TODAY)
    store.actions.add(action, TODAY, step_id=goal.steps[1].id)
    pitch = store.pitches.add("Finance directors", "English", PitchText(hook="Hello."), TODAY)
    store.pitches.keep(pitch.id, TEXT, TODAY)
    store.pitches.add("Former colleagues", "English", PitchText(ask="Shall we talk?"), TODAY)
    return store


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("size", [SMALL, WIDE], ids=str)
async def test_stairs_and_pitch_look_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        async for state in walk(pilot, STATES, "1"):
            await assert_pictured(pilot, snapshot, state, size)


@pytest.mark.parametrize("place", ["stairs", "pitch"])
async def test_empty_places_look_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", place)
    async with open_app() as pilot:
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize(("place", "queries"), [("stairs", 8), ("pitch", 9)])
async def test_a_place_reads_in_few_queries(
    open_app: OpenApp, full: Store, monkeypatch: pytest.MonkeyPatch, place: str, queries: int
) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", place)
    async with open_app() as pilot:
        with assert_query_count(queries):
            pilot.app.screen.load()  # type: ignore[attr-defined]  # the places have it
