"""The rows of people in the list of the Network place."""

from datetime import date
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.language.width import cell_width
from planner.model.labels import circles
from planner.model.people import Filled, PersonRow
from planner.model.signs import CRITERION_MET
from planner.model.vocabulary import PersonState
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.people.rhythm_sign import sign_of
from tui.widgets.rows import Row

_SIGN = 2
MARKED = CRITERION_MET
_CONTACT = 14
_GAP = 1
_TITLE_FROM = 40
"""Cells for name, organisation and title from which the title is shown."""


class Columns(NamedTuple):
    """The widths of the columns, in cells; one of none is not shown."""

    name: int
    organisation: int
    title: int
    circle: int
    contact: int


def columns(width: int, filled: Filled) -> Columns:
    """The columns of a list `width` cells wide; names take what is left.

    A column that is empty for all gives way.
    """
    circle = _GAP + max(cell_width(name) for name in (*circles().values(), _circle_title()))
    circle = circle if filled.circle else 0
    contact = _CONTACT if filled.contact else 0
    room = max(width - _SIGN - contact - circle, 0)
    both = filled.title and filled.organisation and room >= _TITLE_FROM
    alone = room * 2 // 5
    organisation = room // 4 if both else alone if filled.organisation else 0
    title = room * 3 // 10 if both else 0 if organisation else alone if filled.title else 0
    return Columns(room - organisation - title, organisation, title, circle, contact)


def _circle_title() -> str:
    return _("Circle")


def heading_line(width: int, filled: Filled) -> Line:
    """The titles of the columns."""
    titles = (_("Name"), _("Organisation"), pgettext("at work", "Title"), _circle_title())
    *sizes, contact = columns(width, filled)
    cells = (_cell(title, size) for title, size in zip(titles, sizes, strict=True))
    last = fit(pgettext("column", "Last contact"), contact, right=True)
    return tuple(Span(text, Tone.DIM) for text in (" " * _SIGN, *cells, last))


def person_row(
    person: PersonRow, today: date, width: int, filled: Filled, *, marked: bool = False
) -> Row:
    """A person in the list: whether contact is due, who they are, when we last had contact."""
    if not width:
        return Row(person.id, ())
    sign, tone = sign_of(person.state, person.period_days, person.contact_due, today)
    rests = person.state is not PersonState.ACTIVE
    size = columns(width, filled)
    circle = circles()[person.circle] if person.circle else ""
    contact = say_day(person.last_contact, today) if person.last_contact else ""
    return Row(
        person.id,
        (
            Span(f"{drawn(MARKED)} ", Tone.ACCENT) if marked else Span(f"{sign} ", tone),
            Span(_cell(person.name, size.name), Tone.DIM if rests else Tone.PLAIN),
            Span(_cell(person.organisation, size.organisation), Tone.DIM),
            Span(_cell(person.role_title, size.title), Tone.DIM),
            Span(_cell(circle, size.circle), Tone.DIM),
            Span(fit(contact, size.contact, right=True), Tone.DIM if tone is Tone.PLAIN else tone),
        ),
    )


def _cell(text: str, width: int) -> str:
    """A column's text with the gap behind it."""
    return fit(text, width - _GAP) + " " * _GAP if width > _GAP else ""
