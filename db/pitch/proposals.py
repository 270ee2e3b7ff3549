"""Proposed cards in the store: proposed once, taken or refused once."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from db import models
from db.engine.clean import many_lines, one_line
from db.engine.database import database
from db.engine.query import rows
from db.errors import Missing
from db.pitch.cards import CardStore
from db.undo.ledger import Ledger
from planner.language import _, ngettext
from planner.language.text import fold, shorten
from planner.pitch.canvases.card import CanvasName, Card, Star
from planner.pitch.proposals.counts import Counted
from planner.pitch.proposals.proposal import Proposal, Source

_READ = """SELECT id, canvas, cell, text, source, detail FROM card_proposal WHERE {which}
ORDER BY instr({order}, canvas), id"""
_ORDER = "'" + " ".join(canvas.value for canvas in CanvasName) + "'"
_KNOWN = """SELECT canvas, cell, text, id, detail, answer FROM card_proposal
UNION ALL SELECT c.canvas, coalesce(l.cell, ''), c.text, 0, '', 'card'
FROM card c LEFT JOIN card_cell l ON l.card_id = c.id ORDER BY 4"""
# One that was answered waits again once it is pasted by hand.
_ADD = """INSERT INTO card_proposal (canvas, cell, text, detail, source) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (canvas, cell, text) DO UPDATE SET
    answer = NULL, card_id = NULL, detail = excluded.detail, source = excluded.source"""
_TELL_MORE = "UPDATE card_proposal SET detail = ? WHERE id = ?"
_COUNTS = "SELECT canvas, count(*) FROM card_proposal WHERE answer IS NULL GROUP BY canvas"

Key = tuple[str, str, str]
"""A canvas, a cell and a folded text; the cell is empty where it does not count."""
Known = tuple[int, str, str | None]
"""The id, the detail and the answer of a proposal, "card" of what stands on a canvas."""


class ProposalStore:
    """The proposed cards; one is known again by its canvas and its text, without case or accents.

    A text that a card of the canvas has is not proposed for it. One that is pasted by hand is asked
    for: it is known only in its own cell, by a proposal that waits there or by a card.
    """

    def __init__(self, ledger: Ledger, cards: CardStore) -> None:
        self._ledger = ledger
        self._cards = cards

    def waiting(self, canvas: CanvasName | None = None) -> list[Proposal]:
        """The proposals without an answer, of one canvas or of all in their order; one query."""
        which = "answer IS NULL AND (:canvas IS NULL OR canvas = :canvas)"
        return _read(which, canvas=canvas and canvas.value)

    def counts(self) -> Mapping[CanvasName, int]:
        """The number of proposals without an answer, by canvas; one query over an index."""
        return {CanvasName(canvas): number for canvas, number in rows(_COUNTS)}

    def get(self, proposal_id: int) -> Proposal:
        """One proposal without an answer.

        Raises:
            Missing: if it is not there, or was answered meanwhile.
        """
        found = _read("answer IS NULL AND id = :id", id=proposal_id)
        if not found:
            raise Missing(_("This proposed card was answered already."))
        return found[0]

    def count_new(self, proposals: Iterable[Proposal]) -> Counted:
        """The number of proposals that would be new, told more of, or that are known."""
        new, more, known = _compared(proposals)
        return Counted(len(new), len(more), known)

    def propose(self, proposals: Sequence[Proposal]) -> Counted:
        """Add the proposals that are new; of those that wait, write what is told more of them."""
        said = ngettext("{count} card proposed", "{count} cards proposed", len(proposals))
        with self._ledger.change(said.format(count=len(proposals))):
            new, more, known = _compared(proposals)
            database.execute_many(_ADD, map(_columns, new))
            database.execute_many(_TELL_MORE, more)
        return Counted(len(new), len(more), known)

    def take(
        self,
        proposal_id: int,
        today: date,
        *,
        cell: str = "",
        text: str = "",
        star: Star | None = None,
    ) -> Card:
        """Make a proposal a card, in its own cell and with its own words unless others are given.

        Raises:
            Missing: if it was answered meanwhile.
            Empty: if the text is.
        """
        proposal = self.get(proposal_id)
        cells, text = [cell or proposal.cell], text or proposal.text
        with self._ledger.change(_("Card added: {title}").format(title=shorten(text))):
            card = self._cards.add(proposal.canvas, cells, text, today, star)
            _answer(proposal, answer="taken", card=card.id)
        return card

    def refuse(self, proposal_id: int) -> None:
        """Never propose this card again.

        Raises:
            Missing: if it was answered meanwhile.
        """
        proposal = self.get(proposal_id)
        said = _("Proposed card refused: {title}").format(title=shorten(proposal.text))
        with self._ledger.change(said):
            _answer(proposal, answer="refused")


def _read(which: str, **values: object) -> list[Proposal]:
    return [
        Proposal(CanvasName(canvas), cell, text, Source(source), detail, number)
        for number, canvas, cell, text, source, detail in rows(
            _READ.format(which=which, order=_ORDER), **values
        )
    ]


def _answer(proposal: Proposal, **values: object) -> None:
    models.CardProposal.update(**values).where(models.CardProposal.id == proposal.id).execute()


def _compared(
    proposals: Iterable[Proposal],
) -> tuple[list[Proposal], list[tuple[str, int]], int]:
    """Those that are new, the details of known ones that tell more, and how many are known.

    Of several with one text the first counts, so that the same archive again tells nothing more.
    """
    kept = _known()
    first: dict[Key, Proposal] = {}
    for each in filter(lambda each: each.text, map(_clean, proposals)):
        cell = each.cell if each.source is Source.PASTED else ""
        first.setdefault((each.canvas.value, cell, fold(each.text)), each)
    new: list[Proposal] = []
    more: list[tuple[str, int]] = []
    known = 0
    for key, each in first.items():
        if key not in kept:
            new.append(each)
            continue
        number, detail, answer = kept[key]
        if answer is None and each.detail and each.detail != detail:
            more.append((each.detail, number))
        else:
            known += 1
    return new, more, known


def _known() -> dict[Key, Known]:
    """All that was proposed or is there, whatever its cell; by cell, what is there or waits."""
    kept: dict[Key, Known] = {}
    for canvas, cell, text, *known in rows(_KNOWN):
        number, detail, answer = known
        kept[canvas, "", fold(text)] = (number, detail, answer)
        if cell and answer in (None, "card"):
            kept[canvas, cell, fold(text)] = (number, detail, answer)
    return kept


def _clean(proposal: Proposal) -> Proposal:
    text, detail = one_line(proposal.text), many_lines(proposal.detail)
    return Proposal(proposal.canvas, proposal.cell, text, proposal.source, detail)


def _columns(proposal: Proposal) -> tuple[Any, ...]:
    return (
        *(proposal.canvas.value, proposal.cell),
        *(proposal.text, proposal.detail, proposal.source.value),
    )
