"""Personas in the store."""

from datetime import date

import pytest
from playhouse.test_utils import assert_query_count

from db import models
from db.errors import Empty, Missing
from db.store import Store
from planner.grammar import parse_goal
from planner.network.personas.persona import PersonaLine

LINE = PersonaLine(
    "Finance directors of makers", "finance director", "Solvana", "Manufacturing",
    concerns=("cash", "late payers"), bring="figures", meets="the DFCG evening", leads="Ana Ruiz",
)  # fmt: skip


def test_a_persona_is_read_back_whole(store: Store, today: date) -> None:
    goal = store.goals.add(parse_goal("Meet 12 finance directors", today), today)
    made = store.personas.add(
        PersonaLine(role_title="finance director", sector="Food", goal_id=goal.id), today
    )
    assert (made.name, made.sector, made.goal) == (
        "finance director, Food", "Food", "Meet 12 finance directors",
    )  # fmt: skip
    other = store.personas.add(LINE, today)
    assert (other.organisation, other.concerns, other.bring, other.meets, other.leads) == (
        "Solvana", ("cash", "late payers"), "figures", "the DFCG evening", "Ana Ruiz",
    )  # fmt: skip
    with assert_query_count(1):
        assert store.personas.all() == [made, other]
    assert store.personas.of_uid(other.uid) == other


def test_sectors_and_organisations_known_are_not_made_twice(store: Store, today: date) -> None:
    store.personas.add(LINE, today)
    store.personas.add(
        PersonaLine("Other", organisation="SOLVANA", sector=" manufacturing "), today
    )
    assert models.Sector.select().count() == models.Organisation.select().count() == 1


@pytest.mark.parametrize("line", [PersonaLine(), PersonaLine(" \x1b "), PersonaLine(bring="x")])
def test_a_persona_without_a_name_or_a_place_is_refused(
    store: Store, today: date, line: PersonaLine
) -> None:
    with pytest.raises(Empty):
        store.personas.add(line, today)


def test_every_change_of_a_persona_is_undone(store: Store, today: date) -> None:
    made = store.personas.add(LINE, today)
    store.personas.edit(made.id, PersonaLine("Plant directors"))
    assert store.personas.get(made.id).organisation == ""
    store.personas.delete(made.id)
    with pytest.raises(Missing):
        store.personas.get(made.id)
    store.history.undo()
    store.history.undo()
    assert store.personas.get(made.id) == made
    store.history.undo()
    assert store.personas.all() == []


def test_a_pitch_outlives_its_persona(store: Store, today: date) -> None:
    made = store.personas.add(LINE, today)
    pitch = models.Pitch.create(uid="u", audience="them", created_on=today, persona=made.id)
    store.personas.delete(made.id)
    assert models.Pitch.get_by_id(pitch.id).persona_id is None


def test_hostile_text_is_kept_clean(store: Store, today: date) -> None:
    made = store.personas.add(
        PersonaLine("[bold]\x1b[31m 🦊", "x" * 10_000, concerns=("a\x00b", "\x07")), today
    )
    assert (made.name, len(made.role_title), made.concerns) == ("[bold][31m 🦊", 10_000, ("ab",))
