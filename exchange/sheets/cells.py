"""The cells of a row as a card, and a sentence on each that could not be understood."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from exchange.sheets.dates import Order, day
from exchange.sheets.header import Header
from planner.imports.card import Card
from planner.imports.identity import email_key
from planner.language import _
from planner.language.text import collapse, shorten

_PARTS = re.compile(r"\s*(?::::|[;,\n])\s*")
"""Between several addresses in one cell; Google writes three colons."""


def card_of(cells: Sequence[str], header: Header, order: Order) -> tuple[Card | None, list[str]]:
    """The card of a row, with a sentence for each cell left out of it.

    Without a name there is no card, and the sentence says so.
    """
    given, middle, family = (_first(cells, header, key) for key in ("given", "middle", "family"))
    name = _first(cells, header, "name") or " ".join(filter(None, (given, middle, family)))
    if not name:
        return None, [_("The row has no name.")]
    if not any(map(str.isalnum, name)):
        return None, [_("The name “{name}” has no letter.").format(name=shorten(name))]
    faults: list[str] = []
    emails = _points(cells, header, "email", _is_email, faults)
    urls = _points(cells, header, "url", _is_url, faults)
    phones = _points(cells, header, "phone", _is_phone, faults)
    connected_on = _day(cells, header, order, faults)
    organisation = _first(cells, header, "organisation")
    role = _first(cells, header, "role_title")
    card = Card(name, given, family, organisation, role, emails, urls, phones, connected_on)
    return card, faults


def _first(cells: Sequence[str], header: Header, field: str) -> str:
    """The text of the first filled cell of a field."""
    for place in header.places.get(field, ()):
        if text := collapse(cells[place]):
            return text
    return ""


def _points(
    cells: Sequence[str],
    header: Header,
    field: str,
    is_one: Callable[[str], bool],
    faults: list[str],
) -> tuple[str, ...]:
    """The addresses in the cells of a field."""
    found: list[str] = []
    for place in header.places.get(field, ()):
        if not (text := collapse(cells[place])):
            continue
        for part in [text] if field == "url" else filter(None, _PARTS.split(text)):
            if is_one(part):
                found.append(part)
            else:
                faults.append(_fault(header.titles[place], part))
    return tuple(dict.fromkeys(found)) if found else ()


def _day(cells: Sequence[str], header: Header, order: Order, faults: list[str]) -> date | None:
    """The first day that can be read."""
    for place in header.places.get("connected_on", ()):
        if text := collapse(cells[place]):
            if known := day(text, order):
                return known
            faults.append(_fault(header.titles[place], text))
    return None


def _fault(title: str, text: str) -> str:
    sentence = _("{column} “{text}” not understood: left out.")
    return sentence.format(column=shorten(title), text=shorten(text))


def _is_email(text: str) -> bool:
    return bool(email_key(text))


def _is_url(text: str) -> bool:
    return "." in text and " " not in text


def _is_phone(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= 3
