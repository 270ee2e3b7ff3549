"""Rehearsals of pitches: kept, felt, deleted; the pace learned from them."""

from collections import defaultdict
from datetime import date

from db import models
from db.engine.query import rows
from db.errors import Missing
from db.undo.ledger import Ledger
from planner.language import _
from planner.model.pitches import Pitch, Said
from planner.pitch.pace import LAST, Pace, Paces, learned
from planner.pitch.run import Run, RunForm
from planner.pitch.spoken_language import pace_key

_COLUMNS = "r.id, r.version, r.day, r.form, r.seconds, r.words, r.pauses, r.felt"
_OF = f"SELECT {_COLUMNS} FROM rehearsal r WHERE r.pitch_id = :id ORDER BY r.id"
_ONE = f"SELECT {_COLUMNS} FROM rehearsal r WHERE r.id = :id"
_LAST_WHOLE = f"""SELECT * FROM (SELECT p.language, {_COLUMNS},
    row_number() OVER (PARTITION BY p.language ORDER BY r.id DESC) number
    FROM rehearsal r JOIN pitch p ON p.id = r.pitch_id
    WHERE r.form = 'whole' AND r.seconds > r.pauses)
WHERE number <= {LAST} ORDER BY id DESC"""


class RehearsalStore:
    """The runs of all pitches."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, pitch_id: int) -> list[Run]:
        """The runs of a pitch, the oldest first; one query."""
        return [_run(*row) for row in rows(_OF, id=pitch_id)]

    def paces(self) -> Paces:
        """The pace in each language, from the last whole runs of all pitches in it; one query.

        A language is the same however it was written: English, anglais, en.
        """
        runs: dict[str, list[Run]] = defaultdict(list)
        for language, *run, _number in rows(_LAST_WHOLE):
            runs[pace_key(language)].append(_run(*run))
        return Paces({key: learned(last) for key, last in runs.items()})

    def pace(self, language: str) -> Pace:
        """The pace in a language; one query."""
        return self.paces().of(language)

    def keep(self, pitch: Pitch, form: RunForm, seconds: float, said: Said, today: date) -> Run:
        """Keep a run of the newest version of a pitch.

        Raises:
            Missing: if the pitch is not there.
        """
        if models.Pitch.get_or_none(models.Pitch.id == pitch.id) is None:
            raise Missing(_("This pitch is no longer there."))
        label = _("Rehearsal kept: {seconds} s").format(seconds=round(seconds))
        with self._ledger.change(label):
            row = models.Rehearsal.create(
                pitch=pitch.id,
                version=pitch.versions,
                day=today,
                form=form.value,
                seconds=seconds,
                words=said.words,
                pauses=said.pauses,
            )
            return self._get(row.id)

    def feel(self, run_id: int, felt: int) -> Run:
        """Note how a run felt, 1–5.

        Raises:
            Missing: if it is not there.
        """
        self._get(run_id)
        with self._ledger.change(_("Rehearsal felt: {felt} of 5").format(felt=felt)):
            here = models.Rehearsal.id == run_id
            models.Rehearsal.update(felt=felt).where(here).execute()
            return self._get(run_id)

    def delete(self, run_id: int) -> None:
        """Delete a run; the pace is as if it had never been."""
        run = self._get(run_id)
        label = _("Rehearsal deleted: {seconds} s").format(seconds=round(run.seconds))
        with self._ledger.change(label):
            models.Rehearsal.delete().where(models.Rehearsal.id == run_id).execute()

    def _get(self, run_id: int) -> Run:
        found = rows(_ONE, id=run_id)
        if not found:
            raise Missing(_("This rehearsal is no longer there."))
        return _run(*found[0])


def _run(
    number: int,
    version: int,
    day: str,
    form: str,
    seconds: float,
    words: int,
    pauses: int,
    felt: int | None,
) -> Run:
    read = date.fromisoformat(day)
    return Run(number, version, read, RunForm(form), seconds, words, pauses, felt)
