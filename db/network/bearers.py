"""The bearers of a name, found by its keys."""

import json
from collections.abc import Iterable

from db.engine.database import database
from planner.network.name_key import own_keys

_ENOUGH = 20
"""The most people compared for one key; two are enough to leave a name open."""

# The limit holds for each key: a common given name must not hide a rare one.
_BEARERS = """
SELECT k.value, p.person_id FROM json_each(:keys) k JOIN person_key p ON p.key = k.value
WHERE p.person_id IN (
    SELECT o.person_id FROM person_key o WHERE o.key = k.value ORDER BY o.person_id LIMIT :most)
ORDER BY p.person_id
"""


def bearers_of(keys: Iterable[str]) -> dict[int, set[str]]:
    """The ids of the people with any of some index keys, each with those they have."""
    found: dict[int, set[str]] = {}
    asked = {"keys": json.dumps(list(keys)), "most": _ENOUGH}
    for key, number in database.execute_sql(_BEARERS, asked):
        found.setdefault(number, set()).add(key)
    return found


def bearers(name: str) -> list[int]:
    """The ids of the people of exactly this name, however it is spelt."""
    return list(bearers_of(f"n {key}" for key in own_keys(name)))
