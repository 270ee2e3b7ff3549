"""The key by which people are listed: the family name first, without civilities.

The preposition "de" or "d'" is passed over as French and English catalogues do with French names,
and every other particle belongs to the family name: Jean de La Tour stands under L, Vincent van
Gogh under V. Case, accents, hyphens and apostrophes are folded as in every key of a name.
"""

from functools import lru_cache

from planner.language.text import collapse, fold
from planner.network.name_key import family_place, is_cjk, is_particle, joined, plain_words
from planner.network.name_words import GENERATIONS, GIVEN_TOO, JOINED, ORGANISATIONS
from planner.network.written_name import Words, as_written, read_name

_APART = "  "
"""The border of family and given name, which sorts before the space inside a family name."""
_PASSED_OVER = "de"
_ELIDED = "d'"
_AND = "y"


@lru_cache(maxsize=4096)
def surname_key(name: str) -> str:
    """The key of a name in a list by family names: "Mme Anne de La Tour" → "la tour  anne".

    A single word, an organisation and a name without any letter are listed as they are written.
    """
    return _key(name) or fold(collapse(name)) or collapse(name)


def _key(name: str) -> str:
    """The key of the words of a name; empty if there are none."""
    plain = plain_words(name)
    if plain and ORGANISATIONS.isdisjoint(plain):
        return _APART.join(filter(None, (plain[-1], " ".join(plain[:-1]))))
    written = read_name(name)
    words = written.words
    if not words:
        return ""
    if is_cjk(joined((*words, *written.last))):
        return joined((*words, *written.last)).replace(" ", "")
    if not ORGANISATIONS.isdisjoint(map(_plain, words)):
        return joined((*words, *written.last))
    if written.last:
        family, given = words, written.last
    elif written.is_surname:
        family, given = words, ()
    else:
        family, given = _parts(as_written(name, words))
    key = _family(family)
    return _APART.join(filter(None, (key, joined(given))))


def _parts(words: Words) -> tuple[Words, Words]:
    """The words of the family and of the given name; those that tell father and son are neither."""
    end = len(words)
    while end > 1 and _plain(words[end - 1]) in GENERATIONS:
        end -= 1
    names, after = words[:end], words[end:]
    if _is_family_alone(names):
        return names, after
    first, place = family_place(names, _last_name(names))
    if place > 1 and _plain(names[place]) == _AND:
        place -= 1
    parts = names[:place], names[place:]
    family, given = parts if first == 0 else parts[::-1]
    return family, (*given, *after)


def _is_family_alone(words: Words) -> bool:
    """Whether a name is a single word, or one with nothing but particles before it."""
    before = words[:-1]
    return all(map(is_particle, before)) and not (len(words) == 2 and _plain(words[0]) in GIVEN_TOO)


def _last_name(words: Words) -> int:
    """The place of the last word, or of what is joined with it: "Ann Mc Coy"."""
    place = len(words) - 1
    if place > 1 and _plain(words[place - 1]) in JOINED:
        place -= 1
    return max(place, 0)


def _family(words: Words) -> str:
    """The key of a family name, without the preposition before it."""
    while len(words) > 1 and _plain(words[0]) in (_PASSED_OVER, "d"):
        words = words[1:]
    first = fold(words[0])
    if first.startswith(_ELIDED) and len(first) > len(_ELIDED):
        words = (words[0][len(_ELIDED) :], *words[1:])
    if len(words) > 1 and _plain(words[0]) in JOINED:
        words = (words[0] + words[1], *words[2:])
    return joined(words)


def _plain(word: str) -> str:
    return fold(word).strip(".'")
