"""The card of one person: what is read of them, and how it is drawn."""

from collections.abc import Callable, Sequence

from planner.network.story.story import AT_ONCE
from tui.base.live_screen import LiveScreen
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.people.card_lines import Card, card_blocks
from tui.people.story.blocks import Block, lines_of


def read_card(screen: LiveScreen, person_id: int) -> Callable[[int], Sequence[Line]]:
    """The page of a person, drawn for a width.

    Raises:
        Missing: if there is no such person.
    """
    blocks = read_blocks(screen, person_id)
    return lambda width: lines_of(blocks(width))


def read_blocks(
    screen: LiveScreen,
    person_id: int,
    most: int = AT_ONCE,
    unfolded: frozenset[int] = frozenset(),
) -> Callable[[int], Sequence[Block]]:
    """The blocks of a person for a width, with so many touches, the newest, the runs `unfolded`.

    Raises:
        Missing: if there is no such person.
    """
    store, today = screen.store, screen.today
    person = store.people.card(person_id)
    card = Card(
        person,
        store.stories.of(person, most),
        [
            *store.actions.of_person(person_id, today, planned=True),
            *store.routines.of_person(person_id, today),
        ],
        store.sparks.behind(person_id=person_id),
        store.waiting.of(person_id),
        store.echoes.of_person(person_id),
        unfolded,
    )
    working = store.practice.working

    def key_name(name: str) -> str:
        return key_of(screen, f"network.{name}")

    return lambda width: card_blocks(card, today, working, width, key_name)
