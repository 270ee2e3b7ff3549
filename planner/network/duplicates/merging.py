"""Two or more records of one person made one: which value wins, and what is kept of each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any, cast

from planner.language.text import fold
from planner.model.people import Person, PersonFields
from planner.model.vocabulary import Circle, PersonState
from planner.values import dataclass


class Part(StrEnum):
    """A part of a person of which one value wins."""

    NAME = "name"
    JOB = "job"
    CIRCLE = "circle"
    STRENGTH = "strength"
    ROLE = "role"
    CITY = "city"
    LANGUAGE = "language"
    STATE = "state"
    RHYTHM = "rhythm"


_COLUMNS: Mapping[Part, tuple[str, ...]] = {
    Part.NAME: ("name", "given", "family"),
    Part.JOB: ("role_title", "organisation"),
    Part.CIRCLE: ("circle",),
    Part.STRENGTH: ("strength",),
    Part.ROLE: ("role",),
    Part.CITY: ("city",),
    Part.LANGUAGE: ("language",),
    Part.STATE: ("state",),
    Part.RHYTHM: ("own_period",),
}
_JOINED = ("need", "offer", "notes", "how_met")
"""Texts of which all are kept, one below the other."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A part in which the records differ: the ids of those with another value, one of which wins.

    Records without a value, or with that of an earlier one, are not among them.
    """

    part: Part
    options: tuple[int, ...]
    chosen: int

    @property
    def other(self) -> "Choice":
        """The same with the next value as the winner."""
        place = self.options.index(self.chosen) + 1
        return replace(self, chosen=self.options[place % len(self.options)])


def choices(people: Sequence[Person]) -> list[Choice]:
    """The parts in which records differ, each with the value that wins unless another is taken."""
    found = []
    for part in Part:
        values = {person.id: value_of(person, part) for person in people}
        options = [number for number, value in values.items() if _says(value)]
        different = tuple(
            number
            for place, number in enumerate(options)
            if values[number] not in [values[before] for before in options[:place]]
        )
        if len(different) > 1:
            there = [person for person in people if person.id in different]
            found.append(Choice(part, different, _best(part, there).id))
    return found


def merged(
    people: Sequence[Person], taken: Iterable[Choice] = ()
) -> tuple[str, PersonFields, date | None]:
    """The name, the fields and the day of creation of the one person that records become.

    Contact points and groups, which all are kept, are not among the fields.
    """
    wins = {choice.part: choice.chosen for choice in choices(people)}
    wins |= {choice.part: choice.chosen for choice in taken}
    by_id = {person.id: person for person in people}
    fields: dict[str, Any] = {}
    for part, columns in _COLUMNS.items():
        said = (person for person in people if _says(value_of(person, part)))
        winner = by_id[wins[part]] if part in wins else next(said, people[0])
        fields |= {column: getattr(winner, column) for column in columns}
    fields |= {name: _together(getattr(person, name) for person in people) for name in _JOINED}
    fields["enjoyed"] = any(person.enjoyed for person in people)
    fields["connected_on"] = _earliest(person.connected_on for person in people)
    name = fields.pop("name")
    result = cast("PersonFields", fields)  # its keys are those of a person
    return name, result, _earliest(person.created_on for person in people)


def value_of(person: Person, part: Part) -> tuple[object, ...]:
    """The value of a part, as it is compared."""
    if part is Part.NAME:
        return (person.name,)
    return tuple(getattr(person, column) for column in _COLUMNS[part])


def _says(value: tuple[object, ...]) -> bool:
    return any(each not in (None, "") for each in value)


def _best(part: Part, people: Sequence[Person]) -> Person:
    """The person whose value wins: the fuller, the closer, else the newer."""
    ranks: Mapping[Part, Callable[[Person], Any]] = {
        Part.NAME: lambda person: _fullness(person.name),
        Part.JOB: lambda person: bool(person.role_title) + bool(person.organisation),
        Part.CIRCLE: lambda person: -list(Circle).index(person.circle or Circle.WATCH),
        Part.STATE: lambda person: _RESERVE.index(person.state),
    }
    rank = ranks.get(part)

    def by_rank(person: Person) -> tuple[Any, date, int]:
        return rank(person) if rank else 0, person.created_on or date.min, person.id

    return max(people, key=by_rank)


_RESERVE = (PersonState.RESTING, PersonState.ACTIVE, PersonState.DO_NOT_CONTACT)
"""The states, the one that wins last: a person not to be contacted stays so."""


def _fullness(name: str) -> tuple[bool, int, bool, int]:
    """The fullness of a name: whole words, no capitals alone, accents, letters."""
    words = [word for word in name.replace(".", " ").split() if len(word) > 1]
    is_mixed = not (name.isupper() or name.islower())
    return is_mixed, len(words), fold(name) != name.lower(), len(name)


def _together(texts: Iterable[str]) -> str:
    """The texts one below the other, a line that is there already left out."""
    lines = dict.fromkeys(line for text in texts for line in text.split("\n") if line.strip())
    return "\n".join(lines)


def _earliest(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)
