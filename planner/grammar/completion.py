"""Names begun at the end of a line or a field, and the line with a name written out.

Completion looks at the end of the text only, where the caret is. Several beginnings may be meant:
in "Call Claire about Na" the name begun is "Na", in "Call Nadia Mac" it is "Nadia Mac"; the
longest is looked up first.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from enum import StrEnum

from planner.grammar.action import KEYS as ACTION_KEYS
from planner.grammar.action import parse_action
from planner.grammar.errors import GrammarError
from planner.grammar.event import KEYS as EVENT_KEYS
from planner.grammar.event import parse_event
from planner.grammar.line import PROTECTED
from planner.grammar.names import in_list, quoted, thing_in_list
from planner.grammar.person import KEYS as PERSON_KEYS
from planner.grammar.person import parse_person
from planner.language.text import clean, fold, shape
from planner.network.contact_words import NO_NAMES, PREPOSITIONS, VERBS
from planner.values import dataclass

LEAST = 2
"""Letters typed of a name before names are offered."""
_MOST_WORDS = 4
"""Words of a name begun inside an action, at most."""

_LITERAL = re.compile(r'\\.|"(?:\\.|[^"\\])*"|«(?:\\.|[^»\\])*»|“(?:\\.|[^”\\])*”')
_SIGN = re.compile(r'(?<![^\s,;])([@#]) ?("?)')
_OPENED = re.compile(r'(?:^|[,;]) *("[^"]*)$')
"""A quote not closed yet, which begins a name of a list."""
_WORD = re.compile(r"[^\s,;]+")
_WITH = re.compile(r" (?:with|avec) ")
_PARTS = re.compile(r"\w+")
_ANY_DAY = date(2026, 1, 1)


class Source(StrEnum):
    """The names among which one begun is looked up."""

    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    GROUPS = "groups"
    STEPS = "steps"
    ACTIONS = "actions"
    PLACES = "places"
    SECTORS = "sectors"


class Place(StrEnum):
    """The places of a name in a text, which differ in what reads it."""

    ALONE = "alone"
    SIGN = "sign"
    WITH = "with"
    STEP = "step"
    AFTER = "after"
    VIA = "via"
    KNOWS = "knows"
    LIST = "list"
    THINGS = "things"


MADE = frozenset((Source.ORGANISATIONS, Source.SECTORS))
"""The sources in which a name that is new makes a thing of its own."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A name begun: the letters typed of it, and the place in clean text from which it stands.

    `sure` where nothing but a name can stand. `place` tells what reads it: a name that would be
    read otherwise there is written in quotes. `quoted` if the quote is open already. `among_known`
    where nothing is made of a new name.
    """

    source: Source
    start: int
    typed: str
    sure: bool = False
    place: Place = Place.ALONE
    quoted: bool = False
    among_known: bool = False


@dataclass(frozen=True, slots=True)
class Completion:
    """A known name, and what tells it from others of the same name."""

    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """The known names for one begun, the nearest first.

    `bearers` is the number of those who bear just the name typed, where nothing but a name can
    stand.
    """

    begun: Beginning
    names: tuple[Completion, ...] = ()
    bearers: int | None = None


Begun = Callable[[str], tuple[Beginning, ...]]
"""Finds the names that may be begun at the end of a text, the longest first."""


def begun_in_action(text: str) -> tuple[Beginning, ...]:
    """The names that may be begun at the end of an action: people, a step, another action."""
    text, outline = _read(text)
    field, start = ACTION_KEYS.begun(outline)
    if field == "with":
        return _whole(Source.PEOPLE, text, start, Place.WITH)
    if field == "step":
        return _whole(Source.STEPS, text, start, Place.STEP)
    if field == "after":
        return _whole(Source.ACTIONS, text, start, Place.AFTER)
    return () if field else tuple(_people_in(text, outline))


def begun_in_person(text: str) -> tuple[Beginning, ...]:
    """The names that may be begun at the end of a person's line: theirs, `@`, `#`, via, knows."""
    text, outline = _read(text)
    field, start = PERSON_KEYS.begun(outline)
    if field == "via":
        return _whole(Source.PEOPLE, text, start, Place.VIA)
    if field == "knows":
        return _whole(Source.PEOPLE, text, start, Place.KNOWS)
    if field == "promise":
        return tuple(_people_in(text, outline, start))
    if field:
        return ()
    if sign := _last_sign(outline):
        source = Source.ORGANISATIONS if sign[1] == "@" else Source.GROUPS
        return _after_sign(source, text, outline, sign)
    return () if "," in outline else _whole(Source.PEOPLE, text, 0)


def begun_in_event(text: str) -> tuple[Beginning, ...]:
    """The place that may be begun at the end of an event, or a person to see after "with"."""
    text, outline = _read(text)
    field, _start = EVENT_KEYS.begun(outline)
    if field:
        return ()
    sign, named = _last_sign(outline), [*_WITH.finditer(outline)][-1:]
    if named and (sign is None or sign.start() < named[0].start()):
        return tuple(_people_in(text, outline, named[0].start() + 1))
    if sign is None or sign[1] != "@":
        return ()
    return _after_sign(Source.PLACES, text, outline, sign)


def begun_in(source: Source, *, among_known: bool = False) -> Begun:
    """Find the name begun in a field that holds one and nothing else."""

    def begun(text: str) -> tuple[Beginning, ...]:
        found = _whole(source, clean(text), 0)
        return tuple(replace(each, among_known=among_known) for each in found)

    return begun


