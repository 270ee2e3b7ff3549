"""The story with one person, read by three queries that start at the person's own rows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from db.engine.query import rows
from db.network.touches import newest_of
from planner.language import _
from planner.model.people import Person
from planner.model.vocabulary import ActionState, Came, Outcome
from planner.network.organisations import organisation_key
from planner.network.story.story import (
    AT_ONCE,
    Beside,
    Brought,
    Colleagues,
    Introduced,
    Learned,
    Met,
    Promised,
    Shared,
    Story,
    Tally,
    Way,
)

_MOST_COUNTED = 100
"""Colleagues that are counted, at most."""
_NAMED = 3
"""Colleagues that are named."""

# One row a thing: its kind, its day, up to two ids, and up to three texts. Each part begins with
# rows of the person that an index finds.
_HAPPENED = """
WITH newest (id, result_id) AS (
    SELECT id, result_id FROM touch INDEXED BY touch_person WHERE person_id = :person
    ORDER BY day DESC, id DESC LIMIT :most)
SELECT 'result', r.day, n.id, r.action_id, r.outcome,
        (SELECT group_concat(what) FROM came WHERE result_id = r.id), ''
    FROM newest n JOIN result r ON r.id = n.result_id
UNION ALL
SELECT 'event', e.day, e.id, (SELECT min(t.id) FROM touch t WHERE t.attendance_id = m.id),
        e.title, '', ''
    FROM attendance m JOIN event e ON e.id = m.event_id WHERE m.person_id = :person AND m.met = 1
UNION ALL
SELECT 'led', i.day, p.id, NULL, p.name, i.told_on, ''
    FROM introduction i JOIN person p ON p.id = i.introduced_id WHERE i.introducer_id = :person
UNION ALL
SELECT 'by', i.day, p.id, NULL, p.name, i.told_on, ''
    FROM introduction i JOIN person p ON p.id = i.introducer_id WHERE i.introduced_id = :person
UNION ALL
SELECT 'made', r.day, p.id, NULL, p.name, NULL, ''
    FROM introduction_made m JOIN result r ON r.id = m.result_id JOIN person p ON p.id = m.other_id
    WHERE m.person_id = :person
UNION ALL
SELECT 'made', r.day, p.id, NULL, p.name, NULL, ''
    FROM introduction_made m JOIN result r ON r.id = m.result_id JOIN person p ON p.id = m.person_id
    WHERE m.other_id = :person
UNION ALL
SELECT 'promise', a.created_on, a.id, NULL, a.title, a.state, coalesce(a.closed_on, a.day)
    FROM action a WHERE a.person_id = :person AND a.state <> 'dropped' AND a.kind = 'promise'
UNION ALL
SELECT 'lesson', l.day, a.id, NULL, l.text, '', '' FROM action a
    JOIN result r ON r.action_id = a.id JOIN lesson l ON l.result_id = r.id
    WHERE a.person_id = :person
UNION ALL
SELECT 'lesson', l.day, NULL, a.id, l.text, '', '' FROM action a
    JOIN debrief d ON d.action_id = a.id JOIN lesson l ON l.debrief_id = d.id
    WHERE a.person_id = :person
UNION ALL
SELECT 'lesson', l.day, NULL, NULL, l.text, t.id, '' FROM touch t
    JOIN lesson l ON l.touch_id = t.id WHERE t.person_id = :person
UNION ALL
SELECT 'gave', max(t.day), count(*), t.id, t.gave,
        iif(t.introduction = 'introduction-made', t.introduced, ''), r.action_id
    FROM touch t LEFT JOIN result r ON r.id = t.result_id
    WHERE t.person_id = :person AND t.gave <> ''
UNION ALL
SELECT 'asked', max(t.day), count(*), t.id, t.asked, '', r.action_id
    FROM touch t LEFT JOIN result r ON r.id = t.result_id
    WHERE t.person_id = :person AND t.asked <> ''
UNION ALL
SELECT 'touches', NULL, count(*), NULL, (SELECT via FROM person WHERE id = :person), '', ''
    FROM touch WHERE person_id = :person
UNION ALL
SELECT 'post', p.kind, coalesce(a.organisation_id, 0), NULL, p.organisation, p.since, p.until
    FROM own_post p LEFT JOIN organisation_alias a ON a.name = p.organisation
