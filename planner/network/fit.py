"""Fit of people to a goal: their job title, organisation or group shares words with its measure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from planner.language.number_words import COUNTS
from planner.language.text import fold
from planner.network.dormant import Fit

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_SHORTEST = 3
"""Letters of a word that says anything about a person; "HR" and "IT" do so only in capitals."""

_EMPTY = frozenset(
    """
    about and are for from have her his how into its more most new not old one our out over per
    some than that the their them they this through two who whom whose will with within you your
    aux avec ces cet cette chez dans des elle elles est les leur leurs ma mes mon nos notre nous
    par pas plus pour quel quelle qui quoi sans ses son sont sous sur tes ton tous tout toute
    toutes une unes vers vos votre vous
    former previous next last first senior junior other several ancien ancienne anciens anciennes
    autre autres dernier derniere premier premiere prochain prochaine nouveau nouvelle nouveaux
    people person name list tie contact conversation talk meeting call coffee lunch interview reply
    answer introduction message letter visit action result month week year day time hour network
    networking meet find write know renew reconnect make get help decide hire hiring work working
    personne gens nom liste lien relation conversation echange entretien rencontre rendez appel
    cafe dejeuner reponse mise reseau reseautage rencontrer trouver ecrire connaitre renouer faire
    obtenir aider decider recruter travailler mois semaine annee jour heure visite lettre
    renewed renoue renou
    """.split()
)
"""Words of grammar, and words of the method that say nothing of a profession or a sector."""

_ENDINGS = (
    ("trices", "t"), ("trice", "t"), ("teurs", "t"), ("teur", "t"), ("tors", "t"), ("tor", "t"),
    ("teuses", "t"), ("teuse", "t"),
    ("eures", "eu"), ("eure", "eu"),
    ("ieres", "i"), ("iere", "i"), ("iers", "i"), ("ier", "i"),
    ("euses", "eu"), ("euse", "eu"), ("eurs", "eu"), ("eur", "eu"),
    ("iennes", "ien"), ("ienne", "ien"), ("iens", "ien"), ("ales", "al"), ("ale", "al"),
    ("elles", "el"), ("elle", "el"), ("els", "el"),
    ("aux", "al"), ("als", "al"), ("ives", "if"), ("ive", "if"), ("ifs", "if"),
    ("ies", "y"), ("es", ""), ("s", ""), ("x", ""), ("e", ""),
)  # fmt: skip
"""Endings of number and gender, and what is left of them; the longest that fits counts."""


class Words(NamedTuple):
    """A person's profession in words; `free` if never contacted nor proposed lately."""

    id: int
    title: str
    around: str
    free: bool


def best_fit(goals: Iterable[str], people: Sequence[Words]) -> Fit | None:
    """Find the first phrase of a goal that free people share with all its words, else with most.

    `goals` are the measures and statements of the open goals, the most pressing first.
    """
    partly: Fit | None = None
    for phrase in goals:
        wanted = dict.fromkeys(_stems(phrase))
        if not wanted:
            continue
        fit, shared = _fit(phrase, tuple(wanted), people)
        if fit is not None and shared == len(wanted):
            return fit
        partly = partly or fit
    return partly


def shares_all(phrase: str, title: str, around: str) -> bool:
    """Whether a person shares every telling word of a phrase that has any."""
    wanted = frozenset(_stems(phrase))
    return bool(wanted) and wanted <= _all_stems(title, around)


def telling(phrase: str) -> tuple[str, ...]:
    """The stems of the telling words of a phrase, each once."""
    return tuple(dict.fromkeys(_stems(phrase)))


def telling_part(phrase: str) -> str:
    """The part of a phrase from its first to its last telling word; empty without any."""
    stems = frozenset(_stems(phrase))
    return _as_written(phrase, stems) if stems else ""


class Telling(NamedTuple):
    """A word that says something of a profession: its stem, as written, and where it stands."""

    stem: str
    word: str
    start: int
    end: int


def telling_places(text: str) -> list[Telling]:
    """The words of a text that say something of a profession, in their order."""
    found = (
        Telling(stem_of(match[0]), match[0], match.start(), match.end())
        for match in _WORD.finditer(text)
    )
    return [each for each in found if each.stem]


def begun(phrase: str) -> list[str]:
    """The beginnings of words by which a search finds all who may share a word of a phrase."""
    return [beginning(stem) for stem in telling(phrase)]


def beginning(stem: str) -> str:
    """The beginning of all words of a stem."""
    return stem if len(stem) <= _SHORTEST else stem[:-1]


def _fit(phrase: str, wanted: tuple[str, ...], people: Sequence[Words]) -> tuple[Fit | None, int]:
    """The fit of the people who share most of the words, and how many words that is."""
    by_words: defaultdict[frozenset[str], list[Words]] = defaultdict(list)
    for person in people:
        shared = frozenset(wanted).intersection(_all_stems(person.title, person.around))
        if shared:
            by_words[shared].append(person)
    with_free = {words: who for words, who in by_words.items() if any(each.free for each in who)}
    if not with_free:
        return None, 0
    best = max(
        with_free, key=lambda words: (len(words), _weight(words, wanted), len(by_words[words]))
    )
    sharing = [each for words, who in by_words.items() if words >= best for each in who]
    titled = all(best.issubset(_all_stems(each.title, "")) for each in sharing)
    free = tuple(each.id for each in by_words[best] if each.free)
    return Fit(_as_written(phrase, best), len(sharing), titled, free), len(best)


def _weight(words: frozenset[str], wanted: Sequence[str]) -> int:
    """Prefer the words said first."""
    return -min(wanted.index(word) for word in words)


def _as_written(phrase: str, shared: frozenset[str]) -> str:
    """The part of a phrase from the first to the last of the shared words."""
    found = [match for match in _WORD.finditer(phrase) if stem_of(match[0]) in shared]
    return phrase[found[0].start() : found[-1].end()]


def _stems(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        if stem := stem_of(match[0]):
            yield stem


@lru_cache(maxsize=4096)
def _all_stems(title: str, around: str) -> frozenset[str]:
    return frozenset((*_stems(title), *_stems(around)))


@lru_cache(maxsize=4096)
def stem_of(written: str) -> str:
    """The stem of a word, without number and gender; empty if it says nothing of a profession."""
    word = fold(written)
    if len(word) < _SHORTEST:
        return word if written.isupper() and len(word) > 1 else ""
    stem = without_ending(word)
    if word in _EMPTY or stem in _EMPTY or word in COUNTS:
        return ""
    return stem


def without_ending(word: str) -> str:
    """A folded word without the ending of its number and gender."""
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: len(word) - len(ending)] + left
    return word
