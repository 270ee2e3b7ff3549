"""Contact points of a person, each with the key by which identities compare it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from db.engine.clean import one_line
from db.engine.query import THESE, rows_by_ids
from db.models import ContactPoint as Row
from planner.imports.identity import point_key
from planner.model.people import ContactPoint
from planner.model.vocabulary import PointKind

_rows = rows_by_ids(
    lambda: (
        Row.select(Row.person, Row.kind, Row.value, Row.label)
        .where(Row.person << THESE)
        .order_by(Row.id)
    )
)


def points_of(ids: Sequence[int]) -> Mapping[int, list[ContactPoint]]:
    """The contact points of each of some people, in their order."""
    found: dict[int, list[ContactPoint]] = defaultdict(list)
    for person_id, kind, value, label in _rows(ids):
        found[person_id].append(ContactPoint(PointKind(kind), value, label))
    return found


def put_points(person_id: int, points: Iterable[ContactPoint]) -> None:
    """Replace the contact points of a person."""
    wanted = _clean(points)
    if list(wanted) == points_of([person_id])[person_id]:
        return
    Row.delete().where(Row.person == person_id).execute()
    _insert(person_id, wanted)


def add_points(person_id: int, points: Iterable[ContactPoint]) -> None:
    """Add contact points to a person; one already there is not written twice."""
    known = set(map(_key, points_of([person_id])[person_id]))
    _insert(person_id, (point for point in _clean(points) if _key(point) not in known))


def _clean(points: Iterable[ContactPoint]) -> tuple[ContactPoint, ...]:
    """The points as they are stored, each address once."""
    unique: dict[tuple[PointKind, str], ContactPoint] = {}
    for point in points:
        stored = ContactPoint(point.kind, one_line(point.value), one_line(point.label))
        if stored.value:
            unique.setdefault(_key(stored), stored)
    return tuple(unique.values())


def _insert(person_id: int, points: Iterable[ContactPoint]) -> None:
    for point in points:
        Row.create(
            person=person_id,
            kind=point.kind.value,
            value=point.value,
            label=point.label,
            key=point_key(point.kind, point.value),
        )


def _key(point: ContactPoint) -> tuple[PointKind, str]:
    """The key common to two spellings of one address."""
    return point.kind, point_key(point.kind, point.value)
