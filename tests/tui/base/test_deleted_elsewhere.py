"""The subject of a session is deleted by another window, a second before that is noticed."""

from datetime import date

import pytest

from db.store import Store
from planner.grammar import parse_event, parse_goal, parse_person
from planner.grammar.goals.step import parse_step
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.events import Event
from tests.tui.base.test_two_windows import elsewhere
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture
def event(store: Store) -> Event:
    store.people.add("Claire Dupont", TODAY)
    store.lessons.learn("Come early", date(2026, 2, 25), None)
    return store.events.add(parse_event("Soirée APEC 2026-03-02 18:30", TODAY), TODAY)


@pytest.fixture(autouse=True)
def _notices_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second after which other windows are looked at does not pass."""
    monkeypatch.setattr("tui.app.NOTICED_AFTER", 3600.0)


def lines(store: Store, event: Event) -> list[str]:
    return [each.line for each in store.events.get(event.id or 0).people]


async def test_the_line_of_a_deleted_person_stays_and_then_makes_a_new_person(
    open_app: OpenApp, store: Store, event: Event
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "d", "enter")
        await typed(pilot, "Claire Dupont thanks")
        elsewhere(store, "store.people.delete(1)")
        await pilot.press("enter")
        assert "What this is about is no longer there." in picture(pilot.app)
        assert lines(store, event) == []
        written_elsewhere(pilot)
        await pilot.press("enter")
    assert lines(store, event) == ["Claire Dupont thanks"]


@pytest.mark.usefixtures("event")
async def test_a_lesson_deleted_is_not_taken_along(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("w", "6")
        elsewhere(store, "from db.models import Lesson; Lesson.delete().execute()")
        await pilot.press("space")
        assert "What this is about is no longer there." in picture(pilot.app)


@pytest.mark.parametrize("field", ["", ".happened"])
async def test_what_was_half_typed_about_an_event_deleted_is_not_lost(
    open_app: OpenApp, store: Store, event: Event, field: str
) -> None:
    store.drafts.save(
        Question.of(f"debrief.event-{event.id}{field}"), "Nadia Ferrand, DAF", "Debrief"
    )
    store.events.delete(event.id or 0)
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        shown = picture(pilot.app)
        assert "This event is no longer there." in shown
        assert "› Nadia Ferrand, DAF" in shown
    assert [draft.key for draft in store.drafts.kept()] == ["debrief.new"]


async def test_a_new_event_half_typed_does_not_hide_what_was_typed_about_one_deleted(
    open_app: OpenApp, store: Store, event: Event
) -> None:
    about = f"debrief.event-{event.id}"
    store.drafts.save(Question.of(about), "Nadia Ferrand", "Debrief")
    store.drafts.save(Question.of("debrief.new"), "Drinks", "A debrief")
    store.events.delete(event.id or 0)
    async with open_app() as pilot:
        await pilot.app.run_action(f"begin('debrief', 'event-{event.id}')")
        await pilot.pause()
        assert "› Drinks" in picture(pilot.app)
    assert store.drafts.load(Question.of(about)) == "Nadia Ferrand"


@pytest.mark.parametrize("typed_more", [" offer: tea", ""])
async def test_an_edited_line_that_was_taken_back_elsewhere_is_told_and_its_text_stays(
    open_app: OpenApp, store: Store, event: Event, typed_more: str
) -> None:
    for text in ("Claire Dupont thanks", "Claire Dupont need: a baker"):
        line = parse_person(text, event.day)
        store.debriefs.meet(event.id or 0, line, text, TODAY, person_id=1)
    async with open_app() as pilot:
        await pilot.press("2", "d", "enter", "up")
        if typed_more:
            await typed(pilot, typed_more)
        else:
            await pilot.press("ctrl+u")
        elsewhere(
            store,
            "[met] = store.events.get(1).people;"
            "store.debriefs.take_back(met.id, date(2026, 3, 3), was=met.line.split('\\n')[1])",
        )
        await pilot.press("enter")
        shown = " ".join(picture(pilot.app).split())
        assert "This line is no longer there." in shown
        assert typed_more.strip() in shown
        assert lines(store, event) == ["Claire Dupont thanks"]
        written_elsewhere(pilot)
        await pilot.press("enter")
    found = "\n".join(lines(store, event))
    assert ("offer: tea" in found) == bool(typed_more)


@pytest.mark.parametrize(
    ("program", "said", "then"),
    [
        ("store.goals.delete_step(2)", "This step is no longer there.", [1, 3]),
        ("store.goals.move_step(1, 3, after=True)", "Step moved", [3, 2, 1]),
    ],
)
async def test_a_step_is_moved_past_the_one_shown_or_that_is_told_to_be_gone(
    open_app: OpenApp, store: Store, program: str, said: str, then: list[int]
) -> None:
    steps = [parse_step(title, TODAY) for title in ("List names", "Write", "Meet")]
    goal = store.goals.add(parse_goal("Change sector", TODAY), TODAY, steps)
    async with open_app() as pilot:
        await pilot.press("3", "enter", "end")
        elsewhere(store, program)
        await pilot.press("J")
        assert said in picture(pilot.app)
    assert [step.id for step in store.goals.get(goal.id).steps] == then


async def test_a_result_of_an_action_deleted_elsewhere_comes_back_with_it(
    open_app: OpenApp, store: Store
) -> None:
    action = store.actions.store(Action("Call Claire", day=TODAY, minutes=10), TODAY)
    async with open_app() as pilot:
        await pilot.press("r", "1", "tab")
        await typed(pilot, "She moves to Lyon")
        elsewhere(store, f"store.actions.drop(store.actions.get({action.id}), date(2026, 3, 3))")
        await pilot.pause()
        first = " ".join(picture(pilot.app).split())
        await pilot.press("escape", "u")
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "She moves to Lyon" in picture(pilot.app), first
