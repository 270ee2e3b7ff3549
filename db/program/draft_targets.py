"""What text half typed is about, and whether that is still there to be asked about."""

import re

from db.engine.query import rows
from planner.model.drafts import Question

_ABOUT = re.compile(r"(?:(spark|person|step|prepare|prepare-event)-|(s))?(\d{1,18})")
_OF_PLACE = {
    "today": "action",
    "network": "person",
    "stairs": "goal",
    "pitch": "pitch",
    "events": "event",
}
"""What a number alone is about in a place."""
_NAMED = {"prepare": "action", "prepare-event": "event"}
_THERE = {
    "action": "SELECT 1 FROM action WHERE id = :id AND state <> 'dropped'",
    "person": "SELECT 1 FROM person WHERE id = :id",
    "goal": "SELECT 1 FROM goal WHERE id = :id",
    "step": "SELECT 1 FROM step WHERE id = :id",
    "pitch": "SELECT 1 FROM pitch WHERE id = :id",
    "event": "SELECT 1 FROM event WHERE id = :id AND state <> 'dropped'",
    "spark": "SELECT 1 FROM spark WHERE id = :id AND became IS NULL",
}
_TO_PREPARE = "SELECT 1 FROM action WHERE id = :id AND state IN ('open', 'parked')"


def is_gone(key: str) -> bool:
    """Whether the draft of this key is about what was deleted, dropped, sorted, or done before."""
    question = Question.of(key)
    found = _ABOUT.fullmatch(question.about)
    if found is None or question.place not in _OF_PLACE:
        return False
    word, is_step, number = found.groups()
    noun = "step" if is_step else _NAMED.get(word, word) if word else _OF_PLACE[question.place]
    there = _TO_PREPARE if (noun, question.action) == ("action", "prepare") else _THERE[noun]
    return not rows(there, id=int(number))
