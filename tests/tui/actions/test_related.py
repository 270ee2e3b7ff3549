"""The context of an action: exchanges are wrapped as far as there is room, and only then cut."""

from itertools import product

from planner.model.actions import Action
from planner.model.touches import Touch
from planner.model.vocabulary import Channel
from tests.tui.conftest import TODAY
from tui.actions.related import Related, related_in_short, related_lines

GIST = " ".join(f"word{number}" for number in range(60))


def test_an_exchange_takes_the_rows_it_needs_up_to_those_given() -> None:
    related = Related((Touch(1, 1, TODAY, Channel.PHONE, gist=GIST),))
    for width, rows in product((40, 76, 116), (1, 2, 6, 40)):
        lines = related_lines(Action("Call Ana"), related, TODAY, width, rows=rows)
        told = ["".join(span.text for span in line) for line in lines][2:]
        assert (max(map(len, told)) <= width, len(told) <= rows) == (True, True)
        assert [line[:5].strip() for line in told] == ["today", *[""] * (len(told) - 1)]
        whole = " ".join(line[15:].strip() for line in told)
        assert whole.startswith(GIST) if rows == 40 else whole.endswith("…") or GIST in whole


def test_a_lesson_wraps_in_the_rows_that_are_left_and_in_two_at_least() -> None:
    lesson = "Leave a silence after the question, and let the other one fill it first"
    touch = Touch(1, 1, TODAY, Channel.PHONE, gist=GIST)
    related = Related((touch, touch), lesson=lesson)
    for room, whole in ((2, False), (3, False), (5, True)):
        lines = related_in_short(Action("Call Ana"), related, TODAY, 46, room)
        told = ["".join(span.text for span in line).rstrip() for line in lines]
        taught = told[: len(told) - 2]
        assert len(taught) >= 2
        assert (lesson in " ".join(line[16:].strip() for line in taught)) == whole
        assert [line[:14] for line in told[-2:]] == ["Last exchanges"] * 2
