"""Categories proposed from what stands in the inventory: employers, cities, words of titles."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from planner.language import _
from planner.language.text import collapse, fold
from planner.network.fit import telling_words

LEAST = 3
"""People whom a category has, at least [D]."""
MOST = 8
"""Categories proposed at once, at most [D]."""
_OF_A_KIND = 3
"""Those of one kind, while there are others [D]."""
_TOO_MANY = 0.6
"""The share of all people above which a category is too large to tell people apart [D]."""

_RANKS = frozenset(
    """
    head chief officer managing general deputy vice senior junior lead team chain
    chef cheffe responsable charge chargee general generale adjoint adjointe equipe
    """.split()
)
"""Words of a title that say a rank and no profession, folded."""

Counts = Sequence[tuple[str, int]]
"""Texts as written, and the number of people with each."""


class By(StrEnum):
    """The text from which a category is proposed."""

    EMPLOYER = "employer"
    CITY = "city"
    TITLE = "title"


class Proposal(NamedTuple):
    """A category proposed: the key that its people share, the name of its group, their number.

    `texts` are those with the key, as they were written when it was counted.
    """

    by: By
    key: str
    name: str
    people: int
    texts: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """The name under which a refusal is kept."""
        return f"{self.by}:{self.key}"


def proposals(
    written: Iterable[tuple[By, Counts]],
    groups: Collection[str],
    refused: Collection[str],
    people: int,
) -> list[Proposal]:
    """The proposals, the largest first, those that are a group already or were refused left out."""
    taken = {fold(group) for group in groups}
    taken_words = {stem for group in groups for stem in telling_words(group)}
    found: list[Proposal] = []
    for by, counts in written:
        for each in _counted(by, counts):
            is_group = fold(each.name) in taken or (by is By.TITLE and each.key in taken_words)
            if is_group or each.about in refused:
                continue
            if LEAST <= each.people <= _TOO_MANY * people:
                found.append(each)
    found.sort(key=lambda each: (-each.people, fold(each.name), each.by))
    return _a_few(found)


def _keys(by: By, text: str) -> dict[str, str]:
    """The keys of a text, each with its word: of a title one for each that tells something."""
    if by is By.TITLE:
        return _words(text)
    key = fold(collapse(text))
    return {key: text} if key else {}


def _words(title: str) -> dict[str, str]:
    """The words of a title that name a profession, each as written by its stem."""
    words = telling_words(title)
    return {stem: word for stem, word in words.items() if fold(word) not in _RANKS}


def _counted(by: By, counts: Counts) -> list[Proposal]:
    """The people of each key, named as it is written most."""
    people: Counter[str] = Counter()
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for text, count in counts:
        for key, word in _keys(by, text).items():
            people[key] += count
            texts[key].append(text)
            names[key][_as_name(by, word)] += count
    return [
        Proposal(by, key, names[key].most_common(1)[0][0], count, tuple(texts[key]))
        for key, count in people.items()
    ]


def _as_name(by: By, word: str) -> str:
    if by is By.TITLE and not word.isupper():
        return word.lower()
    return collapse(word)


def _a_few(found: Sequence[Proposal]) -> list[Proposal]:
    """A few of each kind, then the largest of the others, each name once."""
    names: dict[str, Proposal] = {}
    for each in found:
        names.setdefault(fold(each.name), each)
    once = list(names.values())
    kinds: Counter[By] = Counter()
    first = []
    for each in once:
        kinds[each.by] += 1
        if kinds[each.by] <= _OF_A_KIND:
            first.append(each)
    rest = [each for each in once if each not in first]
    chosen = {*[*first, *rest][:MOST]}
    return [each for each in once if each in chosen]


def say_by(by: By) -> str:
    """The text from which a category is proposed, in a word."""
    return {
        By.EMPLOYER: _("same organisation"),
        By.CITY: _("same city"),
        By.TITLE: _("same word in the title"),
    }[by]
