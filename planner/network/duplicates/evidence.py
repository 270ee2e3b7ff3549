"""Addresses that tell a person: without those of an office or of several people."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from planner.network.duplicates.candidate import Candidate
from planner.network.duplicates.judging import Person
from planner.network.duplicates.reading import ReadName

_MOST = 2
"""People who bear one number or address that is still evidence, at most."""
_OFFICES = frozenset(
    "info infos contact contacts hello hi bonjour accueil reception welcome office bureau admin "
    "administration secretariat secretary mail email courrier post team equipe sales ventes "
    "commercial commerce marketing communication com presse press media support sav service "
    "services client clients customer help aide hr rh jobs job careers carriere recrutement "
    "recruitment emploi candidature compta comptabilite accounting billing facturation finance "
    "direction management direct webmaster postmaster hostmaster noreply donotreply nepasrepondre "
    "newsletter news abuse legal juridique mairie adherents membres events evenements "
    "reservation reservations booking enquiries inquiries general".split()
)
"""The names of mailboxes that belong to no person."""
_WORD = re.compile(r"[a-z]+")

_PARTS = ("emails", "profiles", "phones")


def is_office(email: str) -> bool:
    """Whether an e-mail address is that of an office: info@, contact.paris@, no-reply@."""
    user = email.partition("@")[0]
    words = _WORD.findall(user)
    return bool(words) and (words[0] in _OFFICES or "".join(words) in _OFFICES)


def telling(people: Sequence[Person]) -> list[Person]:
    """The people with the addresses alone that tell them from others.

    Borne by three people or more, a number or an address is none; records of one person, whose
    initials are the same, are one bearer.
    """
    shared = {part: _borne_by_many(people, part) for part in _PARTS}
    return [(_without(person, shared), name) for person, name in people]


def _borne_by_many(people: Iterable[Person], part: str) -> frozenset[str]:
    bearers: dict[str, set[str]] = defaultdict(set)
    for person, name in people:
        keys = getattr(person, part)
        if keys:
            initials = _initials(name)
            for key in keys:
                bearers[key].add(initials)
    return frozenset(key for key, initials in bearers.items() if len(initials) > _MOST)


def _initials(name: ReadName) -> str:
    """The first letters of given and family name in alphabetical order."""
    return "".join(sorted(part[0] for part in (*name.given[:1], name.family) if part))


def _without(person: Candidate, shared: Mapping[str, frozenset[str]]) -> Candidate:
    if not (person.emails or person.phones or person.profiles):
        return person
    emails = (key for key in person.emails - shared["emails"] if not is_office(key))
    return replace(
        person,
        emails=frozenset(emails),
        profiles=person.profiles - shared["profiles"],
        phones=person.phones - shared["phones"],
    )
