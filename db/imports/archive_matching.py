"""Match the touches and posts of an archive with those of the store."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from db.engine.query import rows
from db.imports.reading import rows_of
from db.program.settings import SettingStore
from planner.imports.archive import ArchivePlan, Changes
from planner.imports.career import Post
from planner.imports.identity import url_key
from planner.imports.messages import Correspondence, MessageTouch
from planner.model.vocabulary import Direction

OWN_PROFILE = "linkedin-me"
"""The setting that holds the profile of the user."""

Noted = dict[tuple[str, str], tuple[int, str, int]]
"""The id, the direction and the person of touches, by conversation and day."""

_PROFILES = """SELECT key, min(person_id) FROM contact_point
WHERE kind = 'url' AND key IN (SELECT value FROM json_each(:keys)) GROUP BY key"""
_NOTED = "SELECT conversation, day, id, direction, person_id FROM touch WHERE conversation IN {ids}"
_DELETED = "SELECT conversation, day FROM deleted_touch WHERE conversation IN {ids}"
_BY_HAND = """SELECT person_id, day, direction FROM touch
WHERE person_id IN {ids} AND channel = 'linkedin' AND conversation = ''"""
_POSTS = "SELECT kind, organisation, title, since, id, until FROM own_post"


def plan(
    correspondence: Correspondence, posts: Sequence[Post], coming: Iterable[str], me: str | None
) -> ArchivePlan:
    """The plan of an archive beside the people whom the import brings in."""
    known = people_of(correspondence)
    near = known.keys() | (set(map(url_key, coming)) & correspondence.others.keys())
    mine = [touch for touch in correspondence.touches if touch.profile in near]
    far = [other for key, other in correspondence.others.items() if key not in near]
    written = correspondence.written_to()
    strangers = tuple(other for other in far if other.profile in written)
    before = SettingStore().get(OWN_PROFILE)
    anew = bool(before and me and me != before)
    return ArchivePlan(
        correspondence,
        tuple(posts),
        me,
        touches=_touches(mine, known, anew) + _gone(correspondence, near, anew),
        own_posts=_posts(posts),
        conversations=sum(correspondence.others[key].conversations for key in near),
        people=len(near),
        strangers=strangers,
        silent=len(far) - len(strangers),
        anew=anew,
    )


def people_of(correspondence: Correspondence) -> dict[str, int]:
    """The people of the store among the correspondents: their ids by their profiles."""
    return dict(rows(_PROFILES, keys=json.dumps(list(correspondence.others))))


def noted(touches: Iterable[MessageTouch]) -> Noted:
    """The touches of these conversations that the store has."""
    conversations = sorted({touch.conversation for touch in touches})
    found = rows_of(_NOTED, conversations)
    return {(key, day): tuple(values) for key, day, *values in found}


def stale(correspondence: Correspondence, known: Collection[str]) -> dict[int, int]:
    """The touches that conversations do not give any more: their ids with their people.

    `known` are the profiles of the network.
    """
    there = {
        (touch.conversation, touch.day.isoformat())
        for touch in correspondence.touches
        if touch.profile in known
    }
    found = rows_of(_NOTED, sorted(correspondence.keys))
    return {number: who for key, day, number, _way, who in found if (key, day) not in there}


def without_deleted(touches: Sequence[MessageTouch]) -> list[MessageTouch]:
    """The touches but for those that were deleted here: they stay so."""
    deleted = set(rows_of(_DELETED, sorted({touch.conversation for touch in touches})))
    return [
        touch for touch in touches if (touch.conversation, touch.day.isoformat()) not in deleted
    ]


def by_hand(people: Iterable[int]) -> set[tuple[int, date, str]]:
    """The person, day and direction of messages on LinkedIn that were noted here."""
    found = rows_of(_BY_HAND, sorted(people))
    return {(person, date.fromisoformat(day), said) for person, day, said in found}


def is_noted(touch: MessageTouch, person: int, own: set[tuple[int, date, str]]) -> bool:
    """Whether a message noted here tells as much as this touch."""
    told = (Direction.TWO_WAY.value, touch.direction.value)
    return any((person, touch.day, direction) in own for direction in told)


def kept_posts() -> dict[tuple[str, str, str, str], tuple[int, str]]:
    """The id and the end of the posts that the store has, by their keys."""
    return {tuple(key): (number, until) for *key, number, until in rows(_POSTS)}


def _gone(correspondence: Correspondence, near: Collection[str], anew: bool) -> Changes:
    """The touches that are deleted as all are read anew."""
    return Changes(updated=len(stale(correspondence, near)) if anew else 0)


def _touches(touches: Sequence[MessageTouch], known: dict[str, int], anew: bool) -> Changes:
    kept, own = noted(touches), by_hand(known.values())
    created = updated = 0
    for touch in without_deleted(touches):
        found = kept.get((touch.conversation, touch.day.isoformat()))
        if found:
            elsewhere = anew and found[2] != known.get(touch.profile)
            updated += elsewhere or found[1] != touch.direction
        elif not (touch.profile in known and is_noted(touch, known[touch.profile], own)):
            created += 1
    return Changes(created, updated, len(touches) - created - updated)


def _posts(posts: Sequence[Post]) -> Changes:
    kept = kept_posts()
    created = sum(post.key not in kept for post in posts)
    updated = sum(post.key in kept and kept[post.key][1] != post.until for post in posts)
    return Changes(created, updated, len(posts) - created - updated)
