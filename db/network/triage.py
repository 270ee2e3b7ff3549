"""The people to decide on: those without a circle, in the order of triage."""

import json
from collections.abc import Sequence
from itertools import chain

from db.engine.query import rows
from db.network.search import beginnings
from db.network.ties.spellings import known
from db.network.well import GOALS
from planner.network.fit import Words, begun, best_fit
from planner.network.inventory.triage import SITTING, Candidate, Decision, Why
from planner.network.query import MOST_FOUND

OPEN = "p.circle IS NULL AND p.state = 'active' AND p.enjoyed = 0"
"""Nothing was decided on a person; an index holds these by their day of connection."""

_NEWEST = "ORDER BY p.connected_on DESC, p.surname_key, p.id LIMIT :most"
_FREE = f"WHERE {OPEN} AND p.id NOT IN (SELECT value FROM json_each(:later))"
_IN_TURN = f"FROM person p INDEXED BY person_undecided {_FREE}"
PAGE = f"""
SELECT id, min(rank) FROM (
    SELECT * FROM (SELECT p.id, 0 AS rank, p.connected_on, p.surname_key {_IN_TURN}
        AND EXISTS (SELECT 1 FROM touch t WHERE t.person_id = p.id) {_NEWEST})
    UNION ALL SELECT * FROM (SELECT p.id, 1, p.connected_on, p.surname_key FROM person p {_FREE}
        AND p.organisation_id IN (SELECT value FROM json_each(:mine)) {_NEWEST})
    UNION ALL SELECT * FROM (SELECT p.id, 2, p.connected_on, p.surname_key FROM person p {_FREE}
        AND p.id IN (SELECT value FROM json_each(:fitting)) {_NEWEST})
    UNION ALL SELECT * FROM (SELECT p.id, 3, p.connected_on, p.surname_key {_IN_TURN} {_NEWEST}))
GROUP BY id ORDER BY min(rank), connected_on DESC, surname_key, id LIMIT :most
"""
_STILL_OPEN = f"""
SELECT value FROM json_each(:later) l JOIN person p ON p.id = l.value WHERE {OPEN}
ORDER BY l.key LIMIT :most
"""
_COUNT = f"SELECT count(*) FROM person p INDEXED BY person_undecided WHERE {OPEN}"
_DECIDED = """
SELECT id, circle IS NOT NULL, enjoyed, state <> 'active' FROM person
WHERE id IN (SELECT value FROM json_each(:people))
"""
_TITLED = f"""
SELECT p.id, p.role_title FROM person p
WHERE p.id IN (SELECT rowid FROM person_search WHERE person_search MATCH :words) AND {OPEN}
LIMIT {MOST_FOUND}
"""
_HAS_POSTS = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'own_post')"
_EMPLOYERS = "SELECT DISTINCT organisation FROM own_post WHERE kind = 'employer'"
_RANKS = (Why.TOUCHED, Why.COLLEAGUE, Why.FITS, Why.CONNECTED)


class TriageStore:
    """The people on whom nothing was decided."""

    def next_people(self, later: Sequence[int], most: int = SITTING) -> list[Candidate]:
        """The next people: those of whom something is known, then the newest, then `later`."""
        words, fitting = _fitting()
        found = rows(
            PAGE,
            later=json.dumps(list(later)),
            mine=json.dumps(_employers()),
            fitting=json.dumps(fitting),
            most=most,
        )
        page = [
            Candidate(number, _RANKS[rank], words if _RANKS[rank] is Why.FITS else "")
            for number, rank in found
        ]
        if len(page) < most and later:
            put_off = rows(_STILL_OPEN, later=json.dumps(list(later)), most=most - len(page))
            page += [Candidate(number, Why.LATER) for (number,) in put_off]
        return page

    def waiting(self) -> int:
        """The number of people on whom nothing was decided."""
        [(count,)] = rows(_COUNT)
        return int(count)

    def decisions(self, ids: Sequence[int]) -> dict[int, Decision | None]:
        """The decision on each of those people who are there; None if there is none yet."""
        return {
            number: _decision(bool(circle), bool(enjoyed), bool(rests))
            for number, circle, enjoyed, rests in rows(_DECIDED, people=json.dumps(list(ids)))
        }


def _decision(circle: bool, enjoyed: bool, rests: bool) -> Decision | None:
    if circle:
        return Decision.CIRCLE
    if rests:
        return Decision.REST
    return Decision.ENJOYED if enjoyed else None


def _employers() -> list[int]:
    """The organisations in which the user worked, as far as an archive told them."""
    [(is_told,)] = rows(_HAS_POSTS)
    names = [name for (name,) in rows(_EMPLOYERS)] if is_told else []
    return sorted(set(known(names).values()))


def _fitting() -> tuple[str, list[int]]:
    """The words of an open goal that job titles share, and the ids of those who bear them."""
    goals = [goal for goal in chain.from_iterable(rows(GOALS)) if goal]
    wanted = dict.fromkeys(chain.from_iterable(begun(goal) for goal in goals))
    words = " OR ".join(f"({beginnings([each], 'title')})" for each in wanted)
    if not words:
        return "", []
    people = [Words(number, title, "", free=True) for number, title in rows(_TITLED, words=words)]
    fit = best_fit(goals, people)
    return ("", []) if fit is None else (fit.words, list(fit.free))
