"""The picture of a staircase: nothing is cut by its edges, no text runs into another."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from exchange.stairs.letters import text_width, wrap
from exchange.stairs.style import SMALL, TEXT, TITLE
from exchange.stairs.svg import WIDTH, svg
from planner import language
from planner.model.goals import Goal
from planner.model.steps import Step

TODAY = date(2026, 12, 30)
SVG = "{http://www.w3.org/2000/svg}"
LONG = "Rencontrer toutes les directions MMMMMMMMMMM de l’industrie agroalimentaire " * 3
NAMES = ("Bénédicte Vandenbroucke-Delacroix", "Maximilienne de Wolkenstein", "Kwame Asante")
SIZES = {"g": TITLE * 1.1, "d": SMALL, "d r": SMALL, None: TEXT}


def goal(number: int, climbed: int, *, target: int = 1_000_000) -> Goal:
    """A goal of so many steps, the first of which are climbed."""
    steps = tuple(
        Step(
            id=place,
            goal_id=1,
            title=LONG,
            target=target,
            before=place,
            due=TODAY + timedelta(place),
            climbed_on=TODAY if place < climbed else None,
        )
        for place in range(number)
    )
    return Goal(1, "", LONG, target=target, due=TODAY, steps=steps)


@pytest.mark.parametrize("spoken", ["en", "fr"])
@pytest.mark.parametrize(("number", "climbed"), [(0, 0), (3, 1), (7, 7), (400, 200)])
def test_every_text_has_its_room(spoken: str, number: int, climbed: int) -> None:
    language.use(spoken)
    drawn = ElementTree.fromstring(svg(goal(number, climbed), {2: NAMES}))
    ends: dict[float, float] = {}
    texts = [text for text in drawn.iter(f"{SVG}text") if text.text]
    for text in texts:
        kind, x, y = text.get("class"), float(text.get("x", 0)), float(text.get("y", 0))
        width = text_width(text.text or "", SIZES[kind])
        left, right = (x - width, x) if kind == "d r" else (x, x + width)
        assert 0 <= ends.get(y, 0) <= left, text.text
        assert right <= WIDTH - 40, text.text
        ends[y] = right
    rects = [rect for rect in drawn.iter(f"{SVG}rect") if rect.get("class") != "page"]
    assert all(float(rect.get("width", 0)) > 0 for rect in rects)


def test_a_text_is_wrapped_at_words_and_cut_at_letters() -> None:
    assert wrap("one two three", 1000, 15, 2) == ["one two three"]
    assert wrap("one two three", text_width("one two", 15), 15, 2) == ["one two", "three"]
    assert wrap("one two three four", text_width("one two", 15), 15, 2) == ["one two", "three…"]
    assert wrap("é" * 50, 100, 15, 2) == [f"{'é' * 8}…"]
    assert wrap("", 100, 15, 2) == []
