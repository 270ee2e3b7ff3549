"""The ties drawn to be proposed: that of the week, and one more on a day without proposals.

Draws are kept for eight weeks, so that no person is proposed twice within them. The present tie is
read by its id, also among 100,000 people.
"""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from peewee import SQL

from db.engine.database import database
from db.engine.query import rows
from db.errors import StoreError
from db.network.due import channel_of
from planner.calendar.weeks import week_of
from planner.model.stored_json import facts
from planner.network.dormant import APART, WRITTEN, DormantTie, Fit, drawn

KEPT = "dormant"
"""The setting that holds the last empty draw."""

SINCE = "coalesce(r.last_contact, p.connected_on, p.created_on)"

DORMANT = """
SELECT person_id FROM person_rhythm WHERE last_contact <= :before
UNION SELECT p.id FROM person p JOIN person_rhythm r ON r.person_id = p.id
WHERE p.id IN (SELECT id FROM person WHERE enjoyed = 1
        UNION SELECT id FROM person WHERE strength IS NOT NULL)
    AND r.last_contact IS NULL AND coalesce(p.connected_on, p.created_on) <= :before
"""
"""The dormant ties: last contact by that day, or none since then and joy or strength known."""

BEST_FIRST = """
CASE WHEN (SELECT digital FROM goal WHERE state = 'open' ORDER BY due IS NULL, due, id LIMIT 1)
    THEN coalesce(p.strength, 0) IN (2, 3) END DESC, coalesce(p.strength, 0) DESC
"""
"""The order of ties by strength: the strongest first, unless the open goal due next is in a digital
sector: moderately weak ones serve a job move there better [E]: Rajkumar et al. 2022."""

_COLUMNS = f"""
p.id, p.name, {SINCE}, r.last_contact, p.enjoyed, p.strength, p.connected_on,
    (SELECT channel FROM touch WHERE person_id = p.id AND direction = 'two-way'
        ORDER BY day DESC LIMIT 1),
    (SELECT group_concat(kind) FROM contact_point WHERE person_id = p.id)
"""

TIE = f"SELECT {_COLUMNS} FROM person p JOIN person_rhythm r ON r.person_id = p.id"

UNPLANNED = """
p.state = 'active'
AND NOT EXISTS (SELECT 1 FROM action a WHERE a.person_id = p.id AND a.state IN ('open', 'parked'))
AND NOT EXISTS (SELECT 1 FROM action a
    WHERE a.person_id = p.id AND a.state IN ('done', 'dropped') AND a.closed_on >= :monday)
"""
"""No action is planned with them, and none was done or dropped since the week began."""

_STANDING = f"""
SELECT {_COLUMNS}, d.words, d.known, d.titled
FROM drawn_tie d JOIN person p ON p.id = d.person_id JOIN person_rhythm r ON r.person_id = p.id
WHERE d.id = :draw AND {UNPLANNED}
    AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.person_id = p.id AND t.day >= d.day)
"""

LAST_DRAW = """
SELECT max(d.id) FROM drawn_tie d JOIN person p ON p.id = d.person_id AND p.state = 'active'
WHERE d.asked = 0 AND d.day BETWEEN :monday AND :today
"""
"""The newest draw of the week, whom the user has not let rest since; ids grow with the days."""

DRAWN_TODAY = "SELECT EXISTS (SELECT 1 FROM drawn_tie WHERE asked = 0 AND day = :today)"

_LOOK = f"""
SELECT ({LAST_DRAW}), (SELECT value FROM setting WHERE key = '{KEPT}'),
    (SELECT max(id) FROM person)
"""

_STORE = "SELECT uid FROM person ORDER BY id LIMIT 1"


def dormant_people(before: date) -> SQL:
    """The ids of the people whose tie was dormant on a day, as a subquery."""
    day = before.isoformat()
    return SQL(f"({DORMANT.replace(':before', '?')})", [day] * DORMANT.count(":before"))


def weekly_tie(today: date) -> DormantTie | None:
    """The tie drawn for `today`, as the agenda gives it."""
    [(draw, kept, newest)] = rows(_LOOK, today=today, monday=week_of(today).first)
    return of_the_week(today, draw, kept or "", newest or 0)


def of_the_week(today: date, draw: int | None, kept: str, newest: int) -> DormantTie | None:
    """The tie to suggest, as long as no action is planned or was done with it this week.

    `draw` is the newest one of the week, `kept` the last empty one. An empty draw is repeated the
    next day, or once there is a person newer than `newest` was then.
    """
    if draw is not None:
        return _standing(draw, today)
    return _draw(today, week_of(today).name, kept, newest)


def another(today: date) -> DormantTie | None:
    """Draw one more tie on a day without proposals; the facts of the day say whether it may be."""
    [(_draw_of_week, kept, newest)] = rows(_LOOK, today=today, monday=week_of(today).first)
    return _draw(today, today.isoformat(), kept or "", newest or 0)


def is_in_vain(today: date, kept: str, newest: int) -> bool:
    """Whether a draw today came out empty, with the same people as now."""
    return not newest or facts(kept) == _empty(today, newest)


def _empty(today: date, newest: int) -> dict[str, Any]:
    return {"day": today.isoformat(), "newest": newest}


def draw_again() -> None:
    """Forget a draw that came out empty, and those of people who are gone, as after an undo."""
    rows(f"DELETE FROM setting WHERE key = '{KEPT}'")
    rows("DELETE FROM drawn_tie WHERE person_id NOT IN (SELECT id FROM person)")


def remember(person_id: int, today: date) -> None:
    """Keep that a person was proposed on asking."""
    _keep({"person_id": person_id, "day": today.isoformat(), "asked": 1}, today)


def tie_of(row: tuple[Any, ...]) -> DormantTie:
    """The tie of a row of `TIE`."""
    number, name, since, last, enjoyed, strength, connected, channel, points = row
    return DormantTie(
        number,
        name,
        date.fromisoformat(since),
        date.fromisoformat(last) if last else None,
        bool(enjoyed),
        strength,
        channel_of(channel, points),
        bool(connected),
        wrote=channel in WRITTEN,
    )


def _standing(draw: int, today: date) -> DormantTie | None:
    """The tie of a draw, unless it was taken up since."""
    for *tie, words, known, titled in rows(_STANDING, draw=draw, monday=week_of(today).first):
        fit = Fit(words, known, bool(titled)) if words else None
        return replace(tie_of(tuple(tie)), fit=fit)
    return None


def _draw(today: date, when: str, kept: str, newest: int) -> DormantTie | None:
    from db.network.well import well  # once a week, or on a day without proposals

    if is_in_vain(today, kept, newest):
        return None
    [(store,)] = rows(_STORE)
    tie = drawn(well(today), store, when)
    if tie is None:
        from db.program.settings import SettingStore

        with suppress(StoreError):
            SettingStore().set(KEPT, json.dumps(_empty(today, newest)))
        return None
    draw: dict[str, Any] = {"person_id": tie.id, "day": today.isoformat()}
    if tie.fit is not None:
        draw |= {"words": tie.fit.words, "known": tie.fit.known, "titled": tie.fit.titled}
    _keep(draw, today)
    return tie


def _keep(draw: dict[str, Any], today: date) -> None:
    """Keep a draw; if another program is writing it is drawn again, which does no harm."""
    columns = ", ".join(draw)
    values = ", ".join(f":{name}" for name in draw)
    with suppress(StoreError), database.atomic():
        rows("DELETE FROM drawn_tie WHERE day < :day", day=week_of(today).first - APART)
        rows(f"INSERT INTO drawn_tie ({columns}) VALUES ({values})", **draw)
