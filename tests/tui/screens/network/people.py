"""People for the tests of the Network place."""

from datetime import date

from db.store import Store
from planner.grammar import parse_person
from planner.model.people import Person
from planner.model.vocabulary import Channel, Circle, PersonState, Role

TODAY = date(2026, 3, 3)


def met(store: Store, line: str, day: date) -> Person:
    """A person met on a day, from a line."""
    return store.meetings.record(parse_person(line, day), day).person


def lifelike(store: Store) -> None:
    """Five people: two due, one of them long since, one resting, one without a circle."""
    nadia = met(
        store,
        "Nadia Ferrand @Kérial, DAF #finance nadia@kerial.fr +33 6 12 34 56 78"
        " need: CFO in transition promise: send the article friday",
        date(2026, 2, 20),
    )
    store.people.change(
        nadia.id, TODAY, circle=Circle.CORE, strength=4, role=Role.CONNECTOR, city="Lyon"
    )
    store.touches.log(
        nadia.id, date(2026, 3, 2), Channel.PHONE, minutes=20, gist="Her move", gave="a name"
    )
    claire = met(store, "Claire Dupont @Banque de France, directrice", date(2025, 10, 1))
    store.people.change(claire.id, TODAY, circle=Circle.CLOSE)
    yves = met(store, "Yves Dû @Œuvre & Cie #cuisine", date(2025, 11, 20))
    store.people.change(yves.id, TODAY, circle=Circle.CLOSE)
    zoe = met(store, "Zoé Élan", date(2025, 9, 1))
    store.people.change(zoe.id, TODAY, circle=Circle.CORE)
    store.people.set_state(zoe.id, PersonState.RESTING)
    met(store, "Jean-Marc d’Orves via: Claire Dupont", date(2025, 12, 20))
