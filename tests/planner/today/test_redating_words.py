"""The days of late actions re-dated at once, in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner import language
from planner.model.actions import Action
from planner.today.redating import Redated, Way
from planner.today.redating_words import (
    say_days_of,
    say_heap,
    say_moved,
    say_redated,
    say_third_moves,
)

TODAY = date(2026, 12, 9)
CALL = Action("Call", day=date(2026, 12, 1))


def moves(*distances: int, moved: int = 0) -> list[Redated]:
    action = replace(CALL, moves=moved)
    return [Redated(action, TODAY + timedelta(days=distance)) for distance in distances]


@pytest.mark.parametrize(
    ("distances", "said"),
    [
        ((0, 0, 0), "3 today"),
        ((0, 1, 1, 2), "1 today, 2 tomorrow, 1 on Friday 11"),
        ((0, 1, 2, 5), "1 today, 1 tomorrow, 1 on Friday 11, 1 on Monday 14"),
        (
            (0, 1, 2, 5, 6, 6),
            "1 today, 1 tomorrow, 1 on Friday 11, 3 more until Tuesday 15",
        ),
        ((37,), "1 on 15 January 2027"),
    ],
)
def test_the_number_on_each_day_is_said_and_the_rest_summed_up(
    distances: tuple[int, ...], said: str
) -> None:
    assert say_days_of(moves(*distances), TODAY) == said


def test_what_would_be_and_what_was_done_are_said_alike() -> None:
    assert say_redated(moves(0, 1), TODAY) == "2 actions: 1 today, 1 tomorrow"
    assert say_moved(moves(1), TODAY) == "1 action moved: 1 tomorrow"


def test_more_than_a_good_day_is_told_and_where_to_choose() -> None:
    assert say_heap(moves(0, 0, 0), Way.TODAY, 3) == ""
    assert say_heap(moves(*[0] * 4), Way.TODAY, 3).startswith("The next page asks which of them")
    assert say_heap(moves(*[1] * 4), Way.TOMORROW, 3) == "3 would make a good day."


def test_those_put_off_for_the_third_time_are_counted_and_none_is_not_told() -> None:
    assert say_third_moves(moves(1, 2, moved=2), TODAY).startswith("2 of them move for the third")
    assert say_third_moves(moves(0, 0, moved=2), TODAY) == ""
    assert say_third_moves(moves(1, 2), TODAY) == ""


def test_in_french_days_stand_in_full() -> None:
    language.use("fr")
    said = say_days_of(moves(0, 1, 2, 5, 6), TODAY)
    assert said == "1 aujourd’hui, 1 demain, 1 vendredi 11, 2 autres, la dernière mardi 15"
