"""The mind map of introductions: who introduced whom, each person once, rings cut."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cached_property

from db.engine.query import rows
from db.network.mind_map.people import cut, named
from planner.language.text import fold
from planner.network.mind_map.branch import Below, Branch, Kind, Path, code_of
from planner.network.mind_map.forest import Forest, forest, introducers
from planner.network.mind_map.names import fits

_PAIRS = "SELECT introducer_id, introduced_id FROM introduction ORDER BY day, id"


class _Tree:
    """The introductions as a tree, and those in it by name."""

    def __init__(self) -> None:
        pairs = rows(_PAIRS)
        everyone = sorted({number for pair in pairs for number in pair})
        self.people: Mapping[int, Branch] = {int(branch.code): branch for branch in named(everyone)}
        self.parents = introducers(pairs)
        self.trees: Forest = forest(self.parents, self.people)

    def branch(self, number: int) -> Branch:
        """A person with the number of those they introduced."""
        at = self.trees.cut.get(number)
        ring = "" if at is None else self.people[at].name
        count = len(self.trees.below.get(number, ()))
        return replace(self.people[number], count=count, ring=ring)

    def path(self, number: int) -> Path:
        """The path of a person from the one without an introducer on."""
        line = self.trees.above(number, self.parents)
        return tuple(f"{Kind.PERSON.value}:{each}" for each in line)


class Introductions:
    """The map of introductions, read once."""

    @cached_property
    def _tree(self) -> _Tree:
        return _Tree()

    def below(self, path: Path, most: int | None, also: Collection[str]) -> Below:
        """The branches below one."""
        tree = self._tree
        ids = tree.trees.below.get(int(code_of(path[-1])[1]), ()) if path else tree.trees.roots
        branches = [tree.branch(number) for number in ids]
        listed = len(branches) if most is None else min(most, len(branches))
        return cut(branches, most, also, 0 if path else listed // 2)

    def find(self, text: str) -> list[Path]:
        """The paths of the people of a name."""
        tree, words = self._tree, fold(text).split()
        return [tree.path(number) for number, each in tree.people.items() if fits(each.name, words)]
