"""Importing cards in one line."""

from datetime import date

from db.store import Store
from planner.imports.card import Batch, Card, PersonRecord
from planner.imports.plan import Counts, ImportPlan

TODAY = date(2026, 3, 3)
PAGE = "https://www.linkedin.com/in/"
ANA = Card(
    "Ana Ruiz",
    "Ana",
    "Ruiz",
    "Acme",
    "CTO",
    ("ana@acme.example",),
    (f"{PAGE}ana",),
    (),
    date(2024, 1, 15),
)


def batch(*cards: Card, file: str = "Connections.csv", source: str = "linkedin") -> Batch:
    """A file of these cards."""
    records = (PersonRecord(source, line, card) for line, card in enumerate(cards, start=2))
    return Batch(file, source, tuple(records))


def bring_in(store: Store, *cards: Card) -> ImportPlan:
    """Import these cards as one file."""
    return store.imports.bring_in(store.imports.plan([batch(*cards)]), TODAY, "Import")


def counts(store: Store, *cards: Card) -> Counts:
    """Import these cards and count."""
    return bring_in(store, *cards).total


def crowd(number: int, *, company: str = "Acme") -> list[Card]:
    """Cards of `number` people, ten to an organisation."""
    return [
        Card(
            f"Person{place} Œuvré",
            f"Person{place}",
            "Œuvré",
            f"{company} {place // 10}",
            "CTO",
            (f"p{place}@mail.example",) if place % 7 == 0 else (),
            (f"{PAGE}p{place}",),
            (),
            date(2024, 1, 1 + place % 28),
        )
        for place in range(number)
    ]
