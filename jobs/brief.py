"""The brief of an event: one page from all nouns of the store."""

from datetime import date
from typing import TYPE_CHECKING

from planner.events import brief as page
from planner.events.brief import Papers, ToSee
from planner.language.page import Block
from planner.model.events import Event
from planner.model.vocabulary import ActionState, Kind

if TYPE_CHECKING:
    from db.store import Store


def brief(store: "Store", event: Event, today: date) -> list[Block]:
    """The brief of an event: the people to see there, its actions and the pitch chosen.

    Raises:
        StoreError: if any of it is gone.
    """
    return page.brief(
        Papers(
            event,
            [_to_see(store, who.person_id) for who in event.wanted],
            store.events.actions(event),
            store.pitches.get(event.pitch_id).text if event.pitch_id else None,
        ),
        today,
    )


def _to_see(store: "Store", person_id: int) -> ToSee:
    promises = [
        action
        for action in store.actions.of_person(person_id)
        if action.kind is Kind.PROMISE and action.state is ActionState.OPEN
    ]
    return ToSee(store.people.card(person_id), store.touches.of(person_id), promises)
