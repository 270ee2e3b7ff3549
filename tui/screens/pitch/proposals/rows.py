"""The rows of the proposed cards, under the title of their canvas where all are listed."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import groupby

from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.signs import PROPOSED
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.cells import say_cell
from planner.pitch.path import StageName, say_stage
from planner.pitch.proposals.proposal import Proposal
from planner.pitch.proposals.wording import say_prompt
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.rows import Row

_GAP = 2
_SIGN = 2

Entry = Proposal | tuple[CanvasName, int] | None
"""A card, the title of a canvas with its number of cards, or a blank line above a title."""


class ProposalRows:
    """The rows of proposed cards; `cells` are those chosen for some of them, by their ids."""

    def __init__(
        self, proposals: Sequence[Proposal], cells: Mapping[int, str], *, titles: bool
    ) -> None:
        """List `proposals`, which stand canvas by canvas."""
        self._cells = cells
        self._entries = list(_titled(proposals) if titles else proposals)
        self._places = {
            each.id: place for place, each in enumerate(self._entries) if isinstance(each, Proposal)
        }
        names = {say_cell(self.cell_of(each)) for each in proposals}
        self._column = max(map(cell_width, names), default=0) + _GAP if len(names) > 1 else 0

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._entries)

    def row(self, place: int, width: int) -> Row:
        """The row at a place."""
        entry = self._entries[place]
        if isinstance(entry, Proposal):
            return Row(entry.id, self._card(entry, width) if width else ())
        return Row(None, _title(entry) if entry and width else ())

    def place(self, key: Hashable) -> int | None:
        """The place of the card with this id."""
        return self._places.get(key) if isinstance(key, int) else None

    def count_from(self, place: int) -> int:
        """The number of cards from a place on."""
        return sum(isinstance(entry, Proposal) for entry in self._entries[place:])

    def cell_of(self, proposal: Proposal) -> str:
        """The cell into which a card would come."""
        return self._cells.get(proposal.id, proposal.cell)

    def _card(self, proposal: Proposal, width: int) -> Line:
        """Sign, cell, and the text or the question of a card."""
        room = max(width - _SIGN - self._column, 0)
        asked = say_prompt(proposal) if proposal.asks else proposal.text
        return (
            Span(f"{drawn(PROPOSED)} "),
            Span(fit(say_cell(self.cell_of(proposal)), self._column), Tone.DIM),
            *_with_post(proposal, asked, room),
        )


def _with_post(proposal: Proposal, asked: str, room: int) -> Iterator[Span]:
    """The text of a card; beside the question of a position the post, where there is room."""
    if not proposal.asks or cell_width(asked) + _GAP + 1 > room:
        yield Span(fit(asked, room))
        return
    yield Span(asked)
    title = proposal.post.title
    yield Span(fit(f"  {title}" if title else "", room - cell_width(asked)), Tone.DIM)


def _titled(proposals: Sequence[Proposal]) -> Iterator[Entry]:
    for number, (canvas, group) in enumerate(groupby(proposals, lambda each: each.canvas)):
        cards = list(group)
        if number:
            yield None
        yield canvas, len(cards)
        yield from cards


def _title(entry: tuple[CanvasName, int]) -> Line:
    canvas, count = entry
    name = say_stage(StageName(canvas.value))
    return Span(name, Tone.TITLE), Span(f"  {say_number(count)}", Tone.DIM)
