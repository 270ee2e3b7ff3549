"""Lessons learned from results and debriefs, recalled when they apply."""

from datetime import date
from typing import Any

from db.engine.clean import many_lines, one_line
from db.engine.database import database
from db.engine.statements import insert, update
from db.engine.uids import new_uid
from db.models import Debrief, Result
from db.models import Lesson as Row
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action, titled
from planner.model.lessons import Lesson
from planner.model.vocabulary import Channel, Kind

_COLUMNS = "id, uid, day, text, kind"  # not wrapped: SQL

# Lessons learned with a person: from a result, from the debrief of an action, from an event at
# which they were met. Every branch starts at the person's own rows.
_OF_PERSON = f"""
SELECT {_COLUMNS} FROM lesson WHERE id IN (
    SELECT l.id FROM action a JOIN result r ON r.action_id = a.id
        JOIN lesson l ON l.result_id = r.id WHERE a.person_id = :person
    UNION SELECT l.id FROM action a JOIN debrief d ON d.action_id = a.id
        JOIN lesson l ON l.debrief_id = d.id WHERE a.person_id = :person
    UNION SELECT l.id FROM attendance m JOIN debrief d ON d.event_id = m.event_id
        JOIN lesson l ON l.debrief_id = d.id WHERE m.person_id = :person AND m.met = 1
    UNION SELECT l.id FROM touch t JOIN lesson l ON l.touch_id = t.id WHERE t.person_id = :person
) ORDER BY day DESC, id DESC LIMIT 1
"""

_OF_KIND = f"SELECT {_COLUMNS} FROM lesson WHERE kind = ? ORDER BY day DESC, id DESC LIMIT 1"

# The newest lessons are looked through until one was learned by the same means.
_OF_CHANNEL = f"""
SELECT {_COLUMNS} FROM lesson l WHERE EXISTS (
    SELECT 1 FROM result r JOIN action a ON a.id = r.action_id
        WHERE r.id = l.result_id AND a.channel = :channel
    UNION ALL SELECT 1 FROM debrief d JOIN action a ON a.id = d.action_id
        WHERE d.id = l.debrief_id AND a.channel = :channel
    UNION ALL SELECT 1 FROM touch t WHERE t.id = l.touch_id AND t.channel = :channel)
ORDER BY l.day DESC, l.id DESC LIMIT 1
"""

_BY_ID = f"SELECT {_COLUMNS} FROM lesson WHERE id = ?"
_OF_RESULT = f"SELECT {_COLUMNS} FROM lesson WHERE result_id = ?"
_OF_TOUCH = f"SELECT {_COLUMNS} FROM lesson WHERE touch_id = ?"
_OF_DEBRIEF = f"SELECT {_COLUMNS} FROM lesson WHERE debrief_id = ?"
_TAUGHT_BY = """
SELECT coalesce(a.title, e.title, nullif(t.gist, ''), o.name, ''), coalesce(p.name, o.name, '')
FROM lesson l
    LEFT JOIN result r ON r.id = l.result_id LEFT JOIN debrief d ON d.id = l.debrief_id
    LEFT JOIN action a ON a.id = coalesce(r.action_id, d.action_id)
    LEFT JOIN touch t ON t.id = l.touch_id LEFT JOIN person o ON o.id = t.person_id
    LEFT JOIN person p ON p.id = a.person_id LEFT JOIN event e ON e.id = d.event_id
WHERE l.id = :lesson
"""
_OF_DAYS = f"SELECT {_COLUMNS} FROM lesson WHERE day BETWEEN ? AND ? ORDER BY day, id"


