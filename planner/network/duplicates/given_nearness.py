"""The nearness of two given names: the same, a form of one another, an initial, nearly so."""

from collections.abc import Callable
from enum import IntEnum

from planner.network.duplicates.given_names import GivenNames, are_of_two, initials_of
from planner.network.duplicates.reading import ReadName
from planner.network.written_name import Words

Ratio = Callable[[str, str], float]
"""The likeness of two texts, 0 to 100."""

_NEARLY = 75
_NEARLY_A_COMPOUND = 88


class Given(IntEnum):
    """The nearness of two given names; the greater the nearer."""

    OTHER = 0
    MISSING = 1
    """One of the names is only a given or a family name."""
    SPELLING = 2
    PART = 3
    INITIAL = 4
    NICKNAME = 5
    SAME = 6


class GivenNearness:
    """Compares given names."""

    def __init__(self, names: GivenNames, ratio: Ratio) -> None:
        """Compare with the given names known, and spellings by `ratio`."""
        self._names = names
        self._ratio = ratio

    def nearness(self, one: ReadName, other: ReadName) -> Given:
        """The nearness of two given names."""
        ours, theirs = one.given, other.given
        if not (ours and theirs and one.family and other.family):
            return Given.MISSING
        if found := self._as_wholes(" ".join(ours), " ".join(theirs)):
            return found
        if ours[0] == theirs[0]:
            return self._further(ours[1:], theirs[1:])
        if len(ours[0]) == 1 or len(theirs[0]) == 1:
            return Given.INITIAL if ours[0][:1] == theirs[0][:1] else Given.OTHER
        if self._names.are_related(ours[0], theirs[0]):
            return Given.NICKNAME
        return self._spelt(ours[0], theirs[0])

    def _as_wholes(self, one: str, other: str) -> Given | None:
        """The nearness of two whole given names that are the same or related; else None."""
        if one.replace(" ", "") == other.replace(" ", ""):
            return Given.SAME
        return Given.NICKNAME if self._is_form(one, other) else None

    def _is_form(self, one: str, other: str) -> bool:
        """Whether a whole given name is a form of the other, such as its initials: jp, j p."""
        bare = one.replace(" ", ""), other.replace(" ", "")
        initials = initials_of(one) == bare[1] or initials_of(other) == bare[0]
        if initials and min(map(len, bare)) > 1:
            return True
        return self._names.are_related(one, other)

    def _spelt(self, one: str, other: str) -> Given:
        """The nearness of two first given names that are neither the same nor related."""
        if set(one.split()) & set(other.split()) and " " in one + other:
            both = " " in one and " " in other
            if both and self._ratio(one, other) >= _NEARLY_A_COMPOUND:
                return Given.SPELLING
            return Given.OTHER if both else Given.PART
        if are_of_two(one, other) or (self._names.is_known(one) and self._names.is_known(other)):
            return Given.OTHER
        return Given.SPELLING if self._ratio(one, other) >= _NEARLY else Given.OTHER

    def _further(self, ours: Words, theirs: Words) -> Given:
        """The nearness of further given names after the same first one."""
        if not (ours and theirs):
            only_initials = all(len(word) == 1 for word in (*ours, *theirs))
            return Given.SAME if only_initials else Given.PART
        one, other = ours[0], theirs[0]
        if one[:1] != other[:1]:
            return Given.OTHER
        if 1 in (len(one), len(other)) or one == other:
            return Given.SAME
        nearly = self._ratio(one, other) >= _NEARLY
        return Given.SPELLING if nearly else Given.OTHER
