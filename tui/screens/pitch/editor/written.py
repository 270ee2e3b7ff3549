"""The answer of the editor, and as texts: for its draft and for the merge with other windows."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import NamedTuple

from planner.language import _, pgettext
from planner.model.labels import pitch_parts
from planner.model.pitches import PitchText
from planner.model.vocabulary import PitchPart
from planner.pitch.canvases.card import Card, Citation, Cited
from planner.pitch.material import Material, MaterialKind

CONCERN, CITES = "concern", "cites"


class Written(NamedTuple):
    """A pitch as it was written: its parts, what they cite, the concern taken up."""

    text: PitchText
    cites: tuple[Citation, ...] = ()
    concern: str = ""

    def texts(self) -> dict[str, str]:
        """Everything as texts by name, the citations a line each."""
        lines = sorted(f"{each.place} {each.kind.value} {each.cited}" for each in self.cites)
        return {**asdict(self.text), CONCERN: self.concern, CITES: "\n".join(lines)}

    def takes(self, part: PitchPart, material: Material) -> bool:
        """Whether a part cites a material, or the pitch takes it up."""
        if material.kind is MaterialKind.CONCERN:
            return self.concern == material.text
        return any((each.place, each.cited) == (part.value, material.uid) for each in self.cites)

    def turned(self, part: PitchPart, material: Material) -> "Written":
        """The same with a material cited or taken up; no longer, if that is so already."""
        taken = self.takes(part, material)
        if material.kind is MaterialKind.CONCERN:
            return self._replace(concern="" if taken else material.text)
        here = part.value, material.uid
        others = tuple(each for each in self.cites if (each.place, each.cited) != here)
        return self._replace(cites=others if taken else (*others, material.cited_in(part)))


class Known(NamedTuple):
    """The cards by which citations are named, and those cited already, some of them gone."""

    cards: Sequence[Card]
    cites: Sequence[Citation]

    def written(self, texts: Mapping[str, str]) -> Written:
        """The answer that texts stand for."""
        parts = PitchText(**{part.value: texts[part.value] for part in PitchPart})
        return Written(parts, self.citations(texts[CITES]), texts[CONCERN])

    def citations(self, lines: str) -> tuple[Citation, ...]:
        """The citations that lines stand for; one of an unknown card says that it is gone."""
        split = [(*line.split(" "), "", "")[:3] for line in lines.splitlines()]
        return tuple(
            self._citation(place, Cited(kind), uid)
            for place, kind, uid in split
            if uid and kind in set(Cited)
        )

    def in_words(self, name: str, *texts: str) -> list[str]:
        """Texts of a name as a person reads them: citations by their cards."""
        if name != CITES:
            return list(texts)
        return [", ".join(cited.label for cited in self.citations(text)) for text in texts]

    def _citation(self, place: str, kind: Cited, uid: str) -> Citation:
        for card in self.cards:
            if card.uid == uid:
                return Citation(kind, uid, card.text, place, card.canvas, card.cells)
        for cited in self.cites:
            if cited.cited == uid:
                return replace(cited, place=place)
        return Citation(kind, uid, _("a card deleted"), place, gone=True)


def label_of(name: str) -> str:
    """The label of one of the texts."""
    if name == CONCERN:
        return pgettext("of a pitch", "Concern")
    if name == CITES:
        return pgettext("of a pitch", "Citations")
    return pitch_parts()[PitchPart(name)]
