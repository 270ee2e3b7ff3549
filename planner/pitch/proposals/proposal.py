"""A proposed card: its canvas and cell, its text, and the source it comes from."""

from enum import StrEnum
from typing import Self

from planner.pitch.canvases.card import CanvasName
from planner.values import dataclass


class Source(StrEnum):
    """The sources of proposed cards."""

    POSITION = "position"
    SCHOOL = "school"
    SKILL = "skill"
    PROFILE = "profile"
    PASTED = "pasted"


@dataclass(frozen=True, slots=True)
class OwnPost:
    """A post of the user's own, as the detail of a proposal holds it: a line each.

    `since` and `until` are partial dates, empty if unknown; `description` may have several lines.
    """

    organisation: str
    title: str = ""
    since: str = ""
    until: str = ""
    description: str = ""

    @classmethod
    def of(cls, detail: str) -> Self:
        """Read a detail; what it lacks is empty."""
        return cls(*detail.split("\n", 4))

    @property
    def detail(self) -> str:
        """The detail that `of` reads."""
        lines = [self.organisation, self.title, self.since, self.until, self.description]
        return "\n".join(lines).rstrip("\n")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed card; `detail` is the post that a position is about.

    A position asks for an achievement to be told: it is no card by itself.
    """

    canvas: CanvasName
    cell: str
    text: str
    source: Source
    detail: str = ""
    id: int = 0

    @property
    def asks(self) -> bool:
        """Whether a text must be written before it becomes a card."""
        return self.source is Source.POSITION

    @property
    def post(self) -> OwnPost:
        """The post that a position is about."""
        return OwnPost.of(self.detail)
