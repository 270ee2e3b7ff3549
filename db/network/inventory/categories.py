"""Categories: the people counted by each in a few queries, and groups made of those proposed."""

import json
from collections import Counter, defaultdict
from datetime import date
from typing import NamedTuple

from db.engine.query import rows
from db.errors import Missing
from db.models import FindingAnswer
from db.network.bulk import BulkStore
from db.network.ties.at_work import IN_A_SECTOR
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.vocabulary import Circle, Role
from planner.network.inventory.categories import Tally
from planner.network.inventory.proposed import LEAST, By, Proposal, proposals

REFUSED = "category"
"""The code under which refused proposals are kept."""

_CODES = "SELECT circle, strength, role, count(*) FROM person GROUP BY circle, strength, role"
_GROUPS = """SELECT g.name, count(*) AS people FROM membership m
    JOIN people_group g ON g.id = m.group_id GROUP BY g.id
UNION ALL SELECT NULL, count(DISTINCT person_id) FROM membership
ORDER BY people DESC, name"""
_SECTORS = f"""WITH there AS ({IN_A_SECTOR})
SELECT s.name, count(t.person) AS people FROM sector s LEFT JOIN there t ON t.sector = s.id
    GROUP BY s.id
UNION ALL SELECT NULL, count(DISTINCT person) FROM there
ORDER BY people DESC, name"""
_WRITTEN = f"""SELECT '{By.EMPLOYER}', o.name, count(*) FROM person p
    JOIN organisation o ON o.id = p.organisation_id GROUP BY o.id HAVING count(*) >= {LEAST}
UNION ALL SELECT '{By.CITY}', city, count(*) FROM person WHERE city <> '' GROUP BY city
UNION ALL SELECT '{By.TITLE}', role_title, count(*) FROM person WHERE role_title <> ''
    GROUP BY role_title
UNION ALL SELECT '{REFUSED}', about, 0 FROM finding_answer WHERE code = '{REFUSED}'"""
_THESE = "IN (SELECT value FROM json_each(:texts))"
_PEOPLE = {
    By.EMPLOYER: f"""SELECT p.id FROM person p JOIN organisation o ON o.id = p.organisation_id
        WHERE o.name {_THESE}""",
    By.CITY: f"SELECT id FROM person WHERE city {_THESE}",
    By.TITLE: f"SELECT id FROM person WHERE role_title {_THESE}",
}


class Categories(NamedTuple):
    """The numbers of people, and the categories proposed."""

    tally: Tally
    proposals: list[Proposal]


class CategoryStore:
    """The whole inventory by its categories."""

    def __init__(self, ledger: Ledger, bulk: BulkStore) -> None:
        self._ledger = ledger
        self._bulk = bulk

    def read(self) -> Categories:
        """The whole inventory counted, and what is proposed; four queries."""
        tally = _tally()
        written: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for by, text, count in rows(_WRITTEN):
            written[by].append((text, count))
        refused = {text for text, _count in written[REFUSED]}
        groups = [name for name, _count in tally.groups]
        texts = [(by, written[by]) for by in By]
        return Categories(tally, proposals(texts, groups, refused, tally.people))

    def adopt(self, proposal: Proposal) -> int:
        """Make a group of the people of a proposal, as one change; their number.

        Raises:
            Missing: if there is none of them any more.
        """
        texts = json.dumps(proposal.texts)
        ids = [number for (number,) in rows(_PEOPLE[proposal.by], texts=texts)]
        if not ids:
            raise Missing(_("They are no longer there."))
        with self._ledger.change(_("Group made: {name}").format(name=shorten(proposal.name))):
            self._bulk.add_to_groups(ids, [proposal.name])
        return len(ids)

    def refuse(self, proposal: Proposal, today: date) -> None:
        """Propose a category no more."""
        with self._ledger.change(_("Refused: {name}").format(name=shorten(proposal.name))):
            FindingAnswer.insert(
                code=REFUSED, about=proposal.about, day=today
            ).on_conflict_ignore().execute()


def _tally() -> Tally:
    """The numbers of people; three queries."""
    circles: Counter[Circle | None] = Counter()
    strengths: Counter[int | None] = Counter()
    roles: Counter[Role | None] = Counter()
    for circle, strength, role, count in rows(_CODES):
        circles[Circle(circle) if circle else None] += count
        strengths[strength] += count
        roles[Role(role) if role else None] += count
    groups, sectors = rows(_GROUPS), rows(_SECTORS)
    return Tally(
        sum(circles.values()),
        circles,
        strengths,
        roles,
        [(name, count) for name, count in groups if name is not None],
        [(name, count) for name, count in sectors if name is not None],
        next(count for name, count in groups if name is None),
        next(count for name, count in sectors if name is None),
    )
