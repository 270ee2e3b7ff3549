"""The sections of "my marketing": pitches and canvases as blocks of a page."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from planner.language import _, ngettext
from planner.language.page import Block, Piece
from planner.model.labels import pitch_parts
from planner.model.pitches import Pitch, words
from planner.pitch.canvases.card import CanvasName, Card, Star
from planner.pitch.canvases.cells import cells_of, say_cell
from planner.pitch.canvases.circles import number_names
from planner.pitch.canvases.star_names import TOLD, star_names
from planner.pitch.path import StageName, say_stage

Cards = Mapping[CanvasName, Sequence[Card]]
SecondsOf = Callable[[Pitch], int]
"""The seconds that a pitch takes, by the pace of its language."""

ORDER = (
    CanvasName.ACHIEVEMENTS,
    CanvasName.IDENTITY,
    CanvasName.SKILLS,
    CanvasName.WANTS,
    CanvasName.SWOT,
    CanvasName.IKIGAI,
    CanvasName.MIX,
)
"""The canvases as they are read by others: achievements first."""


def pitch_blocks(pitches: Sequence[Pitch], seconds_of: SecondsOf) -> Iterator[Block]:
    """The pitches that have words, each with its length and its parts."""
    spoken = [pitch for pitch in pitches if pitch.text.whole]
    if spoken:
        yield Block(Piece.HEAD, ngettext("My pitch", "My pitches", len(spoken)))
    for pitch in spoken:
        yield Block(Piece.PART, say_pitch(pitch, seconds_of(pitch)))
        for part, name in pitch_parts().items():
            if text := pitch.text.part(part):
                yield Block(Piece.FACT, text, name)


def say_pitch(pitch: Pitch, takes: int) -> str:
    """A pitch by its audience and language, its words and its seconds."""
    number = words(pitch.text.whole)
    counted = ngettext("{number} word, {seconds} s", "{number} words, {seconds} s", number)
    said = counted.format(number=number, seconds=takes)
    return " · ".join(filter(None, (pitch.audience, pitch.language, said)))


def canvas_blocks(canvas: CanvasName, cards: Sequence[Card]) -> Iterator[Block]:
    """A canvas drawn as what it is; nothing of one without cards."""
    if not cards:
        return
    yield Block(Piece.HEAD, say_stage(StageName(canvas.value)))
    match canvas:
        case CanvasName.ACHIEVEMENTS:
            yield from _stars(cards)
        case CanvasName.SWOT:
            yield from _swot(cards)
        case CanvasName.IKIGAI:
            yield from _ikigai(cards)
        case _:
            for cell in cells_of(canvas):
                yield from _listed(say_cell(cell), _in(cards, cell))


def _in(cards: Sequence[Card], cell: str) -> list[Card]:
    return [card for card in cards if cell in card.cells]


def _listed(title: str, cards: Sequence[Card]) -> Iterator[Block]:
    if cards:
        yield Block(Piece.PART, title)
        yield from (Block(Piece.ITEM, say_card(card)) for card in cards)


def say_card(card: Card) -> str:
    """A card, and in brackets what it cites that is still there."""
    cited = ", ".join(each.label for each in card.cites if not each.gone and each.label)
    return f"{card.text} ({cited})" if cited else card.text


def _stars(cards: Sequence[Card]) -> Iterator[Block]:
    for card in cards:
        yield Block(Piece.PART, card.text)
        told = _told(card.star or Star())
        for field, label in star_names().items():
            if text := told[field]:
                yield Block(Piece.FACT, text, label)


def _told(star: Star) -> Mapping[str, str]:
    """The fields of an achievement as they are read."""
    felt = _("{number} of 5").format(number=star.satisfaction) if star.satisfaction else ""
    return {
        **{field: getattr(star, field) for field in TOLD},
        "skills": ", ".join(star.skills),
        "satisfaction": felt,
    }


def _swot(cards: Sequence[Card]) -> Iterator[Block]:
    """The project, then two tables: strengths and weaknesses, opportunities and threats."""
    for card in _in(cards, "project"):
        yield Block(Piece.FACT, say_card(card), say_cell("project"))
    for pair in (("strengths", "weaknesses"), ("opportunities", "threats")):
        found = [(say_cell(cell), tuple(map(say_card, _in(cards, cell)))) for cell in pair]
        if any(items for _title, items in found):
            yield Block(Piece.TABLE, "", columns=tuple(found))


def _ikigai(cards: Sequence[Card]) -> Iterator[Block]:
    """The cards by how many circles they stand in, all four first."""
    cells = cells_of(CanvasName.IKIGAI)
    for number, title in number_names().items():
        found = [card for card in cards if len(card.cells) == number]
        if found:
            yield Block(Piece.PART, title)
        named = 0 < number < len(cells)
        for card in found:
            circles = ", ".join(say_cell(cell) for cell in cells if cell in card.cells)
            yield Block(Piece.ITEM, f"{card.text} ({circles})" if named else card.text)
