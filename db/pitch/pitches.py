"""Pitches: one for each audience and language, every version of each kept."""

from dataclasses import astuple, fields
from datetime import date
from typing import Any

from peewee import JOIN, Expression, fn

from db import models
from db.engine.clean import many_lines, needed, one_line
from db.engine.query import tuples
from db.engine.uids import new_uid
from db.errors import Missing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.pitches import Pitch, PitchText, PitchVersion

_PARTS = tuple(field.name for field in fields(PitchText))
_TEXT = tuple(getattr(models.PitchVersion, name) for name in _PARTS)


class PitchStore:
    """The variants of the pitch; the newest version of each is its text."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def all(self) -> list[Pitch]:
        """Every variant with its newest text, in the order of creation; one query."""
        return self._read()

    def get(self, pitch_id: int) -> Pitch:
        """One variant.

        Raises:
            Missing: if it is not there.
        """
        found = self._read(models.Pitch.id == pitch_id)
        if not found:
            raise Missing(_("This pitch is no longer there."))
        return found[0]

    def versions(self, pitch_id: int) -> list[PitchVersion]:
        """The versions of a variant, newest first."""
        version = models.PitchVersion
        rows = version.select(version.number, version.kept_on, *_TEXT).where(
            version.pitch == pitch_id
        )
        return [
            PitchVersion(number, PitchText(*text), kept_on)
            for number, kept_on, *text in tuples(rows.order_by(version.number.desc()))
        ]

    def add(self, audience: str, language: str, text: PitchText, today: date) -> Pitch:
        """Add a variant; a text becomes its first version."""
        with self._ledger.change(_("Pitch added: {title}").format(title=shorten(audience))):
            written = models.Pitch.insert(
                uid=new_uid(),
                audience=needed(audience),
                language=one_line(language),
                created_on=today,
            )
            return self.keep(int(written.execute()), text, today)

    def keep(self, pitch_id: int, text: PitchText, today: date) -> Pitch:
        """Save `text` as the newest version, unless it is the same."""
        pitch = self.get(pitch_id)
        cleaned = PitchText(*map(many_lines, astuple(text)))
        if cleaned == pitch.text:
            return pitch
        with self._ledger.change(_("Pitch kept: {title}").format(title=shorten(pitch.audience))):
            models.PitchVersion.insert(
                pitch=pitch_id,
                number=pitch.versions + 1,
                kept_on=today,
                **dict(zip(_PARTS, astuple(cleaned), strict=True)),
            ).execute()
            return self.get(pitch_id)

    def rename(self, pitch_id: int, audience: str, language: str) -> Pitch:
        """Change the audience and the language of a variant."""
        pitch = self.get(pitch_id)
        with self._ledger.change(_("Pitch renamed: {title}").format(title=shorten(pitch.audience))):
            models.Pitch.update(audience=needed(audience), language=one_line(language)).where(
                models.Pitch.id == pitch_id
            ).execute()
            return self.get(pitch_id)

    def delete(self, pitch_id: int) -> None:
        """Delete a variant and its versions."""
        pitch = self.get(pitch_id)
        with self._ledger.change(_("Pitch deleted: {title}").format(title=shorten(pitch.audience))):
            models.Pitch.delete().where(models.Pitch.id == pitch_id).execute()

    def _read(self, which: Expression | None = None) -> list[Pitch]:
        pitch, version = models.Pitch, models.PitchVersion
        other = version.alias()
        newest = other.select(fn.MAX(other.number)).where(other.pitch == pitch.id)
        query = (
            pitch.select(
                pitch.id, pitch.uid, pitch.audience, pitch.language, version.number, *_TEXT
            )
            .join_from(
                pitch,
                version,
                JOIN.LEFT_OUTER,
                on=(version.pitch == pitch.id) & (version.number == newest),
            )
            .order_by(pitch.id)
        )
        return [_pitch(*row) for row in tuples(query if which is None else query.where(which))]


def _pitch(
    pitch_id: int, uid: str, audience: str, language: str, number: int | None, *text: Any
) -> Pitch:
    written = PitchText() if number is None else PitchText(*text)
    return Pitch(pitch_id, uid, audience, language, written, number or 0)
