"""The whole inventory counted in four queries, and groups made of what is proposed."""

from datetime import date

import pytest
from playhouse.test_utils import assert_query_count

from db.errors import Missing
from db.store import Store
from planner.model.people import Affiliation
from planner.model.vocabulary import Circle, Role
from planner.network.inventory.categories import bars
from planner.network.inventory.proposed import By, Proposal
from planner.network.query import parse_people_query


@pytest.fixture
def people(store: Store, today: date) -> Store:
    """Seven people: four at Kérial, in a sector, one beside it, two groups that begin alike."""
    for place, name in enumerate(("Ana", "Bea", "Cyd", "Dov")):
        store.people.add(
            *(f"{name} Abel", today),
            organisation="Kérial",
            role_title="Directrice financière",
            city="Lyon" if place else "LYON",
            circle=Circle.CLOSE,
            groups=("Finance",),
        )
    store.people.add("Eve Abel", today, groups=("Finance Lyon",), strength=4, role=Role.MENTOR)
    store.people.add("Fay Abel", today, strength=1)
    beside = store.people.add("Gus Abel", today, organisation="Acme", role_title="March").id
    store.affiliations.put(beside, Affiliation(None, "Kérial", "adviser"))
    store.affiliations.put(beside, Affiliation(None, "Solvana", "buyer", ended=""))
    food, metal = (store.market.add_sector(name).id for name in ("Food", "Food trade"))
    store.market.adopt_names(["Kérial"], food)
    store.market.adopt_names(["Solvana"], metal)
    return store


def test_every_bar_has_the_number_of_those_that_its_query_lists(people: Store, today: date) -> None:
    with assert_query_count(4):
        tally, _proposals = people.categories.read()
    found = [each for some in bars(tally).values() for each in some]
    listed = {
        each.query: people.people.count(parse_people_query(each.query, today)) for each in found
    }
    assert listed == {each.query: each.people for each in found}
    assert {each.query: each.people for each in found if each.people} == {
        "circle:close": 4,
        "no:circle": 3,
        "tie:4": 1,
        "tie:1": 1,
        "no:tie": 5,
        "role:mentor": 1,
        "no:role": 6,
        'group:"Finance"': 4,
        'group:"Finance Lyon"': 1,
        "no:group": 2,
        'sector:"Food"': 5,  # the one beside included, the one who left Solvana not
        "no:sector": 2,
    }


def test_filters_understand_both_languages_prefixes_and_a_hyphen(
    people: Store, today: date
) -> None:
    def count(query: str) -> int:
        return people.people.count(parse_people_query(query, today))

    assert (count("secteur:foo"), count("sector:x"), count("-sector:food")) == (5, 0, 2)
    assert (count("lien:4"), count("force:4 strength:1"), count("tie:9")) == (1, 2, 0)
    assert (count("sans:groupe"), count("-no:group"), count("group:finance")) == (2, 5, 5)
    assert count('group:"financ"') == 5  # no group of just that name


def test_a_proposal_is_adopted_as_one_change_and_taken_back(people: Store, today: date) -> None:
    found = people.categories.read().proposals
    assert [(each.by, each.name, each.people) for each in found] == [
        (By.TITLE, "directrice financière", 4),
        (By.EMPLOYER, "Kérial", 4),
        (By.CITY, "Lyon", 4),
    ]
    city = found[-1]
    assert city.texts == ("LYON", "Lyon")  # kept, that they need not be looked for again
    assert people.categories.adopt(city) == 4
    assert ("Lyon", 4) in people.groups.all()
    assert city not in people.categories.read().proposals
    people.history.undo()
    assert city in people.categories.read().proposals
    assert "Lyon" not in dict(people.groups.all())
    with pytest.raises(Missing):
        people.categories.adopt(Proposal(By.CITY, "paris", "Paris", 3, ("Paris",)))


def test_a_refused_category_is_proposed_no_more_until_that_is_undone(
    people: Store, today: date
) -> None:
    first = people.categories.read().proposals[0]
    people.categories.refuse(first, today)
    people.categories.refuse(first, today)
    assert first not in people.categories.read().proposals
    people.history.undo()
    assert first in people.categories.read().proposals


def test_an_inventory_of_nobody_is_counted(store: Store) -> None:
    tally, proposals = store.categories.read()
    assert (tally.people, proposals) == (0, [])
