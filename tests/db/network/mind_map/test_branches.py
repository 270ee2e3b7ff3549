"""The branches of the mind map from a real file: lazily, however large, rings and all."""

from collections.abc import Sequence
from datetime import date

import pytest
from playhouse.test_utils import assert_query_count

from db.engine.database import database
from db.models import PeopleGroup
from db.network.mind_map.store import Branches
from db.store import Store
from planner.model.vocabulary import Circle
from planner.network.mind_map.branch import MOST, Below, Path, Shape
from planner.network.mind_map.outline import everything

DAY = date(2026, 3, 3)


def below(branches: Branches, *path: str, also: Sequence[str] = ()) -> list[tuple[str, int]]:
    """The names below a branch with their counts."""
    found = branches.below(path, MOST, also)
    rest = [("more", found.rest)] if found.rest else []
    return [*((each.name, each.count) for each in found.branches), *rest]


def person(store: Store, name: str, organisation: str = "") -> int:
    return store.people.add(name, DAY, organisation=organisation).id


def introduced(*pairs: tuple[int, int]) -> None:
    for one, other in pairs:
        database.execute_sql(
            "INSERT INTO introduction (introducer_id, introduced_id, day) VALUES (?, ?, ?)",
            (one, other, DAY.isoformat()),
        )


def whole(branches: Branches) -> list[str]:
    """Every line of a map."""
    read = everything(lambda path: branches.below(path, None, ()))
    return [f"{'  ' * node.depth}{node.text}" for node in read]


def test_circles_stand_above_and_groups_with_groups_in_them_below(store: Store) -> None:
    ana, bruno, clara = (person(store, name) for name in ("Ana", "Bruno", "Clara"))
    store.people.change(ana, DAY, circle=Circle.CORE)
    store.bulk.add_to_groups([ana, bruno], ["Rail"])
    store.bulk.add_to_groups([clara], ["Barges"])
    rail, barges = (PeopleGroup.get(PeopleGroup.name == each).id for each in ("Rail", "Barges"))
    for group in (rail, barges):
        store.boards.put_under(group, "Transport")
    branches = store.branches.of(Shape.CATEGORIES)
    assert branches.below((), MOST, ()).above == 2
    assert below(branches) == [("core circle", 1), ("in no circle", 2), ("Transport", 2)]
    transport = PeopleGroup.get(PeopleGroup.name == "Transport").id
    top = f"group:{transport}"
    assert below(branches, top) == [("Barges", 1), ("Rail", 2)]
    assert below(branches, top, f"group:{rail}") == [("Ana", 0), ("Bruno", 0)]
    assert branches.find("an") == [
        ("circle:core", f"person:{ana}"),
        (top, f"group:{rail}", f"person:{ana}"),
    ]
    assert branches.find("ra") == [(top, f"group:{rail}")]
    assert whole(branches).count("      Ana") == 1


def test_a_group_inside_itself_is_cut_once(store: Store) -> None:
    ana = person(store, "Ana")
    store.bulk.add_to_groups([ana], ["One", "Two"])
    one, two = (PeopleGroup.get(PeopleGroup.name == each).id for each in ("One", "Two"))
    PeopleGroup.update(parent=two).where(PeopleGroup.id == one).execute()
    PeopleGroup.update(parent=one).where(PeopleGroup.id == two).execute()
    branches = store.branches.of(Shape.CATEGORIES)
    assert below(branches) == [("in no circle", 1), ("One", 2)]
    assert below(branches, f"group:{one}") == [("Two", 1), ("Ana", 0)]
    assert len(branches.find("ana")) == 3
    PeopleGroup.update(parent=one).where(PeopleGroup.id == one).execute()
    assert len(whole(store.branches.of(Shape.CATEGORIES))) == 7


