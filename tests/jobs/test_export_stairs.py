from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from db.store import Store
from exchange.errors import ExchangeError
from jobs.export_stairs import write_stairs
from planner.grammar import parse_action, parse_goal
from planner.grammar.goals.step import StepLine

TODAY = date(2026, 3, 3)
SVG = "{http://www.w3.org/2000/svg}"
STEPS = (
    StepLine("Ask <two> & more", TODAY, target=2),
    StepLine("Meet one", date(2026, 3, 13), target=1),
    *(StepLine(f"Step {number} with a rather long title that has no room") for number in range(5)),
)


def test_the_staircase_of_a_goal_is_written_as_a_picture(store: Store, tmp_path: Path) -> None:
    goal = store.goals.add(parse_goal("Meet 12 directors by 31 March", TODAY), TODAY, STEPS)
    store.goals.climb(goal.steps[0].id, TODAY)
    for name in ("Ana Ruiz", "Bo Lind"):
        person = store.people.add(name, TODAY)
        line = parse_action(f"Call {name}", TODAY)
        store.actions.add(line, TODAY, step_id=goal.steps[1].id, person_id=person.id)
    file = tmp_path / "stairs.svg"
    for _again in range(2):  # an earlier one is replaced
        write_stairs(store, file, goal.id)
    drawn = ElementTree.parse(file).getroot()
    texts = [text.text for text in drawn.iter(f"{SVG}text")]
    assert texts[0] == "Meet 12 directors"
    assert texts[-8:] == [
        "▸", "Meet one", "0/1 · 13 March 2026", "Ana Ruiz, Bo Lind",
        "●", "Ask <two> & more", "0/2 · ✓ 3 March 2026", "0 of 12 · 31 March 2026",
    ]  # fmt: skip
    classes = [rect.get("class") for rect in drawn.iter(f"{SVG}rect")][1:]
    assert classes == [*["coming"] * 5, "current", "climbed"]
    with pytest.raises(ExchangeError, match=r"ends in \.svg"):
        write_stairs(store, tmp_path / "stairs.png", goal.id)
