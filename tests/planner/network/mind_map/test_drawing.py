"""The rows of a mind map: one for each branch that is seen, joined by unbroken lines."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.network.mind_map.branch import Below, Branch, Kind, Path
from planner.network.mind_map.drawing import MapRow, rows, ways
from planner.network.mind_map.outline import as_shown, everything
from tests.planner.network.mind_map.maps import TREES, Tree, read_of

UP, DOWN = set("│├╰┿┷"), set("│├╭┿┯")
"""The pieces of a line that need one above, and one below."""


def seen(read: dict[Path, Below], unfolded: set[Path], path: Path = ()) -> list[Path]:
    """The branches that can be seen, in their order, with those that count the others."""
    below = read[path]
    found: list[Path] = []
    for branch in below.branches:
        here = (*path, branch.key)
        found.append(here)
        if here in unfolded:
            found += seen(read, unfolded, here)
    return [*found, *([(*path, f"more:{len(path)}")] if below.rest else [])]


@given(TREES, st.integers(0, 2), st.data())
def test_there_is_a_row_for_each_branch_seen_and_no_line_is_broken(
    tree: Tree, rest: int, data: st.DataObject
) -> None:
    read = read_of(tree, rest)
    folded = st.lists(st.booleans(), min_size=len(read), max_size=len(read))
    pairs = zip(read, data.draw(folded), strict=True)
    unfolded = {path for path, chosen in pairs if path and chosen}
    drawn = rows(read, unfolded)
    assert [row.path for row in drawn if row.branch] == seen(read, unfolded)
    assert sum(row.branch is None for row in drawn) == 1
    for above, below in pairwise(drawn):
        for place in range(0, max(len(above.lead), len(below.lead)), 3):
            upper, lower = above.lead[place : place + 1], below.lead[place : place + 1]
            if place == 0 or upper in DOWN:
                assert (upper in DOWN) == (lower in UP), (above, below)
    assert drawn[0].lead[0] not in UP
    assert drawn[-1].lead[0] not in DOWN


@given(TREES)
def test_the_whole_has_every_branch_once_and_what_is_shown_is_a_part_of_it(tree: Tree) -> None:
    read = read_of(tree)
    every = list(everything(lambda path: read[path]))
    assert [node.depth for node in every] == [
        0,
        *(len(path) for path in seen(read, set(read) - {()})),
    ]
    assert as_shown(rows(read, set(read))) == every
    assert {node.text for node in as_shown(rows(read, set()))} <= {node.text for node in every}


def test_the_middle_stands_between_the_halves() -> None:
    names = [Branch(Kind.GROUP, each, each) for each in "abc"]
    read: dict[Path, Below] = {(): Below((*names,), above=1)}
    assert [row.lead for row in rows(read, set())] == ["╭─ ", "┿━ ", "├─ ", "╰─ "]
    assert [row.lead for row in rows({(): Below((names[0],), above=1)}, set())] == ["╭─ ", "┷━ "]
    assert rows({}, set()) == [MapRow((), "━━ ")]
    assert ways([("a", "b", "c"), ("a",)]) == {("a",), ("a", "b")}


def test_a_thousand_introductions_in_a_line_are_drawn_and_written() -> None:
    read = {
        tuple(f"person:{each}" for each in range(depth)): Below(
            (Branch(Kind.PERSON, str(depth), "P", count=1),)
        )
        for depth in range(1000)
    }
    assert len(rows(read, set(read))) == 1001
    read[tuple(f"person:{each}" for each in range(1000))] = Below()
    assert len(list(everything(lambda path: read[path]))) == 1001
