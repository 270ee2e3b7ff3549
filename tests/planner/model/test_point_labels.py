"""Labels of contact points: usual words become codes, others stay."""

import pytest

from planner import language
from planner.model.people import ContactPoint
from planner.model.point_labels import label_code, say_label, say_point, typed_label
from planner.model.vocabulary import PointKind


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("* Work", "work"),
        ("Domicile", "home"),
        ("PORTABLE", "cell"),
        ("Geschäftlich", "work"),
        (" boat  house ", "boat house"),
        ("", ""),
        ("*", ""),
    ],
)
def test_a_usual_word_becomes_a_code(text: str, code: str) -> None:
    assert label_code(text) == code


def test_a_code_is_said_and_typed_in_words() -> None:
    assert (say_label("cell, work"), typed_label("Mobile, work")) == ("mobile, work", "cell, work")
    assert say_label("boat, house") == typed_label("boat, house") == "boat, house"
    assert say_point(ContactPoint(PointKind.PHONE, "112", "cell")) == "112 (mobile)"
    assert say_point(ContactPoint(PointKind.PHONE, "112")) == "112"


def test_labels_speak_the_language_of_the_reader() -> None:
    language.use("fr")
    try:
        assert say_label("home, cell") == "domicile, mobile"
        assert typed_label("Domicile, bateau") == "home, bateau"
    finally:
        language.use("en")
