"""The rows of people in the list of the Network place."""

from datetime import date, timedelta
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.language.width import cell_width
from planner.model.labels import circles
from planner.model.people import PersonRow
from planner.model.signs import DUE, LATE, PARKED
from planner.model.vocabulary import PersonState
from planner.network.rhythm import is_red
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.rows import Row

_SIGN = 2
_CONTACT = 14
_GAP = 1
_ROLE_FROM = 48
"""Columns for name, organisation and role from which the role is shown."""


class Columns(NamedTuple):
    """The widths of the columns, in cells; a role of none is not shown."""

    name: int
    organisation: int
    role: int
    circle: int


def columns(width: int) -> Columns:
    """The columns of a list `width` cells wide; names take what is left."""
    circle = _GAP + max(cell_width(name) for name in (*circles().values(), _circle_title()))
    room = max(width - _SIGN - _CONTACT - circle, 0)
    role = room * 3 // 10 if room >= _ROLE_FROM else 0
    organisation = room * 3 // 10 if role else room * 2 // 5
    return Columns(room - organisation - role, organisation, role, circle)


def _circle_title() -> str:
    return _("Circle")


def heading_line(width: int) -> Line:
    """The titles of the columns."""
    titles = (_("Name"), _("Organisation"), pgettext("at work", "Role"), _circle_title())
    cells = (_cell(title, size) for title, size in zip(titles, columns(width), strict=True))
    last = fit(pgettext("column", "Last contact"), _CONTACT, right=True)
    return tuple(Span(text, Tone.DIM) for text in (" " * _SIGN, *cells, last))


def person_row(person: PersonRow, today: date, width: int) -> Row:
    """A person in the list: whether contact is due, who they are, when we last had contact."""
    if not width:
        return Row(person.id, ())
    sign, tone = sign_of(person.state, person.period_days, person.contact_due, today)
    rests = person.state is not PersonState.ACTIVE
    size = columns(width)
    circle = circles()[person.circle] if person.circle else ""
    contact = say_day(person.last_contact, today) if person.last_contact else ""
    return Row(
        person.id,
        (
            Span(f"{sign} ", tone),
            Span(_cell(person.name, size.name), Tone.DONE if rests else Tone.PLAIN),
            Span(_cell(person.organisation, size.organisation), Tone.DIM),
            Span(_cell(person.role_title, size.role), Tone.DIM),
            Span(_cell(circle, size.circle), Tone.DIM),
            Span(fit(contact, _CONTACT, right=True), Tone.DIM if tone is Tone.PLAIN else tone),
        ),
    )


def sign_of(
    state: PersonState, period: int | None, due: date | None, today: date
) -> tuple[str, Tone]:
    """The sign of a person's rhythm and its tone: amber from the day it is due, red much later."""
    match state:
        case PersonState.RESTING:
            return PARKED, Tone.DONE
        case PersonState.DO_NOT_CONTACT:
            return "×", Tone.DONE
    if due is None or period is None or due > today:
        return " ", Tone.PLAIN
    if is_red(due - timedelta(days=period), period, today):
        return LATE, Tone.LATE
    return DUE, Tone.DUE


def _cell(text: str, width: int) -> str:
    """A column's text with the gap behind it."""
    return fit(text, width - _GAP) + " " * _GAP if width > _GAP else ""
