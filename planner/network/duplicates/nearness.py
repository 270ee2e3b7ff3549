"""The nearness of two names: the same, a form of one another, nearly so, or of two people."""

from enum import IntEnum

from planner.network.duplicates.given_names import GivenNames
from planner.network.duplicates.given_nearness import Given, GivenNearness, Ratio
from planner.network.duplicates.reading import ReadName
from planner.network.name_key import is_particle

NEARLY = 90
"""The likeness of two whole names that may be one."""
_NEARLY_A_FAMILY_NAME = 80
_TELLING = 3
"""Letters of a word that is a part of a name worth sharing."""


class Nearness(IntEnum):
    """The nearness of two names; the greater the nearer."""

    OTHER = 0
    """The given names, or father and son, differ."""
    NOTHING = 1
    PART = 2
    """A part in common, nothing against it."""
    CLOSE = 3
    """The same given name and a part of the family name, or the reverse."""
    SPELLING = 4
    INITIALS = 5
    NICKNAME = 6
    ORDER = 7
    SAME = 8


_OF_ONE_FAMILY = {
    Given.SAME: Nearness.SAME,
    Given.NICKNAME: Nearness.NICKNAME,
    Given.INITIAL: Nearness.INITIALS,
    Given.SPELLING: Nearness.SPELLING,
    Given.PART: Nearness.CLOSE,
}
"""The nearness of two people of one family name by their given names."""


class Namesakes:
    """Compares names."""

    def __init__(self, names: GivenNames, ratio: Ratio) -> None:
        """Compare with the given names known, and spellings by `ratio`."""
        self._given = GivenNearness(names, ratio)
        self._ratio = ratio

    def nearness(self, one: ReadName, other: ReadName) -> Nearness:
        """The nearness of two names, the same in either order."""
        if one.generation != other.generation or _differ_in_civility(one, other):
            return Nearness.OTHER
        if one.wholes & other.wholes:
            return Nearness.SAME if one.is_whole and other.is_whole else Nearness.CLOSE
        if one.words == other.words:
            return Nearness.ORDER
        found = self._as_read(one, other)
        if found <= Nearness.PART:
            turned = [self._as_read(one.turned, other)] if one.turned else []
            turned += [self._as_read(one, other.turned)] if other.turned else []
            return max((found, *(near for near in turned if near >= Nearness.SPELLING)))
        return found

    def are_colleagues(self, one: ReadName, other: ReadName) -> bool:
        """Whether two share the family name and have different given names."""
        return _same_family(one, other) and self._given.nearness(one, other) is Given.OTHER

    def _as_read(self, one: ReadName, other: ReadName) -> Nearness:
        """The nearness of two names by their given and family names."""
        given = self._given.nearness(one, other)
        if given is Given.OTHER:
            return Nearness.OTHER
        if given is Given.MISSING:
            return Nearness.PART if _share_a_part(one, other) else Nearness.NOTHING
        if _same_family(one, other):
            return self._within_family(one, other, given)
        return self._across_families(one, other, given)

    def _within_family(self, one: ReadName, other: ReadName, given: Given) -> Nearness:
        if given is Given.SPELLING and not self._are_nearly_one(one, other):
            return Nearness.CLOSE
        return _OF_ONE_FAMILY[given]

    def _across_families(self, one: ReadName, other: ReadName, given: Given) -> Nearness:
        nearly = self._ratio(one.family, other.family) >= _NEARLY_A_FAMILY_NAME
        if nearly and given is not Given.INITIAL and self._are_nearly_one(one, other):
            return Nearness.SPELLING
        alike = nearly or _is_a_part(one.family, other.family)
        if alike and given >= Given.NICKNAME:
            return Nearness.CLOSE
        return Nearness.PART if alike or given >= Given.NICKNAME else Nearness.NOTHING

    def _are_nearly_one(self, one: ReadName, other: ReadName) -> bool:
        return self._ratio(one.in_order, other.in_order) >= NEARLY


def _differ_in_civility(one: ReadName, other: ReadName) -> bool:
    return bool(one.civility and other.civility) and one.civility != other.civility


def _same_family(one: ReadName, other: ReadName) -> bool:
    """Whether the family name of one is a key of the other's."""
    return bool(one.family and other.family) and (
        one.family in other.families or other.family in one.families
    )


def _share_a_word(one: str, other: str) -> bool:
    return any(
        len(word) >= _TELLING and not is_particle(word)
        for word in set(one.split()) & set(other.split())
    )


def _is_a_part(one: str, other: str) -> bool:
    """Whether all words of one family name are among those of the other: Petit, Petit-Roy."""
    ours, theirs = set(one.split()), set(other.split())
    return _share_a_word(one, other) and (ours <= theirs or theirs <= ours)


def _share_a_part(one: ReadName, other: ReadName) -> bool:
    return _share_a_word(one.in_order, other.in_order)
