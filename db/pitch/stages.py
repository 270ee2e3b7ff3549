"""The stages of the path of Pitch beyond the canvases, as far as the store holds them."""

from collections.abc import Mapping

from db.engine.query import rows
from db.pitch.worded import NEWEST_WORDED
from planner.pitch.path import SLOTS, TARGETS, Beyond, Links, StageName

_BEYOND = f"""SELECT
    (SELECT count(*) FROM (SELECT 1 FROM target WHERE priority IN ('A', 'B') LIMIT {TARGETS})),
    (SELECT max((v.whom <> '') + (v.outcome <> '') + (v.asset <> '') + (v.proof <> ''))
        FROM proposition_version v WHERE v.number =
            (SELECT max(number) FROM proposition_version WHERE proposition_id = v.proposition_id)),
    EXISTS (SELECT 1 FROM pitch_version v WHERE {NEWEST_WORDED})"""
assert SLOTS == 4, "each slot is counted above"


_NOW = """(SELECT citing, kind, cited FROM citation t WHERE NOT EXISTS (
    SELECT 1 FROM proposition_version v WHERE v.uid = t.citing AND v.number <
        (SELECT max(number) FROM proposition_version WHERE proposition_id = v.proposition_id)))"""
_LINKS = f"""WITH now AS MATERIALIZED {_NOW},
    citing AS (SELECT DISTINCT citing AS uid FROM now),
    cited AS (SELECT DISTINCT kind, cited AS uid FROM now)
SELECT c.canvas, count(y.uid), count(d.uid) FROM card c
LEFT JOIN citing y ON y.uid = c.uid LEFT JOIN cited d ON d.uid = c.uid AND d.kind = 'card'
GROUP BY c.canvas
UNION ALL SELECT 'market', 0, count(*) FROM cited WHERE kind IN ('sector', 'organisation')
UNION ALL SELECT 'proposition', count(DISTINCT v.proposition_id), 0
    FROM proposition_version v JOIN citing y ON y.uid = v.uid"""


class StageStore:
    """The stages that are no canvas."""

    def beyond(self) -> Beyond:
        """The organisations of priority A or B, the slots written, the pitches; one query."""
        [(targets, slots, pitches)] = rows(_BEYOND)
        return Beyond(targets, slots, pitches)

    def links(self) -> Mapping[StageName, Links]:
        """The entries of each stage that cite and that are cited now; one query."""
        return {StageName(name): Links(*numbers) for name, *numbers in rows(_LINKS)}
