"""An action that comes after another one: what it says, and the rings that there must not be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.model.actions import Action, WaitedFor
from planner.model.vocabulary import ActionState
from planner.stairs.levelling.after import say_ring, say_waits
from planner.stairs.levelling.links import in_order_of_waiting, ring

OPEN = ActionState.OPEN


def test_a_row_says_what_an_open_action_waits_for_while_that_is_open() -> None:
    table = {
        (OPEN, OPEN, "Meet Ana"): "waits for “Meet Ana”",
        (OPEN, OPEN, "Meet Ana Ruiz and her director"): "waits for “Meet Ana Ruiz and her d…”",
        (OPEN, ActionState.DONE, "Meet Ana"): "",
        (OPEN, ActionState.DROPPED, "Meet Ana"): "",
        (ActionState.DONE, OPEN, "Meet Ana"): "",
    }
    for (state, before, title), said in table.items():
        assert say_waits(Action("Write", state=state, waited_for=WaitedFor(title, before))) == said
    assert not say_waits(Action("Write"))


def test_a_ring_is_named_from_the_action_that_would_wait() -> None:
    table = {
        (): "An action does not wait for itself.",
        ("B",): "These actions would wait for each other in a ring: “A” → “B” → “A”.",
        ("B", "C", "D", "E"): (
            "These actions would wait for each other in a ring: “A” → “B” → “C” → … → “E” → “A”."
        ),
    }
    assert {others: say_ring(["A", *others]) for others in table} == table


@given(st.dictionaries(st.integers(1, 6), st.integers(1, 6)), st.integers(1, 6), st.integers(1, 6))
def test_a_ring_is_found_just_where_no_order_is_left(
    links: dict[int, int], action: int, awaited: int
) -> None:
    before = {number: awaited for number, awaited in links.items() if number != action}
    _order, left = in_order_of_waiting({**before, action: awaited})
    found = ring(action, awaited, before)
    assert bool(found) == (action in left)
    assert all(({**before, action: awaited})[one] == two for one, two in pairwise(found))
