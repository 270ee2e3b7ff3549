"""Introductions in plain words: "Introduce A to B", "Présenter A à B"."""

import re
from collections.abc import Sequence

from planner.grammar.line import PROTECTED, Line
from planner.language.text import shape
from planner.network.contact_words import NO_NAMES
from planner.network.name_words import PARTICLES
from planner.network.recognise import NamedPerson, find_names, people_in
from planner.values import dataclass

_OPENERS = (  # not wrapped: words the grammar reads
    "please to must should need remember i i'll will then also "
    "penser pense pensez a puis il faut je dois vais de"
)
_VERB = re.compile(
    rf"(?:(?:{_OPENERS.replace(' ', '|')}) )*"
    r"(?P<them>(?:la|le|les|l'|lui|leur) ?)?"
    r"(?:introduce|introducing|presenter|presente|presentes|presentez|presentons) "
)
_TO = re.compile(r"(?<= )(?:to|a|au|aux)(?= )")
_AND = re.compile(r"(?<= )(?:and|et|with|avec|&)(?= )")
_WORD = re.compile(r"\S+")
_THEM = frozenset("him her them".split())
_ENDS = " .,;!?"
_ADDED = re.compile(r"(?:\s*,\s*|\s+)(?P<word>(?:and|et|&|with|avec)\s+)|\s*,\s*")
"""Signs before one more person; after a comma alone only a known name is one."""

_Part = tuple[int, int] | None
"""The span of a part of a line; None for a pronoun before the verb."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """The two people of an introduction: the ids of all who may be meant, none if unknown.

    If there are `more` than two people, neither is told.
    """

    one: frozenset[int] = frozenset()
    other: frozenset[int] = frozenset()
    more: bool = False


def read_introduction(
    head: Line, people: Sequence[NamedPerson], them: frozenset[int] = frozenset()
) -> Introduction | None:
    """The introduction that a line plans; None if it plans none.

    The first of the two must be known, or look like a name: "Introduce the topic to Ana" is none.
    `them` are whom a pronoun means.
    """
    verb = _VERB.match(head.shape)
    if verb is None:
        return None
    reader = _Reader(visible(head), people, them)
    match (verb["them"] or "").strip():
        case "lui" | "leur":
            return reader.pair((verb.end(), len(head.text)), None)
        case "":
            return _between(head, verb.end(), reader)
    to = _TO.match(head.shape, verb.end())
    return reader.pair(None, (to.end(), len(head.text))) if to else None


def visible(line: Line) -> str:
    """The text of a line without what is protected in it, of the same length."""
    if PROTECTED not in line.shape:
        return line.text
    pairs = zip(line.text, line.shape, strict=True)
    return "".join(PROTECTED if sign == PROTECTED else letter for letter, sign in pairs)


def _between(head: Line, start: int, reader: "_Reader") -> Introduction | None:
    """The introduction of those before and after the first "to", else the first "and"."""
    names = find_names(reader.text, reader.people)
    for between in (_TO, _AND):
        for sign in between.finditer(head.shape, start):
            if any(name.start < sign.start() < name.end for name in names):
                continue
            if found := reader.pair((start, sign.start()), (sign.end(), len(head.text))):
                return found
    return None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads who is named in the parts of a line."""

    text: str
    people: Sequence[NamedPerson]
    them: frozenset[int]

    def pair(self, one: _Part, other: _Part) -> Introduction | None:
        """The introduction of the one in a part to the other; None if the first is no person."""
        first, second = self.first(one), self.first(other)
        if not first and one is not None and not _looks_like_name(self.text[slice(*one)]):
            return None
        if self._are_several(one) or self._are_several(other):
            return Introduction(more=True)
        if len(first) == 1:
            return Introduction(first, second - first)
        return Introduction(first - second if len(second) == 1 else first, second)

    def first(self, part: _Part) -> frozenset[int]:
        """The ids of all who may be the first person named in a part."""
        if part is None:
            return self.them
        text = self.text[slice(*part)]
        if text.strip(_ENDS).lower() in _THEM:
            return self.them
        found = people_in(text, self.people, named=True)
        return found[0].ids if found else frozenset()

    def _are_several(self, part: _Part) -> bool:
        """Whether a part names a person, and another after an "and" or a comma."""
        if part is None:
            return False
        text = self.text[slice(*part)]
        found = people_in(text, self.people, named=True)
        known = {each.start for each in found}
        for sign in _ADDED.finditer(shape(text)):
            if any(each.start < sign.end() and sign.start() < each.end for each in found):
                continue
            after = _WORD.match(text, sign.end())
            named = after and sign["word"] and _looks_like_name(after[0])
            if sign.end() in known or named:
                return True
        return False


def _looks_like_name(text: str) -> bool:
    """Whether every word of a text begins with a capital, particles aside."""
    shown = [word for word in _WORD.findall(text) if word.lower() not in PARTICLES]
    return (
        bool(shown)
        and all(word[0].isupper() for word in shown)
        and shown[0].lower() not in NO_NAMES
    )
