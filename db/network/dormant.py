"""The dormant tie of the week: drawn once, kept among the settings, then read by its id.

Every query enters an index of the few candidates, even among 100,000 people.
"""

import json
from contextlib import suppress
from datetime import date
from typing import Any

from db.engine.query import rows
from db.errors import StoreError
from db.network.due import channel_of
from planner.calendar.weeks import week_of
from planner.model.stored_json import NUMBERS, facts, whole
from planner.network.dormant import DRAWN_FROM, DormantTie, dormant_on, drawn

KEPT = "dormant"

_SINCE = "coalesce(r.last_contact, p.connected_on, p.created_on)"

TIE = f"""
SELECT p.id, p.name, {_SINCE}, r.last_contact, p.enjoyed, p.strength,
    (SELECT channel FROM touch WHERE person_id = p.id AND direction = 'two-way'
        ORDER BY day DESC LIMIT 1),
    (SELECT group_concat(kind) FROM contact_point WHERE person_id = p.id)
FROM person p JOIN person_rhythm r ON r.person_id = p.id
"""

# No action is planned with them, and none was done or dropped since the week began.
_FREE = f"""
p.state = 'active' AND {_SINCE} <= :before
AND NOT EXISTS (SELECT 1 FROM action a WHERE a.person_id = p.id AND a.state IN ('open', 'parked'))
AND NOT EXISTS (SELECT 1 FROM action a
    WHERE a.person_id = p.id AND a.state IN ('done', 'dropped') AND a.closed_on >= :monday)
"""

_ONE = f"{TIE} WHERE p.id = :person AND {_FREE}"

# The strongest first, then those enjoyed, then those out of contact for the shortest time.
_BEST = f"""
{TIE} WHERE p.id IN (
    SELECT person_id FROM person_rhythm WHERE last_contact <= :before
    UNION SELECT id FROM person WHERE enjoyed = 1
    UNION SELECT id FROM person WHERE strength IS NOT NULL)
AND {_FREE}
ORDER BY coalesce(p.strength, 0) DESC, p.enjoyed DESC, {_SINCE} DESC, p.sort_name, p.id
LIMIT :most
"""

_MEANT = """
SELECT EXISTS (SELECT 1 FROM touch) OR EXISTS (SELECT 1 FROM person WHERE enjoyed = 1)
    OR EXISTS (SELECT 1 FROM person WHERE strength IS NOT NULL)
"""

_OLDEST = f"""
{TIE} WHERE p.connected_on <= :before AND {_FREE} ORDER BY p.connected_on, p.id LIMIT :most
"""

_LOOK = f"""
SELECT (SELECT value FROM setting WHERE key = '{KEPT}'), (SELECT max(id) FROM person)
"""

_STORE = "SELECT uid FROM person ORDER BY id LIMIT 1"


def weekly_tie(today: date) -> DormantTie | None:
    """The tie of the week, as the agenda gives it."""
    [(kept, newest)] = rows(_LOOK)
    return of_the_week(today, kept or "", newest or 0)


def of_the_week(today: date, kept: str, newest: int) -> DormantTie | None:
    """The tie to suggest, as long as no action is planned or was done with it this week.

    `kept` is the last draw. An empty draw is repeated the next day, or once there is a person newer
    than `newest` was then.
    """
    draw = facts(kept)
    week = week_of(today).name
    if draw.get("week") == week and (person := whole(draw.get("person"), NUMBERS, 0)):
        found = ties(_ONE, today, person=person)
        return found[0] if found else None
    empty = {"person": None, "week": week, "day": today.isoformat(), "newest": newest}
    if draw == empty or not newest:
        return None
    [(store,)] = rows(_STORE)
    tie = drawn(best_ties(today), store, today)
    _keep(empty if tie is None else {"person": tie.id, "week": week})
    return tie


def best_ties(today: date) -> list[DormantTie]:
    """The ten best dormant ties; the oldest ones while all people are bare cards."""
    found = ties(_BEST, today, most=DRAWN_FROM)
    if found or rows(_MEANT) == [(1,)]:
        return found
    return ties(_OLDEST, today, most=DRAWN_FROM)


def ties(sql: str, today: date, **parameters: object) -> list[DormantTie]:
    """The people of a query, as ties."""
    found = rows(sql, before=dormant_on(today), monday=week_of(today).first, **parameters)
    return [tie_of(row) for row in found]


def _keep(draw: dict[str, Any]) -> None:
    """Keep the draw; if another window is writing it is drawn again, which does no harm."""
    from db.program.settings import SettingStore  # once a week

    with suppress(StoreError):
        SettingStore().set(KEPT, json.dumps(draw))


def tie_of(row: tuple[Any, ...]) -> DormantTie:
    """The tie of a row: id, name, since, last contact, enjoyed, strength, channel, points."""
    number, name, since, last, enjoyed, strength, channel, points = row
    return DormantTie(
        number,
        name,
        date.fromisoformat(since),
        date.fromisoformat(last) if last else None,
        bool(enjoyed),
        strength,
        channel_of(channel, points),
    )
