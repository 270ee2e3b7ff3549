"""Find events as one types."""

from collections.abc import Iterable, Iterator, Sequence

from planner.language.text import clean, fold
from planner.model.events import Event

Searched = Sequence[tuple[str, Event]]


def searched(events: Iterable[Event]) -> Searched:
    """The events with the words by which each is found."""
    return [(_words(event), event) for event in events]


def matches(events: Searched, typed: str) -> Iterator[Event]:
    """The events that hold every word typed, wherever it stands."""
    words = fold(clean(typed)).split()
    return (event for text, event in events if all(word in text for word in words))


def _words(event: Event) -> str:
    people = (who.person for who in event.people)
    texts = (event.title, event.place, event.organiser, event.note, event.to_see, *people)
    return fold("\n".join(texts))
