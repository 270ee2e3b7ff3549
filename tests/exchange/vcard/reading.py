"""Cards read from bytes."""

from collections.abc import Iterator

from exchange.encodings import UTF8
from exchange.lines import Line
from exchange.vcard.cards import CardText, cards
from exchange.vcard.decoding import guess_of
from planner.imports.card import Rejection


def lines_of(content: bytes, too_long: int = 0) -> Iterator[Line]:
    for number, text in enumerate(content.splitlines(keepends=True), start=1):
        yield Line(number, text.decode("latin-1"), number == too_long)


def all_of(content: bytes) -> list[CardText | Rejection]:
    return list(cards(lines_of(content), guess_of(UTF8)))


def one_card(content: bytes) -> CardText:
    if not content.endswith(b"\n"):
        content += b"\n"
    (card,) = all_of(b"BEGIN:VCARD\r\n" + content + b"END:VCARD\r\n")
    assert isinstance(card, CardText)
    return card


def reasons(found: list[CardText | Rejection]) -> list[str]:
    return [each.reason for each in found if isinstance(each, Rejection)]