def begun_in_list(source: Source) -> Begun:
    """Find the last name begun in a field that holds several, with commas between them."""

    def begun(text: str) -> tuple[Beginning, ...]:
        text, outline = _read(text)
        start = max(outline.rfind(","), outline.rfind(";")) + 1
        if opened := _OPENED.search(outline):
            start = opened.start(1)
        place = _LISTED.get(source, Place.ALONE)
        return _whole(source, text, start, place)

    return begun


def completed(text: str, beginning: Beginning, name: str) -> str:
    """The text with a name in the place of its beginning, so that it is read as that name."""
    before = clean(text)[: beginning.start]
    if beginning.quoted:
        return f"{before}{quoted(name)[1:]}"
    if beginning.place is not Place.ALONE and _read_back(beginning, name) != name:
        return f"{before}{quoted(name)}"
    return f"{before}{name}"


def beginning_so(names: Iterable[Completion], typed: str) -> list[Completion]:
    """The names of whose words one begins with each word typed, the nearest first."""
    wanted = fold(typed).split()
    return nearest_first([each for each in names if _fits(fold(each.name), wanted)], typed)


def nearest_first(names: Iterable[Completion], typed: str) -> list[Completion]:
    """The names, those that begin with all that was typed before the others."""
    start = " ".join(fold(typed).split())
    return sorted(names, key=lambda each: not fold(each.name).startswith(start))


def _fits(name: str, wanted: Sequence[str]) -> bool:
    starts = [match.start() for match in _PARTS.finditer(name)]
    return all(any(name.startswith(word, start) for start in starts) for word in wanted)


def _read_back(beginning: Beginning, name: str) -> str | None:
    """The name that a line says in which it stands in its place without quotes."""
    with suppress(GrammarError):
        if reading := _READINGS.get(beginning.place):
            return reading(name)
        return _SIGNED[beginning.source](name)
    return None


_LISTED = {
    Source.PEOPLE: Place.LIST,
    Source.ORGANISATIONS: Place.THINGS,
    Source.SECTORS: Place.THINGS,
}
"""The place of a name among others of its kind, where quotes protect it."""
_READINGS: Mapping[Place, Callable[[str], str | None]] = {  # not wrapped: lines to read back
    Place.LIST: in_list,
    Place.THINGS: thing_in_list,
    Place.WITH: lambda name: parse_action(f"x with: {name}", _ANY_DAY).with_name,
    Place.STEP: lambda name: parse_action(f"x step: {name}", _ANY_DAY).step,
    Place.AFTER: lambda name: parse_action(f"x after: {name}", _ANY_DAY).after,
    Place.VIA: lambda name: parse_person(f"x via: {name}", _ANY_DAY).via,
    Place.KNOWS: lambda name: "\n".join(parse_person(f"x knows: {name}", _ANY_DAY).knows),
}
_SIGNED: Mapping[Source, Callable[[str], str | None]] = {
    Source.GROUPS: lambda name: ", ".join(parse_person(f"x #{name}", _ANY_DAY).groups),
    Source.PLACES: lambda name: parse_event(f"x @{name}", _ANY_DAY).place,
    Source.ORGANISATIONS: lambda name: parse_person(f"x @{name}", _ANY_DAY).organisation,
}
"""The name read in a place, and after a sign."""


def _read(text: str) -> tuple[str, str]:
    """The clean text and its outline: folded, of the same length, closed quotes hidden."""
    text = clean(text)
    return text, _LITERAL.sub(lambda match: PROTECTED * len(match[0]), shape(text))


def _whole(
    source: Source, text: str, start: int, place: Place = Place.ALONE
) -> tuple[Beginning, ...]:
    """The text from a place on, if it is the beginning of a name; a quote may stand before it."""
    start += len(text[start:]) - len(text[start:].lstrip(" "))
    is_quoted = place is not Place.ALONE and text[start : start + 1] == '"'
    start += is_quoted
    typed = text[start:]
    if not _is_enough(typed) or '"' in typed or "\\" in typed:
        return ()
    return (Beginning(source, start, typed, sure=True, place=place, quoted=is_quoted),)


def _is_enough(typed: str) -> bool:
    """Whether a name is begun: one sign of a Chinese name tells as much as two Latin letters."""
    return len(typed.strip()) >= LEAST or (bool(typed.strip()) and not typed.isascii())


def _last_sign(outline: str) -> re.Match[str] | None:
    return next(reversed(list(_SIGN.finditer(outline))), None)


def _after_sign(
    source: Source, text: str, outline: str, sign: re.Match[str]
) -> tuple[Beginning, ...]:
    """The name begun after `@` or `#`; a comma, or the space after a group, has ended it."""
    typed, is_quoted = text[sign.end() :], bool(sign[2])
    ends = r"[,;]" if source is not Source.GROUPS else r"[\s,;]"
    if not is_quoted and (re.search(ends, typed) or PROTECTED in outline[sign.end() :]):
        return ()
    if not _is_enough(typed):
        return ()
    return (Beginning(source, sign.end(), typed, sure=True, place=Place.SIGN, quoted=is_quoted),)


def _people_in(text: str, outline: str, start: int = 0) -> Iterator[Beginning]:
    """The last words of an action that may begin the name of a person."""
    words = list(_WORD.finditer(text, start))
    for place in range(max(1, len(words) - _MOST_WORDS), len(words)):
        begins = words[place].start()
        typed = text[begins:]
        if not _is_enough(typed) or re.search(f'[,;"{PROTECTED}]|  ', outline[begins:]):
            continue
        before = outline[slice(*words[place - 1].span())].strip(".:!?")
        first = outline[slice(*words[place].span())]
        is_contacted = before in VERBS or before in PREPOSITIONS
        if (is_contacted or typed[0].isupper()) and first not in NO_NAMES:
            yield Beginning(Source.PEOPLE, begins, typed)
