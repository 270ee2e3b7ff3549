"""Diagnose the network: read, match the personas, and say what was found."""

from datetime import date

from db.store import Store
from planner.model.progress import Progress, silent
from planner.network.diagnosis.diagnosis import Diagnosis, diagnose


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
