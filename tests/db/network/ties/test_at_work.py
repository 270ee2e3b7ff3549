"""One rule of who is in a sector: every view has the same people and the same number."""

from datetime import date

from db.network.diagnosis import places, whole
from db.store import Store
from planner.model.people import Affiliation
from planner.model.vocabulary import PersonState
from planner.network.personas.persona import PersonaLine
from planner.network.query import parse_people_query


def test_all_views_count_the_same_people_in_a_sector(store: Store, today: date) -> None:
    def person(name: str, at: str = "", *jobs: tuple[str, str | None]) -> int:
        number = store.people.add(name, today, organisation=at).id
        for place, ended in jobs:
            store.affiliations.add(number, Affiliation(None, place, "adviser", ended=ended))
        return number

    main, beside = person("Main", "Kérial"), person("Beside", "Bank", ("Kérial", None))
    both = person("Both", "Kérial", ("Solvana", None))
    person("Former", "Bank", ("Kérial", "2020"))
    person("Elsewhere", "Rail SA")
    food, rail = (store.market.add_sector(name).id for name in ("Food", "Rail"))
    store.market.adopt_names(["Kérial", "Solvana"], food)
    store.market.adopt_names(["Rail SA"], rail)
    persona = store.personas.add(PersonaLine(sector="Food"), today)
    expected = {main, beside, both}
    query = parse_people_query('sector:"Food"', today)
    listed = {
        "market": [row.id for row in store.market.people_in(food, 99)],
        "filter": [row.id for row in store.people.rows(query, 0, 99)],
        "persona": store.diagnosis.fitting(persona),
    }
    assert {view: {*ids} for view, ids in listed.items()} == dict.fromkeys(listed, expected)

    def counted() -> list[int]:
        largest = whole.inventory().sector
        assert largest is not None
        assert largest.of == largest.people + 1  # the one in rail
        return [
            dict(store.categories.read().tally.sectors)["Food"],
            next(each.people for each in places.sectors() if each.id == food),
            largest.people,
        ]

    assert counted() == [3, 3, 3]
    store.people.set_state(main, PersonState.DO_NOT_CONTACT)
    assert counted() == [3, 2, 2]  # no profile is missing for a person not to be contacted
