"""The people a line means: one rule for actions, debriefs, sparks and the shell.

The longest run of words that names a known person wins over shorter ones; a civility or a particle
with a surname names its only bearer; a given or family name alone counts only after a word of
contact. Several candidates are all found: none is chosen among them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from planner.language.text import collapse, fold
from planner.network.contact_words import AGAIN, AND, NO_NAMES, PREPOSITIONS, VERBS
from planner.network.line_words import (
    Run,
    Word,
    begins,
    is_particle,
    runs_of,
    said,
    spans,
    words_of,
)
from planner.network.name_key import index_keys
from planner.network.written_name import read_name
from planner.values import dataclass

_MEN = frozenset("m mm mr monsieur herr sr sir lord".split())
_WOMEN = frozenset("mme mmes mlle mlles mrs ms miss madame mademoiselle frau sra srta".split())
_HIDDEN = "\x01"
"""Stands for a letter of a name or of a literal, as in the shape of a line."""
_TAKEN = "\x00"
"""Stands for a date or a number that was taken out of a line."""
_ELIDED = frozenset("d l qu".split())
_MOST_ALONE = 3
"""Words of a given or family name, at most."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person of the store, with the names and the organisation to match.

    `keys` are the index keys that matter, where they are known; else all are made of the name.
    """

    id: int
    name: str
    given: str = ""
    family: str = ""
    organisation: str = ""
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a line that names people: its letters, and the ids of all who bear the name.

    It has no ids for a couple of whom only one is known, who is not taken for both.
    """

    start: int
    end: int
    ids: frozenset[int]


def wanted_keys(text: str) -> frozenset[str]:
    """The index keys of all people a line may name; a store fetches only people with one."""
    keys = {key for run in runs_of(text) for key in (*run.whole, *run.surname)}
    words = words_of(text)
    for first in range(len(words)):
        for _last, found in _alone(words, first):
            keys |= found
    return frozenset(keys)


def find_names(text: str, people: Sequence[NamedPerson]) -> list[Found]:
    """The whole names, and the surnames with a civility or a particle, from left to right.

    Of those that overlap the longest counts. A couple is found without known bearers, too.
    """
    words, bearers = words_of(text), _bearers(people)
    found = [
        (run, ids) for run in runs_of(text) if (ids := _bearing(run, bearers, people)) or run.couple
    ]
    taken: dict[int, tuple[Run, frozenset[int]]] = {}
    for run, ids in sorted(found, key=lambda pair: (-pair[0].weight, pair[0].first)):
        places = range(run.first, run.last + 1)
        if taken.keys().isdisjoint(places):
            taken |= dict.fromkeys(places, (run, ids))
    once = {run.first: (run, ids) for run, ids in taken.values()}
    return [_found(words, run.first, run.last, ids) for _first, (run, ids) in sorted(once.items())]


def find_single_names(
    text: str, people: Sequence[NamedPerson], *, named: bool = False
) -> list[Found]:
    """The given or family names alone after a word of contact; anywhere if `named`.

    Not inside a longer name, and never a verb. A whole name of one word counts anywhere else too.
    """
    if not people:
        return []
    words, bearers = words_of(text), _bearers(people)
    found: list[Found] = []
    place = end = 0
    while place < len(words):
        near = (
            (named and not _is_inside(words, place))
            or _is_contacted(words, place)
            or _is_added(text, words, place, end)
        )
        last, ids = _single(words, place, bearers, near=near)
        if ids:
            found.append(_found(words, place, last, ids))
            end = found[-1].end
        place = last + 1
    return found


def people_in(text: str, people: Sequence[NamedPerson], *, named: bool = False) -> list[Found]:
    """All people a text names, from left to right."""
    whole = find_names(text, people)
    rest = hidden(text, whole)
    return sorted(
        (*whole, *find_single_names(rest, people, named=named)), key=lambda found: found.start
    )


def hidden(text: str, found: Iterable[Found]) -> str:
    """The text without the letters of names found, of the same length."""
    for each in found:
        text = f"{text[: each.start]}{_HIDDEN * (each.end - each.start)}{text[each.end :]}"
    return text


def meant(text: str, found: Iterable[Found], people: Sequence[NamedPerson]) -> list[int]:
    """The ids of the people of all names found; those of the organisation after an @ if any are."""
    ids = sorted(frozenset().union(*(each.ids for each in found)))
    if len(ids) < 2:
        return ids
    line = fold(collapse(text))
    there = {
        each.id
        for each in people
        if each.organisation and f"@{fold(collapse(each.organisation))}" in line
    }
    return [number for number in ids if number in there] or ids


