"""Introductions in plain words: "Introduce A to B", "Présenter A à B"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planner.grammar.line import PROTECTED, Line
from planner.network.contact_words import NO_NAMES
from planner.network.name_words import PARTICLES
from planner.network.recognise import Found, NamedPerson, find_names, people_in

_VERB = re.compile(
    r"(?:(?:please|to|must|should|need|remember|i|i'll|will|then|also|penser|pense|pensez|a|puis"
    r"|il|faut|je|dois|vais) )*"
    r"(?:introduce|introducing|presenter|presente|presentes|presentez|presentons) "
)
_TO = re.compile(r"(?<= )(?:to|a|au|aux)(?= )")
_AND = re.compile(r"(?<= )(?:and|et|with|avec|&)(?= )")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Introduction:
    """The two people of an introduction: the ids of all who may be meant, none if unknown."""

    one: frozenset[int] = frozenset()
    other: frozenset[int] = frozenset()


def read_introduction(head: Line, people: Sequence[NamedPerson]) -> Introduction | None:
    """The introduction that a line plans; None if it plans none.

    The first of the two must be known, or look like a name: "Introduce the topic to Ana" is none.
    """
    verb = _VERB.match(head.shape)
    if verb is None:
        return None
    start, text = verb.end(), visible(head)
    names = find_names(text, people)
    for between in (_TO, _AND):
        for sign in between.finditer(head.shape, start):
            if not any(name.start < sign.start() < name.end for name in names):
                one = _first(text[start : sign.start()], people)
                if one or _looks_like_name(text[start : sign.start()]):
                    return Introduction(one, _first(text[sign.end() :], people) - one)
    return None


def visible(line: Line) -> str:
    """The text of a line without what is protected in it, of the same length."""
    if PROTECTED not in line.shape:
        return line.text
    pairs = zip(line.text, line.shape, strict=True)
    return "".join(PROTECTED if sign == PROTECTED else letter for letter, sign in pairs)


def _first(text: str, people: Sequence[NamedPerson]) -> frozenset[int]:
    """The ids of all who may be the first person named in a text."""
    found: list[Found] = people_in(text, people, named=True)
    return found[0].ids if found else frozenset()


def _looks_like_name(text: str) -> bool:
    """Whether every word of a text begins with a capital, particles aside."""
    words = [word.strip(".,").lower() for word in _WORD.findall(text)]
    shown = [word for word in _WORD.findall(text) if word.lower() not in PARTICLES]
    return (
        bool(shown)
        and all(word[0].isupper() for word in shown)
        and words[0] not in NO_NAMES - PARTICLES
    )
