"""Diagnose the network: read, match the personas, and say what was found."""

from collections.abc import Iterable, Sequence
from datetime import date

from db.store import Store
from planner.language import _
from planner.model.progress import Progress, silent
from planner.network.diagnosis.diagnosis import Diagnosis, diagnose
from planner.network.personas.persona import Persona
from planner.network.personas.triumph import MOST_NAMED, NewFit, Triumph, say_new_fit


def diagnosed(store: Store, today: date, progress: Progress = silent) -> Diagnosis:
    """The diagnosis of a day; new matches of personas are noted.

    Raises:
        StoreError: if the store cannot be read.
        Cancelled: if the progress asks for it.
    """
    facts = store.diagnosis.facts(today, progress)
    store.diagnosis.note(facts.personas, today)
    return diagnose(facts, today)


def match_personas(store: Store, today: date) -> int:
    """Match the personas against the people; the number of new matches noted."""
    return store.diagnosis.note(store.diagnosis.personas(), today)


def new_fits(store: Store, person_id: int) -> list[NewFit]:
    """The open personas that a person just written down fits, and whether a gap closes by it."""
    return [
        NewFit(
            each.persona.id,
            each.persona.name,
            closes=store.diagnosis.fitting(each.persona) == [person_id],
        )
        for each in store.diagnosis.fitted_by(person_id)
    ]


def closed(store: Store, gaps: Iterable[Persona]) -> tuple[Triumph, ...]:
    """The personas without a match before that a person fits now, with the first who do."""
    found = ((each, store.diagnosis.named_fitting(each)) for each in gaps)
    return tuple(
        Triumph(each.id, each.name, tuple(names[:MOST_NAMED])) for each, names in found if names
    )


def say_fits(store: Store, ids: Sequence[int]) -> str:
    """The sentence on people just written down, if one of them fits a persona; else empty."""
    said = say_new_fit([fit for number in ids for fit in new_fits(store, number)])
    return _("Written down, {fits}").format(fits=said) if said else ""
