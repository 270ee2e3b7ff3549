"""Personas: added, written anew, deleted; what cited them says that they are gone."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from db import models
from db.engine.clean import many_lines, needed, one_line
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Missing
from db.network.diagnosis.matches import note_known
from db.network.ties.sectors import sector_named
from db.network.ties.spellings import organisation
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.network.personas.persona import Persona, PersonaLine, concerns_of

_READ = """SELECT p.id, p.uid, p.name, p.created_on, p.role_title, p.organisation_id,
    coalesce(o.name, ''), p.sector_id, coalesce(s.name, ''), p.goal_id,
    coalesce(g.statement, ''), p.concerns, p.bring, p.meets, p.leads
FROM persona p LEFT JOIN organisation o ON o.id = p.organisation_id
LEFT JOIN sector s ON s.id = p.sector_id LEFT JOIN goal g ON g.id = p.goal_id
WHERE {which} ORDER BY p.id"""


class PersonaStore:
    """The personas of the network."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def all(self) -> list[Persona]:
        """Every persona in the order of creation; one query."""
        return _read("1")

    def get(self, persona_id: int) -> Persona:
        """One persona.

        Raises:
            Missing: if it is not there.
        """
        return _one(_read("p.id = :id", id=persona_id))

    def of_uid(self, uid: str) -> Persona:
        """The persona that a citation knows by its uid.

        Raises:
            Missing: if it is not there.
        """
        return _one(_read("p.uid = :uid", uid=uid))

    def add(self, line: PersonaLine, today: date) -> Persona:
        """Add a persona; an organisation or a sector that is new is made.

        Raises:
            Empty: if it has neither a name nor a role, organisation or sector.
        """
        name = needed(line.called)
        with self._ledger.change(_("Persona added: {title}").format(title=shorten(name))):
            row = models.Persona.create(uid=new_uid(), created_on=today, **_columns(line))
            persona = self.get(row.id)
            note_known(persona)
            return persona

    def edit(self, persona_id: int, line: PersonaLine) -> Persona:
        """Write a persona anew.

        Raises:
            Missing: if it is not there.
            Empty: if it has neither a name nor a role, organisation or sector.
        """
        persona = self.get(persona_id)
        needed(line.called)
        with self._ledger.change(_("Persona edited: {title}").format(title=shorten(persona.name))):
            here = models.Persona.id == persona_id
            models.Persona.update(**_columns(line)).where(here).execute()
            return self.get(persona_id)

    def delete(self, persona_id: int) -> None:
        """Delete a persona; pitches for it stay, and citations of it say that it is gone.

        Raises:
            Missing: if it is not there.
        """
        persona = self.get(persona_id)
        with self._ledger.change(_("Persona deleted: {title}").format(title=shorten(persona.name))):
            models.Persona.delete().where(models.Persona.id == persona_id).execute()


def _read(which: str, **values: object) -> list[Persona]:
    return [_persona(*row) for row in rows(_READ.format(which=which), **values)]


def _persona(*row: Any) -> Persona:
    number, uid, name, created_on, *place, concerns, bring, meets, leads = row
    role, organisation_id, organised, sector_id, sector, goal_id, goal = place
    return Persona(
        number,
        uid,
        name,
        date.fromisoformat(created_on),
        role,
        organisation_id,
        organised,
        sector_id,
        sector,
        goal_id,
        goal,
        concerns_of(concerns),
        bring,
        meets,
        leads,
    )


def _one(found: list[Persona]) -> Persona:
    if not found:
        raise Missing(_("This persona is no longer there."))
    return found[0]


def _columns(line: PersonaLine) -> Mapping[str, object]:
    return {
        "name": needed(line.called),
        "role_title": one_line(line.role_title),
        "organisation": organisation(" ".join(one_line(line.organisation).split())),
        "sector": sector_named(line.sector),
        "goal": line.goal_id,
        "concerns": "\n".join(filter(None, map(one_line, line.concerns))),
        "bring": many_lines(line.bring),
        "meets": one_line(line.meets),
        "leads": one_line(line.leads),
    }
