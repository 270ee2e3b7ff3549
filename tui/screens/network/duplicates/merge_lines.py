"""The lines of a merge: the values that differ, in words, and what is kept of all records."""

from collections.abc import Mapping, Sequence
from datetime import date

from planner.language import _, ngettext
from planner.language.dates_in_words import say_past_day
from planner.language.text import shorten
from planner.model.labels import circles, person_states, roles
from planner.model.people import Person
from planner.network.duplicates.merging import Choice, Part, merged
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap


def kept_lines(
    people: Sequence[Person], taken: Sequence[Choice], today: date, width: int
) -> list[Line]:
    """The name they get, what is kept of each, and that everything else follows."""
    name, fields, _created = merged(people, taken)
    points = {(point.kind, point.value) for person in people for point in person.points}
    groups = {group for person in people for group in person.groups}
    last = max((person.last_contact for person in people if person.last_contact), default=None)
    pairs = [
        (_("As one"), name),
        (_("Addresses"), ", ".join(sorted(value for _kind, value in points))),
        (_("Groups"), ", ".join(sorted(groups))),
        (_("Last contact"), say_past_day(last, today) if last else ""),
        (_("Notes"), shorten(fields["notes"].replace("\n", " · "), 200)),
    ]
    told = _("What hung on either follows: touches, actions, events, introductions, goals.")
    return [
        *([()] if taken else []),
        *pair_lines([pair for pair in pairs if pair[1]], width),
        (),
        *((Span(line, Tone.DIM),) for line in wrap(told, width)),
    ]


def say_value(person: Person, part: Part) -> str:
    """The value of a part of a person in words."""
    said: Mapping[Part, str] = {
        Part.NAME: person.name,
        Part.JOB: ", ".join(filter(None, (person.role_title, person.organisation))),
        Part.CIRCLE: circles()[person.circle] if person.circle else "",
        Part.STRENGTH: _("{number} of 5").format(number=person.strength),
        Part.ROLE: roles()[person.role] if person.role else "",
        Part.CITY: person.city,
        Part.LANGUAGE: person.language,
        Part.STATE: person_states()[person.state],
        Part.RHYTHM: _say_rhythm(person.own_period or 0),
    }
    return said[part]


def _say_rhythm(days: int) -> str:
    return ngettext("every day", "every {number} days", days).format(number=days)
