"""The sectors, organisations and personas that a goal is for, and what it grew from."""

from typing import NamedTuple

from planner.language import _, pgettext
from planner.model.vocabulary import Source
from planner.network.diagnosis.finding import Code
from planner.values import dataclass


class Named(NamedTuple):
    """A thing that a goal is for: its id and its name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The card or the finding from which a goal grew.

    `key` is the uid of the card, or the key of the finding; `name` the text of the card or the
    name of what the finding is about, empty if that is gone. `place` is the canvas of the card or
    the code of the finding, `id` the card's.
    """

    kind: Source
    key: str
    name: str = ""
    place: str = ""
    id: int | None = None

    @property
    def is_there(self) -> bool:
        """Whether it can be opened: the diagnosis can always, a card while it is there."""
        return self.kind is Source.FINDING or self.id is not None


@dataclass(frozen=True, slots=True)
class Aims:
    """The sectors, organisations and personas of a goal, and its origin."""

    sectors: tuple[Named, ...] = ()
    organisations: tuple[Named, ...] = ()
    personas: tuple[Named, ...] = ()
    origin: Origin | None = None


def say_origin(origin: Origin) -> str:
    """The origin in one line: "Diagnosis: no mentor", "Card: I lead teams"."""
    if origin.kind is Source.CARD:
        if not origin.is_there:
            return _("a card of Pitch that is no longer there")
        return _("Card: {text}").format(text=origin.name)
    said = _findings().get(origin.place, _("a finding"))
    return _("Diagnosis: {finding}").format(finding=" · ".join(filter(None, (said, origin.name))))


def _findings() -> dict[str, str]:
    """The kinds of finding in few words."""
    return {
        Code.GOAL: pgettext("finding", "nobody fits the goal"),
        Code.PERSONA: pgettext("finding", "a persona is missing"),
        Code.PLACE: pgettext("finding", "nobody known there"),
        Code.SECTOR: pgettext("finding", "nobody known in the sector"),
        Code.OWED: pgettext("finding", "an answer is owed"),
        Code.ASKS: pgettext("finding", "a moment to give"),
        Code.MENTOR: pgettext("finding", "no mentor"),
        Code.CONNECTOR: pgettext("finding", "no connector"),
        Code.OVERDUE: pgettext("finding", "a sign of life is due"),
        Code.MOVED: pgettext("finding", "a new job"),
        Code.DORMANT: pgettext("finding", "a tie to wake"),
        Code.ONE_GROUP: pgettext("finding", "most people in one group"),
        Code.ONE_SECTOR: pgettext("finding", "most people in one sector"),
        Code.ONE_ORGANISATION: pgettext("finding", "most people at one organisation"),
        Code.EMPLOYER: pgettext("finding", "a former employer"),
    }
