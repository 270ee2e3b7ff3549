"""Categories proposed from what stands in the inventory: employers, cities, professions.

A profession is two neighbouring words of a title ("directrice financière"), or its only one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from planner.language import _
from planner.language.text import collapse, fold
from planner.network.fit import telling_places

LEAST = 3
"""People whom a category has, at least [D]."""
MOST = 8
"""Categories proposed at once, at most [D]."""
_OF_A_KIND = 3
"""Those of one kind, while there are others [D]."""
_TOO_MANY = 0.6
"""The share of all people above which a category is too large to tell people apart [D]."""

_HOME = 0.4
"""The share of those whose city is known above which a city is one's own, and no category [D]."""
_ENOUGH = 20
"""The people whose city is known from which that share says something [D]."""

_RANKS = frozenset(
    """
    head chief officer managing general deputy vice senior junior lead team chain
    chef cheffe responsable charge chargee general generale adjoint adjointe equipe
    """.split()
)
"""Words of a title that say a rank and no profession, folded; two of them are no profession."""
_ALONE = _RANKS | frozenset(
    "director manager president directeur directrice gerant gerante presidente".split()
)
"""Words that say no profession by themselves, folded."""
_PART = re.compile(r"[,;/|()]|\s[-–—]\s")
"""The signs between the parts of a title."""

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
    taken_professions = {key for group in groups for key in _professions(group)}
    found: list[Proposal] = []
    for by, counts in written:
        for each in _counted(by, counts):
            is_profession = by is By.TITLE and each.key in taken_professions
            if is_profession or fold(each.name) in taken or each.about in refused:
                continue
            if LEAST <= each.people <= _TOO_MANY * people and not _is_home(each, counts):
                found.append(each)
    found.sort(key=lambda each: (-each.people, fold(each.name), each.by))
    return _a_few(found)


def _is_home(found: Proposal, counts: Counts) -> bool:
    """Whether it is the city in which one lives oneself: so many are from there."""
    known = sum(count for _text, count in counts)
    return found.by is By.CITY and known >= _ENOUGH and found.people > _HOME * known


def _keys(by: By, text: str) -> dict[str, str]:
    """The keys of a text, each as written: of a title one for each profession in it."""
    if by is By.TITLE:
        return _professions(text)
    key = fold(collapse(text))
    return {key: text} if key else {}


def _professions(title: str) -> dict[str, str]:
    """The professions in a title, each as written by the stems of its words."""
    found: dict[str, str] = {}
    for part in _PART.split(title):
        words = telling_places(part)
        if len(words) == 1 and fold(words[0].word) not in _ALONE:
            found[words[0].stem] = words[0].word
        for one, other in pairwise(words):
            if not _RANKS.issuperset((fold(one.word), fold(other.word))):
                found[f"{one.stem} {other.stem}"] = part[one.start : other.end]
    return found


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
        By.TITLE: _("same profession"),
    }[by]
