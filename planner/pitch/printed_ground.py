"""The sections of "my marketing" beside pitches and canvases: propositions, the market map."""

from collections.abc import Iterable, Iterator, Sequence

from planner.language import _, ngettext
from planner.language.page import Block, Piece
from planner.pitch.market_map.summary import MarketLine, MarketOrganisation
from planner.pitch.proposition.proposition import Proposition


def proposition_blocks(propositions: Sequence[Proposition]) -> Iterator[Block]:
    """The value propositions, each as its sentence."""
    if propositions:
        said = ngettext("My value proposition", "My value propositions", len(propositions))
        yield Block(Piece.HEAD, said)
    for proposition in propositions:
        yield Block(Piece.ITEM, proposition.wording.sentence)


def market_blocks(lines: Iterable[MarketLine]) -> Iterator[Block]:
    """The sectors of the market map, with their numbers and the organisations aimed at."""
    found = list(lines)
    if found:
        yield Block(Piece.HEAD, _("Market map"))
    for line in found:
        yield Block(Piece.PART, _say_sector(line))
        yield Block(Piece.ITEM, _say_numbers(line))
        if line.sector is not None:
            for label, text in (
                (_("Trends"), line.sector.trends),
                (_("Who decides"), line.sector.decides),
                (_("Who refers"), line.sector.refers),
                (_("Where they meet"), line.sector.meets),
            ):
                if text:
                    yield Block(Piece.FACT, text, label)
        if line.organisations:
            named = ", ".join(map(_say_organisation, line.organisations))
            yield Block(Piece.FACT, named, _("Organisations"))


def _say_sector(line: MarketLine) -> str:
    priority = line.sector.priority if line.sector else None
    return f"{line.name} · {priority.value}" if priority else line.name


def _say_numbers(line: MarketLine) -> str:
    number, covered = line.coverage.organisations, line.coverage
    counted = ngettext("{n} organisation", "{n} organisations", number).format(n=number)
    said = _("targeted: {targeted}, known: {known}, in conversation: {talking}").format(
        targeted=covered.targeted, known=covered.known, talking=covered.conversation
    )
    return f"{counted}, {said}"


def _say_organisation(organisation: MarketOrganisation) -> str:
    if organisation.priority is None:
        return organisation.name
    return f"{organisation.name} ({organisation.priority.value})"
