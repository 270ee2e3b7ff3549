"""The goals that are let be for the people of a value proposition, as their own form says it."""

from collections.abc import Mapping, Sequence

from db.engine.query import rows
from planner.pitch.canvases.card import Citation, Cited

_SERVE: Mapping[Cited, str] = {
    Cited.SECTOR: """INSERT INTO goal_for (goal_id, sector_id)
        SELECT :goal, s.id FROM sector s WHERE s.uid = :uid AND NOT EXISTS (
            SELECT 1 FROM goal_for WHERE goal_id = :goal AND sector_id = s.id)""",
    Cited.ORGANISATION: """INSERT INTO goal_for (goal_id, organisation_id)
        SELECT :goal, o.id FROM organisation o WHERE o.uid = :uid AND NOT EXISTS (
            SELECT 1 FROM goal_for WHERE goal_id = :goal AND organisation_id = o.id)""",
    Cited.PERSONA: """UPDATE persona SET goal_id = :goal WHERE uid = :uid AND (
        goal_id IS NULL OR goal_id NOT IN (SELECT id FROM goal WHERE state = 'open'))""",
}
"""The statement for each kind; a persona that serves an open goal already stays with it."""


def serve(goal_id: int, cited: Sequence[Citation]) -> None:
    """Let a goal be for what is cited, besides what it is for already."""
    for each in cited:
        if statement := _SERVE.get(each.kind):
            rows(statement, goal=goal_id, uid=each.cited)
