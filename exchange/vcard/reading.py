"""Read the people of a vCard file: its cards, what of them could not be used, its pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exchange.encodings import Encoding
from exchange.kept import Kept
from exchange.lines import Line, Lines
from exchange.packing import packed_record, packed_rejection, record_of, rejection_of
from exchange.tables import rejected
from exchange.vcard.cards import cards
from exchange.vcard.decoding import guess_of
from exchange.vcard.people import person_of
from planner.imports.card import Card, PersonRecord, Rejection
from planner.language.text import fold

FORMAT = "vcard"
_BEGIN = "BEGIN:VCARD"
_MOST_NAMES = 2
"""Names beside the first one from which an id is that of no single person."""
_BYTES = Encoding("latin-1", "latin-1", "")
"""Reads each byte as a letter: the sets of a card may differ from line to line."""
_MARK = "\xef\xbb\xbf"
"""The mark of UTF-8 at the beginning of a file, as letters."""


@dataclass(frozen=True, slots=True)
class Cards:
    """The people of a file of cards, its rejected cards, what was left out, its pictures."""

    records: Sequence[PersonRecord]
    rejections: Sequence[Rejection]
    left_out: Sequence[Rejection]
    media: int


def holds_cards(lines: Lines) -> bool:
    """Whether the first line that is not blank begins a card."""
    first = next((text for line in lines if (text := line.text.strip())), "")
    return "".join(first.split()).upper() == _BEGIN


def read_cards(lines: Lines) -> Cards:
    """Read all cards of a file.

    Raises:
        ExchangeError: if it can be read no more.
    """
    records = Kept(packed_record, record_of)
    rejections = Kept(packed_rejection, rejection_of)
    left_out = Kept(packed_rejection, rejection_of)
    media, bearers = 0, _Bearers()
    for card in cards(_as_bytes(lines), guess_of(lines.encoding)):
        if isinstance(card, Rejection):
            rejections.append(card)
            continue
        person = person_of(card)
        if person.card is None:
            rejections.append(rejected(card.line, person.faults[0], card.text))
            continue
        media += card.media
        bearers.add(person.card)
        records.append(PersonRecord(FORMAT, card.line, person.card, person.uid))
        for fault in person.faults:
            left_out.append(rejected(card.line, fault, card.text))
    return Cards(bearers.parted(records.whole()), rejections.whole(), left_out.whole(), media)


class _Bearers:
    """The names borne with each id; an id of many people tells none from the others."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._others: dict[str, set[str]] = {}

    def add(self, card: Card) -> None:
        """Know one more card."""
        if uid := card.source_uid:
            name = fold(card.name)
            if self._first.setdefault(uid, name) != name:
                self._others.setdefault(uid, set()).add(name)

    def parted(self, records: Sequence[PersonRecord]) -> Sequence[PersonRecord]:
        """The records, without the ids that many people bear."""
        shared = {uid for uid, names in self._others.items() if len(names) >= _MOST_NAMES}
        if not shared:
            return records
        found = Kept(packed_record, record_of)
        for record in records:
            is_shared = record.card.source_uid in shared
            card = replace(record.card, source_uid="") if is_shared else record.card
            found.append(replace(record, card=card))
        return found.whole()


def _as_bytes(lines: Lines) -> Iterator[Line]:
    """The lines as bytes, those of UTF-16 as bytes of UTF-8."""
    if lines.encoding.codec.startswith("utf-16"):
        for line in lines:
            said = line.text.encode("utf-8", "replace").decode("latin-1")
            yield Line(line.number, said, line.too_long)
        return
    for line in lines.read_as(_BYTES):
        text = line.text.removeprefix(_MARK) if line.number == 1 else line.text
        yield Line(line.number, text, line.too_long)
