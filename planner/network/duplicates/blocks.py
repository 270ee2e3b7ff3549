"""Blocks: the few keys under which a person is compared with others, so that never all are."""

from collections.abc import Iterator

from planner.network.duplicates.candidate import Candidate
from planner.network.duplicates.given_names import GivenNames, initials_of
from planner.network.duplicates.reading import ReadName
from planner.network.name_key import is_particle

Key = tuple[str, ...]

_SHORTEST = 3
"""Letters of a word in which a typing error is looked for, at least."""
_MOST_WORDS = 4
"""Words of a name in which a typing error is looked for, at most."""


def kept_under(person: Candidate, name: ReadName, names: GivenNames) -> Iterator[Key]:
    """The keys under which a person is found by others; both are found by what both have."""
    for kind, keys in (("u", person.profiles), ("e", person.emails), ("t", person.phones)):
        for key in keys:
            yield kind, key
    for whole in name.wholes:
        yield "w", " ".join(sorted(whole.split()))
    yield "w", name.in_order
    yield "q", name.together
    for family in _families(name):
        for form in _forms(name, names):
            yield "g", family, form
        if name.given:
            yield ("i" if name.initial else "f"), family, name.given[0][0]
    yield from _misspelt(name)


def looked_up(keys: frozenset[Key], name: ReadName) -> Iterator[Key]:
    """The keys under which those may stand with whom a person is compared.

    An initial is looked up among whole given names, and these among initials; two whole ones that
    only begin alike are not compared.
    """
    for key in keys:
        if key[0] not in "if":
            yield key
        else:
            yield ("i", *key[1:])
            if name.initial:
                yield ("f", *key[1:])


def _families(name: ReadName) -> frozenset[str]:
    """The keys of a family name, and its words where it has several."""
    words = name.family.split()
    if len(words) < 2:
        return name.families
    told = (word for word in words if len(word) >= _SHORTEST and not is_particle(word))
    return name.families.union(told)


def _forms(name: ReadName, names: GivenNames) -> frozenset[str]:
    """The given name, its first word, and the full names that either may stand for."""
    if not name.given:
        return frozenset()
    whole = " ".join(name.given)
    first = name.given[0]
    found = names.forms(first) | {first.partition(" ")[0], whole.replace(" ", "")}
    if " " in whole:
        found |= names.forms(whole) | {initials_of(whole)}
    return found


def _misspelt(name: ReadName) -> Iterator[Key]:
    """Each word without one of its letters, beside the others as they are."""
    words = name.words
    if not 1 < len(words) <= _MOST_WORDS:
        return
    for place, word in enumerate(words):
        if len(word) >= _SHORTEST:
            others = " ".join((*words[:place], *words[place + 1 :]))
            yield "d", others, word
            for at in range(len(word)):
                yield "d", others, word[:at] + word[at + 1 :]
