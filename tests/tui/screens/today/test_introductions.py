"""The two people of an introduction, in the form of its action."""

import pytest

from db.store import Store
from planner.grammar import parse_person
from planner.model.actions import Action
from planner.model.touches import waiting
from planner.model.vocabulary import Came, Kind, Outcome
from tests.tui.conftest import OpenApp
from tests.tui.picture import flat, picture
from tests.tui.screens.day import TODAY
from tests.tui.type_text import typed

TO = ["tab"] * 7
"""The keys from the title to the second person, where the kind is an introduction."""


@pytest.fixture
def people(store: Store) -> dict[str, int]:
    names = ("Sophie Arnaud", "Élise Delorme", "Paul Mercier")
    added = [store.meetings.add_person(parse_person(name, TODAY), TODAY) for name in names]
    return {name: met.person.id for name, met in zip(names, added, strict=True)}


@pytest.fixture
def introduction(store: Store, people: dict[str, int]) -> Action:
    one, other = people["Sophie Arnaud"], people["Élise Delorme"]
    planned = Action(
        "Introduce Sophie to Élise",
        kind=Kind.INTRODUCE,
        person_id=one,
        to_person_id=other,
        day=TODAY,
    )
    return store.actions.store(planned, TODAY)


def _to(store: Store, action: Action) -> int | None:
    return store.actions.get(action.id or 0).to_person_id


async def test_the_second_person_is_shown_and_stays(
    open_app: OpenApp, store: Store, people: dict[str, int], introduction: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("e")
        assert "To Élise Delorme" in flat(pilot.app)
        await pilot.press("enter")
    assert _to(store, introduction) == people["Élise Delorme"]


async def test_another_second_person_is_completed_saved_and_undone(
    open_app: OpenApp, store: Store, people: dict[str, int], introduction: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *TO)
        await typed(pilot, "paul m")
        assert "Paul Mercier" in picture(pilot.app)
        await pilot.press("tab", "enter")
        assert _to(store, introduction) == people["Paul Mercier"]
        await pilot.press("u")
    assert _to(store, introduction) == people["Élise Delorme"]


async def test_a_promised_one_shows_the_second_person_and_is_made_unless_told_otherwise(
    open_app: OpenApp, store: Store, introduction: Action
) -> None:
    store.actions.change(introduction.id or 0, kind=Kind.PROMISE)
    async with open_app() as pilot:
        await pilot.press("e")
        assert "To Élise Delorme" in flat(pilot.app)
        await pilot.press("enter", "r", "enter")
    kept = store.actions.get(introduction.id or 0)
    assert (kept.kind, kept.to_person) == (Kind.PROMISE, "Élise Delorme")
    assert kept.result is not None
    assert kept.result.came == (Came.INTRODUCTION_MADE,)


async def test_one_that_waited_for_an_answer_is_made_when_that_comes(
    open_app: OpenApp, store: Store, introduction: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "3", "enter", "home", "r", "1", "enter")
    done = store.actions.get(introduction.id or 0)
    assert done.result is not None
    assert (done.result.outcome, done.result.came) == (Outcome.ACHIEVED, (Came.INTRODUCTION_MADE,))
    assert done.to_person_id is not None
    [theirs] = store.touches.of(done.to_person_id)
    assert theirs.introduced == "Sophie Arnaud"
    assert not waiting([theirs])


async def test_an_emptied_second_person_is_none(
    open_app: OpenApp, store: Store, introduction: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *TO, "backspace", "enter")
    assert _to(store, introduction) is None


async def test_an_action_that_becomes_an_introduction_takes_a_second_person(
    open_app: OpenApp, store: Store, people: dict[str, int]
) -> None:
    call = store.actions.store(
        Action("Call Sophie", kind=Kind.CONTACT, person_id=people["Sophie Arnaud"]), TODAY
    )
    async with open_app() as pilot:
        await pilot.press("e", *["tab"] * 4, "i", "tab", "tab", "tab")
        await typed(pilot, "Paul Mercier")
        await pilot.press("enter")
    changed = store.actions.get(call.id or 0)
    assert (changed.kind, changed.to_person) == (Kind.INTRODUCE, "Paul Mercier")


async def test_an_introduction_that_becomes_a_call_has_no_second_person(
    open_app: OpenApp, store: Store, introduction: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *["tab"] * 4, "c")
        assert "Élise Delorme\n" not in picture(pilot.app).split("Step")[0].split("With")[1]
        await pilot.press("enter")
    assert _to(store, introduction) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [("Sophie Arnaud", "between two people"), ("Zoé Inconnue", "Nobody is called")],
)
async def test_a_second_person_who_cannot_be_one_is_refused(
    open_app: OpenApp,
    store: Store,
    people: dict[str, int],
    introduction: Action,
    name: str,
    said: str,
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *TO)
        await typed(pilot, name)
        await pilot.press("enter")
        assert said in picture(pilot.app)
    assert _to(store, introduction) == people["Élise Delorme"]


async def test_the_full_form_takes_both_people_from_the_line(
    open_app: OpenApp, store: Store, people: dict[str, int]
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Introduce Sophie Arnaud to Paul Mercier tomorrow ")
        await pilot.press("tab")
        assert "To Paul Mercier" in flat(pilot.app)
        await pilot.press("enter")
    [action] = store.actions.find("Introduce Sophie")
    assert action.to_person_id == people["Paul Mercier"]
