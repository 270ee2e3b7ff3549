"""Touches: contacts with a person, from which triggers derive the rhythm."""

from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from db import models
from db.engine.clean import many_lines
from db.engine.database import database
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Missing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.touches import Touch
from planner.model.vocabulary import Came, Channel, Direction

if TYPE_CHECKING:
    from planner.model.pitches import UsedPitch

# Read without a model: the start shows the touches of the highlighted action's person.
_TOUCHES = """
SELECT t.id, t.person_id, t.day, t.channel, t.direction, t.minutes, t.gist, t.gave, t.asked,
    t.result_id, t.introduced, t.introduction, t.about, t.let_go_on,
    v.id, u.id, u.audience, v.number
FROM touch t
LEFT JOIN result r ON r.id = t.result_id
LEFT JOIN attendance a ON a.id = t.attendance_id
LEFT JOIN debrief d ON d.event_id = a.event_id
LEFT JOIN pitch_version v ON v.id = coalesce(r.pitch_version_id, d.pitch_version_id)
LEFT JOIN pitch u ON u.id = v.pitch_id
WHERE {which} ORDER BY t.day DESC, t.id DESC
"""
REQUESTS = """t.asked <> '' AND NOT EXISTS (
    SELECT 1 FROM result r JOIN action a ON a.id = r.action_id
        JOIN action b ON b.id = a.follows_id AND b.kind = a.kind
        JOIN result q ON q.action_id = b.id AND q.outcome = 'no-reply'
    WHERE r.id = t.result_id)"""
"""Condition for a touch `t` that asks for something; reminders do not count again."""
_NEWEST = """t.id IN (SELECT id FROM touch INDEXED BY touch_person
    WHERE person_id = :person ORDER BY day DESC, id DESC LIMIT :most)"""
_KEPT_AWAY = """INSERT INTO deleted_touch (conversation, day) VALUES (?, ?)
ON CONFLICT (conversation, day) DO NOTHING"""


class TouchWords(TypedDict, total=False):
    """The texts of a touch."""

    gist: str
    gave: str
    asked: str
    about: str


class TouchStore:
    """The touches of all people."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, person_id: int) -> list[Touch]:
        """The touches with a person, newest first."""
        return _read("t.person_id = :person", person=person_id)

    def newest(self, person_id: int, most: int = 50) -> list[Touch]:
        """At most so many of the touches with a person, the newest first."""
        return newest_of(person_id, most)

    def log(
        self,
        person_id: int,
        day: date,
        channel: Channel | None = None,
        direction: Direction = Direction.TWO_WAY,
        *,
        minutes: int | None = None,
        **said: Unpack[TouchWords],
    ) -> Touch:
        """Log a touch with a person on `day`, and what was `said`.
        Raises:
            Missing: if the person is not there.
        """
        name = _name_of(person_id)
        with self._ledger.change(_("Touch noted: {name}").format(name=shorten(name))):
            row = models.Touch.insert(
                uid=new_uid(),
                person=person_id,
                day=day,
                channel=channel and channel.value,
                direction=direction.value,
                minutes=minutes,
                **{name: many_lines(str(text)) for name, text in said.items()},
            ).execute()
            return _read("t.id = :touch", touch=row)[0]

    def get(self, touch_id: int) -> Touch:
        """One touch.

        Raises:
            Missing: if it is not there.
        """
        found = _read("t.id = :touch", touch=touch_id)
        if not found:
            raise Missing(_("This touch is no longer there."))
        return found[0]

    def change(
        self,
        touch_id: int,
        day: date,
        channel: Channel | None,
        direction: Direction,
        *,
        minutes: int | None = None,
        **said: Unpack[TouchWords],
    ) -> None:
        """Write a touch noted by hand anew.

        Goals count it on its day, and no more once it is not two-way. An archive that told of it
        does not bring back the day that it had.

        Raises:
            Missing: if it is not there.
        """
        row = _row(touch_id)
        name = _name_of(row.person_id)
        with self._ledger.change(_("Touch changed: {name}").format(name=shorten(name))):
            if row.conversation and row.day != day:
                _keep_away(row.conversation, row.day)
            _count_anew(touch_id, day if direction is Direction.TWO_WAY else None)
            columns = {
                "day": day,
                "channel": channel and channel.value,
                "direction": direction.value,
                "minutes": minutes,
                **{word: many_lines(str(text)) for word, text in said.items()},
            }
            if direction is not Direction.OUT:
                columns["let_go_on"] = None
            models.Touch.update(columns).where(models.Touch.id == touch_id).execute()

    def delete(self, touch_id: int) -> None:
        """Delete a touch; one that an archive told of stays deleted when it is imported again.

        Raises:
            Missing: if it is not there.
        """
        row = _row(touch_id)
        name = _name_of(row.person_id)
        with self._ledger.change(_("Touch deleted: {name}").format(name=shorten(name))):
            models.Touch.delete().where(models.Touch.id == touch_id).execute()
            if row.conversation:
                _keep_away(row.conversation, row.day)


def newest_of(person_id: int, most: int) -> list[Touch]:
    """At most so many of the touches with a person, the newest first."""
    return _read(_NEWEST, person=person_id, most=most)


def _row(touch_id: int) -> "models.Touch":  # loaded with the first touch that is changed
    row: models.Touch | None = models.Touch.get_or_none(models.Touch.id == touch_id)
    if row is None:
        raise Missing(_("This touch is no longer there."))
    return row


def _count_anew(touch_id: int, day: date | None) -> None:
    """Count what a touch counts for on another day; on none, no more."""
    counted = models.Counted.touch == touch_id
    if day is None:
        models.Counted.delete().where(counted).execute()
    else:
        models.Counted.update(day=day).where(counted & (models.Counted.day != day)).execute()


def _keep_away(conversation: str, day: date) -> None:
    """Remember that a message of an archive was deleted, so that no import brings it back."""
    database.execute_sql(_KEPT_AWAY, (conversation, day.isoformat()))


def _name_of(person_id: int) -> str:
    person = models.Person.get_or_none(models.Person.id == person_id)
    if person is None:
        raise Missing(_("This person is no longer there."))
    return str(person.name)


def _read(which: str, **parameters: object) -> list[Touch]:
    return [_touch(*row) for row in rows(_TOUCHES.format(which=which), **parameters)]


def _touch(
    number: int, person_id: int, day: str, channel: str | None, direction: str, *rest: Any
) -> Touch:
    *plain, code, about, let_go, version, pitch_id, audience, count = rest
    introduction = Came(code) if code else None
    used = None if version is None else _used(version, pitch_id, audience, count)
    return Touch(
        number,
        person_id,
        date.fromisoformat(day),
        Channel(channel) if channel else None,
        Direction(direction),
        *(*plain, introduction, about, date.fromisoformat(let_go) if let_go else None, used),
    )


def _used(*row: Any) -> "UsedPitch":
    from planner.model.pitches import UsedPitch  # most touches name none

    return UsedPitch(*row)
