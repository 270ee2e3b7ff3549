"""Drafts: unfinished text, kept outside the history as long as its subject exists."""

import re
from contextlib import suppress

from db.engine.database import database
from db.engine.query import rows
from db.errors import StoreError
from db.models.memory import Draft
from planner.model import drafts as values
from planner.model.drafts import Question

_ABOUT = re.compile(r"(?:(spark|person|step|prepare|prepare-event)-|(s))?(\d{1,18})")
_OF_PLACE = {
    "today": "action",
    "network": "person",
    "stairs": "goal",
    "pitch": "pitch",
    "events": "event",
}
"""The subject that a bare number names in a place."""
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


class DraftStore:
    """Unfinished text of forms, by the form's key."""

    def __init__(self) -> None:
        self._answered: set[str] = set()
        self._waiting: dict[str, tuple[str, str]] = {}

    def save(self, key: str, text: str, title: str = "") -> None:
        """Save `text`, or delete the draft if it is empty; `title` is that of the question.

        Raises:
            StoreError: if it cannot be written now; it is kept in memory until it can.
        """
        if not text:
            self.clear(key)
            return
        self._waiting[key] = (text, title)
        with database.atomic():
            Draft.insert(key=key, text=text, title=title).on_conflict_replace().execute()
        del self._waiting[key]

    def kept(self) -> list[values.Draft]:
        """All drafts, newest first.

        A draft whose subject is gone is left out, and listed again once that is undone.
        """
        self.catch_up()
        return [
            values.Draft(draft.key, draft.title)
            for draft in Draft.select().order_by(Draft.kept_at.desc(), Draft.key)
            if draft.key not in self._answered and not _is_gone(draft.key)
        ]

    def catch_up(self) -> None:
        """Write the drafts that could not be written before."""
        for key, (text, title) in list(self._waiting.items()):
            self.save(key, text, title)

    def load(self, key: str) -> str:
        """The saved text, or an empty one."""
        if key in self._waiting:
            return self._waiting[key][0]
        found = database.execute_sql("SELECT text FROM draft WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def clear(self, key: str) -> None:
        """Delete a draft."""
        self._waiting.pop(key, None)
        if database.execute_sql("SELECT 1 FROM draft WHERE key = ?", (key,)).fetchone() is None:
            return
        with database.atomic():
            database.execute_sql("DELETE FROM draft WHERE key = ?", (key,))

    def answered(self, key: str, text: str, title: str) -> None:
        """Hide a draft whose question was answered, until the answer is written."""
        if text:
            self._answered.add(key)
        self.save(key, text, title)

    def written(self) -> None:
        """Delete the drafts of answers that are now written."""
        while self._answered:
            with suppress(StoreError):  # it will be offered once more, which does no harm
                self.clear(self._answered.pop())

    def put_back(self) -> None:
        """Offer answered drafts again, because the answer was not written."""
        self._answered.clear()
        self.catch_up()


def _is_gone(key: str) -> bool:
    """Whether the subject of a draft was deleted, dropped, sorted or done."""
    question = Question.of(key)
    found = _ABOUT.fullmatch(question.about)
    if found is None or question.place not in _OF_PLACE:
        return False
    word, is_step, number = found.groups()
    noun = "step" if is_step else _NAMED.get(word, word) if word else _OF_PLACE[question.place]
    there = _TO_PREPARE if (noun, question.action) == ("action", "prepare") else _THERE[noun]
    return not rows(there, id=int(number))
