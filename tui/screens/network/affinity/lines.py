"""The lines of a board: titles, cards, the groups above, and what is said of the one at hand."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from planner.language import _, ngettext
from planner.language.width import cell_width
from planner.network.affinity.board import HEAD, LOOSE, MOST, Board, BoardCard, Column, Place
from tui.drawing.label_values import pair_lines
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

Lines = Callable[[int], Sequence[Line]]


class Keys(NamedTuple):
    """The keys that sentences name: of the title, of a mark, of the views, and those of a move."""

    title: str
    mark: str
    view: str
    right: str


def head_line(column: Column, width: int, *, loose: bool) -> Line:
    """The title of a column and its number of cards."""
    count = f" {len(column.cards)}"
    room = max(width - len(count), 0)
    title = _("Not yet grouped") if loose else column.title or _("no title yet")
    tone = Tone.TITLE if column.title else Tone.DIM
    return (Span(fit(title, room), tone), Span(count, Tone.DIM))


def card_lines(card: BoardCard, width: int, tall: int) -> list[Line]:
    """A card in so many lines: a name with the work below it, or a text that may be cut."""
    if tall == 1:
        return [(Span(fit(card.text, width)),)]
    if card.detail:
        return [(Span(fit(card.text, width)),), (Span(fit(card.detail, width), Tone.DIM),)]
    first, *rest = wrap(card.text[: 4 * width + 4], width) or [""]
    return [(Span(first),), (Span(fit(" ".join(rest), width)),)]


def above_line(columns: Sequence[tuple[Column, int]], gap: int) -> Line:
    """The groups in which those of neighbouring columns stand, each over a line of theirs."""
    spans: list[Span] = []
    at = 0
    while at < len(columns):
        above, wide = columns[at][0].above, columns[at][1]
        end = at + 1
        while above and end < len(columns) and columns[end][0].above == above:
            wide += gap + columns[end][1]
            end += 1
        spans += _bracket(above, wide) if above else [Span(" " * wide)]
        spans.append(Span(" " * gap))
        at = end
    return tuple(spans)


def _bracket(title: str, width: int) -> list[Span]:
    name = fit(title, min(cell_width(title), max(width - 6, 1)))
    line = "─" * max(width - cell_width(name) - 5, 0)
    return [
        Span(drawn("╭─ "), Tone.RULE),
        Span(name, Tone.TITLE),
        Span(drawn(f" {line}╮"), Tone.RULE),
    ]


def more_line(left: int, right: int, width: int) -> Line:
    """The columns that are out of sight on either side; empty where there are none."""
    before = _more(left, "‹ {said}") if left else ""
    after = _more(right, "{said} ›") if right else ""
    room = max(width - cell_width(after), 0)
    return (Span(fit(before, room), Tone.DIM), Span(after, Tone.DIM))


def _more(number: int, arrow: str) -> str:
    said = ngettext("{count} more column", "{count} more columns", number).format(count=number)
    return drawn(arrow).format(said=said)


def beside_lines(board: Board, at: Place, keys: Keys) -> Lines:
    """The card at hand in full, or what a title is for."""
    column = board.columns[at.column]
    if at.card != HEAD:
        return lambda width: _card_in_full(column, column.cards[at.card], width)
    if at.column == LOOSE:
        said = _("Put side by side what belongs together: {key} moves a card to the right.")
        return lambda width: _dim(said.format(key=keys.right), width)
    if not column.title:
        said = _("What do these have in common? {key} gives the column its title.")
        return lambda width: _dim(said.format(key=keys.title), width)
    pairs = [(_("Title"), column.title), (_("Under"), column.above)]
    return lambda width: pair_lines([pair for pair in pairs if pair[1]], width)


def _card_in_full(column: Column, card: BoardCard, width: int) -> list[Line]:
    lines: list[Line] = [(Span(line, Tone.STRONG),) for line in wrap(card.text, width)]
    lines += _dim(card.detail, width) if card.detail else []
    return [*lines, *([(Span(fit(column.title, width), Tone.TITLE),)] if column.title else [])]


def _dim(said: str, width: int) -> list[Line]:
    return [(Span(line, Tone.DIM),) for line in wrap(said, width)]


def nobody_lines(keys: Keys) -> Lines:
    """The way to a board, where no person is marked and none was left."""
    said = _(
        "A board takes the people you mark: in the list, {mark} marks one, then {view} comes back"
        " here."
    ).format(mark=keys.mark, view=keys.view)
    return lambda width: [(), *_dim(said, width)]


def no_cards_lines() -> Lines:
    """The sentence of a canvas without cards."""
    said = _("This canvas has no cards yet: what you write there can be grouped here.")
    return lambda width: [(), *_dim(said, width)]


def too_many_lines(marked: int) -> Lines:
    """The sentence for more people than a board takes."""
    said = _("{marked} people are marked; a board takes {most} at most: mark fewer.")
    told = said.format(marked=marked, most=MOST)
    return lambda width: [(), *((Span(line),) for line in wrap(told, width))]


def count_said(board: Board) -> str:
    """The number of cards and of columns, at the right of the head."""
    cards = len(board.cards)
    if not cards:
        return ""
    count = ngettext("{count} card", "{count} cards", cards).format(count=cards)
    groups = len(board.columns) - 1
    said = ngettext("{count} column", "{count} columns", groups).format(count=groups)
    return f"{count}, {said}" if groups else count
