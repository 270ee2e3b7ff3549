"""Drafts: unfinished text, kept outside the history as long as its subject exists."""

from contextlib import suppress

from db.engine.database import database
from db.engine.query import rows
from db.errors import StoreError
from db.models.memory import Draft
from planner.model import drafts as values
from planner.model.drafts import Question

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
    """Unfinished text of forms, by the question that it answers."""

    def __init__(self) -> None:
        self._answered: set[Question] = set()
        self._waiting: dict[Question, tuple[str, str]] = {}

    def save(self, question: Question, text: str, title: str = "") -> None:
        """Save `text`, or delete the draft if it is empty; `title` is that of the question.

        Raises:
            StoreError: if it cannot be written now; it is kept in memory until it can.
        """
        if not text:
            self.clear(question)
            return
        self._waiting[question] = (text, title)
        row = {"key": question.key, "text": text, "title": title}
        with database.at_once(), database.atomic():
            Draft.insert(**row).on_conflict_replace().execute()
        del self._waiting[question]

    def kept(self) -> list[values.Draft]:
        """All drafts, newest first, those first that cannot be written now.

        A draft whose subject is gone is left out, and listed again once that is undone.
        """
        with suppress(StoreError):
            self.catch_up()
        waiting = [values.Draft(asked, title) for asked, (_, title) in self._waiting.items()]
        written = (
            values.Draft(Question.of(row.key), row.title)
            for row in Draft.select().order_by(Draft.kept_at.desc(), Draft.key)
        )
        return [
            draft
            for draft in (*waiting[::-1], *(each for each in written if each not in waiting))
            if draft.question not in self._answered and not _is_gone(draft.question)
        ]

    def catch_up(self) -> None:
        """Write the drafts that could not be written before."""
        for question, (text, title) in list(self._waiting.items()):
            self.save(question, text, title)

    @property
    def unsaved(self) -> list[str]:
        """The titles of the drafts that could not be written yet."""
        return [title for _text, title in self._waiting.values()]

    def load(self, question: Question) -> str:
        """The saved text, or an empty one."""
        if question in self._waiting:
            return self._waiting[question][0]
        key = (question.key,)
        found = database.execute_sql("SELECT text FROM draft WHERE key = ?", key).fetchone()
        return str(found[0]) if found else ""

    def clear(self, question: Question) -> None:
        """Delete a draft."""
        self._waiting.pop(question, None)
        key = (question.key,)
        if database.execute_sql("SELECT 1 FROM draft WHERE key = ?", key).fetchone() is None:
            return
        with database.at_once(), database.atomic():
            database.execute_sql("DELETE FROM draft WHERE key = ?", key)

    def answered(self, question: Question, text: str, title: str) -> None:
        """Hide a draft whose question was answered, until the answer is written."""
        if text:
            self._answered.add(question)
        self.save(question, text, title)

    def written(self) -> None:
        """Delete the drafts of answers that are now written."""
        while self._answered:
            with suppress(StoreError):  # it will be offered once more, which does no harm
                self.clear(self._answered.pop())

    def put_back(self) -> None:
        """Offer answered drafts again, because the answer was not written."""
        self._answered.clear()
        self.catch_up()


def _is_gone(question: Question) -> bool:
    """Whether the subject of a draft was deleted, dropped, sorted or done."""
    subject = question.subject
    if subject is None:
        return False
    prepared = (subject.noun, question.action) == ("action", "prepare")
    there = _TO_PREPARE if prepared else _THERE[subject.noun]
    return not rows(there, id=subject.id)
