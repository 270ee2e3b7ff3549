"""Write "my marketing" to one file: all of it, one pitch or one canvas."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from db.errors import Missing
from db.store import Store
from exchange.errors import ExchangeError
from exchange.text_files import free_place, write_page
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.language.page import Block, Piece, markdown, plain
from planner.language.text import fold, shorten
from planner.model import pitches
from planner.model.pitches import Pitch
from planner.pitch.canvases.card import CanvasName
from planner.pitch.market_map.coverage import market_map
from planner.pitch.market_map.summary import market_lines
from planner.pitch.path import StageName, say_stage
from planner.pitch.printed import ORDER, SecondsOf, canvas_blocks, pitch_blocks
from planner.pitch.printed_ground import market_blocks, proposition_blocks

_DIGITS = 18
"""Digits of an id, at most; a longer number can only be part of an audience."""


class PageFormat(StrEnum):
    """A format of the file, by its code."""

    MARKDOWN = "markdown"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The part to write: one pitch or one canvas; all if it is neither."""

    pitch_id: int | None = None
    canvas: CanvasName | None = None


ALL = Wanted()

Section = Callable[[Store, date], Iterable[Block]]
"""A section of the whole, read from the store; nothing where there is nothing yet."""


def _pitches(store: Store, _today: date) -> Iterable[Block]:
    return pitch_blocks(store.pitches.all(), _own_pace(store))


def _own_pace(store: Store) -> SecondsOf:
    """The seconds of a pitch at the pace learned from the runs in its language."""
    paces = store.rehearsals.paces()
    return lambda pitch: round(paces.of(pitch.language).seconds(pitches.said(pitch.text.whole)))


def _propositions(store: Store, _today: date) -> Iterable[Block]:
    return proposition_blocks(store.propositions.all())


def _market(store: Store, today: date) -> Iterable[Block]:
    market = store.market
    sectors, targets = market.sectors(), market.targets()
    return market_blocks(market_lines(market_map(sectors, targets, market.presences(today), today)))


def _canvases(store: Store, _today: date) -> Iterable[Block]:
    cards = store.cards.all()
    for canvas in ORDER:
        yield from canvas_blocks(canvas, [card for card in cards if card.canvas is canvas])


SECTIONS: Sequence[Section] = (_propositions, _pitches, _canvases, _market)
"""The sections of the whole, in their order."""


def marketing(store: Store, today: date, wanted: Wanted = ALL) -> list[Block]:
    """The page: its title, the day, and the sections wanted.

    Raises:
        ExchangeError: if there is nothing to write.
        StoreError: if a part is gone.
    """
    title, blocks = _chosen(store, today, wanted)
    if not blocks:
        raise ExchangeError(_("There is nothing to write yet: no card and no pitch."))
    return [Block(Piece.TITLE, title), Block(Piece.FACT, say_full_day(today), _("As of")), *blocks]


def _chosen(store: Store, today: date, wanted: Wanted) -> tuple[str, list[Block]]:
    if wanted.pitch_id is not None:
        pitch = store.pitches.get(wanted.pitch_id)
        title = _("Pitch for {audience}").format(audience=pitch.audience)
        return title, list(pitch_blocks([pitch], _own_pace(store)))
    if wanted.canvas is not None:
        cards = store.cards.of(wanted.canvas)
        blocks = list(canvas_blocks(wanted.canvas, cards))
        return say_stage(StageName(wanted.canvas.value)), blocks[1:]  # its head is the title
    return _("My marketing"), [block for section in SECTIONS for block in section(store, today)]


def write_marketing(
    store: Store,
    path: Path,
    today: date,
    wanted: Wanted = ALL,
    form: PageFormat | None = None,
    own: Sequence[Path] = (),
) -> None:
    """Write the page to a file; its name says the format unless that is given.

    An earlier page of the same title is replaced; files of the program, `own` among them, never.

    Raises:
        ExchangeError: if there is nothing to write, or the file cannot be written.
        StoreError: if a part is gone.
    """
    text = page_text(marketing(store, today, wanted), form or format_of(path))
    write_page(path, text, (*store.files, *own))


def check_marketing(store: Store, path: Path, today: date, wanted: Wanted = ALL) -> None:
    """Refuse what could not be written, before it is.

    Raises:
        ExchangeError: if there is nothing to write, or the file cannot be written.
        StoreError: if a part is gone.
    """
    text = page_text(marketing(store, today, wanted), format_of(path))
    free_place(path, text, store.files)


def page_text(blocks: Sequence[Block], form: PageFormat) -> str:
    """The page in a format."""
    return markdown(blocks) if form is PageFormat.MARKDOWN else plain(blocks)


def format_of(path: Path) -> PageFormat:
    """The format that the name of a file says: plain text for `.txt`, else Markdown."""
    return PageFormat.TEXT if path.suffix.lower() == ".txt" else PageFormat.MARKDOWN


def find_wanted(store: Store, words: str) -> Wanted:
    """The canvas of a name, or the pitch of an audience, of an id or of words of it; all if empty.

    Raises:
        Missing: if there is none, or several fit.
    """
    said = fold(words.strip())
    if not said:
        return ALL
    for canvas in CanvasName:
        if said in (canvas.value, fold(say_stage(StageName(canvas.value)))):
            return Wanted(canvas=canvas)
    found = [pitch for pitch in store.pitches.all() if said in fold(pitch.audience)]
    exact = [pitch for pitch in found if said == fold(pitch.audience)]
    if not exact and said.isdecimal() and said.isascii() and len(said) <= _DIGITS:
        return Wanted(pitch_id=store.pitches.get(int(said)).id)
    return Wanted(pitch_id=_only(exact if len(exact) == 1 else found, words).id)


def _only(found: Sequence[Pitch], words: str) -> Pitch:
    if not found:
        said = _("No pitch is for “{words}”, and no canvas is called so; there are: {canvases}.")
        names = " · ".join(say_stage(StageName(canvas.value)) for canvas in CanvasName)
        raise Missing(said.format(words=shorten(words), canvases=names))
    if len(found) > 1:
        said = _("Several pitches fit, name one by its id or its whole audience: {pitches}")
        names = ", ".join(f"{pitch.id} {shorten(pitch.audience)}" for pitch in found)
        raise Missing(said.format(pitches=names))
    return found[0]
