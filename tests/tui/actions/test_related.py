"""The context of an action: exchanges are wrapped as far as there is room, and only then cut."""

from itertools import product

from planner.model.actions import Action
from planner.model.touches import Touch
from planner.model.vocabulary import Channel
from tests.tui.conftest import TODAY
from tui.actions.related import Related, related_lines

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
