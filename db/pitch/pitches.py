"""Pitches: one for each audience and language, every version of each kept."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from datetime import date
from typing import Any

from peewee import JOIN, Expression, fn

from db import models
from db.engine.clean import columns, many_lines, needed, one_line
from db.engine.query import rows, tuples
from db.engine.uids import new_uid
from db.errors import Missing
from db.pitch.citations import citations_of, cite, forget_citing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.pitches import Pitch, PitchText, PitchVersion
from planner.network.personas.persona import concerns_of
from planner.pitch.canvases.card import Citation

_PARTS = tuple(field.name for field in fields(PitchText))
_TEXT = tuple(getattr(models.PitchVersion, name) for name in _PARTS)
_ABOUT = frozenset(("aim_seconds", "persona_id", "concern"))
_TRENDS = """SELECT s.name, s.trends FROM sector s WHERE s.trends <> ''
UNION ALL SELECT o.name, t.trends FROM target t JOIN organisation o ON o.id = t.organisation_id
WHERE t.trends <> ''"""


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

    def cites(self, pitch: Pitch) -> tuple[Citation, ...]:
        """The citations of a variant, the part that cites as the place of each; one query."""
        return citations_of([pitch.uid])[pitch.uid]

    def trends(self) -> list[tuple[str, str]]:
        """The sectors and the organisations of the market map with their trends; one query."""
        return rows(_TRENDS)

    def add(
        self, audience: str, language: str, text: PitchText, today: date, **about: Any
    ) -> Pitch:
        """Add a variant; a text becomes its first version.

        `about` may hold `aim_seconds`, `persona_id` and `concern`.

        Raises:
            Empty: if there is no audience.
        """
        with self._ledger.change(_("Pitch added: {title}").format(title=shorten(audience))):
            written = models.Pitch.insert(
                uid=new_uid(),
                audience=needed(audience),
                language=one_line(language),
                created_on=today,
                **columns(about, _ABOUT, frozenset()),
            )
            return self.keep(int(written.execute()), text, today)

    def keep(
        self,
        pitch_id: int,
        text: PitchText,
        today: date,
        *,
        cites: Sequence[Citation] | None = None,
        concern: str | None = None,
    ) -> Pitch:
        """Save `text` as the newest version, unless it is the same.

        With `cites` its parts cite these and nothing else, each by its place; with `concern` it
        takes up that one of its persona.

        Raises:
            Missing: if it is not there.
        """
        pitch = self.get(pitch_id)
        cleaned = PitchText(*map(many_lines, astuple(text)))
        new_cites = cites if cites is not None and _other(cites, self.cites(pitch)) else None
        wanted = pitch.concern if concern is None else one_line(concern)
        if (cleaned, wanted) == (pitch.text, pitch.concern) and new_cites is None:
            return pitch
        with self._ledger.change(_("Pitch kept: {title}").format(title=shorten(pitch.audience))):
            if cleaned != pitch.text:
                models.PitchVersion.insert(
                    pitch=pitch_id,
                    number=pitch.versions + 1,
                    kept_on=today,
                    **dict(zip(_PARTS, astuple(cleaned), strict=True)),
                ).execute()
            if new_cites is not None:
                cite(pitch.uid, new_cites)
            if wanted != pitch.concern:
                self._update(pitch_id, concern=wanted)
            return self.get(pitch_id)

    def rename(self, pitch_id: int, audience: str, language: str, **about: Any) -> Pitch:
        """Change the audience and the language of a variant, and what else is given in `about`.

        Another persona has other concerns: the one chosen is forgotten, unless it is given too.

        Raises:
            Missing: if it is not there.
            Empty: if there is no audience.
        """
        pitch = self.get(pitch_id)
        if about.get("persona_id", pitch.persona_id) != pitch.persona_id:
            about.setdefault("concern", "")
        values = columns(about, _ABOUT, frozenset())
        with self._ledger.change(_("Pitch renamed: {title}").format(title=shorten(pitch.audience))):
            self._update(pitch_id, audience=needed(audience), language=one_line(language), **values)
            return self.get(pitch_id)

    def delete(self, pitch_id: int) -> None:
        """Delete a variant with its versions, its citations, its rehearsals and echoes."""
        pitch = self.get(pitch_id)
        with self._ledger.change(_("Pitch deleted: {title}").format(title=shorten(pitch.audience))):
            forget_citing([pitch.uid])
            models.Pitch.delete().where(models.Pitch.id == pitch_id).execute()

    def _update(self, pitch_id: int, **values: Any) -> None:
        models.Pitch.update(**values).where(models.Pitch.id == pitch_id).execute()

    def _read(self, which: Expression | None = None) -> list[Pitch]:
        pitch, version, persona = models.Pitch, models.PitchVersion, models.Persona
        other = version.alias()
        newest = other.select(fn.MAX(other.number)).where(other.pitch == pitch.id)
        own = (pitch.id, pitch.uid, pitch.audience, pitch.language)
        about = (pitch.aim_seconds, pitch.persona_id, persona.name, persona.concerns, pitch.concern)
        query = (
            pitch.select(*own, *about, version.number, *_TEXT)
            .join_from(
                pitch,
                version,
                JOIN.LEFT_OUTER,
                on=(version.pitch == pitch.id) & (version.number == newest),
            )
            .join_from(pitch, persona, JOIN.LEFT_OUTER, on=persona.id == pitch.persona_id)
            .order_by(pitch.id)
        )
        return [_pitch(row) for row in tuples(query if which is None else query.where(which))]


def _pitch(row: tuple[Any, ...]) -> Pitch:
    pitch_id, uid, audience, language, aim, persona_id, persona, concerns, *rest = row
    concern, number, *text = rest
    written = PitchText() if number is None else PitchText(*text)
    return Pitch(
        pitch_id,
        uid,
        audience,
        language,
        written,
        number or 0,
        aim,
        persona_id,
        persona or "",
        concern if concern in concerns_of(concerns or "") else "",
    )


def _other(wanted: Sequence[Citation], present: Sequence[Citation]) -> bool:
    """Whether citations differ in more than their order."""
    return _ends(wanted) != _ends(present)


def _ends(cites: Sequence[Citation]) -> set[tuple[str, str, str]]:
    return {(each.place, each.kind.value, each.cited) for each in cites}
