"""Introductions in plain words: "Introduce A to B", "Mettre A et B en relation"."""

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
    r"(?:introduce|introducing|presenter|presente|presentes|presentez|presentons"
    r"|(?:faire|fais|faites|faisons) (?:se )?rencontrer"
    r"|(?P<joins>put|putting|get|getting|mettre|mets|mettez|mettons)"
    r"|(?P<doubtful>connect|connecting)) "
)
_JOINED = re.compile(r"(?:in (?:touch|contact)|en (?:relation|contact|lien|rapport))(?![^\s,;.!?])")
"""Words before or after the names of both people."""
_TO = re.compile(r"(?<= )(?:to|a|au|aux)(?= )")
_AND = re.compile(r"(?<= )(?:and|et|with|avec|&)(?= )")
_WITH = re.compile(r" (?:with|avec) ")
_OF = re.compile(r"^\s*(?:with|avec|to|a) |(?<!\S)(?:of|from|de|du|des|d'|about|sur|for|pour) ?$")
"""Words by which a name is not that of the person introduced: "the file of Ana"."""
_WORD = re.compile(r"\S+")
_THEM = frozenset("him her them elle lui eux elles".split())
_NOBODY: frozenset[int] = frozenset()
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

    @property
    def is_known(self) -> bool:
        """Whether both people, or more, are among those known."""
        return self.more or bool(self.one and self.other)


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
    if verb["joins"]:
        return _joining(head, verb, reader)
    end = len(head.text)
    match (verb["them"] or "").strip():
        case "lui" | "leur":
            return reader.pair((verb.end(), end), None)
        case "":
            found = _between(head, verb.end(), end, reader)
            return None if verb["doubtful"] and found and not found.is_known else found
    to = _TO.match(head.shape, verb.end())
    return reader.pair(None, (to.end(), end)) if to else None


def _joining(head: Line, verb: re.Match[str], reader: "_Reader") -> Introduction | None:
    """The introduction of those who are put in touch: "A in touch with B", "A et B en relation"."""
    joined = _JOINED.search(head.shape, verb.end())
    if joined is None:
        return None
    end = len(head.text)
    to = _WITH.match(head.shape, joined.end())
    if joined.start() > verb.end():
        if to:
            return reader.pair((verb.end(), joined.start()), (to.end(), end))
        return _between(head, verb.end(), joined.start(), reader)
    if verb["them"]:
        return reader.pair(None, (to.end(), end)) if to else None
    return None if to else _between(head, joined.end() + 1, end, reader)


def visible(line: Line) -> str:
    """The text of a line without what is protected in it, of the same length."""
    if PROTECTED not in line.shape:
        return line.text
    pairs = zip(line.text, line.shape, strict=True)
    return "".join(PROTECTED if sign == PROTECTED else letter for letter, sign in pairs)


def _between(head: Line, start: int, end: int, reader: "_Reader") -> Introduction | None:
    """The introduction of those before and after the first "to", else the first "and"."""
    names = find_names(reader.text, reader.people)
    for between in (_TO, _AND):
        for sign in between.finditer(head.shape, start, end):
            if any(name.start < sign.start() < name.end for name in names):
                continue
            if found := reader.pair((start, sign.start()), (sign.end(), end)):
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
        return found[0].ids if found and not _OF.search(shape(text)[: found[0].start]) else _NOBODY

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
