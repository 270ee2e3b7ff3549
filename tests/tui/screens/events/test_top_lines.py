"""The lines over the pages of a debrief."""

from datetime import date

import pytest

from planner.model.events import Event
from tui.screens.events.debrief.lines import top_lines

AIM = "three real talks"


@pytest.mark.parametrize(
    ("aim", "planned", "labels"),
    [
        (AIM, None, ["You wanted", "You met"]),
        (AIM, AIM, ["You met"]),
        (AIM, "two talks", ["You wanted", "You met"]),
        ("", "", ["You wanted", "You met"]),
    ],
)
def test_an_aim_that_is_planned_word_for_word_is_said_once(
    aim: str, planned: str | None, labels: list[str]
) -> None:
    event = Event("Guild evening", date(2026, 3, 2), aim=aim)
    lines = top_lines(event, None, 74, planned=planned)
    assert [line[0].text.strip() for line in lines] == labels
