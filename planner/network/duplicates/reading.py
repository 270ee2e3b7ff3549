"""Names read for comparison: given and family name, and the words that tell people apart."""

from dataclasses import replace

from planner.language.text import fold
from planner.network.duplicates.candidate import Candidate
from planner.network.duplicates.given_names import GivenNames
from planner.network.name_key import (
    family_keys,
    is_cjk,
    is_particle,
    joined,
    own_keys,
    plain_words,
    split_name,
)
from planner.network.name_words import GENERATIONS
from planner.network.written_name import Words
from planner.values import dataclass

_WOMEN = frozenset("mme mmes mlle mlles madame mademoiselle mrs ms miss lady dame frau".split())
_MEN = frozenset("m mm mr monsieur sir lord herr".split())
_AND = frozenset("et and & ou or".split())


@dataclass(frozen=True, slots=True)
class ReadName:
    """The name of a candidate as it is compared.

    `wholes` are the keys of the whole name, `words` its folded words in alphabetical order, `given`
    those of the given name, `family` the family name, `families` its other keys with it. `civility`
    is "f" or "m" where the name begins with one that tells, "fm" for a couple.
    """

    wholes: frozenset[str]
    words: Words
    given: Words
    family: str
    families: frozenset[str]
    generation: str = ""
    civility: str = ""

    @property
    def in_order(self) -> str:
        """The words in alphabetical order as one text."""
        return " ".join(self.words)

    @property
    def is_whole(self) -> bool:
        """Whether it has given and family name, or is written without spaces, as in Chinese."""
        if self.given and self.family:
            return True
        return bool(self.words) and all(map(is_cjk, self.words))

    @property
    def turned(self) -> "ReadName | None":
        """A name of two words with the family name first; None for any other."""
        if len(self.given) != 1 or not self.family or len(self.words) != 2:
            return None
        given = self.given[0]
        return replace(self, given=(self.family,), family=given, families=frozenset([given]))

    @property
    def together(self) -> str:
        """Given and family name without a space."""
        return "".join((*self.given, self.family)).replace(" ", "")

    @property
    def initial(self) -> str:
        """The given name where it is written as one initial alone."""
        return self.given[0] if len(self.given) == 1 and len(self.given[0]) == 1 else ""


def read(person: Candidate, names: GivenNames) -> ReadName:
    """The name of a candidate, taken apart."""
    given, family = _parts(person)
    family, generation = _without_generation(family)
    families = _families(family)
    if len(family) > 1:
        given, family = _own_family(given, family, names)
        families += _families(family)
    wholes = frozenset(filter(None, own_keys(person.name)))
    words = tuple(sorted(" ".join((*given, *family)).split()))
    full = " ".join(family)
    keys = frozenset(families)
    return ReadName(wholes, words, given, full, keys, generation, _civility(person.name))


def _parts(person: Candidate) -> tuple[Words, Words]:
    """The folded words of the given and of the family name; a word with a hyphen is one."""
    if plain := plain_words(person.name):
        given, family = plain[:1], plain[1:]
    else:
        both = (person.given, person.family)
        written = both if person.given and person.family else split_name(person.name)
        given, family = (_words(part) for part in written)
    return (family, given) if _is_initial_last(given, family) else (given, family)


def _words(part: str) -> Words:
    """The folded words of a part of a name: "J.-P. Le Roux" → "j p", "le", "roux"."""
    return tuple(filter(None, (joined([word]) for word in part.split())))


def _is_initial_last(given: Words, family: Words) -> bool:
    """Whether the family name stands first, before an initial: "petit a."."""
    return len(given) == len(family) == 1 and len(family[0]) == 1 < len(given[0])


def _without_generation(family: Words) -> tuple[Words, str]:
    """The family name and the word that tells father and son apart."""
    if len(family) > 1 and family[-1] in GENERATIONS:
        return family[:-1], family[-1]
    return family, ""


def _own_family(given: Words, family: Words, names: GivenNames) -> tuple[Words, Words]:
    """The parts with further given names and initials where they belong: "jean", "p petit"."""
    while len(family) > 1 and (len(family[0]) == 1 or _is_given(family[0], names)):
        given, family = (*given, family[0]), family[1:]
    return given, family


def _is_given(word: str, names: GivenNames) -> bool:
    return names.is_known(word) and not is_particle(word)


def _families(family: Words) -> tuple[str, ...]:
    """The keys of a family name: whole, without spaces, and its last word."""
    whole = " ".join(family)
    if len(family) == 1 and whole.isalpha():
        return (whole,)
    return tuple(filter(None, (whole, whole.replace(" ", ""), *family_keys(whole))))


def _civility(name: str) -> str:
    found = set[str]()
    words = () if plain_words(name) else name.split()
    for word in words[:-1]:
        bare = fold(word).strip(".,")
        if bare not in _WOMEN | _MEN | _AND:
            break
        found |= {"f"} if bare in _WOMEN else {"m"} if bare in _MEN else set()
    return "".join(sorted(found))
