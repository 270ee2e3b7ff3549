"""The path of Pitch from Today: offered in a quarter of an hour, and planned as an action."""

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.store import Store
from planner.model.actions import Action
from planner.model.pitches import PitchText
from planner.model.vocabulary import Subject
from planner.pitch.canvases.card import CanvasName, Card
from planner.pitch.canvases.declared import canvas_of
from planner.pitch.path import Stage, StageName
from tests.tui.conftest import OpenApp
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.screens.day import TODAY, planned
from tui import registry
from tui.drawing.text_line import length
from tui.screens.pitch.path_lines import canvas_lines


@pytest.fixture(autouse=True)
def _canvas_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a canvas be shown by the page of its proposed cards, which says its name in the head."""
    monkeypatch.setitem(registry.ROOMS, "canvas", registry.ROOMS["proposals"])


@pytest.fixture
def begun(store: Store) -> None:
    """A full day, and two achievements of seven."""
    planned(store)
    for number in range(2):
        store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], f"Deed {number}", TODAY)


def head(pilot: Pilot[object]) -> str:
    return picture(pilot.app).split("\n")[0]


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_quarter_of_an_hour_opens_the_thinnest_stage(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press("f")
        assert "Call Claire" in pointed_at(picture(pilot.app))
        assert "◐ Pitch: Achievements, 2 of 7" in picture(pilot.app)
        await pilot.press("end")
        assert "Still to fill: Achievements" in picture(pilot.app)
        await pilot.press("enter")
        assert pilot.app.current_mode == "pitch"
        assert "Proposed cards" in head(pilot)
        assert "Achievements" in head(pilot)
        await pilot.press("escape", "1")
        assert "1 Today" in picture(pilot.app)


@pytest.mark.usefixtures("begun")
async def test_no_stage_is_offered_by_phone_or_in_five_minutes(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "p")
        assert "Pitch:" not in picture(pilot.app)
        await pilot.press("w")
        assert "Pitch:" in picture(pilot.app)
        await pilot.press("1")
        assert "Pitch:" not in picture(pilot.app)


async def test_an_empty_day_offers_the_first_stage(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("f")
        shown = picture(pilot.app)
        assert "Pitch: Identity and values, 0 of 6" in pointed_at(shown)
        assert "Nothing waits today" in shown
        await pilot.press("enter")
        assert "Identity and values" in head(pilot)


async def test_a_day_without_a_path_begun_is_not_bothered(open_app: OpenApp, store: Store) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press("f")
        assert "Pitch:" not in picture(pilot.app)


@pytest.mark.usefixtures("begun", "french")
async def test_the_offer_speaks_french(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    from tui.registry import ROOMS  # that of the interface in French

    monkeypatch.setitem(ROOMS, "canvas", ROOMS["proposals"])
    async with open_app() as pilot:
        await pilot.press("f", "end")
        assert "Pitch : Réussites, 2 sur 7" in picture(pilot.app).replace("\xa0", " ")


async def test_the_next_stage_is_planned_once_and_taken_back(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("4", "a")
        assert "In Today: Write who I am" in picture(pilot.app)
        [action] = store.actions.find("Write who I am")
        assert (action.subject, action.subject_key) == (Subject.STAGE, "identity")
        assert (action.day, action.minutes) == (TODAY, 15)
        await pilot.press("a")
        assert "Stands among your actions already" in picture(pilot.app)
        assert len(store.actions.find("Write who I am")) == 1
        await pilot.press("1")
        assert "Write who I am" in picture(pilot.app)
        await pilot.press("u")
        assert store.actions.find("Write who I am") == []


@pytest.mark.usefixtures("french")
async def test_an_action_about_a_stage_is_known_by_its_record_and_opens_it(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.registry import ROOMS  # that of the interface in French

    monkeypatch.setitem(ROOMS, "canvas", ROOMS["proposals"])
    title = "Who am I, in a word of my own"
    about = Action(title, day=TODAY, subject=Subject.STAGE, subject_key="identity")
    store.actions.choose(about, TODAY)
    unknown = Action("Older", day=TODAY, subject=Subject.STAGE, subject_key="gone")
    store.actions.choose(unknown, TODAY)
    async with open_app() as pilot:
        assert "entrée ouvre Identité et valeurs" in flat(pilot.app)
        await pilot.press("4", "a")
        assert title in picture(pilot.app)
        await pilot.press("1", "enter")
        assert pilot.app.current_mode == "pitch"
        assert "Identité et valeurs" in head(pilot)
        await pilot.press("escape", "1", "down", "enter")
        assert "Older" in picture(pilot.app)
        assert pilot.app.current_mode == "today"
        await pilot.press("escape", "f")
        assert "Pitch : Identité" not in flat(pilot.app).replace("\xa0", " ")
        await pilot.press("enter")
        assert pilot.app.current_mode == "pitch"
    assert store.actions.about(Subject.STAGE, "identity")[0].title == title
    assert [each.subject_key for each in store.actions.find("word of my own")] == ["identity"]


async def test_a_pitch_alone_leaves_the_path_to_be_gone(open_app: OpenApp, store: Store) -> None:
    store.pitches.add("all", "en", PitchText(hook="Who is late?"), TODAY)
    async with open_app() as pilot:
        await pilot.press("4", "a")
        assert [each.title for each in store.actions.find("(Pitch)")] == [
            "Write who I am and what I stand for (Pitch)"
        ]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_stage_alone_looks_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press("f")
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("begun")
async def test_a_stage_below_the_actions_looks_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "end")
        assert picture(pilot.app) == snapshot


def test_the_first_cards_of_a_canvas_are_whole_beside_its_stage() -> None:
    said = "A buyer who likes people to speak with one another before their machines do"
    card = Card(1, "u", CanvasName.IDENTITY, ("identity",), said, TODAY)
    stage = Stage(StageName.IDENTITY, 1, 6, begun=True)
    lines = canvas_lines(canvas_of(CanvasName.IDENTITY), stage, [card], 40)
    shown = " ".join("".join(span.text for span in line).strip() for line in lines)
    assert f"· {said}" in shown
    assert max(map(length, lines)) <= 40
