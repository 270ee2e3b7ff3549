"""New people compared with those known, and with one another, by the rule of all duplicates.

Most new people of a large import have a page on LinkedIn. Two who have different ones there are
never one unless an address says so: they are compared only with those who share an address with
them, or who have no such page and share a word with their name.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from planner.language.text import fold
from planner.network.duplicates.candidate import Candidate, Pair, Tier
from planner.network.duplicates.search import Comparing, met
from planner.network.name_key import own_keys

_PAGES = "linkedin.com/"
_TIERS = tuple(Tier)


def is_paged(profiles: Iterable[str]) -> bool:
    """Whether a person has a page on LinkedIn."""
    return any(profile.startswith(_PAGES) for profile in profiles)


def words_of(name: str, given: str = "", family: str = "") -> frozenset[str]:
    """The words of a name, one of which any name that may be its other spelling has too."""
    keys = own_keys(name)
    if given or family:
        keys = (*keys, " ".join(map(fold, (given, family))))
    return frozenset(run for key in keys for run in runs_of(key))


def runs_of(key: str) -> Iterator[str]:
    """The words of a key, and its neighbouring words as one: "le roux" is "leroux"."""
    words = key.replace("-", " ").replace("'", "").replace(".", " ").split()
    yield from words
    for start, end in combinations(range(len(words) + 1), 2):
        if end - start > 1:
            yield "".join(words[start:end])


def surest(
    new: Sequence[Candidate], known: Sequence[Candidate], means: Comparing
) -> dict[int, Pair]:
    """The surest pair of each new person with one known, or new and before them, by their id.

    The ids of new people are higher than those of known ones.
    """
    people = _worth_comparing([*known, *new])
    first = min((person.id for person in new), default=0)
    found: dict[int, Pair] = {}
    for pair in met(people, first, means):
        held = found.get(pair.other)
        if held is None or _TIERS.index(pair.tier) < _TIERS.index(held.tier):
            found[pair.other] = pair
    return found


def _worth_comparing(people: Sequence[Candidate]) -> list[Candidate]:
    """The people of whom two may be one."""
    shared = Counter(
        key for person in people for keys in (person.emails, person.profiles) for key in keys
    )
    free = [person for person in people if not is_paged(person.profiles)]
    words = frozenset(word for person in free for word in _words(person))
    return [
        person
        for person in people
        if not is_paged(person.profiles)
        or any(shared[key] > 1 for keys in (person.emails, person.profiles) for key in keys)
        or (words and not words.isdisjoint(_words(person)))
        or (free and person.phones)
    ]


def _words(person: Candidate) -> frozenset[str]:
    return words_of(person.name, person.given, person.family)
