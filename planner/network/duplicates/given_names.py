"""Given names: which are forms of one another, and which are known at all."""

from collections.abc import Collection
from functools import cached_property
from typing import Protocol

from planner.network.duplicates.french_names import FRENCH

_OTHERS = frozenset(
    frozenset(pair.split())
    for pair in (
        "andrea andrew|jean jane|jean jeanne|jean genevieve|jean jeanette|robert bill|bob bill"
        "|robert billy|bill fred|louis louise|christian christine|lou louis|laurence larry"
        "|laurence lon|stephanie annie|marcus marc|patrick peter|patrick patsy|raphael ralph"
        "|clementine clement|bertrand randy|angela angel|edwina edwin|ernestine ernest"
        "|justina justin|charles carl|lionel leon|maxine max"
    ).split("|")
)
"""Pairs of the English table that are two names elsewhere."""
_FEMALE = ("e", "a", "ne", "le", "te", "se", "ine", "ette", "elle")
"""Endings by which a man's given name becomes a woman's."""


class EnglishNames(Protocol):
    """A table of English given names and their short forms."""

    def nicknames_of(self, name: str) -> Collection[str]:
        """The short forms of a full name."""
        ...

    def canonicals_of(self, name: str) -> Collection[str]:
        """The full names that a short form may stand for."""
        ...


class GivenNames:
    """The given names of both languages, folded."""

    def __init__(self, english: EnglishNames) -> None:
        """Know the French names, and those of an English table."""
        self._english = english
        self._forms: dict[str, frozenset[str]] = {}

    @cached_property
    def _heads(self) -> dict[str, frozenset[str]]:
        """The full French names of each short form."""
        found: dict[str, set[str]] = {}
        for head, forms in FRENCH.items():
            for form in forms:
                found.setdefault(form, set()).add(head)
        return {form: frozenset(heads) for form, heads in found.items()}

    def forms(self, name: str) -> frozenset[str]:
        """A name and the full names it may stand for; two related names have one in common."""
        known = self._forms.get(name)
        if known is None:
            full = {name, *self._heads.get(name, ()), *self._english.canonicals_of(name)}
            if (initials := initials_of(name)) and " " in name:
                full.add(initials)
            known = self._forms[name] = frozenset(full)
        return known

    def is_known(self, name: str) -> bool:
        """Whether a word is a given name in either table."""
        return (
            name in FRENCH
            or name in self._heads
            or len(self.forms(name)) > 1
            or bool(self._english.nicknames_of(name))
        )

    def are_related(self, one: str, other: str) -> bool:
        """Whether two names may be one: a full name and its short form, or two of its forms."""
        if frozenset((one, other)) in _OTHERS:
            return False
        heads = self._heads.get(one, frozenset()), self._heads.get(other, frozenset())
        if other in heads[0] or one in heads[1] or heads[0] & heads[1]:
            return True
        if one in FRENCH and other in FRENCH:
            return False
        return other in self.forms(one) or one in self.forms(other)


def initials_of(name: str) -> str:
    """The initials of a name of several words: "jean pierre" → "jp"."""
    return "".join(word[0] for word in name.split())


def are_of_two(one: str, other: str) -> bool:
    """Whether two names differ as those of a man and of a woman: michel and michele, mario, maria.

    The final letters alone tell them apart.
    """
    shorter, longer = sorted((one, other), key=lambda name: (len(name), name))
    if len(shorter) < 3:
        return False
    if longer != shorter and longer.startswith(shorter):
        return longer.removeprefix(shorter) in _FEMALE
    return (
        len(shorter) == len(longer)
        and shorter[:-1] == longer[:-1]
        and ({shorter[-1], longer[-1]} == {"o", "a"})
    )
