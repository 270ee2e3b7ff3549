"""The stair that an action climbs, in signs and words."""

import pytest

from planner.model.goals import StepCount
from planner.model.vocabulary import Counts
from planner.stairs.climbs import Climb, say_climb, say_climbing, say_heading, say_label, stairs_of

CLIMB = Climb("Three advice meetings", 2, 3, "Twelve conversations", 4, 12)


@pytest.mark.parametrize(
    ("done", "target", "drawn"),
    [(2, 3, "▰▰▱"), (0, 2, "▱▱"), (5, 3, "▰▰▰"), (1, None, ""), (1, 0, ""), (1, 11, "")],
)
def test_a_stair_has_a_sign_for_each_of_its_number(
    done: int, target: int | None, drawn: str
) -> None:
    assert stairs_of(done, target) == drawn


@pytest.mark.parametrize(
    ("done", "target", "counts", "said"),
    [
        (2, 3, Counts.RESULTS, "→ 3 of 3"),
        (3, 3, Counts.RESULTS, "3 of 3"),
        (2, 3, Counts.PEOPLE, "2 of 3"),
        (2, 3, Counts.CONVERSATIONS, "2 of 3"),
        (2, None, Counts.RESULTS, ""),
    ],
)
def test_only_a_result_that_counts_for_sure_is_told_before(
    done: int, target: int | None, counts: Counts, said: str
) -> None:
    assert say_climb(Climb("a", done, target, "b", 4, 12, counts)) == said


@pytest.mark.parametrize(
    ("step", "counts", "said"),
    [
        (StepCount("x", 1, 3), True, "climbs X → 2 of 3"),
        (StepCount("x", 2, 3), True, "climbs X → 3 of 3, the stair is climbed"),
        (StepCount("x", 3, 3), True, "X is climbed already: 4 of 3"),
        (
            StepCount("x", 2, 3, again=True),
            True,
            "X stays at 2 of 3, this person is counted already",
        ),
        (StepCount("x", 2, 3), False, "nothing climbs: X stays at 2 of 3"),
        (StepCount("x", 2), True, "counts on X"),
        (StepCount("x", 2), False, ""),
    ],
)
def test_what_a_result_does_to_a_step(step: StepCount, counts: bool, said: str) -> None:
    assert say_climbing(step, counts=counts, name="X") == said


@pytest.mark.parametrize(
    ("done", "target", "said", "label"),
    [
        (2, 3, False, "Climbs"),
        (3, 3, False, "Climbed"),
        (4, 3, False, "Climbed"),
        (0, None, False, "Climbs"),
        (0, None, True, "Climbed"),
        (1, 3, True, "Climbed"),
    ],
)
def test_an_action_left_over_on_a_climbed_stair_climbs_it_no_more(
    done: int, target: int | None, said: bool, label: str
) -> None:
    climb = Climb("a", done, target, "b", 4, 12, said=said)
    assert say_label(climb) == label
    assert ("already" in say_heading(climb)) is (label == "Climbed")
