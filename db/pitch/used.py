"""The versions of pitches that a result or a debrief may name as used."""

from db.engine.query import rows
from db.pitch.worded import NEWEST_WORDED
from planner.model.actions import Action
from planner.model.pitches import UsedPitch

_VERSIONS = """SELECT v.id, p.id, p.audience, v.number
FROM pitch p JOIN pitch_version v ON v.pitch_id = p.id WHERE {which} ORDER BY p.id"""


def newest_version(pitch_id: int | None) -> UsedPitch | None:
    """The newest version of a pitch; None without a pitch, or if nothing of it is written."""
    if pitch_id is None:
        return None
    return next(iter(_read(f"p.id = :pitch AND {NEWEST_WORDED}", pitch=pitch_id)), None)


def version(version_id: int | None) -> UsedPitch | None:
    """A version that a debrief names; None if it names none."""
    if version_id is None:
        return None
    return next(iter(_read("v.id = :version", version=version_id)), None)


class UsedPitchStore:
    """The pitches as they may be said to have been used."""

    def newest(self) -> list[UsedPitch]:
        """The newest version of every pitch of which something is written; one query."""
        return _read(NEWEST_WORDED)

    def of_action(self, action: Action) -> UsedPitch | None:
        """The version that the result of an action names, else the newest of its preparation."""
        if action.result is not None:
            return action.result.pitch
        return newest_version(action.pitch_id)


def _read(which: str, **values: object) -> list[UsedPitch]:
    return [UsedPitch(*row) for row in rows(_VERSIONS.format(which=which), **values)]
