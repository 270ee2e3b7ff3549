"""The stages of the path of Pitch beyond the canvases, as far as the store holds them."""

from db.engine.query import rows
from db.pitch.worded import NEWEST_WORDED
from planner.pitch.path import SLOTS, TARGETS, Beyond

_BEYOND = f"""SELECT
    (SELECT count(*) FROM (SELECT 1 FROM target WHERE priority IN ('A', 'B') LIMIT {TARGETS})),
    (SELECT max((v.whom <> '') + (v.outcome <> '') + (v.asset <> '') + (v.proof <> ''))
        FROM proposition_version v WHERE v.number =
            (SELECT max(number) FROM proposition_version WHERE proposition_id = v.proposition_id)),
    EXISTS (SELECT 1 FROM pitch_version v WHERE {NEWEST_WORDED})"""
assert SLOTS == 4, "each slot is counted above"


class StageStore:
    """The stages that are no canvas."""

    def beyond(self) -> Beyond:
        """The organisations of priority A or B, the slots written, the pitches; one query."""
        [(targets, slots, pitches)] = rows(_BEYOND)
        return Beyond(targets, slots, pitches)
