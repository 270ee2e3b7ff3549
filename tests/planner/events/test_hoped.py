"""People to see at an event: those of the inventory, and those known by name alone."""

from datetime import date

from planner.events.hoped import as_hoped, not_met
from planner.model.events import Attendance, Event


def _event(*people: Attendance, to_see: str = "") -> Event:
    return Event("APEC evening", date(2027, 1, 6), people=people, to_see=to_see)


def _person(number: int, name: str, *, wanted: bool = False, met: bool = False) -> Attendance:
    return Attendance(number, number, name, wanted=wanted, met=met)


def test_those_by_name_alone_stand_after_those_of_the_inventory_until_met() -> None:
    elise, karim = _person(1, "Élise Chevalier", wanted=True), _person(2, "Karim Benali", met=True)
    named = "Paul Marchand @Sopral ?, KARIM BENALI, Zoé Martin"
    assert not_met(_event(elise, karim, to_see=named)) == [
        "Élise Chevalier",
        "Paul Marchand @Sopral",
        "Zoé Martin",
    ]


def test_a_person_met_who_was_to_be_seen_by_name_alone_is_as_hoped() -> None:
    event = _event(
        _person(1, "Paul Marchand", met=True),
        _person(2, "Ana Ruiz", met=True),
        to_see="paul marchand",
    )
    assert [each.wanted for each in as_hoped(event)] == [True, False]
    assert not_met(event) == []
