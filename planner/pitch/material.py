"""The material that each part of a pitch draws on: concerns, trends, cards, goals."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from planner.language import _, pgettext
from planner.model.vocabulary import PitchPart
from planner.pitch.canvases.card import CanvasName, Card, Citation, Cited
from planner.values import dataclass


class MaterialKind(StrEnum):
    """The kinds of material."""

    CONCERN = "concern"
    TREND = "trend"
    CARD = "card"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Material:
    """A piece of material: its words, and the place they come from.

    A card is known by its uid, so that the part can cite it; `proof` is the result of an
    achievement.
    """

    kind: MaterialKind
    text: str
    source: str
    uid: str = ""
    proof: str = ""
    canvas: CanvasName | None = None

    @property
    def words(self) -> str:
        """The words to be put into the part: the result of an achievement, if it is told."""
        return self.proof or self.text

    def cited_in(self, part: PitchPart) -> Citation:
        """The citation of a card by a part."""
        return Citation(Cited.CARD, self.uid, self.text, part.value, self.canvas)


@dataclass(frozen=True, slots=True)
class Sources:
    """All from which material is drawn; `trends` are those of sectors and organisations."""

    cards: Sequence[Card] = ()
    persona: str = ""
    concerns: Sequence[str] = ()
    trends: Sequence[tuple[str, str]] = ()
    goals: Sequence[str] = ()


_CANVASES = {
    PitchPart.WHO: (CanvasName.IDENTITY,),
    PitchPart.WHAT: (CanvasName.SKILLS,),
    PitchPart.BRING: (CanvasName.ACHIEVEMENTS,),
    PitchPart.PROJECT: (CanvasName.SWOT, CanvasName.WANTS),
}
_PROJECT = "project"
"""The cell of the SWOT that is material: the others are no words for a listener."""


def can_be_cited(material: Material) -> bool:
    """Whether a material is a card, which is cited, or a concern, which is taken up."""
    return material.kind in (MaterialKind.CARD, MaterialKind.CONCERN)


def material_for(part: PitchPart, sources: Sources) -> list[Material]:
    """The material of a part, in the order in which it helps."""
    if part is PitchPart.HOOK:
        return [*_concerns(sources), *_trends(sources)]
    if part is PitchPart.ASK:
        goal = pgettext("material of a pitch", "open goal")
        return [Material(MaterialKind.GOAL, text, goal) for text in sources.goals]
    return [
        each
        for canvas in _CANVASES[part]
        for card in sources.cards
        if card.canvas is canvas
        for each in _of_card(card)
    ]


def _concerns(sources: Sources) -> Iterator[Material]:
    said = _("concern of {persona}").format(persona=sources.persona)
    for text in sources.concerns:
        yield Material(MaterialKind.CONCERN, text, said)


def _trends(sources: Sources) -> Iterator[Material]:
    for place, trends in sources.trends:
        said = _("trend: {place}").format(place=place)
        for line in filter(None, map(str.strip, trends.split("\n"))):
            yield Material(MaterialKind.TREND, line, said)


def _of_card(card: Card) -> Iterator[Material]:
    if card.canvas is CanvasName.SWOT and _PROJECT not in card.cells:
        return
    proof = card.star.result if card.star else ""
    source = ", ".join(filter(None, map(_cells().get, card.cells)))
    yield Material(MaterialKind.CARD, card.text, source, card.uid, proof, card.canvas)


def _cells() -> dict[str, str]:
    """The cells of cards that are material, as words."""
    return {
        "identity": pgettext("material of a pitch", "identity"),
        "values": pgettext("material of a pitch", "value"),
        "knowledge": pgettext("material of a pitch", "knowledge"),
        "hard": pgettext("material of a pitch", "hard skill"),
        "soft": pgettext("material of a pitch", "soft skill"),
        "achievement": pgettext("material of a pitch", "achievement"),
        "project": pgettext("material of a pitch", "project"),
        "want": pgettext("material of a pitch", "I want"),
        "can": pgettext("material of a pitch", "I can"),
    }


def say_no_material(part: PitchPart, *, has_persona: bool = True) -> str:
    """The sentence that says where the material of a part would come from."""
    if part is PitchPart.HOOK and not has_persona:
        return _("Say whom the pitch is for: the concerns of that persona stand here.")
    return {
        PitchPart.HOOK: _("Concerns of the persona and trends of the market map stand here."),
        PitchPart.WHO: _("The cards of identity and values stand here."),
        PitchPart.WHAT: _("The cards of what you know and can do stand here."),
        PitchPart.BRING: _("Your achievements stand here, to be cited as proof."),
        PitchPart.PROJECT: _("The project of your SWOT and what you want stand here."),
        PitchPart.ASK: _("Your open goals stand here."),
    }[part]
