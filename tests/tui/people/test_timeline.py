"""The timeline of a card: what was said in full, bare days of one month together."""

from datetime import date, timedelta
from typing import Any

from planner.model.touches import Touch
from planner.model.vocabulary import Channel, Direction
from tui.people.timeline import timeline_lines

TODAY = date(2026, 3, 3)
LAST = date(2021, 3, 28)


def bare(number: int, days: int = 1, **fields: Any) -> Touch:
    """One of several messages, so many days apart from the last on."""
    day = LAST - timedelta(days=number * days)
    return Touch(100 - number, 1, day, Channel.LINKEDIN, **fields)


def lines(*touches: Touch) -> list[str]:
    drawn = timeline_lines(touches, TODAY, 60)
    return [" ".join("".join(span.text for span in line).split()) for line in drawn]


def test_bare_days_of_one_month_are_one_line() -> None:
    assert lines(*(bare(number) for number in range(5))) == ["● 28 Mar 2021 LinkedIn, 5 days"]


def test_two_touches_of_one_day_are_one_day() -> None:
    assert lines(bare(0), bare(0), bare(1)) == ["● 28 Mar 2021 LinkedIn, 2 days"]


def test_two_days_and_those_of_other_months_stand_by_themselves() -> None:
    assert lines(bare(0), bare(1)) == ["● 28 Mar 2021 LinkedIn", "● 27 Mar 2021 LinkedIn"]
    assert len(lines(*(bare(number, days=31) for number in range(5)))) == 5


def test_what_was_said_is_never_folded_away() -> None:
    told = bare(2, gist="the guide", direction=Direction.OUT, let_go_on=TODAY)
    before, after = ([bare(number) for number in span] for span in (range(2), range(3, 6)))
    assert lines(*before, told, *after) == [
        "● 28 Mar 2021 LinkedIn",
        "● 27 Mar 2021 LinkedIn",
        "● 26 Mar 2021 LinkedIn, from me",
        "│ the guide",
        "● 25 Mar 2021 LinkedIn, 3 days",
    ]


def test_an_answer_still_awaited_stands_by_itself() -> None:
    waits = bare(0, direction=Direction.OUT)
    shown = lines(waits, *(bare(number) for number in range(1, 5)))
    assert len(shown) == 2
    assert shown[1] == "● 27 Mar 2021 LinkedIn, 4 days"
