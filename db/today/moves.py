"""Changes of job that an import found and that are news, read through the index of their days."""

from datetime import date

from db.engine.query import rows
from db.network.due import channel_of
from db.today.wishes import RANK
from planner.model.vocabulary import Circle, PersonState
from planner.network.ties.moves import Move
from planner.today.facts import NEWS
from planner.today.guards import MOST_UNANSWERED
from planner.today.proposals import MOST_OF_MOVES

# The nearest circle first, of one the newest. Left out are people with an action that is open or
# was about this move, those in touch since, those who owe more answers than a guard allows, and an
# earlier move of one who moved again.
_MOVES = f"""
SELECT f.id, p.id, p.name, coalesce(o.name, ''), p.role_title, p.circle, f.found_on,
    f.organisation_id IS NOT p.organisation_id,
    (SELECT channel FROM touch WHERE person_id = p.id AND direction = 'two-way'
        ORDER BY day DESC LIMIT 1),
    (SELECT group_concat(kind) FROM contact_point WHERE person_id = p.id)
FROM affiliation f CROSS JOIN person p ON p.id = f.person_id
LEFT JOIN organisation o ON o.id = p.organisation_id
WHERE f.found_on >= :since AND f.found_on <= :today
    AND p.state = '{PersonState.ACTIVE.value}' AND p.circle IS NOT NULL
    AND (p.organisation_id IS NOT NULL OR p.role_title <> '')
    AND NOT EXISTS (SELECT 1 FROM action a WHERE a.move_id = f.id)
    AND NOT EXISTS (SELECT 1 FROM action a WHERE a.person_id = p.id AND a.state = 'open')
    AND NOT EXISTS (SELECT 1 FROM action a WHERE a.person_id = p.id
        AND a.state IN ('done', 'dropped') AND a.closed_on = :today)
    AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.person_id = p.id AND t.day >= f.found_on)
    AND (SELECT count(*) FROM touch t WHERE t.person_id = p.id AND t.direction = 'out'
        AND t.channel IS NOT NULL AND t.day > coalesce((SELECT max(day) FROM touch
            WHERE person_id = p.id AND direction <> 'out'), '')) <= {MOST_UNANSWERED}
    AND NOT EXISTS (SELECT 1 FROM affiliation n WHERE n.person_id = p.id
        AND n.found_on >= f.found_on AND n.id > f.id)
ORDER BY CASE p.circle {RANK} END, f.found_on DESC, p.surname_key, f.id LIMIT :most
"""


def moves(today: date) -> list[Move]:
    """The changes of job to write about on `today`, as many as may be proposed."""
    found = rows(_MOVES, since=today - NEWS, today=today, most=MOST_OF_MOVES)
    return [
        Move(
            *(number, person, name, organisation, title, Circle(circle)),
            *(date.fromisoformat(day), bool(elsewhere), channel_of(*by)),
        )
        for number, person, name, organisation, title, circle, day, elsewhere, *by in found
    ]
