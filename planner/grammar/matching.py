"""Match words with people, by full or given name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planner.grammar.line import Line
from planner.language.text import clean, fold
from planner.values import dataclass

_WORD = re.compile(r"\w+(?:-\w+)*")
_LONGEST_NAME = 6
_LONGEST_TITLE = 60

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person of the store, with the names to match."""

    id: int
    name: str
    given: str


def name_key(name: str) -> str:
    """The words of a name without case, accents or punctuation: "Ana d’Orves" → "ana d orves"."""
    return " ".join(words_of(clean(name)))


def words_of(text: str) -> Words:
    """The words of clean `text`, folded; split at apostrophes, not at hyphens."""
    return tuple(fold(word) for word in _WORD.findall(text))


def plain_words(line: Line) -> Words:
    """The words of `line` outside literals, folded."""
    return tuple(fold(line.text[slice(*word.span())]) for word in _WORD.finditer(line.shape))


def keys_of(words: Words) -> Iterator[str]:
    """Every run of `words` that may be a `name_key`: up to six of the first sixty."""
    words = words[:_LONGEST_TITLE]
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(words)) + 1):
            yield " ".join(words[start:end])


def match_people(words: Words, people: Sequence[NamedPerson]) -> frozenset[int]:
    """The ids of all candidates for `words`; a single one is certain.

    The longest run of words equal to a full name decides. Without one, given names count, but not
    "Claire" inside "Marie Claire".
    """
    return frozenset().union(*(run.ids for run in _naming(words, people)))


def parted(line: Line, people: Sequence[NamedPerson]) -> tuple[str, str]:
    """Split `line` into the first name of `people` in it, and the words around.

    With no name or different names, the whole line is the name.
    """
    runs = _naming(words_of(line.text), people)
    if len({run.ids for run in runs}) != 1:
        return line.said(), ""
    first = min(runs, key=lambda run: run.start)
    spans = [word.span() for word in _WORD.finditer(line.text)]
    start, end = spans[first.start][0], spans[first.start + len(first.words) - 1][1]
    return line.part(start, end).said(), line.without(start, end).said()


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive words that are the name of some people."""

    start: int
    words: Words
    ids: frozenset[int]


def _naming(words: Words, people: Sequence[NamedPerson]) -> list[_Run]:
    """The runs of `words` that decide the match."""
    full = list(_runs(words, ((person.name, person.id) for person in people)))
    if full:
        longest = max(len(run.words) for run in full)
        return [run for run in full if len(run.words) == longest]
    return list(_apart(_runs(words, ((person.given, person.id) for person in people))))


def _apart(runs: Iterable[_Run]) -> Iterator[_Run]:
    """The `runs` from left to right, without those inside another one."""
    end = 0
    for run in sorted(runs, key=lambda run: (run.start, -len(run.words))):
        if run.start >= end:
            end = run.start + len(run.words)
            yield run


def _runs(words: Words, names: Iterable[tuple[str, int]]) -> Iterator[_Run]:
    """The occurrences of `names` in `words`."""
    present = frozenset(words)
    known: dict[str, dict[Words, set[int]]] = defaultdict(lambda: defaultdict(set))
    for name, person_id in names:
        name_words = words_of(clean(name))
        if name_words and present.issuperset(name_words):
            known[name_words[0]][name_words].add(person_id)
    for start, word in enumerate(words):
        for name_words, ids in known.get(word, {}).items():
            if words[start : start + len(name_words)] == name_words:
                yield _Run(start, name_words, frozenset(ids))
