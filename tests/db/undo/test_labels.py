"""A change is called by the name that undoing it puts back, wherever it gives another one."""

from collections.abc import Callable
from datetime import date

import pytest

from db.store import Store
from planner.grammar import parse_event, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from planner.model.pitches import PitchText
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName

TODAY = date(2026, 3, 3)


def _goal(store: Store) -> int:
    steps = (StepLine("Meet old", TODAY),)
    return store.goals.add(parse_goal("Meet 12 old ones", TODAY), TODAY, steps).id


def _step(store: Store) -> int:
    return store.goals.get(_goal(store)).steps[0].id


VERBS: dict[str, Callable[[Store], object]] = {
    "action": lambda store: store.actions.change(
        store.actions.store(Action("Call old", day=TODAY), TODAY).id or 0, title="Call new"
    ),
    "goal": lambda store: store.goals.change(_goal(store), statement="Meet 12 new ones"),
    "step": lambda store: store.goals.change_step(_step(store), title="Meet new"),
    "spark": lambda store: store.sparks.change(store.sparks.add("old", TODAY).id, "new"),
    "person": lambda store: store.people.change(
        store.people.add("Ana old", TODAY).id, TODAY, name="Ana new"
    ),
    "event": lambda store: store.events.change(
        store.events.add(parse_event("Fair old 9 March", TODAY), TODAY).id or 0, title="Fair new"
    ),
    "card": lambda store: store.cards.edit(
        store.cards.add(CanvasName.SWOT, ("strengths",), "old", TODAY).id, "new"
    ),
    "pitch": lambda store: store.pitches.rename(
        store.pitches.add("old ones", "en", PitchText(), TODAY).id, "new ones", "en"
    ),
    "persona": lambda store: store.personas.edit(
        store.personas.add(PersonaLine("old"), TODAY).id, PersonaLine("new")
    ),
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_renaming_is_called_by_the_former_name(store: Store, verb: str) -> None:
    VERBS[verb](store)
    label = store.history.list(1)[0].what
    assert "old" in label
    assert "new" not in label
