"""The search for duplicates among all people, in pieces that can be stopped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field

from planner.model.progress import Progress, silent
from planner.network.duplicates.blocks import Key, kept_under, looked_up
from planner.network.duplicates.candidate import Candidate, Pair, Tier
from planner.network.duplicates.evidence import telling
from planner.network.duplicates.given_names import EnglishNames, GivenNames
from planner.network.duplicates.given_nearness import Ratio
from planner.network.duplicates.judging import Person, judge
from planner.network.duplicates.nearness import Namesakes
from planner.network.duplicates.reading import read
from planner.values import dataclass

_PIECE = 200
"""People after whom the progress is told."""
_STAGES = 2
_MOST = 200
"""People before the newest of a block."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """The means of comparing: a table of English given names, and the likeness of two texts."""

    english: EnglishNames
    ratio: Ratio


def duplicates(
    people: Sequence[Candidate], means: Comparing, progress: Progress = silent
) -> list[Pair]:
    """The pairs of people who may be one, the surest first, whatever the order of `people`.

    Raises:
        Cancelled: if the progress asks for it.
    """
    names = GivenNames(means.english)
    known = telling(list(_read(sorted(people, key=lambda person: person.id), names, progress)))
    index = _Index(names, Namesakes(names, means.ratio))
    found = list[Pair]()
    for place, person in enumerate(known):
        if place % _PIECE == 0:
            progress(len(known) + place, _STAGES * len(known))
        found += index.meet(person)
    return sorted(found, key=_by_tier)


def met(people: Sequence[Candidate], first: int, means: Comparing) -> Iterator[Pair]:
    """The pairs of each of `people`, in order of their ids, from the id `first` on, with those
    before them.
    """
    names = GivenNames(means.english)
    index = _Index(names, Namesakes(names, means.ratio))
    for person in telling([(person, read(person, names)) for person in people]):
        if person[0].id < first:
            index.keep(person)
        else:
            yield from index.meet(person)


def _read(people: Sequence[Candidate], names: GivenNames, progress: Progress) -> Iterator[Person]:
    for place, person in enumerate(people):
        if place % _PIECE == 0:
            progress(place, _STAGES * len(people))
        yield person, read(person, names)


def _by_tier(pair: Pair) -> tuple[int, int, int]:
    return list(Tier).index(pair.tier), pair.one, pair.other


@dataclass(slots=True)
class _Index:
    """The people met so far, by the blocks in which they stand.

    A block is kept under the hash of its key: two that collide cost a comparison. It holds its
    newest people, so that a name that thousands bear does not compare all with all.
    """

    names: GivenNames
    namesakes: Namesakes
    people: list[Person] = field(default_factory=list[Person])
    blocks: dict[int, tuple[int, ...]] = field(default_factory=dict[int, tuple[int, ...]])

    def meet(self, person: Person) -> Iterable[Pair]:
        """The pairs of a person with those met before; then they are one of them."""
        keys = frozenset(kept_under(*person, self.names))
        others = {
            place for key in looked_up(keys, person[1]) for place in self.blocks.get(hash(key), ())
        }
        found = [
            pair
            for place in sorted(others)
            if (pair := judge(self.people[place], person, self.namesakes))
        ]
        self._keep(person, keys)
        return found

    def keep(self, person: Person) -> None:
        """Make a person one of those met, without a look at the others."""
        self._keep(person, frozenset(kept_under(*person, self.names)))

    def _keep(self, person: Person, keys: frozenset[Key]) -> None:
        here = len(self.people)
        alone = (here,)
        for key in keys:
            block = self.blocks.get(number := hash(key))
            self.blocks[number] = alone if block is None else (*block[-_MOST:], here)
        self.people.append(person)
