"""The cards and entries that a slot may cite, and how their kinds are called."""

from collections.abc import Iterable, Mapping, Sequence

from planner.language import _
from planner.language.text import fold
from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.proposition.proposition import Slot
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Citable:
    """A card or an entry that may be cited; `detail` says more of it, such as its result."""

    citation: Citation
    detail: str = ""


def kind_name(cited: Citation) -> str:
    """The kind of a citation in a word: persona, sector, achievement, skill, value…"""
    if cited.kind is not Cited.CARD:
        return _entry_kinds()[cited.kind]
    if cited.canvas is CanvasName.IDENTITY and "values" in cited.cells:
        return _("value")
    if cited.canvas is CanvasName.ACHIEVEMENTS:
        return _("achievement")
    return _("skill") if cited.canvas is CanvasName.SKILLS else _("card")


def _entry_kinds() -> Mapping[Cited, str]:
    return {
        Cited.PERSONA: _("persona"),
        Cited.SECTOR: _("sector"),
        Cited.ORGANISATION: _("organisation"),
    }


def in_order(known: Iterable[Citable], slot: Slot) -> list[Citable]:
    """Those that suit a slot: whom takes entries, the others cards, the order of a kind kept.

    Achievements stand first for the proof, last for the asset.
    """
    suits = [each for each in known if (each.citation.kind is Cited.CARD) != (slot is Slot.WHOM)]
    achieved, first = CanvasName.ACHIEVEMENTS, slot is Slot.PROOF
    return sorted(suits, key=lambda each: (each.citation.canvas is achieved) is not first)


def matching(known: Sequence[Citable], typed: str) -> list[Citable]:
    """Those of whose words, or whose detail's, one begins with each word typed; all without any."""
    wanted = fold(typed).split()
    return [each for each in known if all(_begins(each, word) for word in wanted)]


def _begins(citable: Citable, word: str) -> bool:
    said = f" {fold(citable.citation.label)} {fold(citable.detail)}"
    return any(f"{before}{word}" in said for before in " -'’(«“\"/")


def cited_words(cites: Iterable[Citation]) -> str:
    """The labels of citations, from which the words of a slot begin."""
    return ", ".join(each.label for each in cites)
