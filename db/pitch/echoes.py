"""Echoes of pitches: noted, read by pitch and by person, deleted."""

from datetime import date

from db import models
from db.engine.clean import needed
from db.engine.query import rows
from db.errors import Missing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.pitch.echo import Echo

_READ = """SELECT e.id, e.pitch_id, p.audience, e.version, e.day, e.text, e.person_id,
    coalesce(n.name, '')
FROM echo e JOIN pitch p ON p.id = e.pitch_id LEFT JOIN person n ON n.id = e.person_id
WHERE {which} ORDER BY e.day DESC, e.id DESC"""


class EchoStore:
    """The echoes of all pitches."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, pitch_id: int) -> list[Echo]:
        """The echoes of a pitch, newest first; one query."""
        return _read("e.pitch_id = :id", pitch_id)

    def of_person(self, person_id: int) -> list[Echo]:
        """The echoes of all pitches told to a person, newest first; one query."""
        return _read("e.person_id = :id", person_id)

    def add(
        self, pitch_id: int, version: int, text: str, day: date, person_id: int | None = None
    ) -> Echo:
        """Note what a listener repeated of a version of a pitch.

        Raises:
            Empty: if the text is.
            Missing: if the pitch is not there.
        """
        if models.Pitch.get_or_none(models.Pitch.id == pitch_id) is None:
            raise Missing(_("This pitch is no longer there."))
        text = needed(text)
        with self._ledger.change(_("Echo kept: {title}").format(title=shorten(text))):
            row = models.Echo.create(
                pitch=pitch_id, version=version, person=person_id, day=day, text=text
            )
            (echo,) = _read("e.id = :id", row.id)
            return echo

    def delete(self, echo_id: int) -> None:
        """Delete an echo."""
        with self._ledger.change(_("Echo deleted")):
            models.Echo.delete().where(models.Echo.id == echo_id).execute()


def _read(which: str, number: int) -> list[Echo]:
    return [
        Echo(number, pitch_id, audience, version, date.fromisoformat(day), text, person_id, person)
        for number, pitch_id, audience, version, day, text, person_id, person in rows(
            _READ.format(which=which), id=number
        )
    ]
