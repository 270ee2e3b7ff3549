"""The card of one person: what is read of them, and how it is drawn."""

from collections.abc import Callable, Sequence

from tui.base.live_screen import LiveScreen
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.people.card_lines import Card, card_lines


def read_card(screen: LiveScreen, person_id: int) -> Callable[[int], Sequence[Line]]:
    """The page of a person, drawn for a width.

    Raises:
        Missing: if there is no such person.
    """
    store, today = screen.store, screen.today
    card = Card(
        store.people.card(person_id),
        store.touches.of(person_id),
        store.actions.of_person(person_id),
        store.sparks.behind(person_id=person_id),
        store.waiting.of(person_id),
        store.echoes.of_person(person_id),
    )
    working = store.practice.working

    def key_name(name: str) -> str:
        return key_of(screen, f"network.{name}")

    return lambda width: card_lines(card, today, working, width, key_name)
