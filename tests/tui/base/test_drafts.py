"""Text half typed when the program stopped: said at the next start, and gone on with by one key."""

import re
from datetime import timedelta
from typing import Any

import pytest
from textual.app import App

from db.engine.database import database
from db.store import Store
from planner.grammar import parse_action, parse_event, parse_person
from planner.model.actions import Action, Result
from planner.model.drafts import Question
from planner.model.vocabulary import Circle, Outcome
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.dialogs.asking import type_in
from tests.tui.picture import picture, stage
from tests.tui.type_text import typed
from tui.actions.row_key import key_of_thing
from tui.dialogs.ask_form import AskForm
from tui.dialogs.ask_line import AskLine


def _flat(app: App[Any]) -> str:
    return " ".join(picture(app).split())


async def test_a_start_without_drafts_says_nothing(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.pause()
        assert "Half typed" not in _flat(pilot.app)


async def test_the_start_names_what_is_half_typed_and_the_key_that_goes_on(
    open_app: OpenApp, store: Store
) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    async with open_app() as pilot:
        await pilot.pause()
        assert "Half typed: Somebody new, in one line · ctrl+o goes on" in _flat(pilot.app)


async def test_several_are_counted_and_one_is_named(open_app: OpenApp, store: Store) -> None:
    for number in range(3):
        store.drafts.save(Question.of(f"today.{number}"), "text", f"Question {number}")
    async with open_app() as pilot:
        await pilot.pause()
        assert re.search(r"Half typed: Question \d and 2 others", _flat(pilot.app))


async def test_the_key_is_named_as_it_is_bound(open_app: OpenApp, store: Store) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    async with open_app(keys={"app.continue": "f9"}) as pilot:
        await pilot.pause()
        assert "f9 goes on" in _flat(pilot.app)
        await pilot.press("f9")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AskLine)


async def test_one_key_brings_the_text_back_in_its_place_and_enter_saves_it(
    open_app: OpenApp, store: Store
) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        await type_in(pilot, "uiz\n")
        await pilot.pause()
        assert _place(pilot.app) == "network"
        assert [person.name for person in store.people.similar("Ana Ruiz")] == ["Ana Ruiz"]
        assert store.drafts.kept() == []


async def test_leaving_text_half_typed_says_that_it_is_kept(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "n", "A", "escape")
        await pilot.pause()
        assert "Kept · ctrl+o goes on with it" in _flat(pilot.app)


async def test_leaving_nothing_typed_says_nothing(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "n", "A", "backspace", "escape")
        await pilot.pause()
        assert "Kept" not in _flat(pilot.app)


