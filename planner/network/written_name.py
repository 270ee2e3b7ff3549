"""A name as it was written, taken apart: words, other names, and no civility, degree or sign."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from planner.language.text import clean, fold
from planner.network.name_words import (
    CIVILITIES,
    DEGREES,
    DOUBTFUL_DEGREES,
    GENERATIONS,
    MARRIED,
    PARTICLES,
    PRONOUNS,
)
from planner.values import dataclass

Words = tuple[str, ...]

_SIGNS_FOR_LETTERS = dict.fromkeys(map(ord, "™℠©®"))
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʻʾʿ`´′ʹ＇"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_ONE_FORM = {**_SIGNS_FOR_LETTERS, **_APOSTROPHES, **_DASHES}
_ASIDE = re.compile(
    r"""\(([^()]*)\)|\[([^][]*)\]|\{([^{}]*)\}|"([^"]*)"|“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»"""
    r"""|(?<!\S)'([^\s'][^']*)'(?!\S)"""
)
_SEPARATOR = re.compile(r"\s[-•·/]\s|[|•]")
_DOT_INSIDE = re.compile(r"\.(?=[^\W_]{2})")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{1,6}")
_COUPLE = re.compile(
    r"\s*([^\W\d_]+)\.?(?:\s+(?:et|and|ou|or)\s+|\s*[&/]\s*)([^\W\d_]+)\.?(?=\s)", re.IGNORECASE
)
_MOST_IN_ASIDE = 3
_ENDS = "'-."


@dataclass(frozen=True, slots=True)
class OtherName:
    """Another name in brackets or quotes; it takes the place of the given or the family name."""

    words: Words
    given: bool = True
    family: bool = True


@dataclass(frozen=True, slots=True)
class WrittenName:
    """The words of a name in the order written, and what else is told of it.

    `others` are other names (a nickname, a name at birth); `last` are the words that stood after a
    comma: a given name ("Petit, Anne") or more. `civility` is the last one taken off, bare; both of
    a couple.
    """

    words: Words
    others: tuple[OtherName, ...] = ()
    last: Words = ()
    civility: str = ""

    @property
    def is_surname(self) -> bool:
        """Whether a civility says that the words are a family name ("Mme de la Tour")."""
        family = [word for word in self.words if fold(word).strip("'") not in PARTICLES]
        return bool(self.civility) and len(family) == 1 and not self.last


def read_name(name: str) -> WrittenName:
    """Take a name apart; without any letter or digit there are no words."""
    text = _in_one_form(name)
    asides = list(_ASIDE.finditer(text))
    head, _rest = _head(_ASIDE.sub(" ", text) if asides else text)
    written = _read_parts(head)
    if not written.words and asides:
        return _read_parts(" ".join(map(_inside, asides)))
    others = (_other_name(_inside(each), _words(text[each.end() :])) for each in asides)
    return replace(written, others=tuple(other for other in others if other.words))


def after_separator(name: str) -> Words:
    """All words of a name with those after a dash or a bar, if it has any."""
    text = _in_one_form(name)
    _first, rest = _head(text)
    return _words(text) if rest else ()


def as_written(name: str, words: Words) -> Words:
    """The words as they stand in the name, with its own letters and apostrophes."""
    typed = iter(name.split())
    found: list[str] = []
    for word in words:
        each = next((each for each in typed if word in _words(_in_one_form(each))), word)
        bare = each.strip(",;")
        found.append(bare if len(bare) == len(word) else word)
    return tuple(found)


def _in_one_form(name: str) -> str:
    """A name with one form for every style of letter, apostrophe and dash."""
    return unicodedata.normalize("NFKC", clean(name).translate(_ONE_FORM)).translate(_ONE_FORM)


def _inside(aside: re.Match[str]) -> str:
    return next(filter(None, aside.groups()), "")


def _head(text: str) -> tuple[str, str]:
    """A whole name before a dash or a bar, and the rest; else all and nothing."""
    found = _SEPARATOR.search(text)
    if found is None or len(_words(text[: found.start()])) < 2:
        return text, ""
    return text[: found.start()], text[found.end() :]


