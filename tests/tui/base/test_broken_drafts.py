"""Places kept by another version of the program, or broken: every session begins all the same."""

import json
from itertools import product

import pytest

from db.store import Store
from planner.grammar import parse_event
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.events import Event
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.walk import go_back
from tui.base.session import SessionScreen
from tui.dialogs.frame import Frame

BROKEN = ("{", "[]", "5", "null", '"x"', "\x00")
ODD = (
    {"day": "2026-03-03"},
    {"day": "2026-03-03", "stage": ["x"], "left": 5, "unprepared": [{}], "minutes": 1e30},
    {"day": "2026-03-03", "stage": "read", "left": [2**70, "1"], "minutes": 2**70},
    {"event": "x", "page": {}},
    {"event": 2**70, "page": "met"},
    {"event": 1, "page": "end", "field": 7, "editing": 5, "aside": 3},
    {"event": 1, "page": "tell", "field": "other", "editing": [[], {}], "aside": None},
    {"week": "2026-03-02", "day": "2026-03-03", "page": 99},
    {"week": "9999-12-27", "day": "2026-03-03", "page": 4},
    {"week": "0001-01-01", "day": "2026-03-03", "page": "2"},
)
KEYS = {"morning": "m", "debrief": "d", "review": "w", "fifteen": "f"}
OWN = ("fifteen", *["morning"] * 2, *["debrief"] * 4, *["review"] * 3)
"""The session that wrote each of the odd places, or would read something in it."""
FOREIGN = (ODD[2], ODD[6], ODD[7])
"""One of each that may stand in the place of any session."""


@pytest.fixture
def event(store: Store) -> Event:
    store.actions.store(Action("Call Ana", day=TODAY, minutes=10), TODAY)
    store.people.add("Ana Ruiz", TODAY)
    return store.events.add(parse_event("Soirée APEC 2026-03-02 18:30", TODAY), TODAY)


@pytest.mark.usefixtures("event")
async def test_a_session_whose_place_is_broken_begins_anew(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("2")
        for session, broken in (*product(["morning"], BROKEN), *product(KEYS, BROKEN[:1])):
            store.settings.set(f"ritual.{session}", broken)
            await pilot.press(KEYS[session])
            assert isinstance(pilot.app.screen, SessionScreen), (session, broken)
            await go_back(pilot)


@pytest.mark.usefixtures("event")
async def test_a_session_left_by_another_version_is_taken_up(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("2")
        for odd, session in (*zip(ODD, OWN, strict=True), *product(FOREIGN, KEYS)):
            store.settings.set(f"ritual.{session}", json.dumps(odd))
            await pilot.press(KEYS[session])
            assert isinstance(pilot.app.screen, SessionScreen), (session, odd)
            await go_back(pilot)


@pytest.mark.parametrize("kept", ["{", '["x", 15, "2026-03-03", 1, 1, "r"]', "[1, 15, null]"])
@pytest.mark.usefixtures("event")
async def test_a_timer_kept_badly_does_not_run(open_app: OpenApp, store: Store, kept: str) -> None:
    store.settings.set("timer", kept)
    async with open_app() as pilot:
        assert "timer:" not in picture(pilot.app)
        await pilot.press("f", "enter")
        assert store.timer.get() is not None


@pytest.mark.parametrize("question", ["result", "edit", "prepare"])
@pytest.mark.usefixtures("event")
async def test_a_form_whose_draft_is_broken_opens_as_it_would_without(
    open_app: OpenApp, store: Store, question: str
) -> None:
    async with open_app() as pilot:
        broken = BROKEN if question == "result" else ("{", "[]", "5")  # all are read alike
        for draft in (*broken, '{"minutes": [1], "came": [{}], "title": 5}'):
            store.drafts.save(Question.of(f"today.{question}.1"), draft, "Half typed")
            await pilot.press("ctrl+o")
            await pilot.pause()
            assert pilot.app.screen.query(Frame), draft
            assert "Call Ana" in picture(pilot.app), draft
            await go_back(pilot)


@pytest.mark.parametrize("about", ["event-", "event-x", "event-²", f"event-{2**70}", "event-9"])
@pytest.mark.usefixtures("event")
async def test_a_debrief_about_no_event_asks_which(
    open_app: OpenApp, store: Store, about: str
) -> None:
    store.drafts.save(Question.of(f"debrief.{about}"), "Ana", "Debrief")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "A new one, in one line" in picture(pilot.app)
