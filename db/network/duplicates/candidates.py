"""The people as they are compared: names, birthdays, keys of addresses, in three queries."""

from collections import defaultdict

from db.engine.query import rows
from planner.imports.identity import email_key, is_profile, number_key
from planner.imports.likeness import without_extension
from planner.network.duplicates.candidate import Candidate
from planner.network.organisations import organisation_key

_PEOPLE = """
SELECT p.id, p.name, p.given, p.family, coalesce(o.name, '')
FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id ORDER BY p.id
"""
_BIRTHDAYS = "SELECT person_id, year, month_day FROM person_date WHERE kind = 'birthday'"
_SHORTEST = 7
"""Digits of a number that tells people apart, at least."""
_POINTS = "SELECT person_id, kind, value, key FROM contact_point ORDER BY id"


def candidates() -> list[Candidate]:
    """All people of the store, with what tells whether two of them are one."""
    keys: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person_id, kind, value, key in rows(_POINTS):
        if found := compared(kind, value, key):
            keys[person_id][kind].add(found)
    born = {number: f"{year or '-'}-{day}" for number, year, day in rows(_BIRTHDAYS)}
    return [
        Candidate(
            *(number, name, given, family, organisation_key(firm)),
            emails=frozenset(keys[number]["email"]),
            profiles=frozenset(keys[number]["url"]),
            phones=frozenset(keys[number]["phone"]),
            birthday=born.get(number, ""),
        )
        for number, name, given, family, firm in rows(_PEOPLE)
    ]


def compared(kind: str, value: str, key: str) -> str:
    """The key by which a contact point tells a person; empty if it is no address of its kind."""
    if kind == "phone":
        digits = number_key(without_extension(value))
        return digits if len(digits) >= _SHORTEST else ""
    if kind == "url":
        return key if is_profile(key) else ""
    return email_key(key)
