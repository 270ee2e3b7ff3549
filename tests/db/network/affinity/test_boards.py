"""Affinity boards on a real file: kept with each move, the groups that follow, undo by steps."""

from datetime import date

import pytest
from playhouse.test_utils import count_queries

from db.errors import Impossible
from db.models import PeopleGroup
from db.store import Store
from planner.network.affinity.arranging import carried, shifted, titled
from planner.network.affinity.board import LOOSE, Board, Place
from planner.network.affinity.wording import say_titling
from planner.network.query import parse_people_query
from planner.pitch.canvases.card import CanvasName

DAY = date(2026, 3, 3)
NAMES = ("Ana", "Bruno", "Clara", "Dov")


@pytest.fixture
def people(store: Store) -> list[int]:
    """Four people, one of them in a group already."""
    ids = [store.people.add(name, DAY, organisation="Kérial").id for name in NAMES]
    store.bulk.add_to_groups(ids[:1], ["Rail"])
    return ids


def told(board: Board | None) -> list[tuple[str, list[str]]]:
    """The titles with the cards below them."""
    assert board is not None
    return [(each.title, [card.text for card in each.cards]) for each in board.columns]


def groups(store: Store, person_id: int) -> tuple[str, ...]:
    return tuple(store.people.card(person_id).groups)


def keep(store: Store, board: Board | None) -> Board:
    """The board once it is kept."""
    assert board is not None
    kept = store.boards.get(store.boards.keep(board, DAY, "Moved"))
    assert kept is not None
    return kept


def test_each_move_is_kept_and_undone_by_itself(store: Store, people: list[int]) -> None:
    board = store.boards.of_people(people)
    assert (board.id, told(board)) == (None, [("", [*NAMES])])
    assert board.cards[0].detail == "Kérial"
    first = keep(store, carried(board, Place(LOOSE, 1), 1, 0))
    second = keep(store, carried(first, Place(LOOSE, 2), 1, 0))
    assert told(second) == [("", ["Ana", "Clara"]), ("", ["Dov", "Bruno"])]
    third = keep(store, shifted(second, Place(1, 0), 1))
    assert told(store.boards.of_people(people)) == told(third)
    store.history.undo()
    assert store.boards.get(third.id or 0) == second
    store.history.undo()
    assert store.boards.get(third.id or 0) == first
    store.history.undo()
    assert store.boards.get(third.id or 0) is None
    assert store.boards.of_people(people) == board
    store.history.redo()
    assert store.boards.of_people(people) == first
    assert [each.cards for each in store.boards.all()] == [4]


def test_a_title_makes_a_group_which_follows_the_cards(store: Store, people: list[int]) -> None:
    ana, bruno, clara, dov = people
    board = keep(store, carried(store.boards.of_people(people), Place(LOOSE, 0), 1, 0))
    board = keep(store, carried(board, Place(LOOSE, 0), 1, 1))
    board = keep(store, titled(board, 1, "  rail "))
    assert told(board)[1] == ("Rail", ["Ana", "Bruno"]), "the group there already"
    assert (groups(store, ana), groups(store, bruno)) == (("Rail",), ("Rail",))
    assert store.boards.found(board.id) == {(ana, board.columns[1].group_id)}
    board = keep(store, titled(board, 1, "Trains"))
    assert groups(store, bruno) == ("Trains",), "the group is renamed"
    board = keep(store, carried(board, Place(LOOSE, 0), 1, 0))
    assert groups(store, clara) == ("Trains",)
    query = parse_people_query("group:trains", DAY)
    assert [row.name for row in store.people.rows(query, 0, 9)] == ["Ana", "Bruno", "Clara"]
    board = keep(store, carried(board, Place(1, 0), -1, 0))
    assert groups(store, clara) == ()
    board = keep(store, carried(board, Place(1, 0), -1, 0))
    assert groups(store, ana) == ("Trains",), "as before the board"
    board = keep(store, carried(board, Place(1, 0), -1, 0))
    assert (groups(store, bruno), told(board)) == ((), [("", ["Dov", "Clara", "Ana", "Bruno"])])
    for _step in range(3):
        store.history.undo()
    assert (groups(store, clara), groups(store, bruno)) == (("Trains",), ("Trains",))
    assert groups(store, dov) == ()


def test_a_move_runs_few_statements(store: Store, people: list[int]) -> None:
    board = keep(store, carried(store.boards.of_people(people), Place(LOOSE, 1), 1, 0))
    board = keep(store, titled(board, 1, "Work"))
    board = keep(store, carried(board, Place(LOOSE, 0), 1, 0))
    with count_queries() as within:  # the cards are written past the count
        board = keep(store, shifted(board, Place(1, 0), 1))
    with count_queries() as out_of:
        keep(store, carried(board, Place(1, 0), -1, 0))
    assert (within.count, out_of.count) == (15, 18)


def test_a_column_takes_another_group_or_none_by_its_title(store: Store, people: list[int]) -> None:
    _ana, bruno, *_others = people
    board = keep(store, carried(store.boards.of_people(people), Place(LOOSE, 1), 1, 0))
    board = keep(store, titled(board, 1, "Coast"))
    board = keep(store, titled(board, 1, "rail"))
    assert (groups(store, bruno), board.columns[1].title) == (("Rail",), "Rail")
    board = keep(store, titled(board, 1, ""))
    assert (groups(store, bruno), board.columns[1].group_id) == ((), None)


