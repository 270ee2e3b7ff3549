"""Every value of a vocabulary has a name, in both languages."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

import pytest

from planner import language
from planner.model import labels, vocabulary
from planner.model.labels import say_language

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


def test_a_language_has_a_name_or_keeps_its_code() -> None:
    language.use("fr")
    assert [say_language(code) for code in ("fr", "EN-gb", "nl", "")] == [
        "français",
        "anglais",
        "nl",
        "",
    ]
