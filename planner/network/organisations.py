"""Organisations: who is there and who was, and the key under which two spellings are equal."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from planner.language import _
from planner.language.text import collapse, fold
from planner.model.people import PersonRow
from planner.values import dataclass

_FORMS = frozenset("sarl sas sasu eurl sa snc sci scop selarl".split())
"""French legal forms, which stand in front of a name or behind it."""
_INITIALS = re.compile(r"(?<=\b\w\.) (?=\w\.)")
_JOINED = re.compile(r"(?<=\w)[.'&](?=\w)|[.']")
_WORD = r"[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0148\u014a-\u024f]+"
_PLAIN = re.compile(f"{_WORD}(?: {_WORD})*")
"""Words of Latin letters and digits, without any sign; the letter left out is folded to one."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling of an organisation."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Member:
    """A person at an organisation, with their title there; `started` is a partial date."""

    person: PersonRow
    title: str
    started: str


@dataclass(frozen=True, slots=True)
class Former:
    """A person who left an organisation, with their title there; `ended` is a partial date."""

    person: PersonRow
    title: str
    ended: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, the people there by family name, and those who left, the last first.

    `sector` and `priority`, a letter, are those of the market map; empty where it has none.
    """

    id: int
    name: str
    spellings: Sequence[Spelling]
    people: Sequence[Member]
    former: Sequence[Former]
    sector: str = ""
    priority: str = ""

    @property
    def on_the_map(self) -> str:
        """Its sector and its priority in words; empty if it has neither."""
        letter = self.priority and _("Priority {letter}").format(letter=self.priority)
        return " · ".join(filter(None, (self.sector, letter)))


@lru_cache(maxsize=4096)
def organisation_key(name: str) -> str:
    """The key of an organisation: its name without legal form, punctuation, case and accents.

    Legal forms at the end are those that cleanco knows, French ones are left out in front too. A
    name of nothing else stays whole; a part of a name never counts as the name: "Orange Bank" is
    not "Orange".
    """
    return _plain_key(name) or _careful_key(name)


def _plain_key(name: str) -> str:
    """The key of a name of plain words without a legal form, which is most of them; else none."""
    if not _PLAIN.fullmatch(name):
        return ""
    folded = fold(name)
    words = folded.split(" ")
    if words[0] in _FORMS or words[-1] in _last_words():
        return ""
    return folded


def _careful_key(name: str) -> str:
    """The key of any name."""
    folded = _with_initials_joined(fold(collapse(name)))
    words = _without_forms(folded.split())
    key = " ".join("".join(map(_plain, _JOINED.sub("", " ".join(words)))).split())
    return key or folded


def _with_initials_joined(folded: str) -> str:
    """A folded name whose spaced initials are one word; a legal form in front is none of them."""
    first, gap, rest = folded.partition(" ")
    if _bare(first) in _FORMS:
        return f"{first}{gap}{_INITIALS.sub('', rest)}"
    return _INITIALS.sub("", folded)


def is_same_organisation(one: str, other: str) -> bool:
    """Whether two names are spellings of one organisation; no name is none."""
    return bool(one and other) and organisation_key(one) == organisation_key(other)


def _without_forms(words: list[str]) -> list[str]:
    """The words of a name without the legal forms at its ends, while anything is left."""
    while (size := _sign_or_form_behind(words)) or _form_in_front(words):
        words = words[:-size] if size else words[1:]
    return words


def _sign_or_form_behind(words: list[str]) -> int:
    """The number of words at the end that are signs or a legal form; never all of them."""
    bare = [_bare(word) for word in words]
    if bare and not bare[-1] and any(bare):
        return 1
    terms = _terms()
    sizes = range(min(_longest_term(), len(words) - 1), 0, -1)
    return next((size for size in sizes if _leaves_a_name(bare, size, terms)), 0)


def _leaves_a_name(bare: list[str], size: int, terms: frozenset[tuple[str, ...]]) -> bool:
    return tuple(bare[-size:]) in terms and any(bare[:-size])


def _form_in_front(words: list[str]) -> bool:
    return len(words) > 1 and _bare(words[0]) in _FORMS and any(map(_bare, words[1:]))


@lru_cache(maxsize=1)
def _terms() -> frozenset[tuple[str, ...]]:
    """The legal forms of many countries, word by word."""
    from cleanco import prepare_default_terms  # only writing an organisation needs it

    known: Iterable[tuple[int, list[str]]] = prepare_default_terms()
    return frozenset([*(tuple(words) for _size, words in known), *((form,) for form in _FORMS)])


@lru_cache(maxsize=1)
def _longest_term() -> int:
    """The number of words of the longest legal form."""
    return max(map(len, _terms()))


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """The words that a legal form may end with."""
    return frozenset(term[-1] for term in _terms())


def _bare(word: str) -> str:
    """A word as legal forms are compared: its letters and digits."""
    return "".join(letter for letter in word if letter.isalnum())


def _plain(letter: str) -> str:
    """A letter, digit or mark of a letter as it is; anything else as a space."""
    return letter if unicodedata.category(letter)[0] in "LNM" else " "