"""
_BESIDE = f"""
SELECT id, name, circle, organisation_id FROM (
    SELECT id, name, circle, organisation_id, surname_key FROM person
    WHERE organisation_id = (SELECT organisation_id FROM person WHERE id = :person)
        AND id <> :person LIMIT {_MOST_COUNTED + 1})
ORDER BY CASE circle WHEN 'core' THEN 0 WHEN 'close' THEN 1 WHEN 'extended' THEN 2
    WHEN 'watch' THEN 3 ELSE 4 END, surname_key, id
"""


class StoryStore:
    """The stories with people."""

    def of(self, person: Person, most: int = AT_ONCE) -> Story:
        """The story with a person, of whose touches the newest `most` are read; three queries."""
        touches = newest_of(person.id, most)
        told: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for kind, *row in rows(_HAPPENED, person=person.id, most=most):
            told[kind].append(tuple(row))
        [(_never, count, _none, via, *_rest)] = told["touches"]
        return Story(
            tuple(touches),
            count - len(touches),
            tuple(map(_brought, told["result"])),
            tuple(
                Met(number, title, _date(day), touch)
                for day, number, touch, title, *_rest in told["event"]
            ),
            tuple(_introduced(way, row) for way in Way for row in told[way.value]),
            tuple(map(_promised, told["promise"])),
            tuple(map(_learned, told["lesson"])),
            _tally(told["gave"]),
            _tally(told["asked"]),
            tuple(_shared(person, told["post"])),
            _colleagues(person),
            via or "",
        )


def _date(day: str) -> date:
    return date.fromisoformat(day)


def _brought(row: tuple[Any, ...]) -> Brought:
    _day, touch, action, outcome, came, _none = row
    gains = tuple(Came(what) for what in came.split(",")) if came else ()
    return Brought(touch, action, Outcome(outcome), gains)


def _introduced(way: Way, row: tuple[Any, ...]) -> Introduced:
    day, number, _none, name, told_on, _no_more = row
    return Introduced(way, _date(day), number, name, _date(told_on) if told_on else None)


def _promised(row: tuple[Any, ...]) -> Promised:
    """A promise; the last text is the day it was kept, else the day it is for."""
    made_on, number, _none, title, state, day = row
    on = _date(day) if day else None
    if ActionState(state) is ActionState.DONE:
        return Promised(number, title, _date(made_on), None, ActionState.DONE, on)
    return Promised(number, title, _date(made_on), on, ActionState(state))


def _learned(row: tuple[Any, ...]) -> Learned:
    day, result_of, debrief_of, text, touch, _none = row
    return Learned(_date(day), text, result_of, debrief_of, touch or None)


def _tally(found: Sequence[tuple[Any, ...]]) -> Tally:
    """The gifts or requests; of an introduction I made, whom I introduced to."""
    [(day, count, touch, what, introduced, action)] = found
    if introduced:
        what = _("an introduction to {name}").format(name=introduced)
    return Tally(count, touch, _date(day), what, action) if count else Tally()


def _shared(person: Person, posts: Sequence[tuple[Any, ...]]) -> Iterator[Shared]:
    """My employers and schools that are among the organisations of a person, each once."""
    if not posts:
        return
    theirs = {
        job.organisation_id: job.organisation
        for job in person.affiliations
        if job.organisation_id is not None
    }
    keys = {organisation_key(name): number for number, name in theirs.items()}
    for kind, number, _none, name, since, until in posts:
        found = number if number in theirs else keys.get(organisation_key(name))
        if found is not None:
            yield Shared(found, name, since, until, is_school=kind == "school")


def _colleagues(person: Person) -> Colleagues:
    """The others at the organisation of their main job, those in a near circle first."""
    main = next((job for job in person.affiliations if job.main), None)
    if main is None or main.organisation_id is None:
        return Colleagues()
    found = rows(_BESIDE, person=person.id)
    first = tuple(Beside(number, name) for number, name, *_rest in found[:_NAMED])
    count, many = min(len(found), _MOST_COUNTED), len(found) > _MOST_COUNTED
    return Colleagues(main.organisation_id, first, count, many)