def _read_parts(text: str) -> WrittenName:
    head, *parts = text.split(",")
    if couple := _read_couple(head):
        return couple
    words = _words(head)
    civil = _without_civilities(words)
    civility = _bare(words[len(words) - len(civil) - 1]) if len(civil) < len(words) else ""
    kept: list[str] = []
    for part in parts:
        more = _words(part)
        if len(more) == 1 and _bare(more[0]) in GENERATIONS:
            civil += more
        elif not _is_degrees(more, civil):
            kept += _without_civilities(more)
    bare = _without_degrees(civil, fewest=1 if civility else 2)
    return WrittenName(bare, (), tuple(kept), civility)


def _read_couple(head: str) -> WrittenName | None:
    """The surname of a couple: "M. et Mme Petit"; None for any other name."""
    both = _COUPLE.match(head)
    if both is None or not (is_civility(both[1]) and is_civility(both[2])):
        return None
    found = WrittenName(_words(head[both.end() :]), civility=f"{_bare(both[1])} {_bare(both[2])}")
    return found if found.is_surname else None


def _words(text: str) -> Words:
    """The words of a text in one form; letters, marks, digits, apostrophes, dashes and dots."""
    plain = _DOT_INSIDE.sub(". ", "".join(map(_kept, text)))
    return tuple(word for each in plain.split() if (word := _trimmed(each)))


def _trimmed(word: str) -> str:
    """A word without signs at its ends, but for the dot of an initial or the apostrophe of d'."""
    left = word.lstrip(_ENDS)
    return left.rstrip("-'.") and left.rstrip("-.'") + ("." if left.endswith(".") else "")


@lru_cache(maxsize=4096)
def _kept(letter: str) -> str:
    """A letter, mark or digit; a space for anything else, nothing for a joiner."""
    if letter in "'-.":
        return letter
    kind = unicodedata.category(letter)
    if kind[0] in "LN" or (kind in ("Mn", "Mc") and not "\ufe00" <= letter <= "\ufe0f"):
        return letter
    return "" if kind == "Cf" or "\ufe00" <= letter <= "\ufe0f" else " "


def _bare(word: str) -> str:
    return fold(word).replace(".", "").replace("'", "")


def is_civility(word: str) -> bool:
    """Whether a word is a civility; "Me" only with a capital, because "me" is a pronoun."""
    bare = _bare(word)
    return bare in CIVILITIES and (bare != "me" or word.startswith("Me"))


def _without_civilities(words: Sequence[str]) -> Words:
    """The words without the civilities before them; at least one stays."""
    start = 0
    while start < len(words) - 1 and is_civility(words[start]):
        start += 1
    return tuple(words[start:])


def _without_degrees(words: Words, *, fewest: int) -> Words:
    """The words without the degrees after them; so many stay."""
    while len(words) > fewest:
        if _bare(words[-1]) in DEGREES:
            words = words[:-1]
        elif len(words) > fewest + 1 and _bare("".join(words[-2:])) in DEGREES:
            words = words[:-2]
        else:
            break
    return words


def _is_degrees(words: Sequence[str], head: Sequence[str]) -> bool:
    """Whether the words after a comma are degrees; after a whole name, any acronym is one."""
    if not words:
        return True
    known = DEGREES | DOUBTFUL_DEGREES
    if _bare("".join(words)) in known or all(_bare(word) in known for word in words):
        return True
    shouted = all(word.isupper() for word in head)
    return len(head) > 1 and not shouted and all(_ACRONYM.fullmatch(word) for word in words)


def _other_name(aside: str, after: Words) -> OtherName:
    """The other name in an aside; without words if it is a pronoun, a degree or a remark.

    At the end of the whole name it may stand for either part, before other words for the given one.
    """
    words = _words(aside)
    bare = [_bare(word) for word in words]
    at_birth = bool(bare) and bare[0] in MARRIED
    if at_birth:
        words, bare = words[1:], bare[1:]
    remark = any(map(str.isdigit, "".join(words))) or len(words) > _MOST_IN_ASIDE
    if remark or all(word in PRONOUNS | DEGREES | CIVILITIES for word in bare):
        return OtherName(())
    return OtherName(words, given=not at_birth, family=at_birth or not after)


def spans_of_case(words: Sequence[str]) -> Iterator[int]:
    """Places at which a family name in capitals ends or begins, beside words that are not."""
    shouted = [word.isupper() or _bare(word) in PARTICLES for word in words]
    loud = [word.isupper() and sum(map(str.isalpha, word)) > 2 for word in words]
    if all(shouted) or not any(loud):
        return
    first = shouted.index(False)
    if any(loud[:first]):
        yield first
    last = len(words) - shouted[::-1].index(False)
    if any(loud[last:]):
        yield last