async def test_a_question_about_a_person_comes_back_about_that_person(
    open_app: OpenApp, store: Store
) -> None:
    for name in ("Ana Ruiz", "Claire Petit", "Zoé Élan"):
        store.meetings.add_person(parse_person(name, TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("2", "down", "e")
        await type_in(pilot, "x")
        await pilot.press("ctrl+q")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AskForm)
        assert "Claire Petit" in picture(pilot.app)


async def test_a_question_about_an_action_comes_back_about_that_action(
    open_app: OpenApp, store: Store
) -> None:
    for title in ("Call Ana", "Call Claire", "Call Zoe"):
        store.actions.add(parse_action(title, TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("down", "p")
        title = _asked(pilot.app)
        await type_in(pilot, "hear about it")
        await pilot.press("ctrl+q")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert _asked(pilot.app) == title
        assert "hear about it" in picture(pilot.app)


async def test_a_spark_half_typed_comes_back_from_anywhere(open_app: OpenApp, store: Store) -> None:
    store.drafts.save(Question.of("spark"), "Met a bee", "A spark, in one line")
    async with open_app() as pilot:
        await pilot.press("3", "ctrl+o")
        await type_in(pilot, "keeper\n")
        assert [spark.text for spark in store.sparks.unsorted()] == ["Met a beekeeper"]


async def test_a_draft_about_a_deleted_person_gives_way_to_the_next(
    open_app: OpenApp, store: Store
) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    store.drafts.save(Question.of("network.edit.99"), "{}", "Gone")
    store.drafts.save(Question.of("garden.water"), "x", "No such place")
    store.drafts.save(Question.of("today.water"), "x", "No such question")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert _asked(pilot.app) == "Somebody new, in one line"


async def test_what_was_half_typed_of_an_action_done_since_is_not_offered(
    open_app: OpenApp, store: Store
) -> None:
    call = store.actions.store(Action("Call Ana"), TODAY)
    async with open_app() as pilot:
        await pilot.press("p", *"hear")
        await pilot.press("ctrl+q")
    store.actions.record(call, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    async with open_app() as pilot:
        await pilot.pause()
        assert "Half typed" not in _flat(pilot.app)
    assert store.drafts.kept() == []


async def test_what_was_half_typed_of_an_action_put_off_is_offered_on_its_day(
    open_app: OpenApp, store: Store
) -> None:
    call = store.actions.store(Action("Call Ana"), TODAY)
    store.drafts.save(Question.of(f"today.prepare.{call.id}"), "{}", "Prepare: Call Ana")
    store.actions.move(call, TODAY + timedelta(days=1), TODAY)
    async with open_app() as pilot:
        await pilot.pause()
        assert "Half typed" not in _flat(pilot.app)
    store.actions.move(store.actions.get(call.id or 0), TODAY, TODAY)
    async with open_app() as pilot:
        await pilot.pause()
        assert "Half typed: Prepare: Call Ana" in _flat(pilot.app)


@pytest.mark.parametrize("verb", ["prepare", "result", "edit"])
async def test_a_command_goes_on_with_what_is_asked_of_an_action_of_another_day(
    open_app: OpenApp, store: Store, verb: str
) -> None:
    call = store.actions.store(Action("Call Ana", day=TODAY + timedelta(days=1)), TODAY)
    store.drafts.save(Question("today", verb, call.id or 0), '{"aim": "hear"}', "Call Ana")
    async with open_app() as pilot:
        await pilot.press("3", "ctrl+p", "enter")
        await pilot.pause()
        assert "Call Ana" in _asked(pilot.app) or "Change the action" in _asked(pilot.app)
        assert _under(pilot.app) == "today"


async def test_the_key_goes_on_with_what_is_asked_of_a_further_proposal(
    open_app: OpenApp, store: Store
) -> None:
    for number in range(10):
        store.actions.store(Action(f"Call number {number}", day=TODAY), TODAY)
    ana = store.people.add("Ana Ruiz", TODAY - timedelta(days=90), circle=Circle.CORE)
    store.touches.log(ana.id, TODAY - timedelta(days=90))
    about = f"person-{ana.id}"
    assert about in map(key_of_thing, store.day.agenda(TODAY).further)
    store.drafts.save(Question("today", "prepare", about), '{"aim": "hear"}', "Prepare: Ana")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Ana Ruiz" in _asked(pilot.app)
        assert "hear" in picture(pilot.app)


async def test_what_cannot_be_asked_now_is_said_to_be_kept(open_app: OpenApp, store: Store) -> None:
    store.day.show_first_steps(shown=False)  # the pane stands beside what is said
    person = store.people.add("Ana Ruiz", TODAY)
    store.touches.log(person.id, TODAY)
    about = Question("today", "prepare", f"person-{person.id}")
    store.drafts.save(about, '{"aim": "hear"}', "Prepare: {Ana}")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Still kept, but what it is about is not here now: Prepare: Ana Ruiz" in _flat(
            pilot.app
        )


async def test_a_review_goes_on_with_a_question_of_another_of_its_pages(
    open_app: OpenApp, store: Store
) -> None:
    store.drafts.save(Question("review", "if_then"), "If it is 9", "If–then for the next week")
    async with open_app() as pilot:
        await pilot.press("w", "ctrl+o")
        await pilot.pause()
        assert _asked(pilot.app) == "If–then for the next week"
        await pilot.press("escape")
        assert stage(pilot.app) == "Next week"


async def test_a_debrief_goes_on_with_the_line_of_another_event(
    open_app: OpenApp, store: Store
) -> None:
    first, second = (store.events.add(parse_event(title, TODAY), TODAY) for title in ("A", "B"))
    store.drafts.save(Question("debrief", f"event-{second.id}"), "Karim Had", "B")
    async with open_app() as pilot:
        await pilot.app.run_action(f"begin('debrief', 'event-{first.id}')", pilot.app)
        await pilot.pause()
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Karim Had" in picture(pilot.app)
        assert "B" in _flat(pilot.app)


async def test_the_key_goes_on_inside_a_session_too(open_app: OpenApp, store: Store) -> None:
    store.actions.choose(Action("Call Ana"), TODAY)
    async with open_app() as pilot:
        await pilot.press("m", "enter", "enter", *"hear", "escape")
        assert "Kept · ctrl+o goes on with it" in _flat(pilot.app)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert _asked(pilot.app) == "Prepare: Call Ana"
        assert "hear" in picture(pilot.app)
        await pilot.press("escape")
        assert stage(pilot.app) == "prepare"


async def test_what_is_asked_elsewhere_leaves_the_session_which_goes_on_later(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.choose(Action("Call Ana"), TODAY)
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    async with open_app() as pilot:
        await pilot.press("m", "enter", "ctrl+o")
        await pilot.pause()
        assert _asked(pilot.app) == "Somebody new, in one line"
        await pilot.press("escape", "m")
        assert stage(pilot.app) == "prepare"


async def test_in_a_session_with_nothing_half_typed_the_key_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "ctrl+o")
        await pilot.pause()
        assert "There is no text half typed to go on with." in _flat(pilot.app)
        assert stage(pilot.app) == "choose"


async def test_with_nothing_half_typed_the_key_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "There is no text half typed to go on with." in _flat(pilot.app)


@pytest.mark.parametrize("place", ["1", "2", "3", "4"])
async def test_the_commands_offer_each_text_half_typed_first(
    open_app: OpenApp, store: Store, place: str
) -> None:
    store.drafts.save(Question.of("today.new"), "Call", "An action, in one line")
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    async with open_app() as pilot:
        await pilot.press(place, "ctrl+p", "down", "enter")
        await pilot.pause()
        assert "Call" in picture(pilot.app)


async def test_text_half_typed_is_offered_without_its_markup(
    open_app: OpenApp, store: Store
) -> None:
    store.drafts.save(Question.of("sweep.name.school"), "{}", "[/] \x1b]0;owned\x07 x")
    async with open_app() as pilot:
        await pilot.pause()
        assert "Half typed: [/] ]0;owned x" in _flat(pilot.app)


def _under(app: App[Any]) -> str:
    return str(getattr(app.screen_stack[-2], "PLACE", ""))


def _place(app: App[Any]) -> str:
    return str(getattr(app.screen, "PLACE", ""))


def _asked(app: App[Any]) -> str:
    return str(getattr(app.screen, "question", ""))


async def test_a_line_answered_is_kept_while_it_is_asked_with_whom(
    open_app: OpenApp, store: Store
) -> None:
    for organisation in ("Acme", "Cobalys"):
        store.meetings.add_person(parse_person(f"Claire @{organisation}", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("n")
        await type_in(pilot, "Call Claire tomorrow\n")
        await pilot.pause()
        assert "With whom?" in picture(pilot.app)
        assert store.drafts.load(Question.of("today.new")) == "Call Claire tomorrow"
        await pilot.press("escape", "ctrl+o")
        await pilot.pause()
        await type_in(pilot, "\n\n")
        await pilot.pause()
    assert [action.title for action in store.actions.find("Claire")] == ["Call Claire"]
    assert store.drafts.kept() == []


def _kept_since(days: float) -> None:
    database.execute_sql(
        "UPDATE draft SET kept_at = strftime('%Y-%m-%d %H:%M:%f', 'now', ?)", (f"-{days} days",)
    )


@pytest.mark.parametrize(("days", "is_offered"), [(1.9, True), (2.1, False)])
async def test_a_start_offers_what_was_half_typed_in_the_last_two_days(
    open_app: OpenApp, store: Store, days: float, *, is_offered: bool
) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    _kept_since(days)
    async with open_app() as pilot:
        await pilot.pause()
        assert ("Half typed" in _flat(pilot.app)) is is_offered
        await pilot.press("ctrl+o")  # an older one waits for the key
        await pilot.pause()
        assert isinstance(pilot.app.screen, AskLine)


async def test_delete_throws_what_is_offered_away_and_says_what_it_was(
    open_app: OpenApp, store: Store
) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    async with open_app() as pilot:
        await pilot.pause()
        assert "delete throws it away" in _flat(pilot.app)
        await pilot.press("delete")
        await pilot.pause()
        assert "Thrown away: Somebody new, in one line · Ana R" in _flat(pilot.app)
    assert store.drafts.kept() == []


async def test_the_next_half_typed_is_offered_after_the_one_thrown_away(
    open_app: OpenApp, store: Store
) -> None:
    store.drafts.save(Question.of("spark"), "A bee", "A spark")
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    async with open_app() as pilot:
        await pilot.press("delete")
        await pilot.pause()
        assert "Half typed: " in _flat(pilot.app)
        await pilot.press("delete", "delete")
        await pilot.pause()
        assert "No text half typed is offered here now." in _flat(pilot.app)
    assert store.drafts.kept() == []


async def test_delete_throws_away_only_what_is_offered(open_app: OpenApp, store: Store) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    _kept_since(3)
    async with open_app() as pilot:
        await pilot.press("delete")
    assert len(store.drafts.kept()) == 1


async def test_what_was_kept_on_leaving_is_thrown_away_by_the_same_key(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "n", "A", "escape")
        await pilot.pause()
        await pilot.press("delete")
        await pilot.pause()
        assert "Thrown away: Somebody new, in one line · A" in _flat(pilot.app)
    assert store.drafts.kept() == []


async def test_delete_throws_it_away_where_the_commands_offer_it(
    open_app: OpenApp, store: Store
) -> None:
    store.drafts.save(Question.of("network.new"), '{"name": "Ana R"}', "Somebody new")
    _kept_since(9)
    async with open_app() as pilot:
        await pilot.press("ctrl+p")
        await typed(pilot, "somebody new")
        assert "Throw away" in picture(pilot.app)
        await pilot.press("delete")
        await pilot.pause()
        assert "Thrown away: Somebody new, in one line · Ana R" in _flat(pilot.app)
    assert store.drafts.kept() == []
