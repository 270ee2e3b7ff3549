"""Coverage of the market map: who is targeted, known, in conversation."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pitch.market_map.coverage import (
    Counted,
    Coverage,
    Place,
    Presence,
    counts,
    coverage,
    is_conversation,
    market_map,
    since,
)
from planner.pitch.market_map.sector import Priority, Sector, Target

TODAY = date(2026, 3, 3)
HEALTH, ENERGY = Sector(1, "u1", "Health"), Sector(2, "u2", "Energy")


def place(
    priority: str = "", now: int = 0, once: int = 0, *, talks: bool = False, name: str = "Acme"
) -> Place:
    target = Target(1, name, 1, Priority(priority) if priority else None)
    return Place(target, Presence(now, once), talks)


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 3, 3), date(2024, 3, 3)),
        (date(2028, 2, 29), date(2026, 2, 28)),
        (date(2026, 2, 28), date(2024, 2, 28)),
        (date(2026, 12, 31), date(2024, 12, 31)),
        (date(2026, 1, 1), date(2024, 1, 1)),
        (date(1, 5, 6), date(1, 5, 6)),
    ],
)
def test_a_conversation_counts_from_the_same_day_two_years_before(today: date, first: date) -> None:
    assert since(today) == first


@pytest.mark.parametrize(
    ("last", "is_one"),
    [
        (None, False),
        (date(2024, 3, 2), False),
        (date(2024, 3, 3), True),
        (TODAY, True),
        (date(2026, 3, 4), False),
    ],
)
def test_a_conversation_is_within_24_months(last: date | None, is_one: bool) -> None:
    assert is_conversation(last, TODAY) is is_one


@given(st.dates(min_value=date(3, 1, 1), max_value=date(9998, 12, 31)))
def test_the_first_day_is_the_last_that_is_two_years_ago(today: date) -> None:
    first = since(today)
    assert is_conversation(first, today)
    assert not is_conversation(first - timedelta(days=1), today)
    assert 730 <= (today - first).days <= 731


@pytest.mark.parametrize(
    ("one", "counted"),
    [
        (place(), {"all"}),
        (place("A"), {"all", "targeted"}),
        (place("B"), {"all", "targeted"}),
        (place("C"), {"all"}),
        (place("C", now=1), {"all", "known"}),
        (place("A", now=1, talks=True), {"all", "targeted", "known", "conversation"}),
        (place(once=2), {"all", "once"}),
        (place(now=1, once=2), {"all", "known"}),
    ],
)
def test_an_organisation_is_counted_by_what_is_known_of_it(one: Place, counted: set[str]) -> None:
    assert {each.value for each in Counted if counts(one, each)} == counted


def test_the_numbers_of_a_sector_tell_those_of_its_targets_apart() -> None:
    places = [
        place("A", now=2, talks=True),
        place("B", now=1),
        place("B", once=1),
        place("C", now=1, talks=True),
        place(),
    ]
    found = coverage(places)
    assert found == Coverage(5, 3, 3, 1, 2, targets_known=2, targets_talking=1)
    assert [found.number(each) for each in Counted] == [5, 3, 3, 1, 2]
    assert coverage([]) == Coverage()


def test_organisations_stand_in_their_sector_by_priority_and_name() -> None:
    targets = [
        Target(1, "Zeta", 1),
        Target(2, "école", 1),
        Target(3, "Delta", 1, Priority.C),
        Target(4, "Gamma", 1, Priority.A),
        Target(5, "Loose"),
        Target(6, "Of a sector that is gone", 99),
    ]
    there = {4: Presence(1, 0, TODAY), 5: Presence(1, 0, date(2020, 1, 1))}
    health, energy, loose = market_map([HEALTH, ENERGY], targets, there, TODAY)
    names = [each.target.name for each in health.places]
    assert names == ["Gamma", "Delta", "école", "Zeta"]
    assert (health.sector, health.coverage.conversation) == (HEALTH, 1)
    assert (energy.sector, energy.places, energy.coverage) == (ENERGY, [], Coverage())
    assert loose.sector is None
    assert loose.coverage == Coverage(2, known=1)


def test_without_stray_organisations_there_are_only_the_sectors() -> None:
    assert [each.sector for each in market_map([HEALTH], [], {}, TODAY)] == [HEALTH]
    assert market_map([], [], {}, TODAY) == []


@given(
    st.lists(st.builds(place, st.sampled_from(["", *"ABC"]), st.integers(0, 3), st.integers(0, 3)))
)
def test_no_number_is_larger_than_the_sector(places: list[Place]) -> None:
    found = coverage(places)
    assert found.known + found.once <= found.organisations == len(places)
    assert found.targets_known <= min(found.targeted, found.known)
