"""Categories: bars that find just their people, and the few groups that are proposed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.language.text import collapse
from planner.model.vocabulary import Circle, Role
from planner.network.inventory.categories import Axis, Tally, bars, percent
from planner.network.inventory.proposed import MOST, By, proposals
from planner.network.query import PeopleQuery, parse_people_query

TODAY = date(2026, 3, 3)


def read(query: str) -> PeopleQuery:
    return parse_people_query(query, TODAY)


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_the_query_of_each_bar_means_that_bar_alone(spoken: str) -> None:
    language.use(spoken)
    tally = Tally(9, groups=[("Anciens (2010)", 2)], sectors=[("L’eau", 1)])
    found = bars(tally)
    circles = [read(each.query) for each in found[Axis.CIRCLE]]
    assert circles == [PeopleQuery(circles=(circle,)) for circle in (*Circle, None)]
    strengths = [read(each.query) for each in found[Axis.STRENGTH]]
    assert strengths == [PeopleQuery(strengths=(number,)) for number in (5, 4, 3, 2, 1, None)]
    roles = [read(each.query) for each in found[Axis.ROLE]]
    assert roles == [PeopleQuery(roles=(role,)) for role in (*Role, None)]
    groups = [read(each.query) for each in found[Axis.GROUP]]
    name = ("Anciens (2010)",)
    assert groups == [PeopleQuery(groups=name, whole=name), PeopleQuery(lacks=("group",))]
    sectors = [read(each.query) for each in found[Axis.SECTOR]]
    assert sectors == [
        *(PeopleQuery(sectors=("L’eau",), whole=("L’eau",)), PeopleQuery(lacks=("sector",))),
    ]


@given(st.text(min_size=1).map(collapse).filter(bool))
def test_a_group_of_any_name_is_asked_for(name: str) -> None:
    [bar, _none] = bars(Tally(1, groups=[(name, 1)]))[Axis.GROUP]
    query = read(bar.query)
    assert not query.text
    assert name.startswith(query.groups[0])


def test_axes_without_anything_have_no_bars() -> None:
    found = bars(Tally())
    assert (found[Axis.GROUP], found[Axis.SECTOR]) == ([], [])
    assert [each.people for each in found[Axis.CIRCLE]] == [0] * 5
    assert (percent(0, 0), percent(0, 9), percent(1, 100_000), percent(2, 3)) == (0, 0, 1, 67)


def test_a_category_is_proposed_from_three_people_on_and_never_for_most_of_them() -> None:
    written = [
        (By.EMPLOYER, [("Kérial", 3), ("Acme", 2), ("Everybody & Co", 7)]),
        (By.CITY, [("Lyon", 2), ("LYON ", 2), ("Lille", 4)]),
        (By.TITLE, [("Directrice financière", 2), ("directeur financier", 1), ("March", 3)]),
    ]
    found = proposals(written, ["lille"], {"title:march"}, people=10)
    assert [(each.by, each.name, each.people) for each in found] == [
        (By.CITY, "Lyon", 4),
        (By.TITLE, "directrice financière", 3),
        (By.EMPLOYER, "Kérial", 3),
    ]
    assert [
        each.name for each in proposals(written, ["Financier", "Directeurs financiers"], (), 10)
    ] == ["Lille", "Lyon", "Kérial", "march"]


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Directeur des opérations", "Directrice des opérations"], ["directeur des opérations"]),
        (["Directeur, Lyon", "directeur adjoint", "Directrice"], []),
        (["Managing director", "managing director", "Buyer, managing director"],
         ["managing director"]),
        (["Senior deputy buyer", "Buyer", "Chief buyer"], []),
        (["Acheteur", "acheteuse", "Acheteur senior"], ["acheteur"]),
    ],
)  # fmt: skip
def test_a_profession_is_two_neighbouring_words_or_the_only_one(
    titles: list[str], names: list[str]
) -> None:
    counts = [(title, 2 if len(titles) == 2 else 1) for title in titles]
    found = proposals([(By.TITLE, counts)], (), (), people=50)
    assert [each.name for each in found] == names


def test_a_city_from_which_most_are_tells_nobody_apart() -> None:
    counts = [("Lyon", 25), ("Paris", 4), ("Lille", 2), ("Pau", 20)]
    found = proposals([(By.CITY, counts)], (), (), people=64)
    assert [each.name for each in found] == ["Pau", "Paris"]


def test_a_hundred_thousand_at_one_organisation_are_no_category() -> None:
    everybody = [(By.EMPLOYER, [("Acme", 100_000)]), (By.TITLE, [("Buyer", 100_000)])]
    assert proposals(everybody, (), (), people=100_000) == []
    assert proposals([], (), (), people=0) == []


TEXTS = st.lists(st.tuples(st.text(), st.integers(1, 9)), max_size=30)


@given(TEXTS, TEXTS, TEXTS)
def test_few_are_proposed_whatever_is_written(
    employers: list[tuple[str, int]], cities: list[tuple[str, int]], titles: list[tuple[str, int]]
) -> None:
    written = [(By.EMPLOYER, employers), (By.CITY, cities), (By.TITLE, titles)]
    found = proposals(written, (), (), people=50)
    assert len(found) <= MOST
    assert all(each.name.strip() and 3 <= each.people <= 30 for each in found)
    assert [each.people for each in found] == sorted((each.people for each in found), reverse=True)
