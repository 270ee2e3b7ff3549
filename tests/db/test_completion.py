"""Known names for one begun at the end of a line."""

from datetime import date

import pytest

from db.store import Store
from planner.grammar import parse_event, parse_goal
from planner.grammar.completion import (
    Begun,
    Source,
    begun_in,
    begun_in_action,
    begun_in_event,
    begun_in_person,
    completed,
)
from planner.grammar.goals.step import StepLine
from planner.network.personas.persona import PersonaLine

TODAY = date(2026, 3, 3)


@pytest.fixture
def full(store: Store) -> Store:
    for name, organisation in (
        ("Nadia Ferrand", "Kérial"),
        ("Nadia MacDonald-Reeve", "Banque de France"),
        ("Marc Petit", "Durand, Petit & associés"),
        ("Ana Ruiz", "Kérial"),
        ("Ana Ruiz", "Acme"),
    ):
        store.people.add(name, TODAY, organisation=organisation, groups=("finance", "alumni Lyon"))
    goal = store.goals.add(
        parse_goal("Meet 12 CFOs", TODAY), TODAY, [StepLine("List twelve names")]
    )
    store.goals.drop(store.goals.add(parse_goal("x", TODAY), TODAY, [StepLine("List old ones")]).id)
    assert goal.steps
    store.events.add(parse_event("Soirée @CCI de Lyon", TODAY), TODAY)
    store.events.add(parse_event("Dîner @CCI de Lyon", TODAY), TODAY)
    return store


def _names(store: Store, begun: Begun, text: str) -> list[str]:
    offer = store.completion.offer(begun(text))
    return [completed(text, offer.begun, each.name) for each in offer.names] if offer else []


@pytest.mark.parametrize(
    ("begun", "text", "lines"),
    [
        (begun_in_action, "Call nad", ["Call Nadia Ferrand", "Call Nadia MacDonald-Reeve"]),
        (begun_in_action, "Call nadia mac", ["Call Nadia MacDonald-Reeve"]),
        (begun_in_action, "Call mac", ["Call Nadia MacDonald-Reeve"]),
        (begun_in_action, "Introduce Ana Ruiz to Marc Petit", []),
        (
            begun_in_action,
            "Introduce Nadia Ferrand to mar",
            ["Introduce Nadia Ferrand to Marc Petit"],
        ),
        (begun_in_action, "x step: list", ["x step: List twelve names"]),
        (begun_in_person, "Zoé @ker", ["Zoé @Kérial"]),
        (begun_in_person, "Zoé @fra", ["Zoé @Banque de France"]),
        (begun_in_person, "Zoé @dur", ['Zoé @"Durand, Petit & associés"']),
        (begun_in_person, "Zoé #al", ['Zoé #"alumni Lyon"']),
        (begun_in_event, "Salon @lyon", ["Salon @CCI de Lyon"]),
        (begun_in(Source.ORGANISATIONS), "zz", []),
    ],
)
def test_known_names_are_offered_where_one_is_begun(
    full: Store, begun: Begun, text: str, lines: list[str]
) -> None:
    assert _names(full, begun, text) == lines


@pytest.mark.parametrize(
    ("begun", "text", "bearers"),
    [
        (begun_in(Source.PEOPLE), "Marc Petit", 1),
        (begun_in(Source.PEOPLE), "Ana Ruiz", 2),
        (begun_in(Source.PEOPLE), "Zoé Martin", 0),
        (begun_in_person, "Zoé @Acme Corp", 1),
        (begun_in_person, "Zoé @Acmeo Corp", 0),
        (begun_in_action, "Call Zoé", None),
    ],
)
def test_a_name_typed_whole_has_its_bearers_counted(
    full: Store, begun: Begun, text: str, bearers: int | None
) -> None:
    offer = full.completion.offer(begun(text))
    assert (offer.bearers if offer else None) == bearers


def test_a_sector_of_the_market_map_is_completed(store: Store) -> None:
    for name in ("Food", "Family-owned makers"):
        store.personas.add(PersonaLine(sector=name), TODAY)
    assert _names(store, begun_in(Source.SECTORS), "fam") == ["Family-owned makers"]
    assert _names(store, begun_in(Source.SECTORS), "mak") == ["Family-owned makers"]
    assert _names(store, begun_in(Source.SECTORS), "zz") == []
