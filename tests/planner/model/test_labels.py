"""Every value of a vocabulary has a name, in both languages."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

import pytest

from planner.model import labels, vocabulary

TABLES: dict[Callable[[], Mapping[Any, str]], type[StrEnum]] = {
    labels.kinds: vocabulary.Kind,
    labels.channels: vocabulary.Channel,
    labels.circles: vocabulary.Circle,
    labels.roles: vocabulary.Role,
    labels.person_states: vocabulary.PersonState,
    labels.directions: vocabulary.Direction,
    labels.action_states: vocabulary.ActionState,
    labels.outcomes: vocabulary.Outcome,
    labels.came: vocabulary.Came,
    labels.parts: vocabulary.Part,
    labels.goal_states: vocabulary.GoalState,
    labels.step_states: vocabulary.StepState,
    labels.pitch_parts: vocabulary.PitchPart,
    labels.spark_kinds: vocabulary.SparkKind,
}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_value_is_named_in_its_order(table: Callable[[], Mapping[Any, str]]) -> None:
    names = table()
    assert list(names) == list(TABLES[table])
    assert all(names.values())
    assert len(set(names.values())) == len(names)
