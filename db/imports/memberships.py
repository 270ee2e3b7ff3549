"""Groups of the people of an import, written many at a time."""

import json
from collections.abc import Iterable, Mapping

from db.engine.database import database
from db.engine.uids import new_uids
from planner.language.text import fold

_GROUP = "INSERT INTO people_group (uid, name, sort_name) VALUES (?, ?, ?)"
_GROUPS = """SELECT sort_name, id FROM people_group
WHERE sort_name IN (SELECT value FROM json_each(?))"""
_MEMBER = "INSERT OR IGNORE INTO membership (person_id, group_id) VALUES (?, ?)"
_NO_MEMBER = "DELETE FROM membership WHERE person_id = ? AND group_id = ?"

Pairs = Iterable[tuple[int, str]]
"""People by their ids, each with a group by its name."""


def write_memberships(joined: Pairs, left: Pairs) -> None:
    """Put people in groups, made where they are new, and take people out of others."""
    joined, left = list(joined), list(left)
    names = {fold(name): name for _person, name in reversed(joined)}
    ids = _ids(names)
    if missing := [key for key in names if key not in ids]:
        rows = zip(new_uids(len(missing)), map(names.__getitem__, missing), missing, strict=True)
        database.execute_many(_GROUP, rows)
        ids = _ids(names)
    known = ids | _ids({fold(name): name for _person, name in left})
    for query, pairs in ((_MEMBER, joined), (_NO_MEMBER, left)):
        rows_of = ((person, known[key]) for person, name in pairs if (key := fold(name)) in known)
        database.execute_many(query, rows_of)


def _ids(names: Mapping[str, str]) -> dict[str, int]:
    """The ids of the groups that are there, by their folded names."""
    if not names:
        return {}
    return dict(database.execute_sql(_GROUPS, (json.dumps(list(names)),)).fetchall())
