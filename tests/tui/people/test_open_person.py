"""One key leads from an action, an event or a spark to the card, and escape back."""

from datetime import timedelta
from importlib import import_module
from pkgutil import walk_packages

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import tui
from db.store import Store
from planner.grammar import parse_action
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.vocabulary import Kind
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tui.keyboard.verb_keys import PERSON_KEY


def bindings(kind: type[DOMNode] = DOMNode) -> list[Binding]:
    """Every binding that our classes declare."""
    own = [each for each in vars(kind).get("BINDINGS", ()) if isinstance(each, Binding)]
    return own + [each for narrower in kind.__subclasses__() for each in bindings(narrower)]


def test_no_place_binds_the_key_to_another_meaning() -> None:
    for module in walk_packages(tui.__path__, f"{tui.__name__}."):
        import_module(module.name)
    bound = [each for each in bindings() if PERSON_KEY in each.key.split(",")]
    assert len(bound) >= 6
    people_of_an_organisation = "do('people')"  # whose cards it leads to
    assert {each.action for each in bound} <= {"do('card')", people_of_an_organisation}


@pytest.fixture
def ana(store: Store) -> int:
    return store.people.add("Ana Ruiz", TODAY, role_title="CFO").id


def call(store: Store, person: int | None, day: int = 0, **fields: object) -> None:
    on = TODAY + timedelta(days=day)
    action = Action("Call about tea", kind=Kind.CONTACT, person_id=person, day=on, **fields)  # type: ignore[arg-type]  # the fields of a test
    store.actions.store(action, TODAY)


@pytest.mark.parametrize("keys", [(), ("m",), ("f",)], ids=["today", "morning", "fifteen"])
async def test_an_action_leads_to_its_person_and_back(
    open_app: OpenApp, store: Store, ana: int, keys: tuple[str, ...]
) -> None:
    call(store, ana, minutes=5)
    async with open_app() as pilot:
        await pilot.press(*keys)
        before = picture(pilot.app)
        await pilot.press("P")
        assert " A person" in picture(pilot.app)
        assert "CFO" in picture(pilot.app)
        await pilot.press("escape")
        assert picture(pilot.app) == before


async def test_an_action_of_another_day_leads_there_too(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    call(store, ana, 9)
    async with open_app() as pilot:
        await pilot.press("l", "P")
        assert " A person" in picture(pilot.app)
        await pilot.press("escape")
        assert "Everything else" in picture(pilot.app)


async def test_of_two_people_one_is_picked(open_app: OpenApp, store: Store, ana: int) -> None:
    assert ana
    store.people.add("Bo Ek", TODAY)
    line = "Introduce Ana Ruiz to Bo Ek"
    store.actions.add(parse_action(line, TODAY, store.people.named(line)), TODAY)
    async with open_app() as pilot:
        await pilot.press("P")
        assert "2  Ana Ruiz, CFO" in picture(pilot.app)
        await pilot.press("1")
        assert "Bo Ek" in picture(pilot.app).split("\n")[2]


async def test_an_event_leads_to_whom_one_sees_there(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    event = store.events.write_down(Event("Guild evening", TODAY + timedelta(days=1)), TODAY)
    store.events.see(event.id or 0, ana)
    async with open_app() as pilot:
        await pilot.press("5", "P")
        assert "CFO" in picture(pilot.app)


async def test_a_spark_leads_to_those_it_names(open_app: OpenApp, store: Store, ana: int) -> None:
    assert ana
    store.sparks.add("Ana Ruiz collects clocks", TODAY)
    async with open_app() as pilot:
        await pilot.press("G", "P")
        assert "CFO" in picture(pilot.app)


async def test_without_a_person_that_is_said(open_app: OpenApp, store: Store) -> None:
    call(store, None)
    async with open_app() as pilot:
        await pilot.press("P")
        assert "Nobody you know is named in this row." in picture(pilot.app)
