"""People as the last branches of a mind map: a page of them, by name."""

from collections.abc import Collection, Sequence

from db.engine.query import rows
from db.network.search import beginnings, matching
from planner.network.mind_map.branch import Below, Branch, Kind, code_of

_FOUND = 200
"""People of a name looked for, at most."""
_SELECT = """SELECT p.id, p.name, p.role_title || CASE WHEN p.role_title <> '' AND o.name <> ''
    THEN ', ' ELSE '' END || coalesce(o.name, '')
FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id"""


def people_below(
    which: str,
    most: int | None,
    also: Collection[str],
    *,
    first: Below | None = None,
    **values: object,
) -> Below:
    """The people of a condition, after the branches `first`; the first so many of all.

    `also` are keys of people who are listed after these if the condition holds for them.
    """
    first = first or Below()
    room = -1 if most is None else max(most - len(first.branches), 0)
    found = _read(f"{which} ORDER BY p.surname_key, p.id LIMIT :room", room=room, **values)
    if most is None:
        return Below((*first.branches, *found))
    listed = {branch.code for branch in found}
    wanted = [code for kind, code in map(code_of, also) if kind is Kind.PERSON]
    if more := [int(code) for code in wanted if code not in listed]:
        numbers = ", ".join(map(str, more))
        found += _read(f"({which}) AND p.id IN ({numbers}) ORDER BY p.surname_key", **values)
    total = rows(f"SELECT count(*) FROM person p WHERE {which}", **values)[0][0]
    return Below((*first.branches, *found), first.rest + int(total) - len(found))


def _read(condition: str, **values: object) -> list[Branch]:
    return [_branch(*row) for row in rows(f"{_SELECT} WHERE {condition}", **values)]


def _branch(number: int, name: str, work: str) -> Branch:
    return Branch(Kind.PERSON, str(number), name, work)


def named(ids: Sequence[int]) -> list[Branch]:
    """These people, by name."""
    return [
        _branch(*row)
        for row in rows(
            f"{_SELECT} WHERE p.id IN (SELECT value FROM json_each(:people))"
            " ORDER BY p.surname_key, p.id",
            people=_listed(ids),
        )
    ]


def _listed(ids: Sequence[int]) -> str:
    return f"[{','.join(map(str, ids))}]"


def called(text: str) -> list[int]:
    """The ids of the people in whose names words begin so, by name; the first of them."""
    words = beginnings(text.split(), "names")
    if not words:
        return []
    ids = [row[0] for row in matching(words).limit(_FOUND).tuples()]
    return [int(branch.code) for branch in named(ids)]


def cut(branches: list[Branch], most: int | None, also: Collection[str], above: int = 0) -> Below:
    """The first of many branches, and those of the keys `also` beside them."""
    if most is None:
        return Below(tuple(branches), above=above)
    listed = (*branches[:most], *(each for each in branches[most:] if each.key in also))
    return Below(listed, len(branches) - len(listed), above)
