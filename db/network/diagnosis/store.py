"""The diagnosis: its facts, what was put away, matches of personas, small triumphs."""

from contextlib import suppress
from datetime import date

from db import models
from db.engine.query import rows, tuples
from db.errors import StoreError
from db.network.diagnosis import matches, places, ties, whole
from db.network.personas import PersonaStore
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.progress import Progress, silent
from planner.network.diagnosis.facts import Acted, Facts, PersonaFacts
from planner.network.diagnosis.finding import Code, Finding
from planner.network.diagnosis.thresholds import PUT_AWAY
from planner.network.personas.persona import Persona

_ACTED = """SELECT subject_key, day, state = 'done', created_on, closed_on FROM action
WHERE subject = 'finding' AND state IN ('open', 'done') ORDER BY id"""

_STEPS = 8


class DiagnosisStore:
    """The facts of the diagnosis, and the answers to its findings."""

    def __init__(self, ledger: Ledger, personas: PersonaStore) -> None:
        self._ledger = ledger
        self._personas = personas

    def facts(self, today: date, progress: Progress = silent) -> Facts:
        """All facts, by few queries over whole tables.

        Raises:
            Cancelled: if the progress asks for it.
        """
        personas = self.personas()
        progress(1, _STEPS)
        goals = tuple(places.goals())
        progress(2, _STEPS)
        inventory = whole.inventory()
        progress(3, _STEPS)
        kinds = (ties.owed, ties.overdue, ties.dormant, ties.moved)
        found = []
        for place, kind in enumerate(kinds, start=4):
            found.append(kind(today, goals))
            progress(place, _STEPS)
        return Facts(
            inventory,
            goals,
            tuple(places.organisations()),
            tuple(places.sectors()),
            personas,
            owed=found[0],
            overdue=found[1],
            dormant=found[2],
            moved=found[3],
            balance=whole.balance(today),
            employers=tuple(whole.employers()),
            away=self.away(today),
            acted=self.acted(),
        )

    def personas(self) -> tuple[PersonaFacts, ...]:
        """The personas with the people who fit each."""
        still_open = matches.open_personas()
        return tuple(
            PersonaFacts(each, tuple(matches.people_fitting(each)), each.id in still_open)
            for each in self._personas.all()
        )

    def fitting(self, persona: Persona) -> list[int]:
        """The people who fit a persona."""
        return [each.person_id for each in matches.people_fitting(persona)]

    def named_fitting(self, persona: Persona) -> list[str]:
        """The names of the people who fit a persona."""
        return [each.name for each in matches.people_fitting(persona)]

    def fitted_by(self, person_id: int) -> list[PersonaFacts]:
        """The open personas that a person fits."""
        still_open = matches.open_personas()
        personas = [each for each in self._personas.all() if each.id in still_open]
        return matches.among(personas, [person_id]) if personas else []

    def gaps(self) -> list[Persona]:
        """The open personas that no person fits."""
        return [each.persona for each in self.personas() if each.open and not each.fitting]

    def note(self, found: tuple[PersonaFacts, ...], today: date) -> int:
        """Note new matches outside the history; the number of them.

        If another program is writing nothing is noted: the next look will.
        """
        with suppress(StoreError):
            return matches.note(found, today)
        return 0

    def away(self, today: date) -> frozenset[tuple[str, str]]:
        """The findings put away, each with what it said then."""
        answer = models.FindingAnswer
        kept = answer.select(answer.code, answer.about).where(
            answer.code << [*Code], answer.day > today - PUT_AWAY
        )
        return frozenset((code, about) for code, about in tuples(kept))

    def acted(self) -> dict[str, Acted]:
        """The newest action of each finding, by its key."""
        return {
            key: Acted(
                date.fromisoformat(closed if done and closed else day or made),
                bool(done),
                date.fromisoformat(made),
            )
            for key, day, done, made, closed in rows(_ACTED)
        }

    def put_away(self, finding: Finding, today: date) -> None:
        """Put a finding away until 90 days have passed, or what it says has changed."""
        said = _("Put away: {finding}").format(finding=shorten(finding.says))
        row = models.FindingAnswer
        with self._ledger.change(said):
            row.delete().where(row.code << [*Code], row.day <= today - PUT_AWAY).execute()
            row.insert(code=finding.code.value, about=finding.answer, day=today).on_conflict(
                conflict_target=[row.code, row.about], preserve=[row.day]
            ).execute()
