"""The search query for people: filters and words, in English and French."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple, TypeVar

from planner.language.text import collapse, shape
from planner.model.vocabulary import Circle, PersonState, Role
from planner.network.dormant import dormant_on
from planner.network.ties.days_that_matter import read_span
from planner.values import dataclass

Code = TypeVar(
    "Code",
    Circle,
    Circle | None,
    Role | None,
    Role,
    PersonState,
    int,
    int | None,
    str,
    "PeopleQuery",
)

# not wrapped in this file: words of the query, in both languages
_WORDS = {
    "circle": "circle cercle",
    "strength": "tie strength lien force",
    "group": "group groupe",
    "sector": "sector secteur",
    "organisation": "organisation organization org",
    "former": "was former ex ancien ancienne",
    "title": "title poste fonction",
    "city": "city ville",
    "role": "role",
    "state": "state etat",
    "date": "date",
    "no": "no sans",
}
_TEXTS = ("organisation", "former", "title", "city")
_KEYS = {word: key for key, words in _WORDS.items() for word in words.split()}
_CIRCLES = {
    Circle.CORE: "core premier noyau",
    Circle.CLOSE: "close proche",
    Circle.EXTENDED: "extended etendu elargi",
    Circle.WATCH: "watch veille",
}
_NO_CIRCLE = "none aucun sans 0"
_LACKS = {
    "circle": "circle cercle",
    "strength": "tie strength lien force",
    "role": "role",
    "group": "group groupe",
    "sector": "sector secteur",
}
"""The things that a person may be without."""
_STRENGTHS = {number: str(number) for number in range(1, 6)}
_ROLES = {
    Role.DECISION_MAKER: "decision-maker decisionnaire decideur decideuse",
    Role.REFERRER: "referrer recommandeur recommandeuse prescripteur prescriptrice",
    Role.CONNECTOR: "connector connecteur connectrice",
    Role.EXPERT: "expert experte",
    Role.MENTOR: "mentor mentore",
    Role.PEER: "peer pair",
}
_STATES = {
    PersonState.ACTIVE: "active actif",
    PersonState.RESTING: "resting repos au-repos",
    PersonState.DO_NOT_CONTACT: "do-not-contact ne-pas-contacter",
}
_NAMES = ("group", "sector")
_QUOTED = r'"[^"]*"|«[^»]*»|“[^”]*”'
_CLOSED = re.compile(_QUOTED)
_PART = re.compile(
    rf"(?<!\S)(?P<but>-?)(?:(?P<key>{'|'.join(_KEYS)}) ?: ?(?P<value>{_QUOTED}|\S*)"
    rf'|(?P<overdue>"?(?:overdue|(?:en )?retard)"?(?!\S))'
    r"|(?P<enjoyed>(?:enjoyed|appreciee?s?)(?!\S))|(?P<dormant>dormant(?:es?|s)?(?!\S))"
    rf"|(?P<word>{_QUOTED}|\S*))"
)
_GROUPS = ("but", "value", "overdue", "enjoyed", "dormant", "word")
_QUOTES = ' "«»“”'


class Unknown(NamedTuple):
    """A value that its filter does not know; `key` is the English name of the filter."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """A parsed query; an empty field filters nothing.

    Every word of `text` is a prefix of a word in name, organisation, job title, groups or notes, or
    of an organisation left; `former` is one of these. A match has one of `circles` (None is no
    circle), `strengths`, `roles` and `states`, all `groups` and `sectors` (by prefix, like `city`;
    one of the `whole` names means a group or sector of just that name, where there is one), nothing
    that it `lacks`, and a due day before `due_before`; a day that matters to them comes within the
    days of `dates`, first and last; it is `enjoyed`, and a tie `dormant_on` that day. It matches
    none of `but`, each of which is a query of one filter or word. With an `unknown` value there is
    no match.
    """

    text: str = ""
    circles: tuple[Circle | None, ...] = ()
    strengths: tuple[int | None, ...] = ()
    roles: tuple[Role | None, ...] = ()
    states: tuple[PersonState, ...] = ()
    groups: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    organisation: str = ""
    former: str = ""
    title: str = ""
    city: str = ""
    due_before: date | None = None
    dates: tuple[date, date] | None = None
    enjoyed: bool = False
    dormant_on: date | None = None
    but: tuple["PeopleQuery", ...] = ()
    unknown: tuple[Unknown, ...] = ()

    @property
    def is_worded(self) -> bool:
        """Whether words are looked for, of which the first `MOST_FOUND` matches are seen."""
        return bool(self.text or self.organisation or self.former or self.title)


EVERYBODY = PeopleQuery()

MOST_FOUND = 1000
"""Matches of typed words looked at, at most; further words find the rest."""


MOST_GROUPS = 20
"""Group filters looked at, at most: SQLite refuses a hundred."""


def parse_people_query(text: str, today: date) -> PeopleQuery:
    """Parse `circle:close -group:finance overdue city:Lyon claire`; never raises.

    Names and values are understood in both languages, without case or accents; a value with spaces
    is quoted; an incomplete value matches by prefix. Everything else is text, also in quotes. A
    hyphen before a filter or a word leaves its matches out.
    """
    query = EVERYBODY
    for part in _parts(collapse(text)):
        if not part["but"]:
            query = _narrowed(query, part, today)
        elif (left_out := _narrowed(EVERYBODY, part, today)) != EVERYBODY:
            query = _without(query, left_out)
    return query


def _without(query: PeopleQuery, left_out: PeopleQuery) -> PeopleQuery:
    """Leave the matches of a query out of another; a value unknown to it is unknown to both."""
    if left_out.unknown:
        return replace(query, unknown=query.unknown + left_out.unknown)
    return replace(query, but=_each_once((*query.but, left_out)))


def read_circle(value: str) -> Circle | None:
    """The one circle that a word names in either language, or by its digit; else None."""
    typed = value.strip(_QUOTES)
    digits = {str(number): circle for number, circle in enumerate(Circle, start=1)}
    found = _begun_by(typed, _CIRCLES) if typed else ()
    return digits.get(typed) or (found[0] if len(found) == 1 else None)


def parts_of(text: str) -> list[str]:
    """The filters and words of a query, as typed."""
    return [part["whole"] for part in _parts(collapse(text))]


def _parts(line: str) -> Iterator[Mapping[str, str]]:
    """The filters and words of `line` as typed; only keys are folded."""
    for match in _PART.finditer(shape(line)):
        if whole := line[slice(*match.span())]:
            part = {name: line[slice(*match.span(name))] for name in _GROUPS}
            yield part | {"key": _KEYS.get(match["key"] or "", ""), "whole": whole}


def _narrowed(query: PeopleQuery, part: Mapping[str, str], today: date) -> PeopleQuery:
    """Add a filter or a word to `query`."""
    if part["overdue"]:
        return replace(query, due_before=today)
    if part["enjoyed"]:
        return replace(query, enjoyed=True)
    if part["dormant"]:
        return replace(query, dormant_on=dormant_on(today))
    if part["key"]:
        closed = _CLOSED.fullmatch(part["value"])
        value = part["value"][1:-1].strip() if closed else part["value"].strip(_QUOTES)
        if part["key"] in _NAMES and value and closed:
            query = replace(query, whole=_each_once((*query.whole, value)))
        return _filtered(query, part["key"], value, today)
    word = part["word"].strip(_QUOTES)
    return replace(query, text=f"{query.text} {word}".strip()) if word else query


def _filtered(query: PeopleQuery, key: str, value: str, today: date) -> PeopleQuery:
    """Add a filter to `query`, unless it has no value yet."""
    if not value:
        return query
    if key == "group":
        return replace(query, groups=(*query.groups, value))
    if key == "sector":
        return replace(query, sectors=(*query.sectors, value))
    if key == "date" and (dates := read_span(value, today)):
        return replace(query, dates=dates)
    if key in _TEXTS:
        said: dict[str, Any] = {key: value}
        return replace(query, **said)
    return _with_codes(query, key, value)


def _with_codes(query: PeopleQuery, key: str, value: str) -> PeopleQuery:
    """Add the codes with a name that begins with `value` to `query`, else the value as unknown."""
    match key:
        case "no" if lacking := _begun_by(value, _LACKS):
            return _lacking(query, lacking[0])
        case "strength" if strengths := _begun_by(value, _STRENGTHS):
            return replace(query, strengths=_each_once(query.strengths + strengths))
        case "circle" if circles := _begun_by(value, {**_CIRCLES, None: _NO_CIRCLE}):
            return replace(query, circles=_each_once(query.circles + circles))
        case "role" if roles := _begun_by(value, _ROLES):
            return replace(query, roles=_each_once(query.roles + roles))
        case "state" if states := _begun_by(value, _STATES):
            return replace(query, states=_each_once(query.states + states))
    return replace(query, unknown=(*query.unknown, Unknown(key, value)))


def _lacking(query: PeopleQuery, what: str) -> PeopleQuery:
    """Narrow a query to people without a circle, a strength, a role, a group or a sector."""
    match what:
        case "circle":
            return replace(query, circles=_each_once((*query.circles, None)))
        case "strength":
            return replace(query, strengths=_each_once((*query.strengths, None)))
        case "role":
            return replace(query, roles=_each_once((*query.roles, None)))
    return replace(query, lacks=_each_once((*query.lacks, what)))


def _each_once(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    return tuple(dict.fromkeys(codes))


def _begun_by(value: str, names: Mapping[Code, str]) -> tuple[Code, ...]:
    """The codes with a name that begins with `value`."""
    start = shape(value).replace(" ", "-")
    return tuple(
        code
        for code, words in names.items()
        if any(word.startswith(start) for word in words.split())
    )
