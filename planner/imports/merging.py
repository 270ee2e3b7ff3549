"""What a file may change in a person we know: what its source changed and we left as it was."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from planner.imports.card import Card
from planner.imports.identity import point_key
from planner.model.vocabulary import PointKind

NOTHING = Card(name="")
"""The last values of a source that never gave any."""

_POINTS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("emails", partial(point_key, PointKind.EMAIL)),
    ("urls", partial(point_key, PointKind.URL)),
    ("phones", partial(point_key, PointKind.PHONE)),
)
"""The contact points of a card and when two values are one."""


@dataclass(frozen=True, slots=True)
class JobChange:
    """Somebody's work, before and after."""

    name: str
    old_role: str
    old_organisation: str
    role: str
    organisation: str


def merged(ours: Card, last: Card, source: Card) -> Card:
    """Our card after a source spoke.

    A field follows the source only if the source differs from the last value imported from it and
    ours still equals that value. An empty field of the source says nothing, except that whoever
    changed organisation and names no title there has lost the old one.
    """
    changes: dict[str, object] = {
        field: getattr(source, field)
        for field in ("name", "given", "family", "organisation", "role_title", "connected_on")
        if _follows(getattr(ours, field), getattr(last, field), getattr(source, field))
    }
    if "organisation" in changes and not source.role_title and ours.role_title == last.role_title:
        changes["role_title"] = ""
    for field, key in _POINTS:
        changes[field] = _merged_points(
            getattr(ours, field), getattr(last, field), getattr(source, field), key
        )
    return replace(ours, **changes)  # type: ignore[arg-type]  # the names and types are those of Card


def _follows(ours: object, last: object, source: object) -> bool:
    return bool(source) and source != last and ours == last


def _merged_points(
    ours: tuple[str, ...],
    last: tuple[str, ...],
    source: tuple[str, ...],
    key: Callable[[str], str],
) -> tuple[str, ...]:
    """Our points of one kind: what the source replaced is replaced, unless we did so ourselves."""
    held, before, said = ({key(value) for value in points} for points in (ours, last, source))
    if not said or said == before or not before <= held:
        return ours
    kept = tuple(value for value in ours if key(value) not in before - said)
    return _joined(kept, tuple(value for value in source if key(value) not in before), key)


def _joined(
    points: tuple[str, ...], more: tuple[str, ...], key: Callable[[str], str]
) -> tuple[str, ...]:
    """`points`, then those of `more` that are not there yet in another spelling."""
    joined = {key(value): value for value in reversed(points + more)}
    return tuple(value for value in dict.fromkeys(points + more) if joined[key(value)] == value)


def folded(first: Card, then: Card, *, renaming: bool = True) -> Card:
    """What two rows say of one person: the later word counts, contact points add up.

    Without `renaming` the name stays that of the first.
    """
    points = {
        name: _joined(getattr(first, name), getattr(then, name), key) for name, key in _POINTS
    }
    both = replace(remembered(first, then), **points)  # type: ignore[arg-type]  # as in `merged`
    if renaming:
        return both
    return replace(both, name=first.name, given=first.given, family=first.family)


def remembered(last: Card, source: Card) -> Card:
    """The last values of a source, now that it spoke again; what it leaves empty it said before."""
    if last is NOTHING:
        return source
    said = {
        field: value
        for field in Card.__slots__
        if (value := getattr(source, field)) or (field == "role_title" and _moved(last, source))
    }
    return replace(last, **said)


def _moved(last: Card, source: Card) -> bool:
    return bool(source.organisation) and source.organisation != last.organisation


def job_change(ours: Card, after: Card) -> JobChange | None:
    """How somebody's work changed; None if it did not, or was not known before."""
    old, new = (ours.role_title, ours.organisation), (after.role_title, after.organisation)
    if old in (new, ("", "")):
        return None
    return JobChange(after.name, *old, *new)
