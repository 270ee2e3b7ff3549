"""Hints on an achievement, against results and actions in both languages."""

import pytest

from planner.pitch.canvases.card import Star
from planner.pitch.canvases.star_hints import has_number, hints, says_i

NUMBERED = [
    *("12 days early", "three of four stayed", "half the price", "up by 4 %", "Twice as fast"),
    *("12 jours plus tôt", "trois clients sur quatre", "la moitié du prix", "doublé en un an"),
    *("un tiers de retours en moins", "n°1", "60k€"),
]
BARE = ["it was a success", "everybody was happy", "un client est revenu", "one day", "weight", ""]
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


@pytest.mark.parametrize("result", NUMBERED)
def test_a_result_with_its_number(result: str) -> None:
    assert has_number(result)


@pytest.mark.parametrize("result", BARE)
def test_a_result_without_a_number(result: str) -> None:
    assert not has_number(result)


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