def _bearers(people: Iterable[NamedPerson]) -> Mapping[str, set[int]]:
    """The ids of people by their index keys."""
    found: dict[str, set[int]] = defaultdict(set)
    for person in people:
        keys = person.keys or index_keys(person.name, person.given, person.family)
        for key in keys:
            found[key].add(person.id)
    return found


def _of(keys: Iterable[str], bearers: Mapping[str, set[int]]) -> frozenset[int]:
    return frozenset(number for key in keys if key in bearers for number in bearers[key])


def _bearing(
    run: Run, bearers: Mapping[str, set[int]], people: Sequence[NamedPerson]
) -> frozenset[int]:
    """The bearers of a run: of the whole name, else of the surname unless a civility differs."""
    ids = _of(run.whole, bearers)
    if ids or not run.surname:
        return ids
    ids = _of(run.surname, bearers)
    if run.couple:
        return ids if len(ids) > 1 else frozenset()
    others = _WOMEN if run.civility in _MEN else _MEN if run.civility in _WOMEN else frozenset()
    if not others or not ids:
        return ids
    return ids - {
        each.id for each in people if each.id in ids and read_name(each.name).civility in others
    }


def _found(words: Sequence[Word], first: int, last: int, ids: frozenset[int]) -> Found:
    return Found(words[first].start, words[last].end, ids)


def _is_contacted(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands after a verb of contact, after "to" or after "with"."""
    word = words[place]
    before = place - 1
    if word.tie and before >= 0 and words[before].key in _ELIDED:
        word, before = words[before], before - 1
    if before >= 0 and words[before].key in AGAIN and not word.between:
        word, before = words[before], before - 1
    if before < 0 or words[place].key in VERBS or word.tie:
        return False
    leading = words[before].key + word.between.strip(f" {_TAKEN}")  # "w/" has a stroke
    return leading in PREPOSITIONS or leading in VERBS


def _is_inside(words: Sequence[Word], place: int) -> bool:
    """Whether a name seems to have begun before a word: "Ferrand" in "Nadja Ferrand"."""
    return place > 0 and words[place].follows and _looks_like_name(words[place - 1])


def _is_added(text: str, words: Sequence[Word], place: int, end: int) -> bool:
    """Whether a word stands after a name and an "and" or a comma; the last name ends at `end`."""
    start = words[place].start
    before = text[:start].rstrip()
    if place and words[place - 1].key in AND and not words[place].between:
        before = text[: words[place - 1].start].rstrip()
    elif before[-1:] not in AND:
        return False
    before = before.rstrip(" ,;&")
    return before.endswith(_HIDDEN) or (end > 0 and len(before) == end)


def _single(
    words: Sequence[Word], first: int, bearers: Mapping[str, set[int]], *, near: bool
) -> tuple[int, frozenset[int]]:
    """The longest given, family or one-word name at a word, with its last word and bearers."""
    if not near and not _stands_out(words, first):
        return first, frozenset()
    for last, keys in reversed(list(_alone(words, first))):
        ids = _of((key for key in keys if near or key.startswith("n ")), bearers)
        if ids and not _goes_on(words, last, bearers):
            return last, ids
    return first, frozenset()


def _alone(words: Sequence[Word], first: int) -> Iterator[tuple[int, set[str]]]:
    """The runs at a word that may be a given or a family name alone, with their index keys."""
    word = words[first]
    if not begins(words, first) or (word.text.islower() and word.key in NO_NAMES):
        return
    for last in spans(words, first):
        others = words[first + 1 : last + 1]
        if last - first >= _MOST_ALONE or not all(each.tie or not each.between for each in others):
            return
        keys = said(words, first, last)
        one_word = all(each.tie for each in others)
        yield last, {f"{part} {key}" for part in ("gfn" if one_word else "gf") for key in keys}


def _stands_out(words: Sequence[Word], place: int) -> bool:
    """Whether a word looks like a name without a word of contact: a capital inside the line."""
    word = words[place]
    if not word.text[0].isupper() or word.key in VERBS:
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    if place == 0:
        return after is not None and after.between[:1] in (":", ",")
    before = words[place - 1]
    return not (word.follows and place > 1 and _looks_like_name(before))


def _goes_on(words: Sequence[Word], last: int, bearers: Mapping[str, set[int]]) -> bool:
    """Whether the name goes on after a word: "Jean" in "Jean Dupont" or "Jean de la Tour"."""
    place = last + 1
    if place < len(words) and words[place].tie:  # the "s" of "Ana's"
        return False
    while place < len(words) and words[place].follows and is_particle(words[place]):
        place += 1
    if place == len(words) or not words[place].follows:
        return False
    after = words[place]
    return _looks_like_name(after) or (place == last + 1 and f"f {after.key}" in bearers)


def _looks_like_name(word: Word) -> bool:
    return word.text[0].isupper() and word.key not in NO_NAMES and word.key not in VERBS
