from datetime import date

import pytest

from planner.model.pitches import Said
from planner.pitch.pace import Pace, learned, say_pace, why_not_kept
from planner.pitch.run import Run, RunForm

DAY = date(2026, 3, 3)


def run(pace: float, form: RunForm = RunForm.WHOLE, pauses: int = 0) -> Run:
    return Run(1, 1, DAY, form, 74 * 60 / pace + pauses, 74, pauses)


def test_74_words_take_30_s_and_26_s_after_three_runs_at_170() -> None:
    words = Said(74)
    assert round(learned(()).seconds(words)) == 30
    assert round(learned([run(170)] * 3).seconds(words)) == 26


def test_the_pace_is_the_median_of_the_last_five_whole_runs() -> None:
    whole = [run(each) for each in (100, 200, 150, 120, 180, 999, 999)]
    assert learned(whole) == Pace(150, 5)
    assert learned([run(999, RunForm.HOOK), run(999, RunForm.KEYWORDS), *whole]) == Pace(150, 5)
    assert learned([run(100), run(200)]).words_a_minute == 150


def test_pauses_are_no_part_of_the_pace() -> None:
    assert round(learned([run(170, pauses=9)]).words_a_minute) == 170
    assert Pace().seconds(Said(75, 4)) == 34
    assert learned([Run(1, 1, DAY, RunForm.WHOLE, 5, 10, 6)]) == Pace()


@pytest.mark.parametrize(
    ("seconds", "kept"), [(4.9, False), (5.0, True), (300.0, True), (300.1, False)]
)
def test_a_run_too_short_or_ten_times_too_long_is_not_kept(seconds: float, kept: bool) -> None:
    assert (why_not_kept(seconds, 30) == "") is kept


@pytest.mark.parametrize(
    ("seconds", "expected", "kept"),
    [
        (1.9, 4, False),
        (2, 4, True),
        (4.9, 9.9, False),
        (5, 9.9, True),
        (4.9, 10, False),
        (41, 4, False),
    ],
)
def test_a_hook_alone_may_take_less(seconds: float, expected: float, kept: bool) -> None:
    assert (why_not_kept(seconds, expected, RunForm.HOOK) == "") is kept


@pytest.mark.parametrize("form", [RunForm.WHOLE, RunForm.KEYWORDS])
@pytest.mark.parametrize("expected", [1, 4, 9.9, 10, 60])
def test_a_whole_text_is_never_said_in_less_than_five_seconds(
    form: RunForm, expected: float
) -> None:
    assert "less than 5 s" in why_not_kept(4.99, expected, form)
    assert why_not_kept(5, expected, form) == ""


def test_the_pace_says_where_it_comes_from() -> None:
    assert say_pace(Pace()) == "150 words a minute, the usual pace"
    assert say_pace(Pace(170.4, 3)) == "170 words a minute, as in your last 3 runs"
    assert say_pace(Pace(170, 1)) == "170 words a minute, as in your last run"
