"""The mind map by sector: the sectors of the market map, their organisations, the people there."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from db.engine.query import rows
from db.network.mind_map.people import called, people_below
from planner.language import _
from planner.language.text import fold
from planner.network.mind_map.branch import Below, Branch, Kind, Path, code_of
from planner.network.mind_map.names import beginnings, begins, fits

_NOWHERE = "0"
"""The code of the branch of those without an organisation."""
_SECTORS = """SELECT s.id, s.name, (SELECT count(*) FROM target t WHERE t.sector_id = s.id)
FROM sector s ORDER BY s.position, s.id"""
_PEOPLE_AT = """(SELECT count(*) FROM (
    SELECT id FROM person WHERE organisation_id = o.id UNION
    SELECT person_id FROM affiliation WHERE organisation_id = o.id AND ended IS NULL))"""
_OF_SECTOR = "o.id IN (SELECT organisation_id FROM target WHERE sector_id = :sector)"
_UNPLACED = """o.id NOT IN (SELECT organisation_id FROM target WHERE sector_id IS NOT NULL)
AND (EXISTS (SELECT 1 FROM person WHERE organisation_id = o.id) OR EXISTS
    (SELECT 1 FROM affiliation WHERE organisation_id = o.id AND ended IS NULL))"""
_IDS = "SELECT o.id FROM organisation o WHERE {which}"
_COUNT = "SELECT count(*) FROM organisation o WHERE {which}"
_LIST = """SELECT o.id, o.name, {people} FROM (SELECT o.id, o.name FROM organisation o
    WHERE {which} ORDER BY o.name COLLATE NOCASE, o.id LIMIT :room) o"""
_AT = """p.organisation_id = :organisation OR p.id IN
(SELECT person_id FROM affiliation WHERE organisation_id = :organisation AND ended IS NULL)"""
_LOST = """p.organisation_id IS NULL AND p.id NOT IN (SELECT person_id FROM affiliation
    WHERE organisation_id IS NOT NULL AND ended IS NULL)"""
_SECTOR_OF = "SELECT organisation_id, sector_id FROM target WHERE sector_id IS NOT NULL"
_JOBS = """SELECT p.id, p.organisation_id FROM person p
    WHERE p.id IN (SELECT value FROM json_each(:people)) AND p.organisation_id IS NOT NULL
UNION SELECT f.person_id, f.organisation_id FROM affiliation f WHERE f.ended IS NULL
    AND f.organisation_id IS NOT NULL
    AND f.person_id IN (SELECT value FROM json_each(:people))"""
_NAMES = "SELECT id, name FROM organisation"


def _main() -> Below:
    """The sectors, the organisations in none, and those who are at no organisation."""
    branches = [
        Branch(Kind.SECTOR, str(number), name, count=count)
        for number, name, count in rows(_SECTORS)
    ]
    unplaced = rows(_COUNT.format(which=_UNPLACED))[0][0]
    lost = rows(f"SELECT count(*) FROM person p WHERE {_LOST}")[0][0]
    if unplaced:
        branches.append(Branch(Kind.SECTOR, "", _("in no sector"), count=unplaced))
    if lost:
        said = _("without an organisation")
        branches.append(Branch(Kind.ORGANISATION, _NOWHERE, said, count=lost))
    return Below(tuple(branches), above=len(branches) // 2)


def _organisations(which: str, most: int | None, also: Collection[str], **values: object) -> Below:
    room = -1 if most is None else most
    found = _read(which, room=room, **values)
    wanted = [code for kind, code in map(code_of, also) if kind is Kind.ORGANISATION]
    listed = {branch.code for branch in found}
    if more := ", ".join(code for code in wanted if code not in listed):
        found += _read(f"{which} AND o.id IN ({more})", room=-1, **values)
    total = rows(_COUNT.format(which=which), **values)[0][0]
    return Below(tuple(found), total - len(found))


def _read(which: str, **values: object) -> list[Branch]:
    return [
        Branch(Kind.ORGANISATION, str(number), name, count=people)
        for number, name, people in rows(_LIST.format(people=_PEOPLE_AT, which=which), **values)
    ]


def _jobs(people: list[int]) -> Mapping[int, list[int]]:
    """The organisations at which people are."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, organisation in rows(_JOBS, people=f"[{','.join(map(str, people))}]"):
        found[number].append(organisation)
    return found


class Sectors:
    """The map by sector; the organisations without one are counted once, their names read once."""

    @cached_property
    def _main(self) -> Below:
        return _main()

    @cached_property
    def _names(self) -> Sequence[tuple[int, str]]:
        """The organisations that have a branch, by what is looked through at each letter."""
        staffed = {row[0] for row in rows(_IDS.format(which=_UNPLACED))}
        return [
            (number, beginnings(name))
            for number, name in rows(_NAMES)
            if number in self._placed or number in staffed
        ]

    @cached_property
    def _placed(self) -> Mapping[int, int]:
        """The sectors of the organisations that have one."""
        return dict(rows(_SECTOR_OF))

    def below(self, path: Path, most: int | None, also: Collection[str]) -> Below:
        """The branches below one."""
        if not path:
            return self._main
        kind, code = code_of(path[-1])
        if kind is Kind.SECTOR:
            which = _OF_SECTOR if code else _UNPLACED
            return _organisations(which, most, also, **({"sector": int(code)} if code else {}))
        if kind is not Kind.ORGANISATION:
            return Below()
        if code == _NOWHERE:
            return people_below(_LOST, most, also)
        return people_below(f"({_AT})", most, also, organisation=int(code))

    def find(self, text: str) -> list[Path]:
        """The paths of the sectors, the organisations and the people of a name, in this order."""
        words = fold(text).split()

        def way(organisation: int) -> Path:
            sector = self._placed.get(organisation, "")
            return (f"{Kind.SECTOR.value}:{sector}", f"{Kind.ORGANISATION.value}:{organisation}")

        sectors = [(each.key,) for each in self._main.branches if fits(each.name, words)]
        organisations = [way(number) for number, name in self._names if begins(name, words)]
        people = called(text)
        jobs, lost = _jobs(people), (f"{Kind.ORGANISATION.value}:{_NOWHERE}",)
        ends = [
            (*path, f"{Kind.PERSON.value}:{number}")
            for number in people
            for path in (list(map(way, jobs[number])) or [lost])
        ]
        return [*sectors, *organisations, *ends]
