"""A market map of three sectors, with people at some organisations of two."""

from datetime import date

from db.store import Store
from planner.grammar import parse_event
from planner.model.vocabulary import Channel, Role
from planner.pitch.market_map.sector import Priority, Size
from tests.tui.conftest import TODAY


def person(
    store: Store, name: str, organisation: str = "", title: str = "", talked: date | None = None
) -> int:
    number = store.people.add(name, TODAY, organisation=organisation, role_title=title).id
    if talked is not None:
        store.touches.log(number, talked, Channel.PHONE)
    return number


def number_of(store: Store, name: str) -> int:
    return store.organisations.find(name) or 0


def draw_map(store: Store) -> int:
    """Fill a store; the id of its first sector, Health."""
    person(store, "Ana Ruiz", "Clinic of the Park", "CFO", date(2026, 2, 20))
    boss = person(store, "Bruno Charvet", "Rhône Health", "managing director")
    person(store, "Dov Marciano", "Solvana", "engineer", date(2025, 11, 3))
    for name in ("Elsie Nardi", "Farid Benali", "Gail Rowe"):
        person(store, name, "Kérial")
    person(store, "Hugo Stern", "Bank of Lyon")
    once = person(store, "Inès Haddad", "North Hospital", "nurse")
    store.people.change(once, TODAY, organisation="Alpine Mutual")
    karim = person(store, "Karim Oukil")
    store.people.change(karim, TODAY, role=Role.CONNECTOR)
    store.acquaintances.add(karim, boss)
    return _map(store)


def _map(store: Store) -> int:
    market = store.market
    health, energy, _logistics = (
        market.add_sector(name).id for name in ("Health", "Renewable energy", "Logistics")
    )
    names = ("Clinic of the Park", "Rhône Health", "North Hospital", "Alpine Mutual", "Bellerive")
    market.adopt_names(names, health)
    market.adopt_names(["Solvana", "South Wind"], energy)
    for letter, aimed in (
        (Priority.A, ("Clinic of the Park", "North Hospital")),
        (Priority.B, ("Rhône Health", "Solvana")),
    ):
        market.set_priority([number_of(store, name) for name in aimed], letter)
    market.edit_target(
        number_of(store, "Clinic of the Park"), size=Size.MEDIUM, decides="director and CFO"
    )
    market.edit_target(number_of(store, "North Hospital"), size=Size.LARGE)
    market.edit_sector(
        health, priority=Priority.A, trends="clinics merge", meets="hospital fair, federations"
    )
    fair = store.events.add(parse_event("Hospital fair Thursday 18:30-21h @Eurexpo", TODAY), TODAY)
    store.events.change(fair.id or 0, sector="health")
    return health
