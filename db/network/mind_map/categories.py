"""The mind map by category: circles above, groups and the groups in them below."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from db.engine.query import rows
from db.network.mind_map.people import called, cut, people_below
from planner.language import _
from planner.language.text import fold
from planner.model.labels import circles_by_themselves
from planner.model.vocabulary import Circle
from planner.network.mind_map.branch import Below, Branch, Kind, Path, code_of
from planner.network.mind_map.forest import Forest, forest
from planner.network.mind_map.names import fits

_CIRCLES = "SELECT coalesce(circle, ''), count(*) FROM person GROUP BY circle"
_GROUPS = """SELECT g.id, g.name, g.parent_id,
    (SELECT count(*) FROM membership m WHERE m.group_id = g.id)
FROM people_group g ORDER BY g.sort_name, g.id"""
_IN_CIRCLE = "p.circle IS :circle"  # not wrapped: SQL
_STANDS = """SELECT p.id, coalesce(p.circle, ''), m.group_id FROM person p
LEFT JOIN membership m ON m.person_id = p.id
WHERE p.id IN (SELECT value FROM json_each(:people))"""


class _Groups:
    """All groups: their names, the trees they form, and the people in each with its own groups."""

    def __init__(self) -> None:
        found = rows(_GROUPS)
        self.names = {number: name for number, name, _parent, _people in found}
        self._people = {number: people for number, _name, _parent, people in found}
        self.parents = {
            number: parent for number, _name, parent, _people in found if parent in self.names
        }
        self.trees: Forest = forest(self.parents, self.names)

    def branches(self, ids: Sequence[int]) -> list[Branch]:
        """The branches of groups; those with nothing in them are left out."""
        branches = [
            Branch(Kind.GROUP, str(number), self.names[number], count=self._count(number))
            for number in ids
        ]
        return [branch for branch in branches if branch.count]

    def _count(self, number: int) -> int:
        """The people of a group and the groups in it."""
        inner = self.trees.below.get(number, ())
        return int(self._people[number]) + sum(1 for each in inner if self._is_filled(each))

    def _is_filled(self, number: int) -> bool:
        waiting = [number]
        while waiting:
            here = waiting.pop()
            if self._people[here]:
                return True
            waiting += self.trees.below.get(here, ())
        return False

    def path(self, number: int) -> Path:
        """The path of a group."""
        line = self.trees.above(number, self.parents)
        return tuple(f"{Kind.GROUP.value}:{each}" for each in line)


def _circles() -> list[Branch]:
    """The circles in which there are people, and last those in none."""
    counts: Mapping[str, int] = dict(rows(_CIRCLES))
    names = {circle.value: name for circle, name in circles_by_themselves().items()}
    names[""] = _("in no circle")
    codes = [*(circle.value for circle in Circle), ""]
    return [
        Branch(Kind.CIRCLE, code, names[code], count=counts[code])
        for code in codes
        if counts.get(code)
    ]


class Categories:
    """The map by category; what it reads of groups and circles is read once."""

    @cached_property
    def _groups(self) -> _Groups:
        return _Groups()

    @cached_property
    def _circles(self) -> list[Branch]:
        return _circles()

    def below(self, path: Path, most: int | None, also: Collection[str]) -> Below:
        """The branches below one."""
        groups = self._groups
        if not path:
            branches = [*self._circles, *groups.branches(groups.trees.roots)]
            return cut(branches, most, also, len(self._circles))
        kind, code = code_of(path[-1])
        if kind is Kind.CIRCLE:
            return people_below(_IN_CIRCLE, most, also, circle=code or None)
        if kind is not Kind.GROUP:
            return Below()
        inner = cut(groups.branches(groups.trees.below.get(int(code), ())), most, also)
        which = "p.id IN (SELECT person_id FROM membership WHERE group_id = :group)"
        return people_below(which, most, also, first=inner, group=int(code))

    def find(self, text: str) -> list[Path]:
        """The paths of the categories and the people of a name; categories first."""
        groups, words = self._groups, fold(text).split()
        circles = [(branch.key,) for branch in self._circles if fits(branch.name, words)]
        named = [groups.path(number) for number, name in groups.names.items() if fits(name, words)]
        people = called(text)
        stands: dict[int, list[Path]] = defaultdict(list)
        listed = f"[{','.join(map(str, people))}]"
        for person, circle, group in rows(_STANDS, people=listed):
            at = (f"{Kind.CIRCLE.value}:{circle}",)
            if at not in stands[person]:
                stands[person].append(at)
            if group is not None:
                stands[person].append(groups.path(group))
        ways = [
            (*path, f"{Kind.PERSON.value}:{person}") for person in people for path in stands[person]
        ]
        return [*circles, *named, *ways]
