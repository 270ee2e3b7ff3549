"""People as vCards 4.0 or 3.0, with the properties that came in and that no field holds."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import count

from exchange.vcard.content_line import Parameters, Property, parse, unfold, write
from exchange.vcard.escapes import escape, joined, texts
from exchange.vcard.labels import LABEL, types_of
from exchange.vcard.people import CONNECTED_ON, OWN_UID
from planner.imports.outgoing import Outgoing
from planner.language.text import collapse
from planner.model.people import ContactPoint, Person
from planner.model.vocabulary import PointKind
from planner.network.name_key import split_name

PRODUCT = "-//Escalier//EN"
_NAMES = {PointKind.EMAIL: "EMAIL", PointKind.PHONE: "TEL", PointKind.URL: "URL"}
_GROUP = "escalier"
"""The beginning of the groups that tie a label of the user's own to its property."""
_APPLE_YEAR = "1604"


class Version(StrEnum):
    """The versions that are written."""

    V4 = "4.0"
    V3 = "3.0"


def vcard(outgoing: Outgoing, version: Version = Version.V4) -> str:
    """The card of a person."""
    person = outgoing.person
    kept = [_Kept(raw) for raw in outgoing.kept]
    lines = [
        Property("BEGIN", "VCARD"),
        Property("VERSION", version.value),
        Property("PRODID", PRODUCT),
        Property("UID", escape(outgoing.source_uid) or f"urn:uuid:{person.uid}"),
        Property(OWN_UID, person.uid),
        Property("FN", escape(person.name)),
        _name(person),
        *_organisation(person, kept),
        *_text("TITLE", person.role_title),
        *_points(person.points),
        *_city(person.city, kept),
        *_birthday(outgoing.birthday, version),
        *_text("NOTE", person.notes),
        *_categories(person.groups),
        *_text(CONNECTED_ON, person.connected_on.isoformat() if person.connected_on else ""),
    ]
    raw = (each.raw for each in kept if each.name != "ORG" or each.is_of(0, person.organisation))
    return "".join((*map(write, lines), *raw, write(Property("END", "VCARD"))))


class _Kept:
    """A property as it came in."""

    def __init__(self, raw: str) -> None:
        self.raw = raw if raw.endswith(("\n", "\r")) else f"{raw}\r\n"
        line = parse(unfold(raw.rstrip("\r\n").split("\n")))
        self.name = line.name if line else ""
        self._parts = texts(line.value, ";") if line else []

    def is_of(self, place: int, text: str) -> bool:
        """Whether a part of it is this text."""
        return len(self._parts) > place and collapse(self._parts[place]) == text


def _name(person: Person) -> Property:
    """The parts of the name, split where they are not known: telephones show these alone."""
    given, family = person.given, person.family
    if not (given or family):
        given, family = split_name(person.name)
    return Property("N", f"{escape(family)};{escape(given)};;;")


def _text(name: str, text: str) -> Iterator[Property]:
    if text:
        yield Property(name, escape(text))


def _organisation(person: Person, kept: Sequence[_Kept]) -> Iterator[Property]:
    """The organisation; one that came with its units stands among what was kept."""
    if not any(each.name == "ORG" and each.is_of(0, person.organisation) for each in kept):
        yield from _text("ORG", person.organisation)


def _city(city: str, kept: Sequence[_Kept]) -> Iterator[Property]:
    """The city, unless an address that was kept has it."""
    if city and not any(each.name == "ADR" and each.is_of(3, city) for each in kept):
        yield Property("ADR", f";;;{escape(city)};;;")


def _categories(groups: Sequence[str]) -> Iterator[Property]:
    if groups:
        yield Property("CATEGORIES", joined(groups, ","))


def _points(points: Sequence[ContactPoint]) -> Iterator[Property]:
    """The contact points with their labels: as types, or as a property of the same group."""
    numbers = count(1)
    for point in points:
        name, value = _NAMES[point.kind], escape(point.value)
        types = types_of(point.label)
        if types is not None:
            yield Property(name, value, parameters=types)
        else:
            group = f"{_GROUP}{next(numbers)}"
            yield Property(name, value, group)
            yield Property(LABEL, escape(point.label), group)


def _birthday(day: str, version: Version) -> Iterator[Property]:
    """The birthday; 3.0 knows none without a year, so Apple's way is taken."""
    omitted: Parameters = (("X-APPLE-OMIT-YEAR", (_APPLE_YEAR,)),)
    if not day:
        return
    if version is Version.V4:
        yield Property(
            "BDAY", f"--{day[2:].replace('-', '')}" if day[0] == "-" else day.replace("-", "")
        )
    elif day[0] == "-":
        yield Property("BDAY", f"{_APPLE_YEAR}{day[1:]}", parameters=omitted)
    else:
        yield Property("BDAY", day)
