"""Write the touches and posts of an archive: many rows at a time, past Peewee."""

import json
from collections.abc import Iterator, Mapping

from db.engine.database import database
from db.engine.uids import new_uids
from db.imports.archive_matching import (
    OWN_PROFILE,
    by_hand,
    is_noted,
    kept_posts,
    noted,
    people_of,
    stale,
    without_deleted,
)
from db.network import dormant
from db.program.settings import SettingStore
from db.undo import derived, journal
from planner.imports.archive import ArchivePlan
from planner.imports.career import Post
from planner.imports.messages import MessageTouch, of_profiles
from planner.model.progress import Progress, silent
from planner.model.vocabulary import Channel, Direction

_TABLES = ("touch", "own_post")
_TOUCH = f"""INSERT INTO touch (uid, person_id, day, channel, direction, let_go_on, conversation)
VALUES (?, ?, ?, '{Channel.LINKEDIN.value}', ?, ?, ?)"""
_TOUCH_AGAIN = "UPDATE touch SET direction = ?, let_go_on = ? WHERE id = ?"
_TOLD_EVERY = 1000
_NO_TOUCH = "DELETE FROM touch WHERE id = ?"
_OF_OTHER = "UPDATE touch SET person_id = ? WHERE id = ?"
_POST = """INSERT INTO own_post (uid, kind, organisation, title, since, until, source)
VALUES (?, ?, ?, ?, ?, ?, 'linkedin')"""
_POST_AGAIN = "UPDATE own_post SET until = ? WHERE id = ?"


def write(plan: ArchivePlan, progress: Progress = silent) -> None:
    """Write a plan inside a change, once the people of the import are there.

    Touches and posts are compared with the store as it stands by then.

    Raises:
        Cancelled: if the progress asks for it.
    """
    with journal.bulk(_TABLES), derived.rhythms_set_aside():
        known = people_of(plan.correspondence)
        touches = without_deleted(plan.correspondence.touches)
        if plan.anew:
            _delete(stale(plan.correspondence, known.keys()))
        _write_touches(list(of_profiles(touches, known)), progress, anew=plan.anew)
        _write_posts(plan.posts)
    dormant.draw_again()
    settings = SettingStore()
    if plan.me:
        settings.set(OWN_PROFILE, plan.me)


def _delete(touches: Mapping[int, int]) -> None:
    """Delete touches, given with their people."""
    database.execute_many(_NO_TOUCH, ((number,) for number in touches))
    people = json.dumps(sorted(set(touches.values())))
    derived.affect("SELECT value FROM json_each(?)", people)


def _write_touches(
    touches: list[tuple[MessageTouch, int]], progress: Progress, *, anew: bool
) -> None:
    """Write touches with people known; `anew` also gives those of others to their people."""
    kept = noted(touch for touch, _person in touches)
    own = by_hand({person for _touch, person in touches})
    new: list[tuple[MessageTouch, int]] = []
    other: list[tuple[str, str | None, int]] = []
    others_of: dict[int, tuple[int, int]] = {}
    for touch, person in touches:
        found = kept.get((touch.conversation, touch.day.isoformat()))
        if found is None:
            if not is_noted(touch, person, own):
                new.append((touch, person))
            continue
        if found[1] != touch.direction:
            other.append((touch.direction.value, _let_go_on(touch), found[0]))
        if anew and found[2] != person:
            others_of[found[0]] = (found[2], person)
    database.execute_many(_TOUCH, _rows(new, progress))
    database.execute_many(_TOUCH_AGAIN, other)
    database.execute_many(
        _OF_OTHER, ((person, number) for number, (_before, person) in others_of.items())
    )
    moved = {person for people in others_of.values() for person in people}
    people = json.dumps(sorted(moved.union(person for _touch, person in new)))
    derived.affect("SELECT value FROM json_each(?)", people)
    changed = json.dumps([number for _direction, _day, number in other])
    derived.affect(
        "SELECT person_id FROM touch WHERE id IN (SELECT value FROM json_each(?))", changed
    )


def _rows(
    touches: list[tuple[MessageTouch, int]], progress: Progress
) -> Iterator[tuple[object, ...]]:
    uids = zip(new_uids(len(touches)), touches, strict=True)
    for place, (uid, (touch, person)) in enumerate(uids):
        if place % _TOLD_EVERY == 0:
            progress(place, len(touches))
        direction, day = touch.direction.value, touch.day.isoformat()
        yield uid, person, day, direction, _let_go_on(touch), touch.conversation


def _let_go_on(touch: MessageTouch) -> str | None:
    """An answer to what an archive tells is never awaited: it may have come in another way."""
    return touch.day.isoformat() if touch.direction is Direction.OUT else None


def _write_posts(posts: tuple[Post, ...]) -> None:
    kept = kept_posts()
    new = [post for post in posts if post.key not in kept]
    database.execute_many(
        _POST,
        (
            (uid, post.kind.value, post.organisation, post.title, post.since, post.until)
            for uid, post in zip(new_uids(len(new)), new, strict=True)
        ),
    )
    database.execute_many(
        _POST_AGAIN,
        (
            (post.until, kept[post.key][0])
            for post in posts
            if post.key in kept and kept[post.key][1] != post.until
        ),
    )
