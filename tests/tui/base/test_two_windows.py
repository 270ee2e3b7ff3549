"""A form open in one window while another window, a process of its own, saves the same thing."""

from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from planner.grammar import parse_event, parse_goal
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.pitches import PitchText
from tests.db.processes import started
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed

TODAY = date(2026, 3, 3)


@pytest.fixture
def call(store: Store) -> Action:
    return store.actions.choose(store.actions.store(Action("Call Claire"), TODAY), TODAY)


def elsewhere(store: Store, program: str) -> None:
    """Let another window do something."""
    process = started(store.file, program)
    process.communicate()
    assert process.returncode == 0


async def to(pilot: Pilot[Any], field: str) -> None:
    """Go to a field of the form."""
    for _step in range(20):
        if pilot.app.focused and pilot.app.focused.id == f"field-{field}":
            return
        await pilot.press("tab")
    raise AssertionError(field)


async def test_what_was_changed_elsewhere_in_other_fields_stays(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("e")
        elsewhere(store, f"store.actions.change({call.id}, note='about tea', minutes=20)")
        await typed(pilot, " Dupont")
        await pilot.press("enter")
    saved = store.actions.get(call.id or 0)
    assert (saved.title, saved.note, saved.minutes) == ("Call Claire Dupont", "about tea", 20)


async def test_a_field_changed_on_both_sides_is_told_before_ours_is_kept(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("p")
        elsewhere(store, f"store.actions.prepare({call.id}, aim='news of her')")
        await typed(pilot, "hear about her move")
        await pilot.press("ctrl+s")
        shown = " ".join(picture(pilot.app).split())
        assert "Meanwhile “Aim” became “news of her” in another window." in shown
        assert store.actions.get(call.id or 0).aim == "news of her"
        await pilot.press("ctrl+s")
    assert store.actions.get(call.id or 0).aim == "hear about her move"


async def test_the_form_of_what_was_deleted_elsewhere_keeps_its_draft(
    open_app: OpenApp, store: Store
) -> None:
    person = store.people.add("Claire", TODAY)
    async with open_app() as pilot:
        await pilot.press("2", "e")
        await typed(pilot, " Dupont")
        elsewhere(store, f"store.people.delete({person.id})")
        await pilot.press("enter")
        assert "This person is no longer there." in picture(pilot.app)
        await pilot.press("escape")
    assert "Claire Dupont" in store.drafts.load(Question.of(f"network.edit.{person.id}"))


async def test_a_person_keeps_what_another_window_said_of_them(
    open_app: OpenApp, store: Store
) -> None:
    person = store.people.add("Claire", TODAY)
    async with open_app() as pilot:
        await pilot.press("2", "e")
        elsewhere(store, f"store.people.change({person.id}, date(2026, 3, 3), city='Lyon')")
        await typed(pilot, " Dupont")
        await pilot.press("enter")
    card = store.people.card(person.id)
    assert (card.name, card.city) == ("Claire Dupont", "Lyon")


async def test_a_goal_keeps_what_another_window_said_of_it(open_app: OpenApp, store: Store) -> None:
    goal = store.goals.add(parse_goal("Meet directors", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("3", "e")
        elsewhere(store, f"store.goals.change({goal.id}, target=12)")
        await typed(pilot, " of finance")
        await pilot.press("enter")
    goal = store.goals.get(goal.id)
    assert (goal.statement, goal.target) == ("Meet directors of finance", 12)


async def test_a_pitch_keeps_the_parts_that_another_window_wrote(
    open_app: OpenApp, store: Store
) -> None:
    pitch = store.pitches.add("Directors", "English", PitchText(hook="You ask"), TODAY)
    text = "from planner.model.pitches import PitchText; "
    text += "store.pitches.keep({0}, PitchText({1}), TODAY)"
    async with open_app() as pilot:
        await pilot.press("4" if "4 Pitch" in picture(pilot.app) else "6", "e")
        parts = "hook='You ask', ask='Whom should I meet?'"
        elsewhere(store, "TODAY = date(2026, 3, 3); " + text.format(pitch.id, parts))
        await pilot.press("ctrl+end")
        await typed(pilot, " me")
        await pilot.press("ctrl+s")
    kept = store.pitches.get(pitch.id).text
    assert (kept.hook, kept.ask) == ("You ask me", "Whom should I meet?")


async def test_a_form_saved_as_it_opened_changes_nothing_and_says_so(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    changes = len(store.history.list())
    async with open_app() as pilot:
        await pilot.press("e", "enter")
        assert "Nothing has changed." in picture(pilot.app)
        assert "undoes" not in picture(pilot.app)
    assert len(store.history.list()) == changes


async def test_what_was_told_of_an_event_in_two_windows_is_said_before_ours_is_kept(
    open_app: OpenApp, store: Store
) -> None:
    event = store.events.add(parse_event("Soirée APEC 2026-03-02", TODAY), TODAY)
    theirs = "store.debriefs.say(date(2026, 3, 3), event_id=1, happened='Rain', why='Late')"
    async with open_app() as pilot:
        await pilot.press("2", "d", "enter", "enter")
        await typed(pilot, "Three talks")
        elsewhere(store, theirs)
        await pilot.press("enter")
        shown = " ".join(picture(pilot.app).split())
        assert "Meanwhile “Happened” became “Rain” in another window." in shown
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "happened"
        await pilot.press("enter")
    debrief = store.debriefs.of_event(event.id or 0)
    assert debrief is not None
    assert (debrief.happened, debrief.why) == ("Three talks", "Late")
