"""The lines of the view: the people of a group side by side, the search, and its end."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_date, say_past_day
from planner.language.width import cell_width
from planner.model.labels import person_states, roles
from planner.model.people import Person
from planner.model.vocabulary import PersonState, PointKind
from tui.drawing.columns import GAP
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.people.rhythm_sign import say_circle_in_short

_LEAST = 26
"""Cells of the column of a person, at least."""
_MOST = 44

Values = list[str]


def compared_lines(people: Sequence[Person], at: int, today: date, width: int) -> list[Line]:
    """People side by side: as many as there is room for, the one of the id `at` among them.

    A value that all of them have is dim.
    """
    facts = list(_facts(people, today))
    labels = max((cell_width(label) for label, _values in facts), default=0) + GAP
    room = max((width - labels + GAP) // (_LEAST + GAP), 1)
    column = min(max((width - labels + GAP) // min(room, len(people) or 1) - GAP, 1), _MOST)
    place = next((place for place, person in enumerate(people) if person.id == at), 0)
    first = max(0, min(place - room // 2, len(people) - room))
    lines: list[Line] = []
    for label, values in facts:
        same = all(value == values[0] for value in values)
        tone = Tone.STRONG if label == "" else Tone.DIM if same else Tone.PLAIN
        shown = values[first : first + room]
        lines += _fact_lines((label, labels), shown, column, tone)
    more = len(people) - room
    if more > 0:
        said = ngettext("and {number} other", "and {number} others", more).format(number=more)
        lines.append((Span(" " * labels), Span(said, Tone.DIM)))
    return lines


def _fact_lines(
    label: tuple[str, int], values: Sequence[Values], column: int, tone: Tone
) -> Iterator[Line]:
    """One label with the values of each person, wrapped in their columns."""
    said, labels = label
    cells = [[line for text in value for line in wrap(text, column)] for value in values]
    for row in range(max(map(len, cells), default=0)):
        spans = [Span(fit(said if row == 0 else "", labels), Tone.DIM)]
        for cell in cells:
            text = cell[row] if row < len(cell) else ""
            spans.append(Span(fit(text, column) + " " * GAP, tone))
        yield tuple(spans)


def _facts(people: Sequence[Person], today: date) -> Iterator[tuple[str, list[Values]]]:
    """The labels with the values of each person, where any has one; the names first."""
    rows = [list(_of(person, today)) for person in people]
    for facts in zip(*rows, strict=True):
        values = [[value for value in said if value] for _label, said in facts]
        if any(values):
            yield facts[0][0], values


def _of(person: Person, today: date) -> Iterator[tuple[str, Values]]:
    """The facts of one person, the same labels for all."""
    yield "", [person.name]
    yield pgettext("part of a person", "Work"), [person.role_title, person.organisation]
    yield _("E-mail"), list(person.values(PointKind.EMAIL))
    yield _("Phone"), list(person.values(PointKind.PHONE))
    yield _("Web"), list(person.values(PointKind.URL))
    yield _("Circle"), [say_circle_in_short(person.circle)] if person.circle else []
    last = person.last_contact
    yield _("Last contact"), [say_past_day(last, today)] if last else []
    yield pgettext("part of a person", "Role"), [roles()[person.role]] if person.role else []
    yield _("Groups"), [", ".join(person.groups)]
    rests = person.state is not PersonState.ACTIVE
    yield pgettext("person", "State"), [person_states()[person.state]] if rests else []
    yield pgettext("part of a person", "City"), [person.city]
    connected = person.connected_on
    yield _("Connected"), [say_date(connected)] if connected else []


def searching_lines(done: int, total: int, width: int) -> list[Line]:
    """The progress of the search, and that other keys work meanwhile."""
    share = done / total if total else 0.0
    cells = min(40, width)
    full = round(cells * share)
    bar = (Span("━" * full, Tone.ACCENT), Span("━" * (cells - full), Tone.RULE))
    return [(), (Span(_("Comparing everybody"), Tone.DIM),), bar]


def none_lines(width: int) -> list[Line]:
    """The sentence of a network without duplicates."""
    said = _("Nobody is here twice, as far as names and addresses tell.")
    return [(), *((Span(line),) for line in wrap(said, width))]


def count_said(groups: int) -> str:
    """The number of groups, at the right of the head."""
    said = ngettext("{count} group", "{count} groups", groups)
    return said.format(count=groups) if groups else ""
