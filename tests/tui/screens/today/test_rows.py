"""The rows of Today: a title before the text beside it, and wrapped sentences."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.language.width import cell_width
from planner.model.actions import Action
from planner.model.vocabulary import Reason
from planner.today.agenda import Agenda
from tui.screens.today.entries import action_entry
from tui.screens.today.rows import Room, today_rows

TODAY = date(2026, 3, 3)
LATE = Action(
    "Call Ana", day=TODAY, minutes=15, reason=Reason.LATE, reason_text="planned for Mon 2"
)
RHYTHM = replace(
    LATE, reason=Reason.RHYTHM, reason_text="close circle, every 90 days: last contact 120 days ago"
)
LONG = "Send Claire Dupont the figures of the spring"
"""44 cells."""


def _row(action: Action, width: int) -> str:
    return "".join(span.text for span in action_entry(action).draw(width))


@pytest.mark.parametrize(
    ("title", "width", "beside"),
    [
        ("Call Ana", 65, "planned for Mon 2  15 min"),
        (LONG, 80, "planned for Mon 2  15 min"),
        (LONG, 65, LONG + "  15 min"),
        (f"{LONG}, and more of them", 75, "…  planned for Mon 2  15 min"),
    ],
)
def test_a_late_title_takes_what_is_left(title: str, width: int, beside: str) -> None:
    assert " ".join(_row(replace(LATE, title=title), width).split()).endswith(
        " ".join(beside.split())
    )


def test_a_reason_is_shortened_only_if_it_does_not_fit() -> None:
    assert RHYTHM.reason_text in _row(RHYTHM, 90)
    short = _row(RHYTHM, 65)
    assert RHYTHM.reason_text not in short
    assert "rhythm" in short.lower()


@example("\U000119dc", LATE, 60)  # a vowel sign without its letter
@example("\u0903 \u0903", LATE, 60)
@given(
    st.text(max_size=80),
    st.sampled_from([LATE, RHYTHM, Action("x")]),
    st.integers(0, 120),
)
def test_a_row_has_the_width_there_is(title: str, action: Action, width: int) -> None:
    row = _row(replace(action, title=title), width)
    assert cell_width(row) == max(width, 17)


@pytest.mark.parametrize("width", [40, 65, 76])
def test_the_sentences_of_an_empty_day_are_wrapped_and_not_cut(width: int) -> None:
    rows = today_rows(Agenda(TODAY), lambda name: f"<{name}>", Room(width))
    lines = [
        "".join(span.text for span in rows.row(at, width).line).strip() for at in range(len(rows))
    ]
    assert not any("…" in line for line in lines)
    assert "A day left open is a good answer too." in " ".join(lines)
    assert "<today.propose> proposes somebody to turn to" in " ".join(lines)
