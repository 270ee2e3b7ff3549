"""A step is named by its title, by its beginning, or by words in it."""

import pytest

from planner.model.steps import NamedStep, say_apart, steps_named

FIRST = NamedStep(1, "3 directors", "Meet 12 directors")
MORE = [NamedStep(n, f"3 more directors, {3 * n} in all", "Meet 12 directors") for n in (2, 3)]
OTHER = NamedStep(9, "Call 3 directors", "New job")
STEPS = (FIRST, *MORE, OTHER)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("3 directors", [1]),
        ("3 DIRECT", [1]),
        ("3 more directors, 9", [3]),
        ("3 more", [2, 3]),
        ("directors", [1, 2, 3, 9]),
        ("call", [9]),
        ("new job", [9]),
        ("coffees", []),
        (" ", []),
    ],
)
def test_the_beginning_of_a_title_goes_before_words_in_it(words: str, found: list[int]) -> None:
    assert [step.id for step in steps_named(words, STEPS)] == found


def test_a_climbed_step_does_not_come_before_others_that_hold_the_words() -> None:
    climbed = NamedStep(1, "3 directors", "Meet 12 directors", climbed=True)
    assert [step.id for step in steps_named("3 direct", [climbed, OTHER])] == [9]
    assert steps_named("3 directors", [climbed, OTHER]) == (climbed,)


def test_the_goal_is_said_only_where_it_tells_steps_apart() -> None:
    assert say_apart(MORE) == [step.title for step in MORE]
    assert say_apart([FIRST, OTHER]) == [
        "3 directors (Meet 12 directors)",
        "Call 3 directors (New job)",
    ]
