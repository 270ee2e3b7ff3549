"""One action each for many people, written at once."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from db import models
from db.actions import writing
from db.actions.from_line import action_of
from db.engine.query import rows
from db.engine.statements import insert_many

if TYPE_CHECKING:
    from planner.grammar import ActionLine

_THERE = "SELECT id FROM person WHERE id IN (SELECT value FROM json_each(:people))"


def insert_each(lines: "Sequence[tuple[int, ActionLine]]", today: date) -> None:
    """Write an action with each person, inside a change; those deleted meanwhile are left out.

    Lines are read for the action once where they differ by the person alone.
    """
    people = json.dumps([person_id for person_id, _line in lines])
    there = {number for (number,) in rows(_THERE, people=people)}
    read: dict[ActionLine, dict[str, object]] = {}
    written = []
    for person_id, line in lines:
        if person_id in there:
            plain = replace(line, person_id=None, candidates=())
            if plain not in read:
                read[plain] = writing.row_of(action_of(line, None, person_id), today)
            written.append({**read[plain], "person_id": person_id})
    insert_many(models.Action, written)
