"""The cells of a row as a card, and a sentence on each that could not be understood."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from exchange.birthdays import birthday
from exchange.sheets.dates import Order, day
from exchange.sheets.header import Header
from planner.imports.card import Card
from planner.imports.identity import email_key
from planner.language import _
from planner.language.text import clean, collapse, fold, shorten
from planner.model.point_labels import label_code

_PARTS = re.compile(r"\s*(?::::|[;,\n])\s*")
"""Between several addresses in one cell; Google writes three colons."""
_OF_GOOGLE = frozenset(("mycontacts", "starred"))
"""Groups that Google makes for all contacts, or for stars."""


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
    points = _Points(cells, header, faults)
    card = Card(
        *(name, given, family),
        organisation=_first(cells, header, "organisation"),
        role_title=_first(cells, header, "role_title"),
        emails=points.of("email", lambda text: bool(email_key(text))),
        urls=points.of("url", lambda text: "." in text and " " not in text),
        phones=points.of("phone", lambda text: sum(map(str.isdigit, text)) >= 3),
        connected_on=_day(cells, header, order, faults),
        birthday=_birthday(cells, header, order, faults),
        city=_first(cells, header, "city"),
        notes=_notes(cells, header),
        groups=_groups(cells, header),
        labels=tuple(points.labels.items()),
    )
    return card, faults


def uid_of(cells: Sequence[str], header: Header) -> str:
    """Our own id of the person of a row, in a sheet that the program wrote."""
    if not (said := _first(cells, header, "uid")):
        return ""
    try:
        return str(UUID(said))
    except ValueError:
        return ""


def _first(cells: Sequence[str], header: Header, field: str) -> str:
    """The text of the first filled cell of a field."""
    for place in header.places.get(field, ()):
        if text := collapse(cells[place]):
            return text
    return ""


class _Points:
    """The contact points in the cells of a row, with their labels."""

    def __init__(self, cells: Sequence[str], header: Header, faults: list[str]) -> None:
        self._cells = cells
        self._header = header
        self._faults = faults
        self.labels: dict[str, str] = {}

    def of(self, field: str, is_one: Callable[[str], bool]) -> tuple[str, ...]:
        """The addresses in the cells of a field."""
        found: dict[str, None] = {}
        for place in self._header.places.get(field, ()):
            if not (text := collapse(self._cells[place])):
                continue
            is_one_thing = field == "url" or self._header.is_own
            for part in [text] if is_one_thing else filter(None, _PARTS.split(text)):
                if not is_one(part):
                    self._faults.append(_fault(self._header.titles[place], part))
                    continue
                found[part] = None
                if label := self._label(place):
                    self.labels.setdefault(part, label)
        return tuple(found)

    def _label(self, place: int) -> str:
        """The label of a cell: as the cell before it says, or its title."""
        beside = self._header.label_places.get(place)
        if beside is not None:
            said = self._cells[beside]
            return collapse(said) if self._header.is_own else label_code(said)
        return self._header.own_labels.get(place, "")


def _day(cells: Sequence[str], header: Header, order: Order, faults: list[str]) -> date | None:
    """The first day that can be read."""
    for place in header.places.get("connected_on", ()):
        if text := collapse(cells[place]):
            if known := day(text, order):
                return known
            faults.append(_fault(header.titles[place], text))
    return None


def _birthday(cells: Sequence[str], header: Header, order: Order, faults: list[str]) -> str:
    """The first birthday that can be read; Outlook writes zeros for none."""
    for place in header.places.get("birthday", ()):
        text = collapse(cells[place])
        if known := birthday(text, order):
            return known
        if text.strip("0/.- "):
            faults.append(_fault(header.titles[place], text))
    return ""


def _notes(cells: Sequence[str], header: Header) -> str:
    """The notes of a row, with their lines."""
    said = (clean(cells[place], lines=True).strip() for place in header.places.get("notes", ()))
    return "\n\n".join(filter(None, said))


def _groups(cells: Sequence[str], header: Header) -> tuple[str, ...]:
    """The groups of a row, each once; Google marks some with an asterisk."""
    found: dict[str, str] = {}
    for place in header.places.get("groups", ()):
        for part in [cells[place]] if header.is_own else _PARTS.split(cells[place]):
            name = collapse(part)
            if not header.is_own:
                name = name.removeprefix("*").strip()
            if name and fold(name) not in _OF_GOOGLE:
                found.setdefault(fold(name), name)
    return tuple(found.values())


def _fault(title: str, text: str) -> str:
    sentence = _("{column} “{text}” not understood: left out.")
    return sentence.format(column=shorten(title), text=shorten(text))
