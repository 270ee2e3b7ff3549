"""Find anything by its words: people, actions, events, goals, organisations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from db.engine.query import rows, tuples
from db.events.events import EventStore
from db.events.rows import once_a_series
from db.network.organisations import named_so
from db.network.people import PeopleStore
from db.network.search import beginnings, matching
from db.stairs.goals import GoalStore
from planner.language.text import clean, fold
from planner.model.events import Event
from planner.model.found import FoundKind, Hit, Section
from planner.model.people import PersonRow
from planner.model.vocabulary import ActionState
from planner.network.query import EVERYBODY, MOST_FOUND, PeopleQuery, parse_people_query

MOST_TOGETHER, MOST_ALONE = 6, 100
"""The most things shown of a kind beside other kinds, and where there is no other."""

_WORD = re.compile(r"[^\W_]+")
_STATES = (ActionState.OPEN, ActionState.PARKED, ActionState.DONE, ActionState.DROPPED)
_ACTIONS = """
SELECT a.id, a.title, a.day, a.closed_on, a.state, p.name, q.name
FROM action a LEFT JOIN person p ON p.id = a.person_id LEFT JOIN person q ON q.id = a.to_person_id
ORDER BY coalesce(a.day, a.closed_on), a.id
"""


class _Text(NamedTuple):
    """The folded words of a thing, each after a space, and the thing as it is found."""

    words: str
    hit: Hit


class FindStore:
    """Things by their words; texts other than those of people are read once for every write."""

    def __init__(self, people: PeopleStore, events: EventStore, goals: GoalStore) -> None:
        self._people = people
        self._events = events
        self._goals = goals
        self._stamp: object = None
        self._texts: dict[FoundKind, list[_Text]] = {}

    def find(self, typed: str, today: date) -> list[Section]:
        """The things with a word for each word typed that begins with it, in their sections.

        A filter, such as `title:CFO`, finds people alone.
        """
        query = parse_people_query(typed, today)
        plain = query == PeopleQuery(text=query.text)
        words = _words(typed) if plain else ()
        if query == EVERYBODY or (plain and not words):
            return []
        found = {kind: self._holding(words, kind, today) for kind in _OTHERS} if words else {}
        found[FoundKind.ORGANISATION] = _organisations(words)
        others = sum(map(bool, found.values()))
        ids = self._people.ids(query)
        sections = [self._of_people(ids, query, MOST_TOGETHER if others else MOST_ALONE)]
        most = MOST_TOGETHER if others > 1 or ids else MOST_ALONE
        for kind, hits in found.items():
            sections.append(Section(kind, tuple(hits[:most]), len(hits)))
        return [section for section in sections if section.count]

    def count(self, typed: str, today: date) -> int:
        """The number of things found; of people up to a thousand."""
        words = _words(typed)
        people = self._people.reckon(PeopleQuery(text=typed))
        people += len(_organisations(words))
        return people + sum(len(self._holding(words, kind, today)) for kind in _OTHERS)

    def make_ready(self, today: date) -> None:
        """Read the texts before the first letter is typed."""
        self._read(today)

    def _of_people(self, ids: Sequence[int], query: PeopleQuery, most: int) -> Section:
        """The people found, those first whose name alone has the words."""
        first = ids
        named = beginnings(query.text.split(), "names") if len(ids) > 1 else ""
        if named:
            called = {number for (number,) in tuples(matching(named).limit(MOST_FOUND))}
            first = [number for number in ids if number in called][:most]
            first += [number for number in ids if number not in called][: most - len(first)]
        known = {row.id: row for row in self._people.rows_of(first[:most])}
        hits = tuple(_person(known[number]) for number in first[:most] if number in known)
        capped = query.is_worded and len(ids) >= MOST_FOUND
        return Section(FoundKind.PERSON, hits, len(ids), capped)

    def _holding(self, words: Sequence[str], kind: FoundKind, today: date) -> list[Hit]:
        if not words:
            return []
        return [text.hit for text in self._read(today)[kind] if _has_words(text, words)]

    def _read(self, today: date) -> dict[FoundKind, list[_Text]]:
        stamp = (self._people.stamp(), today)
        if stamp != self._stamp:
            self._texts = {
                FoundKind.ACTION: list(_actions()),
                FoundKind.EVENT: [
                    _text(
                        Hit(FoundKind.EVENT, event.key, event.title, event.place, event.day),
                        event.title,
                        event.place,
                        event.organiser,
                    )
                    for event in _nearest_first(self._events.all(today), today)
                ],
                FoundKind.GOAL: [
                    _text(
                        Hit(FoundKind.GOAL, goal.id, goal.statement, "", goal.due),
                        goal.statement,
                        *(step.title for step in goal.steps),
                    )
                    for goal in self._goals.all()
                ],
            }
            self._stamp = stamp
        return self._texts


_OTHERS = (FoundKind.ACTION, FoundKind.EVENT, FoundKind.GOAL)


def _organisations(words: Sequence[str]) -> list[Hit]:
    """The organisations whose name has a word for each word typed that begins with it."""
    return [
        hit
        for number, name in named_so(" ".join(words))
        if _has_words(_text(hit := Hit(FoundKind.ORGANISATION, number, name), name), words)
    ]


def _has_words(text: _Text, words: Iterable[str]) -> bool:
    return all(f" {word}" in text.words for word in words)


def _actions() -> Iterator[_Text]:
    """The actions: open ones by day, then those set aside, then those done, the last first."""
    of_state: dict[ActionState, list[_Text]] = {state: [] for state in _STATES}
    for number, title, day, closed, state, person, other in rows(_ACTIONS):
        who = ", ".join(name for name in (person, other) if name)
        when = day if state == ActionState.OPEN else closed
        known = ActionState(state)
        hit = Hit(
            FoundKind.ACTION, number, title, who, date.fromisoformat(when) if when else None, known
        )
        of_state[known].append(_text(hit, title, who))
    of_state[ActionState.DONE].reverse()
    for texts in of_state.values():
        yield from texts


def _nearest_first(events: Sequence[Event], today: date) -> list[Event]:
    """The events to come by day, of a routine the next one, then those past, the last first."""
    coming = [event for event in once_a_series(events, today) if event.day >= today]
    return coming + [event for event in reversed(events) if event.day < today]


def _person(row: PersonRow) -> Hit:
    beside = ", ".join(filter(None, (row.role_title, row.organisation)))
    return Hit(FoundKind.PERSON, row.id, row.name, beside)


def _text(hit: Hit, *texts: str) -> _Text:
    return _Text("".join(f" {word}" for word in _words(" ".join(texts))), hit)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(clean(text)))