class LessonStore:
    """The lessons, at most one for each result and for each debrief."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def learn(
        self,
        text: str,
        day: date,
        kind: Kind | None,
        *,
        result_id: int | None = None,
        debrief_id: int | None = None,
        touch_id: int | None = None,
    ) -> Lesson | None:
        """Replace the lesson of a result, debrief or touch; an empty text removes it."""
        said = _("Lesson kept: {text}") if text.strip() else _("Lesson taken away")
        with self._ledger.change(said.format(text=shorten(one_line(text)))):
            source = {"result_id": result_id, "debrief_id": debrief_id, "touch_id": touch_id}
            number = keep(text, day, kind, **source)
            return _one(_BY_ID, (number,))

    def fitting(
        self, kind: Kind, person_id: int | None, channel: Channel | None = None
    ) -> Lesson | None:
        """The newest lesson to recall: learned with this person, of this kind, by these means.

        A lesson of the week that belongs to none of them does not come back.
        """
        found = None
        if person_id is not None:
            found = _one(_OF_PERSON, {"person": person_id})
        if found is None and kind is not Kind.OTHER:
            found = _one(_OF_KIND, (kind.value,))
        if found is None and channel is not None:
            found = _one(_OF_CHANNEL, {"channel": channel.value})
        return found

    def get(self, lesson_id: int) -> Lesson | None:
        """One lesson, or None."""
        return _one(_BY_ID, (lesson_id,))

    def of_touch(self, touch_id: int) -> Lesson | None:
        """The lesson of a touch noted by hand, if it taught one."""
        return _one(_OF_TOUCH, (touch_id,))

    def taught_by(self, lesson_id: int) -> str:
        """The title of the action or event behind a lesson; empty for one written by hand."""
        found = database.execute_sql(_TAUGHT_BY, {"lesson": lesson_id}).fetchone()
        title, person = found or ("", "")
        return titled(Action(title, person=person)) if title else ""

    def of_days(self, first: date, last: date) -> list[Lesson]:
        """The lessons learned from `first` to `last`, oldest first."""
        return [_lesson(row) for row in database.execute_sql(_OF_DAYS, (first, last)).fetchall()]


def keep(
    text: str,
    day: date,
    kind: Kind | None,
    *,
    result_id: int | None = None,
    debrief_id: int | None = None,
    touch_id: int | None = None,
) -> int | None:
    """Replace the lesson of a result, a debrief or a touch; its id.

    A lesson in the same words is left as it is.
    """
    said = {"text": many_lines(text), "day": day, "kind": kind and kind.value}
    known = _known(result_id, debrief_id, touch_id)
    if known is None:
        source = {"result": result_id, "debrief": debrief_id, "touch": touch_id}
        return insert(Row, {"uid": new_uid(), **said, **source}) if said["text"] else None
    if not said["text"]:
        Row.delete().where(Row.id == known.id).execute()
        return None
    if any(getattr(known, name) != value for name, value in said.items()):
        update(Row, known.id, said)
    return known.id


def turn_to_kind(action_id: int, kind: Kind) -> None:
    """Change the kind that the lessons of an action's result and debrief are about."""
    of_result = Result.select(Result.id).where(Result.action == action_id)
    of_debrief = Debrief.select(Debrief.id).where(Debrief.action == action_id)
    taught = (Row.result << of_result) | (Row.debrief << of_debrief)
    Row.update(kind=kind.value).where(taught).execute()


def _known(result_id: int | None, debrief_id: int | None, touch_id: int | None) -> Lesson | None:
    """The lesson that a result, a debrief or a touch taught, if it did."""
    if result_id is not None:
        return _one(_OF_RESULT, (result_id,))
    if debrief_id is not None:
        return _one(_OF_DEBRIEF, (debrief_id,))
    return None if touch_id is None else _one(_OF_TOUCH, (touch_id,))


def _one(query: str, parameters: Any) -> Lesson | None:
    row = database.execute_sql(query, parameters).fetchone()
    return None if row is None else _lesson(row)


def _lesson(row: tuple[int, str, str, str, str | None]) -> Lesson:
    number, uid, day, text, kind = row
    return Lesson(number, uid, date.fromisoformat(day), text, None if kind is None else Kind(kind))
