"""The true conversations of an evening, beside those aimed at."""

from datetime import date

import pytest

from planner.language import LANGUAGES
from planner.model.events import Attendance, Event
from tests.tui.columns import speaking
from tui.screens.events.debrief.lines import conversations

SAID = {
    (0, 3): ("○○○  0 true conversations of 3", "○○○  0 vraie conversation sur 3"),
    (1, 1): ("●  1 true conversation of 1", "●  1 vraie conversation sur 1"),
    (2, 3): ("●●○  2 true conversations of 3", "●●○  2 vraies conversations sur 3"),
    (4, 3): ("●●●●  4 true conversations of 3", "●●●●  4 vraies conversations sur 3"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("true", "aimed"), SAID)
def test_true_conversations_are_told_of_those_aimed_at(
    language: str, true: int, aimed: int
) -> None:
    met = [Attendance(at, at, "Ana", met=True, line="Ana *") for at in range(true)]
    there = [*met, Attendance(9, 9, "Bo", met=True, line="Bo"), Attendance(8, 8, "Cy", wanted=True)]
    event = Event("Evening", date(2026, 3, 2), 1, conversations=aimed, people=tuple(there))
    with speaking(language):
        said = conversations(event)
    assert said == SAID[true, aimed][language == "fr"]
