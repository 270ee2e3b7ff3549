"""A value proposition: a sentence with four slots, each worded freely, with citations."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from planner.language import _, pgettext
from planner.pitch.canvases.card import Citation
from planner.values import dataclass

GAP = "…"
"""The sign in the sentence where a slot is still empty."""


class Slot(StrEnum):
    """The slots of the sentence, in their order."""

    WHOM = "whom"
    OUTCOME = "outcome"
    ASSET = "asset"
    PROOF = "proof"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the four slots, and the citations of them all; each has its slot as place."""

    whom: str = ""
    outcome: str = ""
    asset: str = ""
    proof: str = ""
    cites: tuple[Citation, ...] = ()

    def said(self, slot: Slot) -> str:
        """The words of a slot."""
        text: str = getattr(self, slot.value)
        return text

    def cited(self, slot: Slot) -> tuple[Citation, ...]:
        """The citations of a slot."""
        return tuple(each for each in self.cites if each.place == slot.value)

    @property
    def sentence(self) -> str:
        """The whole sentence in the language of the reader; a gap for each empty slot."""
        return _("I help {whom} to {outcome} through {asset}, as {proof} shows.").format(
            **{slot.value: " ".join(self.said(slot).split()) or GAP for slot in Slot}
        )


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a value proposition as it was kept on one day; versions count from 1."""

    id: int
    uid: str
    number: int
    kept_on: date
    wording: Wording


@dataclass(frozen=True, slots=True)
class Proposition:
    """A value proposition; its newest version is its text."""

    id: int
    uid: str
    created_on: date
    newest: Version

    @property
    def wording(self) -> Wording:
        """The words and citations of the newest version."""
        return self.newest.wording


def slot_names() -> Mapping[Slot, str]:
    """The slots by name."""
    return {
        Slot.WHOM: pgettext("slot", "Whom"),
        Slot.OUTCOME: pgettext("slot", "Outcome"),
        Slot.ASSET: pgettext("slot", "Asset"),
        Slot.PROOF: pgettext("slot", "Proof"),
    }


def worded(words: Mapping[Slot, str], cites: Iterable[Citation]) -> Wording:
    """A wording of slots, without citations that stand in none of them."""
    places = {slot.value for slot in Slot}
    return Wording(
        **{slot.value: words.get(slot, "") for slot in Slot},
        cites=tuple(each for each in cites if each.place in places),
    )
