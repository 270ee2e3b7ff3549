from datetime import date, timedelta

from planner.model.people import Person
from planner.model.vocabulary import Circle
from planner.network.circle_words import say_due, say_effect, say_given, say_rhythm

TODAY = date(2026, 3, 3)


def said(due: int | None) -> str:
    day = None if due is None else TODAY + timedelta(days=due)
    return say_due(Person(1, "u", "Ana", contact_due=day), TODAY)


def test_a_sign_that_is_due_is_said_and_never_in_thousands_of_days() -> None:
    assert said(92) == said(1) == said(None) == ""
    assert said(0) == "A sign is due today"
    assert said(-2) == "A sign has been due since Sunday 1"
    assert said(-365).endswith("due since 3 March 2025")
    assert said(-366) == "A sign, whenever you like"


def test_a_rhythm_is_said_and_an_own_one_as_such() -> None:
    assert say_rhythm(Person(1, "u", "Ana")) == ""
    assert say_rhythm(Person(1, "u", "Ana", period_days=90)) == "every 90 days"
    own = Person(1, "u", "Ana", period_days=1, own_period=1)
    assert say_rhythm(own) == "every day, a rhythm of their own"


def test_what_is_given_is_said_with_its_effect() -> None:
    assert say_given(["Ana"], Circle.CLOSE, 90) == "Ana: close circle, a word every 90 days"
    assert say_given(["Ana", "Bo"], None, None) == "2 people: in no circle any more"
    assert say_effect(1) == "a word every day"
