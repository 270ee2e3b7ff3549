"""Cards: an answer on a canvas, the cells it stands in, and what it cites."""

from datetime import date
from enum import StrEnum

from planner.values import dataclass


class CanvasName(StrEnum):
    """The canvases, in the order in which they are filled."""

    IDENTITY = "identity"
    SKILLS = "skills"
    ACHIEVEMENTS = "achievements"
    WANTS = "wants"
    SWOT = "swot"
    IKIGAI = "ikigai"
    MIX = "mix"


class Cited(StrEnum):
    """The kinds of thing that can be cited."""

    CARD = "card"
    SECTOR = "sector"
    ORGANISATION = "organisation"
    PERSONA = "persona"


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation, by uid; `label` names what was cited, `canvas` is that of a cited card.

    `gone` once the cited row was deleted: undoing the deletion heals it.
    """

    kind: Cited
    cited: str
    label: str
    place: str = ""
    canvas: CanvasName | None = None
    cells: tuple[str, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Star:
    """The further fields of an achievement; its title is the text of the card.

    `skills` are those it shows, `satisfaction` is 1–5 or unknown.
    """

    situation: str = ""
    task: str = ""
    actions: str = ""
    result: str = ""
    skills: tuple[str, ...] = ()
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A card of a canvas; in the ikigai it may stand in no cell or in several."""

    id: int
    uid: str
    canvas: CanvasName
    cells: tuple[str, ...]
    text: str
    created_on: date
    cites: tuple[Citation, ...] = ()
    star: Star | None = None
