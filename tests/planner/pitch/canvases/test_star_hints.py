"""Hints on an achievement, against results and actions in both languages."""

import pytest

from planner.pitch.canvases.card import Star
from planner.pitch.canvases.star_hints import hints, says_i

IN_I = [
    *("I called each of them", "then i built it", "I’ve led two teams", "With my team, we sold"),
    *(
        "J’ai appelé chacun",
        "j'ai construit",
        "Puis je propose",
        "Moi, convaincre",
        "avec mon chef",
    ),
]
NOT_IN_I = ["The team called them", "L’équipe a construit", "on a proposé", "Indexing, jetting", ""]


@pytest.mark.parametrize("actions", IN_I)
def test_actions_in_the_first_person(actions: str) -> None:
    assert says_i(actions)


@pytest.mark.parametrize("actions", NOT_IN_I)
def test_actions_of_others(actions: str) -> None:
    assert not says_i(actions)


def test_a_field_that_is_empty_is_not_hinted_at() -> None:
    assert hints(Star()) == ()
    assert hints(Star(actions="I cut it in three", result="12 days early")) == ()
    assert len(hints(Star(actions="we cut it", result="early"))) == 2
