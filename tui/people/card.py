"""The card of one person: what is read of them, and how it is drawn."""

from collections.abc import Callable, Sequence

from tui.base.live_screen import LiveScreen
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.people.card_lines import card_lines, no_touch_lines


def read_card(screen: LiveScreen, person_id: int) -> Callable[[int], Sequence[Line]]:
    """The page of a person, drawn for a width.

    Raises:
        Missing: if there is no such person.
    """
    store, today = screen.store, screen.today
    person = store.people.card(person_id)
    touches = store.touches.of(person_id)
    actions = store.actions.of_person(person_id)
    spark = store.sparks.behind(person_id=person_id)
    keys = {name: key_of(screen, f"network.{name}") for name in ("touch", "circle")}
    working = store.practice.working

    def lines(width: int) -> Sequence[Line]:
        card = card_lines(
            person, touches, actions, today, working, width, spark, circle_key=keys["circle"]
        )
        return card if touches else [*card, *no_touch_lines(keys["touch"], width)]

    return lines
