"""The people as they are compared: names, birthdays, keys of addresses, in three queries."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from typing import Any

from db.engine.query import rows
from planner.imports.identity import email_key, is_profile
from planner.imports.phones import keys_of_phones
from planner.model.vocabulary import PointKind
from planner.network.duplicates.candidate import Candidate
from planner.network.duplicates.search import Comparing
from planner.network.organisations import organisation_key

_PEOPLE = """
SELECT p.id, p.name, p.given, p.family, coalesce(o.name, '')
FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE {} ORDER BY p.id
"""
_BIRTHDAYS = "SELECT person_id, year, month_day FROM person_date WHERE kind = 'birthday' AND {}"
_POINTS = "SELECT person_id, kind, value, key FROM contact_point WHERE {} ORDER BY id"
_THESE = "(SELECT value FROM json_each(:ids))"

Point = tuple[int, str, str, str]
"""A contact point: its person, kind, value and key."""


def candidates(country: str = "") -> list[Candidate]:
    """All people of the store, with what tells whether two of them are one.

    `country` is that of national telephone numbers.
    """
    points = points_of()
    return compared(points, phone_keys(phones_of(points), country))


def points_of(ids: Collection[int] | None = None) -> list[Point]:
    """The contact points of people, or of all, in the order in which they were written."""
    return _asked(_POINTS, "person_id IN", ids)


def phones_of(points: Iterable[Point]) -> list[str]:
    """The telephone numbers among contact points."""
    return [value for _person, kind, value, _key in points if kind == PointKind.PHONE]


def compared(
    points: Iterable[Point], numbers: Mapping[str, str], ids: Collection[int] | None = None
) -> list[Candidate]:
    """People, or all, as they are compared, with these contact points and keys of numbers."""
    keys: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person_id, kind, value, key in points:
        if found := _key(kind, value, key, numbers):
            keys[person_id][kind].add(found)
    born = {
        number: f"{year or '-'}-{day}"
        for number, year, day in _asked(_BIRTHDAYS, "person_id IN", ids)
    }
    return [
        Candidate(
            *(number, name, given, family, organisation_key(firm)),
            emails=frozenset(keys[number]["email"]),
            profiles=frozenset(keys[number]["url"]),
            phones=frozenset(keys[number]["phone"]),
            birthday=born.get(number, ""),
        )
        for number, name, given, family, firm in _asked(_PEOPLE, "p.id IN", ids)
    ]


def _asked(query: str, among: str, ids: Collection[int] | None) -> list[tuple[Any, ...]]:
    if ids is None:
        return rows(query.format("1"))
    return rows(query.format(f"{among} {_THESE}"), ids=json.dumps(sorted(ids)))


def _key(kind: str, value: str, key: str, numbers: Mapping[str, str]) -> str:
    """The key by which a contact point tells a person; empty if it is no address of its kind."""
    if kind == PointKind.PHONE:
        return numbers.get(value, "")
    if kind == PointKind.URL:
        return key if is_profile(key) else ""
    return email_key(key)


def phone_keys(phones: Iterable[str], country: str) -> dict[str, str]:
    """The keys by which telephone numbers tell people, the same for all spellings of one."""
    return keys_of_phones(phones, partial(same_phone, country=country))


def same_phone(one: str, other: str, country: str = "") -> bool:
    """Whether two spellings are one telephone number, as 06… is +33 6… in France.

    Without a `country` a national number is one of any country. The library is imported here
    because few people need it: where endings agree.
    """
    from phonenumbers import MatchType, NumberParseException, is_number_match, parse

    pair: tuple[Any, Any] = one, other
    if country:
        try:
            pair = parse(one, country), parse(other, country)
        except NumberParseException:
            return False
    return is_number_match(*pair) in (MatchType.EXACT_MATCH, MatchType.NSN_MATCH)


def means() -> Comparing:
    """The means of comparing; their libraries are imported here because few sessions need them."""
    from nicknames import NickNamer
    from rapidfuzz import fuzz

    return Comparing(NickNamer(), fuzz.ratio)