def test_a_membership_the_board_did_not_make_is_never_deleted(
    store: Store, people: list[int]
) -> None:
    ana, bruno, *_others = people
    board = keep(store, carried(store.boards.of_people(people), Place(LOOSE, 0), 1, 0))
    board = keep(store, titled(board, 1, "Rail"))
    board = keep(store, carried(board, Place(LOOSE, 0), 1, 1))
    for person, place, then in ((ana, 0, ("Rail",)), (bruno, 1, ())):
        for _again in range(2):
            keep(store, carried(board, Place(1, place), -1, 0))
            assert groups(store, person) == then, "moved out, also after an undo"
            store.history.undo()
            assert groups(store, person) == ("Rail",)
    keep(store, carried(board, Place(1, 0), -1, 0))
    store.bulk.take_out_of([ana], board.columns[1].group_id or 0)
    keep(store, board)
    for _step in range(3):
        store.history.undo()
    keep(store, carried(board, Place(1, 0), -1, 0))
    assert groups(store, ana) == ("Rail",)


def test_a_title_tells_what_becomes_of_the_group_and_renames_only_its_own(
    store: Store, people: list[int]
) -> None:
    ana, *_others = people
    others = [store.people.add(f"Old {number}", DAY).id for number in range(3)]
    store.bulk.add_to_groups([ana, *others], ["Alumni"])

    def say(board: Board, title: str) -> tuple[str, Board]:
        said = say_titling(store.boards.titling(board, 1, title))
        return said, keep(store, titled(board, 1, title))

    board = keep(store, carried(store.boards.of_people(people), Place(LOOSE, 0), 1, 0))
    board = keep(store, carried(board, Place(LOOSE, 0), 1, 1))
    said, board = say(board, "alumni")
    assert said == "Joins Alumni, already there: 5 people"
    said, board = say(board, "ALUMNI")
    assert said == "Alumni keeps its spelling: 5 people in all"
    said, board = say(board, "Coast")
    assert said == "The group Coast: 2 people"
    assert dict(store.groups.all()) == {"Alumni": 4, "Coast": 2, "Rail": 1}
    said, board = say(board, "Shore")
    assert said == "The group is now Shore: 2 people"
    said, board = say(board, "rail")
    assert said == "Joins Rail, already there: 2 people"
    said, board = say(board, "")
    assert said == "The column leaves Rail, which has 1 person"
    assert dict(store.groups.all()) == {"Alumni": 4, "Rail": 1}
    assert say(board, "")[0] == "The column has no title any more"


def test_a_group_stands_under_another_and_never_inside_itself(
    store: Store, people: list[int]
) -> None:
    board = keep(store, carried(store.boards.of_people(people), Place(LOOSE, 0), 1, 0))
    board = keep(store, titled(board, 1, "Rail"))
    rail = board.columns[1].group_id or 0
    store.boards.put_under(rail, "Transport")
    assert (store.boards.get(board.id or 0) or board).columns[1].above == "Transport"
    transport = PeopleGroup.get(PeopleGroup.name == "Transport").id
    for group, above in ((rail, "rail"), (transport, "RAIL")):
        with pytest.raises(Impossible, match="cannot stand inside itself"):
            store.boards.put_under(group, above)
    store.boards.put_under(rail, "")
    assert (store.boards.get(board.id or 0) or board).columns[1].above == ""
    store.history.undo()
    assert (store.boards.get(board.id or 0) or board).columns[1].above == "Transport"


def test_those_deleted_or_merged_have_no_second_card(store: Store, people: list[int]) -> None:
    board = keep(store, carried(store.boards.of_people(people), Place(LOOSE, 0), 1, 0))
    store.people.delete(people[3])
    again = keep(store, carried(board, Place(LOOSE, 0), 1, 0))
    assert told(again) == [("", ["Clara"]), ("", ["Bruno", "Ana"])]
    store.duplicates.merge(people[1], people[:1], DAY)
    merged = store.boards.get(board.id or 0)
    assert told(merged) == [("", ["Clara"]), ("", ["Bruno"])]
    assert told(keep(store, merged)) == told(merged)
    assert store.boards.all()[0].cards == 2


def test_the_cards_of_a_canvas_are_grouped_under_titles_alone(store: Store) -> None:
    for text in ("I listen", "I count", "I cook"):
        store.cards.add(CanvasName.SWOT, ("strengths",), text, DAY)
    board = keep(store, carried(store.boards.of_canvas("swot"), Place(LOOSE, 0), 1, 0))
    board = keep(store, titled(board, 1, "With people"))
    late = store.cards.add(CanvasName.SWOT, ("strengths",), "I sing", DAY)
    shown = store.boards.of_canvas("swot")
    assert told(shown) == [("", ["I count", "I cook", "I sing"]), ("With people", ["I listen"])]
    keep(store, carried(shown, shown.place_of(late.id) or Place(0, 0), 1, 0))
    assert told(store.boards.of_canvas("swot"))[1][1] == ["I sing", "I listen"]
    assert (store.groups.all(), store.boards.all()) == ([], [])
    store.boards.delete(board.id or 0)
    assert told(store.boards.of_canvas("swot")) == [
        ("", ["I listen", "I count", "I cook", "I sing"])
    ]
