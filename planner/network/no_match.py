"""The sentences for a search of people that finds none: the searches that would find some."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Protocol

from planner.language import _, ngettext, pgettext
from planner.language.text import collapse
from planner.model.labels import circles, person_states, roles
from planner.network.no_match_anywhere import longest_found
from planner.network.query import PeopleQuery, Unknown, parse_people_query, parts_of

_MOST_PARTS = 6
"""The parts of a query that are left out one by one."""
_MOST_SAID = 3


class Column(StrEnum):
    """The texts in which words are looked for."""

    NAMES = "names"
    TITLE = "title"
    ORGANISATION = "organisation"
    GROUPS = "groups"
    NOTES = "notes"


class People(Protocol):
    """The store of people, as far as it counts them."""

    def reckon(self, query: PeopleQuery) -> int:
        """The number of people who match, up to a thousand."""
        ...

    def holding(self, words: str) -> Mapping[Column, int]:
        """The number of people with all words in a text, up to a thousand, where there are any."""
        ...


def say_no_match(text: str, today: date, people: People) -> list[str]:
    """At most three sentences on a query without a match; none if nothing near it is found.

    In this order: a value that its filter does not know, the other texts that hold the words, the
    query without one of its parts, the longest beginning of a single word.
    """
    query, parts = parse_people_query(text, today), parts_of(text)
    said = (
        sentence
        for sentences in (
            map(_say_unknown, query.unknown),
            _elsewhere(query, people),
            _without_a_part(parts, lambda rest: people.reckon(parse_people_query(rest, today))),
            _begun(query, parts, people),
        )
        for sentence in sentences
    )
    return list(islice(dict.fromkeys(said), _MOST_SAID))


def _say_unknown(unknown: Unknown) -> str:
    """The values that a filter knows."""
    match unknown.key:
        case "circle":
            said = _("“{value}” is no circle; there are: {values}")
            values = [*circles().values(), pgettext("circle", "none")]
        case "role":
            said = _("“{value}” is no role; there are: {values}. Job titles: title:{value}")
            values = [*roles().values()]
        case "state":
            said = _("“{value}” is no state; there are: {values}")
            values = [*person_states().values()]
        case "strength":
            said = _("“{value}” is no strength of a tie; there are: {values}")
            values = [*map(str, range(1, 6))]
        case "date":
            said = _("“{value}” is no number of days; there are: {values}")
            values = ["date:14d", "date:2w", _("date:today")]
        case _:
            said = _("“no:{value}” is not known; there are: {values}")
            values = [_("no:circle"), _("no:tie"), _("no:role"), _("no:group"), _("no:sector")]
    return said.format(value=unknown.value, values=", ".join(values))


def _elsewhere(query: PeopleQuery, people: People) -> Iterator[str]:
    """The texts that hold the words looked for in one text alone."""
    asked = (
        (query.title, Column.TITLE, _("No job title has “{words}”; it stands in {places}.")),
        (
            query.organisation,
            Column.ORGANISATION,
            _("No organisation has “{words}”; it stands in {places}."),
        ),
        (
            " ".join(query.groups),
            Column.GROUPS,
            _("No group has “{words}”; it stands in {places}."),
        ),
    )
    for words, column, said in asked:
        found = people.holding(words) if words else {}
        if found and column not in found:
            places = ", ".join(_say_place(place, count) for place, count in found.items())
            yield said.format(words=words, places=places)


def _say_place(column: Column, count: int) -> str:
    match column:
        case Column.NAMES:
            said = ngettext("{count} name", "{count} names", count)
        case Column.TITLE:
            said = ngettext("{count} job title", "{count} job titles", count)
        case Column.ORGANISATION:
            said = ngettext(
                "the organisation of {count} person", "the organisation of {count} people", count
            )
        case Column.GROUPS:
            said = ngettext("the groups of {count} person", "the groups of {count} people", count)
        case _:
            said = ngettext("{count} note", "{count} notes", count)
    return said.format(count=count)


def _without_a_part(parts: Sequence[str], count: Callable[[str], int]) -> Iterator[str]:
    """The numbers found without one of the parts, each part in turn."""
    if not 2 <= len(parts) <= _MOST_PARTS:
        return
    for place, part in enumerate(parts):
        rest = " ".join((*parts[:place], *parts[place + 1 :]))
        if found := count(rest):
            said = ngettext(
                "Without “{part}”: {count} person.", "Without “{part}”: {count} people.", found
            )
            yield said.format(part=part, count=found)


def _begun(query: PeopleQuery, parts: Sequence[str], people: People) -> Iterator[str]:
    """The longest beginning of the one word looked for that is found."""
    if len(parts) != 1 or query.text != collapse(parts[0]):
        return
    found = longest_found(query.text, lambda start: people.reckon(PeopleQuery(text=start)))
    if found is not None:
        start, count = found
        said = ngettext("“{start}” finds {count}.", "“{start}” finds {count}.", count)
        yield said.format(start=start, count=count)
