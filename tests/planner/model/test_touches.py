"""The introduction of a touch is put into words when it is shown."""

from datetime import date

import pytest

from planner import language
from planner.model.touches import Touch, say_gave, say_gist
from planner.model.vocabulary import Came

DAY = date(2026, 3, 3)
MADE, RECEIVED = Came.INTRODUCTION_MADE, Came.INTRODUCTION_RECEIVED


def touch(gist: str = "Lunch", gave: str = "Lunch", came: Came | None = None) -> Touch:
    name = "Ana Ruiz" if came else ""
    return Touch(1, 1, DAY, gist=gist, gave=gave, introduced=name, introduction=came)


def test_a_touch_without_an_introduction_says_its_own_words() -> None:
    assert (say_gist(touch()), say_gave(touch())) == ("Lunch", "Lunch")


@pytest.mark.parametrize(
    ("spoken", "gave", "gist"),
    [
        ("en", "an introduction to Ana Ruiz", "Lunch · led me to Ana Ruiz"),
        ("fr", "une mise en relation avec Ana Ruiz", "Lunch · m’a présenté Ana Ruiz"),
    ],
)
def test_an_introduction_is_said_in_the_language_spoken(spoken: str, gave: str, gist: str) -> None:
    language.use(spoken)
    assert say_gave(touch(came=MADE)) == gave
    assert say_gist(touch(came=MADE)) == "Lunch"
    assert say_gist(touch(came=RECEIVED)) == gist
    assert say_gave(touch(came=RECEIVED)) == "Lunch"


def test_without_words_of_its_own_it_says_the_introduction_alone() -> None:
    assert say_gist(touch(gist="", came=RECEIVED)) == "led me to Ana Ruiz"
    assert say_gave(touch(gave="", came=MADE)) == ""