def test_a_branch_over_fifty_lists_the_first_and_the_one_wanted(store: Store) -> None:
    with store.change("Many"):
        ids = [person(store, f"Person {place:03}", "Everywhere Ltd") for place in range(MOST + 12)]
    for shape, path in (
        (Shape.CATEGORIES, ("circle:",)),
        (Shape.SECTORS, ("sector:", "organisation:1")),
    ):
        branches = store.branches.of(shape)
        listed = below(branches, *path)
        assert (len(listed), listed[-1]) == (MOST + 1, ("more", 12))
        wanted = below(branches, *path, also=[f"person:{ids[-1]}"])
        assert wanted[-2:] == [(f"Person {MOST + 11:03}", 0), ("more", 11)]
        assert [*branches.find("061")] == [(*path, f"person:{ids[61]}")]
        found = branches.below(path, None, ())
        assert (len(found.branches), found.rest) == (MOST + 12, 0)
    introduced(*((ids[0], other) for other in ids[1:]))
    branches = store.branches.of(Shape.INTRODUCTIONS)
    assert below(branches) == [("Person 000", MOST + 11)]
    assert below(branches, f"person:{ids[0]}")[-1] == ("more", 11)


def test_sectors_have_organisations_and_these_their_people(store: Store) -> None:
    ana = person(store, "Ana", "Kérial")
    person(store, "Bruno", "Solvana")
    clara = person(store, "Clara")
    food = store.market.add_sector("Food")
    store.market.adopt_names(["Kérial", "Nowhere Yet"], food.id)
    branches = store.branches.of(Shape.SECTORS)
    assert below(branches) == [("Food", 2), ("in no sector", 1), ("without an organisation", 1)]
    assert below(branches, f"sector:{food.id}") == [("Kérial", 1), ("Nowhere Yet", 0)]
    assert below(branches, "sector:") == [("Solvana", 1)]
    [path] = branches.find("ana")
    assert path == (f"sector:{food.id}", "organisation:1", f"person:{ana}")
    assert branches.find("clara") == [("organisation:0", f"person:{clara}")]
    assert branches.find("kerial")[0] == path[:2]
    with assert_query_count(3):  # of people: no organisation is read again at a letter
        branches.find("zz")
    assert len(whole(branches)) == 10


def test_a_ring_of_introductions_is_cut_and_said(store: Store) -> None:
    ids = [person(store, name) for name in ("Ana", "Bruno", "Clara", "Dov", "Eve")]
    ana, bruno, clara, dov, eve = ids
    introduced((ana, bruno), (bruno, clara), (clara, ana), (clara, dov), (eve, dov), (dov, eve))
    branches = store.branches.of(Shape.INTRODUCTIONS)
    [root] = branches.below((), MOST, ()).branches
    assert (root.name, root.ring, root.count) == ("Ana", "Clara", 1)
    line: Path = (f"person:{ana}", f"person:{bruno}", f"person:{clara}", f"person:{dov}")
    assert branches.find("eve") == [(*line, f"person:{eve}")]
    assert whole(branches) == [
        *("Me", "  Ana", "    Bruno", "      Clara", "        Dov", "          Eve"),
    ]


@pytest.mark.parametrize("shape", Shape)
def test_nobody_and_one_are_maps_too_and_words_that_fit_nothing(store: Store, shape: Shape) -> None:
    branches = store.branches.of(shape)
    assert branches.below((), MOST, ()) == Below(above=0)
    assert (branches.find("ana"), branches.find("")) == ([], [])
    person(store, "Ana")
    branches = store.branches.of(shape)
    assert len(whole(branches)) == (1 if shape is Shape.INTRODUCTIONS else 3)
    assert branches.find('"*') == branches.find("(") == []


def test_opening_and_unfolding_read_few_queries(store: Store) -> None:
    with store.change("Some"):
        ids = [person(store, f"P {place}") for place in range(20)]
        store.bulk.add_to_groups(ids, [f"G {place}" for place in range(12)])
    branches = store.branches.of(Shape.CATEGORIES)
    with assert_query_count(2):
        branches.below((), MOST, ())
    with assert_query_count(2):
        branches.below(("group:3",), MOST, ())
