"""The keys of a name: one rule by which people are recognised, sorted and searched.

A key leaves out civilities, degrees, nicknames and signs; styled letters, case, accents, hyphens
and apostrophes are folded. Names that may be written in either order have a key for each.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from planner.language.text import collapse, fold
from planner.network.name_words import (
    CIVILITIES,
    DEGREES,
    GENERATIONS,
    JOINED,
    PARTICLES,
    SURNAME_FIRST,
    VIETNAMESE,
)
from planner.network.written_name import (
    OtherName,
    Words,
    WrittenName,
    after_separator,
    as_written,
    read_name,
    spans_of_case,
)

_CJK = re.compile(r"[\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]+")
_WORD = r"[A-Z\u00c0-\u00de]?[a-z\u00df-\u024f]+"
_PLAIN = re.compile(f"{_WORD}(?: {_WORD}){{0,2}}")
_TELLING = CIVILITIES | DEGREES | JOINED | SURNAME_FIRST | PARTICLES | GENERATIONS
"""Words for which a plain name is read with care."""
_MOST_TURNED = 6
"""Words of a name that has keys for its other orders, at most."""
_LONGEST_SURNAME = 3
_LONGEST_TURNED = 7
"""Letters of a Chinese, Japanese or Korean family name, and of a whole one, at most."""


class NameKeys(NamedTuple):
    """The keys of a person: whole names, given names and family names."""

    whole: Words
    given: Words
    family: Words


def name_key(name: str) -> str:
    """The first key of a name, by which it is sorted: "Dr. Anne Petit, PhD" → "anne petit"."""
    return whole_keys(name)[0]


@lru_cache(maxsize=4096)
def whole_keys(name: str) -> Words:
    """Every key of a whole name, the one in the order written first; at least one.

    A name without any letter is its own key.
    """
    if plain := plain_words(name):
        return (" ".join(plain),)
    keys = tuple(dict.fromkeys(_whole_keys(name)))
    return keys or (fold(collapse(name)),)


@lru_cache(maxsize=4096)
def name_keys(name: str, given: str = "", family: str = "") -> NameKeys:
    """Every key of a person; `given` and `family` are the parts of the name where known.

    A civility with nothing but a family name ("Mme Petit") is no whole name: it has a key of its
    family name alone, and its first key is that.
    """
    if plain := _plain_keys(name, given, family):
        return plain
    written = read_name(name)
    if not (given or family):
        given, family = split_name(name)
    families = [*family_keys(family), *_other_families(written)]
    if written.is_surname:
        return NameKeys((), (), _telling(families) or whole_keys(name))
    whole = whole_keys(name)
    givens = [*_part_keys(given), *(joined(each.words) for each in written.others if each.given)]
    return NameKeys(whole, _telling(givens, whole), _telling(families, whole))


def own_keys(name: str) -> Words:
    """The keys by which one name is another spelling of the other.

    A civility with nothing but a family name is a part of the key: "M. Petit" and
    "Mme Petit" are two people.
    """
    if plain := plain_words(name):
        return (" ".join(plain),)
    written = read_name(name)
    return (f"{written.civility} {name_key(name)}",) if written.is_surname else whole_keys(name)


def index_keys(name: str, given: str, family: str) -> list[str]:
    """The keys of a person after a letter for their part: n whole name, g given, f family name."""
    keys = name_keys(name, given, family)
    parts = {"n": own_keys(name), "g": keys.given, "f": keys.family}
    return [f"{part} {key}" for part, found in parts.items() for key in found]


def plain_words(name: str) -> Words:
    """The folded words of a name of small Latin letters alone, which are its key; else none."""
    if not _PLAIN.fullmatch(name):
        return ()
    words = tuple(fold(name).split())
    return words if _TELLING.isdisjoint(words) else ()


def _plain_keys(name: str, given: str, family: str) -> NameKeys | None:
    """The keys of a plain name in its usual parts; None if it is to be read with care."""
    words = plain_words(name)
    if not words or ((given or family) and f"{given} {family}".strip() != name):
        return None
    place = given.count(" ") + 1 if given or not family else 0
    whole = (" ".join(words),)
    families = (" ".join(words[place:]), words[-1]) if place < len(words) else ()
    return NameKeys(whole, _telling((" ".join(words[:place]),), whole), _telling(families, whole))


def search_words(name: str) -> str:
    """The words by which a name is found beside those written in it: "O'Neil" → "oneil"."""
    if plain_words(name):
        return ""
    written = set(re.findall(r"[^\W_]+", fold(name)))
    words = [word for key in whole_keys(name) for word in key.split()]
    words += [
        fold(each).replace("-", "").replace("'", "")
        for each in read_name(name).words
        if "-" in each
    ]
    return " ".join(dict.fromkeys(word for word in words if word not in written))


def split_name(name: str) -> tuple[str, str]:
    """Split a name into given and family name, without civilities, degrees and signs.

    Either may be empty. The first word is the given name, unless particles begin the family name
    ("Jean Marc de la Tour") or it stands first ("FERRAND Nadia", "Nguyen Van An", "Petit, Anne").
    """
    written = read_name(name)
    words = as_written(name, written.words) or tuple(name.split())
    if written.last:
        return " ".join(as_written(name, written.last)), " ".join(words)
    if written.is_surname:
        return "", " ".join(words)
    family, start = family_place(words)
    parts = " ".join(words[:start]), " ".join(words[start:])
    return (parts[1], parts[0]) if family == 0 else parts


def family_place(words: Words, otherwise: int = 1) -> tuple[int, int]:
    """The place of the family name, 0 or after the given name, and that of the border.

    It is `otherwise` where nothing in the name tells.
    """
    for place in spans_of_case(words):
        return (0 if words[0].isupper() or is_particle(words[0]) else place), place
    if len(words) > 1 and fold(words[0]) in SURNAME_FIRST and fold(words[-1]) not in SURNAME_FIRST:
        return 0, len(words) - 1 if fold(words[0]) in VIETNAMESE else 1
    if len(words) > 2 and fold(words[-1]) in VIETNAMESE:
        return len(words) - 1, len(words) - 1
    inside = range(1, len(words) - 1)
    place = next((place for place in inside if is_particle(words[place])), otherwise)
    return place, place


def is_particle(word: str) -> bool:
    """Whether a word belongs to the family name after it."""
    return fold(word) in PARTICLES


def _whole_keys(name: str) -> Iterator[str]:
    written = read_name(name)
    yield from _orders(written)
    rest = after_separator(name)
    if rest:
        yield joined(rest)
    for other in written.others:
        yield from _with_other(written.words, other)


def _orders(written: WrittenName) -> Iterator[str]:
    """The words in every order in which the name may be written."""
    words = (*written.words, *written.last)
    if not words:
        return
    yield from _spellings(words)
    if len(words) > _MOST_TURNED:
        return
    if written.last:
        yield from _spellings((*written.last, *written.words))
        if len(written.words) > 1 and not is_particle(written.words[0]):
            yield from _spellings(written.words)
    for place in spans_of_case(words):
        yield from _spellings((*words[place:], *words[:place]))
    if len(words) > 1 and not SURNAME_FIRST.isdisjoint(map(fold, words)):
        for place in range(1, len(words)):
            yield from _spellings((*words[place:], *words[:place]))
        yield from _spellings(words[::-1])


def _spellings(words: Iterable[str], *, family: bool = False) -> Iterator[str]:
    """The key of words, and those of its other spellings: "oneil", "o neil"."""
    words = tuple(words)
    together = joined(words)
    if is_cjk(together):
        yield from _turned(together.replace(" ", ""))
        return
    yield together
    if any("'" in word for word in words):
        yield joined(word.replace("'", " ") for word in words)
    folded = together.split()
    for place in range(0 if family else 1, len(folded) - 1):
        if folded[place] in JOINED:
            one = folded[place] + folded[place + 1]
            yield " ".join((*folded[:place], one, *folded[place + 2 :]))


def _turned(letters: str) -> Iterator[str]:
    """A name without spaces, also with its first or last letters, the family name, moved."""
    yield letters
    if len(letters) > _LONGEST_TURNED:
        return
    for place in range(1, min(_LONGEST_SURNAME, len(letters) - 1) + 1):
        yield letters[place:] + letters[:place]
        yield letters[-place:] + letters[:-place]


def is_cjk(key: str) -> bool:
    """Whether a key has Chinese, Japanese or Korean letters alone."""
    return _CJK.fullmatch(key.replace(" ", "")) is not None


def _with_other(words: Words, other: OtherName) -> Iterator[str]:
    """The keys of a name with a nickname for the given name, or with another family name."""
    if len(other.words) > 1 or is_cjk(joined(other.words)):
        yield from _spellings(other.words)
        return
    if len(words) == 1:
        yield joined(other.words)
    elif other.given:
        yield joined((*other.words, *words[1:]))
    if other.family and len(words) > 1:
        yield joined((*words[:-1], *other.words))


def _other_families(written: WrittenName) -> Iterator[str]:
    for other in written.others:
        if not other.given:
            yield from _spellings(other.words, family=True)


def joined(words: Iterable[str]) -> str:
    """Words as one key: folded, without dots and apostrophes, hyphens as spaces."""
    text = fold(" ".join(words)).replace("'", "").replace(".", "").replace("-", " ")
    return " ".join(text.split())


def _part_keys(part: str) -> Words:
    """The keys of a given or family name alone."""
    words = read_name(part).words
    return tuple(_spellings(words)) if words else ()


def family_keys(family: str) -> Iterator[str]:
    """The keys of a family name: whole, its last word with its particles, a Vietnamese first."""
    words = read_name(family).words
    while words and fold(words[-1]).strip(".") in GENERATIONS:
        words = words[:-1]
    if not words:
        return
    yield from _spellings(words, family=True)
    if fold(words[0]) in VIETNAMESE:
        yield from _spellings(words[:1], family=True)
    start = len(words) - 1
    while start > 0 and (is_particle(words[start - 1]) or fold(words[start - 1]) in JOINED):
        start -= 1
    if len(words) - start > 1 or not is_particle(words[-1]):
        yield from _spellings(words[start:], family=True)


def _telling(keys: Iterable[str], others: Words = ()) -> Words:
    """The keys, each once, that are more than an initial and none of `others`."""
    return tuple(
        key
        for key in dict.fromkeys(keys)
        if (len(key) > 1 or not key.isascii()) and key not in others
    )
