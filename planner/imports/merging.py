"""Three-way merge of a known person with a source: its last values, its new ones, ours."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from planner.imports.card import Card
from planner.imports.identity import number_key, point_key
from planner.language.text import fold
from planner.model.vocabulary import PointKind
from planner.network.organisations import is_same_organisation
from planner.values import dataclass

NOTHING = Card(name="")
"""The last values of a source without any."""

_FIELDS = (
    *("name", "given", "family", "organisation", "role_title", "connected_on", "city", "notes"),
    "birthday",
)
"""The fields of a card that hold one value and that the store keeps."""
_SEVERAL: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("emails", partial(point_key, PointKind.EMAIL)),
    ("urls", partial(point_key, PointKind.URL)),
    ("phones", number_key),
    ("groups", fold),
)
"""The contact points and groups of a card, with the key under which two values are equal."""


@dataclass(frozen=True, slots=True)
class JobChange:
    """The job of a person, before and after."""

    name: str
    old_role: str
    old_organisation: str
    role: str
    organisation: str


def merged(ours: Card, last: Card, source: Card) -> Card:
    """Merge a source into our card.

    A field follows the source only if the source differs from the last value imported from it and
    ours still equals that value. An empty field of the source is ignored, except that a change of
    organisation without a title clears the old title.
    """
    changes: dict[str, Any] = {
        field: getattr(source, field)
        for field in _FIELDS
        if _follows(getattr(ours, field), getattr(last, field), getattr(source, field))
    }
    if "organisation" in changes and not source.role_title and ours.role_title == last.role_title:
        changes["role_title"] = ""
    for field, key in _SEVERAL:
        changes[field] = _merged_points(
            getattr(ours, field), getattr(last, field), getattr(source, field), key
        )
    after = replace(ours, **changes)
    return replace(after, labels=_merged_labels(after, last, source))


def _merged_labels(after: Card, last: Card, source: Card) -> tuple[tuple[str, str], ...]:
    """Our labels of the points that stay, and those of the source for points without one."""
    points = {*after.emails, *after.urls, *after.phones}
    ours = {point: label for point, label in after.labels if point in points}
    more = source.labels if source.labels != last.labels else ()
    return tuple((ours | {p: label for p, label in more if p in points and p not in ours}).items())


def _follows(ours: object, last: object, source: object) -> bool:
    return bool(source) and source != last and ours == last


def left(before: Card, after: Card) -> bool:
    """Whether a job was left: for another organisation, or another title at the same."""
    if not (before.organisation or before.role_title):
        return False
    if not is_same_organisation(before.organisation, after.organisation):
        return bool(before.organisation)
    return bool(before.role_title) and fold(before.role_title) != fold(after.role_title)


def _merged_points(
    ours: tuple[str, ...],
    last: tuple[str, ...],
    source: tuple[str, ...],
    key: Callable[[str], str],
) -> tuple[str, ...]:
    """Merge points of one kind: a point replaced in the source is replaced, unless we edited it."""
    held, before, said = ({key(value) for value in points} for points in (ours, last, source))
    if not said or said == before or not before <= held:
        return ours
    kept = tuple(value for value in ours if key(value) not in before - said)
    return _joined(kept, tuple(value for value in source if key(value) not in before), key)


def _joined(
    points: tuple[str, ...], more: tuple[str, ...], key: Callable[[str], str]
) -> tuple[str, ...]:
    """`points`, then those of `more` that are not among them in another spelling."""
    joined = {key(value): value for value in reversed(points + more)}
    return tuple(value for value in dict.fromkeys(points + more) if joined[key(value)] == value)


def folded(first: Card, then: Card, *, renaming: bool = True) -> Card:
    """Merge two rows of one person: the later value wins, contact points add up.

    Without `renaming` the name of the first stays.
    """
    points: dict[str, Any] = {
        name: _joined(getattr(first, name), getattr(then, name), key) for name, key in _SEVERAL
    }
    labels = tuple((dict(first.labels) | dict(then.labels)).items())
    kept = tuple(dict.fromkeys(first.kept + then.kept))
    both = replace(remembered(first, then), **points, labels=labels, kept=kept)
    if renaming:
        return both
    return replace(both, name=first.name, given=first.given, family=first.family)


def remembered(last: Card, source: Card) -> Card:
    """Update the last values of a source; a value that is now empty keeps the earlier one."""
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
    """The change of a job; None if there is none, or the job was unknown before."""
    old, new = (ours.role_title, ours.organisation), (after.role_title, after.organisation)
    if old in (new, ("", "")):
        return None
    return JobChange(after.name, *old, *new)
