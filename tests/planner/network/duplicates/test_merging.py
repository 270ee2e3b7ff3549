"""The values that win when records become one."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.people import Person
from planner.model.vocabulary import Circle, PersonState
from planner.network.duplicates.merging import Part, choices, merged

OLD, NEW = date(2025, 1, 1), date(2026, 1, 1)


def person(number: int, name: str = "Anne Petit", **known: Any) -> Person:
    """A record; the second is newer."""
    return Person(number, f"uid-{number}", name, created_on=OLD if number == 1 else NEW, **known)


@pytest.mark.parametrize(
    ("one", "other", "best"),
    [
        ("A. Petit", "Anne Petit", "Anne Petit"),
        ("ANNE PETIT", "Anne Petit", "Anne Petit"),
        ("Hélène Petit", "Helene Petit", "Hélène Petit"),
        ("Anne Petit-Roy", "Anne Petit", "Anne Petit-Roy"),
    ],
)
def test_the_fuller_name_wins(one: str, other: str, best: str) -> None:
    for names in ((one, other), (other, one)):
        people = [person(place, name) for place, name in enumerate(names, start=1)]
        assert merged(people)[0] == best


def test_the_newer_job_wins_title_and_organisation_together() -> None:
    people = [
        person(1, role_title="CTO", organisation="Acme"),
        person(2, role_title="Head", organisation="Bank"),
    ]
    _name, fields, created = merged(people)
    assert (fields["role_title"], fields["organisation"], created) == ("Head", "Bank", OLD)
    [choice] = choices(people)
    _name, fields, _created = merged(people, [choice.other])
    assert (fields["role_title"], fields["organisation"]) == ("CTO", "Acme")
    assert choice.other.other == choice


def test_what_only_one_has_is_no_choice() -> None:
    people = [person(1, city="Lyon"), person(2, language="fr", circle=Circle.CLOSE)]
    assert choices(people) == []
    _name, fields, _created = merged(people)
    assert (fields["city"], fields["language"], fields["circle"]) == ("Lyon", "fr", Circle.CLOSE)


def test_the_closer_circle_and_the_more_reserved_state_win() -> None:
    people = [
        person(1, circle=Circle.CORE, state=PersonState.DO_NOT_CONTACT),
        person(2, circle=Circle.WATCH),
    ]
    _name, fields, _created = merged(people)
    assert fields["circle"] is Circle.CORE
    assert fields["state"] is PersonState.DO_NOT_CONTACT
    assert [choice.part for choice in choices(people)] == [Part.CIRCLE, Part.STATE]


def test_texts_are_joined_each_line_once() -> None:
    people = [person(1, notes="a\nb", how_met="x"), person(2, notes="b\nc", enjoyed=True)]
    _name, fields, _created = merged(people)
    assert (fields["notes"], fields["how_met"], fields["enjoyed"]) == ("a\nb\nc", "x", True)


@given(st.lists(st.sampled_from(("", "Lyon", "Paris")), min_size=2, max_size=4))
def test_what_wins_is_one_of_the_values_and_taking_each_in_turn_comes_back(
    cities: list[str],
) -> None:
    people = [person(place, city=city) for place, city in enumerate(cities, start=1)]
    _name, fields, _created = merged(people)
    assert fields["city"] in cities
    assert bool(fields["city"]) is any(cities)
    for choice in choices(people):
        turned = choice
        for _time in choice.options:
            turned = turned.other
        assert turned == choice
