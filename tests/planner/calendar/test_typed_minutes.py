"""Minutes typed alone: those planned are at least one, those spent may be none."""

from datetime import date

import pytest

from planner import language
from planner.calendar.typed_minutes import parse_minutes, parse_planned_minutes
from planner.grammar import parse_action

TODAY = date(2026, 3, 3)

NOTHING = ("0", "0 min", "0m", "00", "~0", "0h00")


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_may_be_spent_but_not_planned(text: str) -> None:
    assert parse_minutes(text) == 0
    with pytest.raises(ValueError, match="One minute at least, or nothing"):
        parse_planned_minutes(text)


@pytest.mark.parametrize("text", ["~0 min", "~0m", "for 0 min"])
def test_a_line_takes_nothing_for_no_length_either(text: str) -> None:
    line = parse_action(f"Call Claire {text}", TODAY)
    assert (line.minutes, line.unread) == (None, (text,))


@pytest.mark.parametrize(
    ("text", "minutes"), [("", None), (" ", None), ("1", 1), ("1h30", 90), ("1440", 1440)]
)
def test_what_may_be_planned_is_read_alike(text: str, minutes: int | None) -> None:
    assert parse_planned_minutes(text) == parse_minutes(text) == minutes


@pytest.mark.parametrize("text", ["1441", "abc", "99999999", "-5"])
def test_what_is_no_length_is_refused_alike(text: str) -> None:
    for parse in (parse_minutes, parse_planned_minutes):
        with pytest.raises(ValueError, match=r"Longer than a day|Not a number"):
            parse(text)


def test_the_refusal_is_french_too() -> None:
    language.use("fr")
    with pytest.raises(ValueError, match="Une minute au moins, ou rien"):
        parse_planned_minutes("0")
