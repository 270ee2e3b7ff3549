"""The version of a pitch that was used: with a person, or at an event."""

from planner.language import _
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class UsedPitch:
    """A version of the pitch for an audience; versions of a pitch count from 1."""

    version_id: int
    pitch_id: int
    audience: str
    version: int


def say_version(used: UsedPitch) -> str:
    """The audience and the version, beside a label."""
    said = _("{audience}, version {number}")
    return said.format(audience=used.audience, number=used.version)


def say_used(used: UsedPitch) -> str:
    """The pitch used, within a line of the timeline."""
    said = _("with the pitch for {audience}, version {number}")
    return said.format(audience=used.audience, number=used.version)
