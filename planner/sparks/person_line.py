"""Convert a spark into a person line, by the name at its beginning in either language."""

import re
from collections.abc import Sequence

from planner.language.calendar_names import (
    month_numbers,
    short_month_numbers,
    short_weekday_numbers,
    weekday_numbers,
)
from planner.language.text import fold, shape
from planner.network.contact_words import VERBS
from planner.network.written_name import is_civility

_SIGNS = re.compile(r"[:@#*\"«“]")
"""Signs of a line that was typed in the grammar already."""
_FIELDS = ("@", "#", "*")
"""Signs that make a field of the word after a name."""
_MOST_NAMES = 4
_DAYS_AND_MONTHS = frozenset(
    {
        *weekday_numbers("en", "fr"),
        *short_weekday_numbers(),
        *(name for code in ("en", "fr") for name in month_numbers(code)),
        *(name for code in ("en", "fr") for name in short_month_numbers(code)),
    }
)
_ENCOUNTER = frozenset(  # words of an encounter, before a name
    "met saw spoke talked chatted ran bumped called thanked today yesterday i just "
    "croise rencontre vu revu parle discute appele remercie aujourd'hui hier j'ai je viens "
    "to with into across from at lunch coffee "
    "a au avec de dejeune cafe".split()
)
_BESIDES = frozenset(  # those of them that alone tell of no encounter
    "today yesterday i just to into across from at aujourd'hui hier j'ai je viens a au de".split()
)
_NO_NAMES = frozenset(  # first words of a sentence that are no name
    "the a an this that my our his her their some somebody someone one idea maybe if when we he "
    "she they there it why how what who ask another two three guy guys fellow woman man someone "
    "le la les l' un une des ce cet cette mon ma mes notre son sa ses leur quelqu'un on il elle "
    "ils elles idee peut-etre si quand nous vous c'est pourquoi comment demander deux trois "
    "need needs look looks looking heard read think remember every nobody people "
    "penser entendu lu chercher besoin voir".split()
)
_PARTICLES = frozenset("de du des di da van von der den le la el al ben d'".split())
_ENDS = ",.;!?"


def as_person_line(text: str) -> str:
    """Convert a spark into a person line: the name at its beginning, and the rest as the note.

    With words before the name ("Met Ana Ruiz at the market"), the whole spark is the note; without
    a name too, and the line begins with a space for it. A spark with a role after the name, or in
    the grammar already, is returned unchanged.
    """
    words = text.split()
    start, end = _name_span(words)
    written = " ".join(words[start:end])
    name = written.rstrip(_ENDS)
    if not name:
        return f" note: {text}"  # not wrapped: a word the grammar reads
    has_role = not start and written.endswith(",")
    if _SIGNS.search(text) or has_role or end - start == len(words):
        return text
    noted = " ".join(words[end:]) if not start and name == written else text
    return f"{name} note: {noted}"  # not wrapped: as above


def _name_span(words: Sequence[str]) -> tuple[int, int]:
    """The span of the name in the words of a spark; empty if there is none at the beginning.

    Words of the encounter may precede it ("Met Ana Ruiz at the market"). Without them one word is
    no name ("Buy milk"), unless it is written as one ("Ana @Kérial").
    """
    start = _encounter_words(words)
    end = start
    while end < len(words) and _goes_on(words, start, end):
        end += 1
        if words[end - 1][-1] in _ENDS and not _is_initial(words[end - 1]):
            break
    alone = end - start == 1 and not _may_be_alone(words, start)
    return (start, start) if alone or end - start > _MOST_NAMES else (start, end)


def _may_be_alone(words: Sequence[str], start: int) -> bool:
    """Whether one word is the name: after an encounter, or before a field."""
    if start:
        return any(fold(word) not in _BESIDES for word in words[:start])
    return len(words) > 1 and words[1].startswith(_FIELDS)


def _encounter_words(words: Sequence[str]) -> int:
    """The number of words of the encounter at the beginning."""
    number = 0
    while number < len(words) and fold(words[number]) in _ENCOUNTER | VERBS:
        number += 1
    return number


def _goes_on(words: Sequence[str], start: int, at: int) -> bool:
    """Whether the word at index `at` belongs to the name that began at `start`."""
    word = words[at]
    bare = word.strip(_ENDS)
    if shape(bare) in _DAYS_AND_MONTHS or (at == start and fold(bare) in _NO_NAMES):
        return False
    follows = at + 1 < len(words) and _is_capitalised(words[at + 1])
    particle = at == start + 1 and fold(word) in _PARTICLES and follows
    return particle or _is_capitalised(word)


def _is_capitalised(word: str) -> bool:
    first = word.removeprefix("d’").removeprefix("d'")[:1]
    return first.isalpha() and first.isupper()


def _is_initial(word: str) -> bool:
    return len(word) == len("J.") or is_civility(word)
