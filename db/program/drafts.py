"""Drafts: unfinished text, kept outside the history as long as its subject exists."""

from contextlib import suppress
from dataclasses import replace

from db.engine.database import database
from db.engine.query import rows
from db.errors import StoreError
from db.program.owners import has_ended, this_program
from planner.model import drafts as values
from planner.model.drafts import Question

_THERE = {
    "action": "SELECT 1 FROM action WHERE id = :id AND state <> 'dropped'",
    "person": "SELECT 1 FROM person WHERE id = :id",
    "goal": "SELECT 1 FROM goal WHERE id = :id",
    "step": "SELECT 1 FROM step WHERE id = :id",
    "pitch": "SELECT 1 FROM pitch WHERE id = :id",
    "proposition": "SELECT 1 FROM proposition WHERE id = :id",
    "card": "SELECT 1 FROM card WHERE id = :id",
    "event": "SELECT 1 FROM event WHERE id = :id AND state <> 'dropped'",
    "proposal": "SELECT 1 FROM card_proposal WHERE id = :id AND answer IS NULL",
    "routine": "SELECT 1 FROM routine WHERE id = :id",
    "spark": "SELECT 1 FROM spark WHERE id = :id AND became IS NULL",
    "sector": "SELECT 1 FROM sector WHERE id = :id",
    "target": "SELECT 1 FROM target WHERE organisation_id = :id",
}
_NAMES = {
    "action": "SELECT title FROM action WHERE id = :id",
    "person": "SELECT name FROM person WHERE id = :id",
    "goal": "SELECT statement FROM goal WHERE id = :id",
    "step": "SELECT title FROM step WHERE id = :id",
    "event": "SELECT title FROM event WHERE id = :id",
    "pitch": "SELECT audience FROM pitch WHERE id = :id",
    "card": "SELECT text FROM card WHERE id = :id",
    "sector": "SELECT name FROM sector WHERE id = :id",
    "target": "SELECT name FROM organisation WHERE id = :id",
}
"""The names of the subjects of which a title is made."""
_PARTS = {
    "change_job": "SELECT 1 FROM affiliation WHERE id = :id",
    "change_known": "SELECT 1 FROM knows WHERE id = :id",
    "card_result": "SELECT 1 FROM card WHERE id = :id",
}
"""The parts that have rows of their own, by the verb of the question."""
_UNDONE = "SELECT 1 FROM action WHERE id = :id AND state IN ('open', 'parked')"

_KEPT = """
SELECT key, owner, title, CAST(max(julianday('now') - julianday(kept_at), 0) AS INTEGER) FROM draft
"""
_NEWEST_FIRST = "ORDER BY kept_at DESC, key"


class DraftStore:
    """Unfinished text of forms, by the question that it answers.

    A draft belongs to the program in which it is typed. Another one sees it once that has ended.
    """

    def __init__(self) -> None:
        self._owner = this_program()
        self._answered: set[Question] = set()
        self._waiting: dict[Question, tuple[str, str]] = {}
        self._taken_up: dict[Question, str] = {}

    def save(self, question: Question, text: str, title: str = "") -> None:
        """Save `text`, or delete the draft if it is empty; `title` is that of the question.

        Raises:
            StoreError: if it cannot be written now; it is kept in memory until it can.
        """
        if not text:
            self.clear(question)
            return
        self._waiting[question] = (text, title)
        with database.at_once(), database.atomic():
            self._forget_taken_up(question)
            database.execute_sql(
                "INSERT OR REPLACE INTO draft (key, owner, text, title) VALUES (?, ?, ?, ?)",
                (question.key, self._owner, text, title),
            )
        self._taken_up.pop(question, None)
        del self._waiting[question]

    def kept(self) -> list[values.Draft]:
        """All drafts that are no other window's, newest first; before them those not written yet.

        A draft whose subject is gone is left out, and listed again once that is undone.
        """
        with suppress(StoreError):
            self.catch_up()
        waiting = [values.Draft(asked, title) for asked, (_, title) in self._waiting.items()]
        written = (
            values.Draft(Question.of(key), title, age)
            for key, owner, title, age in rows(_KEPT + _NEWEST_FIRST)
            if self._may_see(owner)
        )
        found = {draft.question: draft for draft in (*waiting[::-1], *written)}
        return [
            replace(draft, name=_name_of(draft.question))
            for draft in found.values()
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
        """The saved text of this window, else of one that has ended, or an empty one."""
        if question in self._waiting:
            return self._waiting[question][0]
        found = rows(
            "SELECT owner, text FROM draft WHERE key = :key ORDER BY owner <> :me, kept_at DESC",
            key=question.key,
            me=self._owner,
        )
        for owner, text in found:
            if self._may_see(owner):
                if owner != self._owner:
                    self._taken_up[question] = owner
                return str(text)
        return ""

    def clear(self, question: Question) -> None:
        """Delete a draft."""
        self._waiting.pop(question, None)
        taken_up = self._taken_up.get(question, self._owner)
        which = {"key": question.key, "me": self._owner, "other": taken_up}
        if not rows("SELECT 1 FROM draft WHERE key = :key AND owner IN (:me, :other)", **which):
            return
        with database.at_once(), database.atomic():
            self._forget_taken_up(question)
            database.execute_sql(
                "DELETE FROM draft WHERE key = ? AND owner = ?", (question.key, self._owner)
            )
        self._taken_up.pop(question, None)

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

    def _may_see(self, owner: str) -> bool:
        return owner == self._owner or has_ended(owner)

    def _forget_taken_up(self, question: Question) -> None:
        """Delete the draft of a window that has ended, with which this one goes on."""
        if (owner := self._taken_up.get(question)) is not None:
            database.execute_sql(
                "DELETE FROM draft WHERE key = ? AND owner = ?", (question.key, owner)
            )


def _name_of(question: Question) -> str:
    """The name of the subject of a draft; empty if its title needs none."""
    subject = question.subject
    if subject is None or subject.noun not in _NAMES:
        return ""
    found = rows(_NAMES[subject.noun], id=subject.id)
    return str(found[0][0]) if found else ""


def _is_gone(question: Question) -> bool:
    """Whether the subject of a draft was deleted, dropped, sorted or done."""
    subject = question.subject
    if subject is None:
        return False
    if question.part.isdecimal() and not rows(_PARTS[question.verb], id=int(question.part)):
        return True
    undone = subject.noun == "action" and question.action in ("prepare", "smaller")
    there = _UNDONE if undone else _THERE[subject.noun]
    return not rows(there, id=subject.id)
