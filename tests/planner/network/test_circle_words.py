from datetime import date, timedelta
from typing import Any

from planner.model.people import Person
from planner.model.vocabulary import Circle, PersonState
from planner.network.circle_words import say_circle, say_effect, say_given

TODAY = date(2026, 3, 3)
CLOSE = {"circle": Circle.CLOSE, "period_days": 90}


def said(due: int | None, **fields: Any) -> str:
    day = None if due is None else TODAY + timedelta(days=due)
    return say_circle(Person(1, "u", "Ana", contact_due=day, **fields), TODAY)


def test_a_circle_says_its_rhythm_and_the_next_day() -> None:
    assert said(92, **CLOSE) == "close: a word every 90 days; the next by 3 June"
    assert said(0, **CLOSE) == "close: a word every 90 days; the next today"
    assert said(-365, **CLOSE).endswith("due since 3 March 2025")
    assert said(-366, **CLOSE) == "close: a word every 90 days; whenever you like"
    assert said(-2, **CLOSE) == "close: a word every 90 days; due since Sunday 1"


def test_an_own_rhythm_is_said_as_such() -> None:
    own = {"period_days": 45, "own_period": 45}
    assert said(30, **own) == "a rhythm of their own: a word every 45 days; the next by 2 April"
    assert said(30, circle=Circle.CORE, **own).startswith("core, a rhythm of their own: ")


def test_without_a_rhythm_the_circle_stands_alone() -> None:
    assert said(None, circle=Circle.CORE, state=PersonState.RESTING) == "core"
    assert said(None) == ""


def test_what_is_given_is_said_with_its_effect() -> None:
    assert say_given(["Ana"], Circle.CLOSE, 90) == "Ana: close circle, a word every 90 days"
    assert say_given(["Ana", "Bo"], None, None) == "2 people: in no circle any more"
    assert say_effect(1) == "a word every day"
