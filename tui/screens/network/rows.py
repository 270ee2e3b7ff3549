"""The rows of people in the list of the Network place."""

from datetime import date
from functools import cache
from typing import NamedTuple

from planner.language import _, language, pgettext
from planner.language.dates_in_words import say_past_day, widest_past_day
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.people import DuePeople, Filled, PersonRow
from planner.model.signs import CIRCLES, CRITERION_MET
from planner.model.vocabulary import Circle, PersonState
from planner.network.inventory.order import By
from tui.drawing.columns import GAP, cell, in_columns
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, length
from tui.people.rhythm_sign import RHYTHM, rhythm_bar, say_circle_in_short, sign_of
from tui.widgets.rows import Row

_SIGN = 2
MARKED = CRITERION_MET
SORTED = "▾"
"""Marks the column by which the list is sorted."""
_NAME = 24
"""The cells in which most names are whole; the work gives way until a name has them."""
_SHORTEST_NAME, _LONGEST_NAME = 20, 32
_WORK_ENOUGH, _WORK_ALONE = 20, 24
"""Cells of the work below which the circle is said by its sign alone, and those it then has."""
_SIGN_ALONE = 1
_WORK_FROM = 28
"""Cells of name and work together from which the work is shown."""


BLANK = Row(None, ())


class Columns(NamedTuple):
    """The widths of the columns, in cells and without gaps; one of none is not shown."""

    name: int
    work: int
    circle: int
    rhythm: int
    contact: int


def columns(width: int, filled: Filled, by: By = By.NAME) -> Columns:
    """The columns of a list `width` cells wide; the work takes what the name leaves.

    A column that is empty for all gives way; circle, rhythm and day are never cut, but the circle
    is its sign alone where the work would have little room.
    """
    circle, contact = _widest(language(), by)
    found = _sized(width, circle, contact, filled, by)
    if 0 < found.work < _WORK_ENOUGH and found.circle and found.rhythm:
        return _sized(width, _SIGN_ALONE, contact, filled, by)
    return found


def _sized(width: int, circle: int, contact: int, filled: Filled, by: By) -> Columns:
    shown = filled.contact or by is By.CONNECTED
    sizes = (circle * filled.circle, RHYTHM * filled.rhythm, contact * shown)
    room = max(width - _SIGN - sum(size + GAP for size in sizes if size), 0)
    if not (filled.title or filled.organisation) or room < _WORK_FROM:
        return Columns(room, 0, *sizes)
    name = max(min(room * 3 // 5, _NAME), min(room // 3, _LONGEST_NAME))
    if circle == _SIGN_ALONE:
        name = min(name, max(room - GAP - _WORK_ALONE, _SHORTEST_NAME))
    return Columns(name, room - GAP - name, *sizes)


@cache
def _widest(_language: str, by: By) -> tuple[int, int]:
    """The cells of the columns of circles and of days, in the present language."""
    words = (_circle_title(by), *map(say_circle_in_short, Circle))
    days = widest_past_day(), cell_width(_day_title(by))
    return max(map(cell_width, words)), max(days)


def _circle_title(by: By) -> str:
    return _marked(_("Circle"), here=by is By.CIRCLE)


def _day_title(by: By) -> str:
    if by is By.CONNECTED:
        return _marked(pgettext("column", "Connected"))
    return _marked(pgettext("column", "Last"), here=by is By.LAST)


def _marked(title: str, *, here: bool = True) -> str:
    """The title of a column, with the sign of the order if the list is sorted by it."""
    return f"{drawn(SORTED)} {title}".strip() if here else title


def heading_line(width: int, filled: Filled, by: By = By.NAME) -> Line:
    """The titles of the columns."""
    size = columns(width, filled, by)
    ring, bar, day = size.circle, size.rhythm, size.contact
    title = _circle_title(by)
    if ring == _SIGN_ALONE:  # the title stands over circle and rhythm, and over the gap if marked
        ring, bar = ring + GAP + bar, 0
        title = f"{title} {drawn(SORTED)}" if by is By.OVERDUE else title
        if (more := cell_width(title) - ring) > 0:
            ring, day = ring + more, day - more
    cells = (
        cell(_("Name"), size.name, Tone.DIM),
        cell(_work_title(filled), size.work, Tone.DIM),
        cell(title, ring, Tone.DIM),
        cell(_marked("", here=by is By.OVERDUE), bar, Tone.DIM),
        cell(_day_title(by), day, Tone.DIM, right=True),
    )
    return (Span(" " * _SIGN), *in_columns(cells))


def _work_title(filled: Filled) -> str:
    if filled.title and filled.organisation:
        return pgettext("column", "What, where")
    return pgettext("at work", "Title") if filled.title else _("Organisation")


def person_row(
    person: PersonRow,
    today: date,
    width: int,
    filled: Filled,
    by: By = By.NAME,
    *,
    marked: bool = False,
) -> Row:
    """A person in the list: whether contact is due, who they are, when we last had contact."""
    if not width:
        return Row(person.id, ())
    rhythm = (person.state, person.period_days, person.contact_due, today)
    sign, tone = sign_of(*rhythm)
    quiet = Tone.DIM if tone is Tone.PLAIN else tone
    rests = person.state is not PersonState.ACTIVE
    size = columns(width, filled, by)
    work = ", ".join(filter(None, (person.role_title, person.organisation)))
    bar = rhythm_bar(*rhythm) if size.rhythm else ()
    day = person.connected_on if by is By.CONNECTED else person.last_contact
    cells = (
        cell(person.name, size.name, Tone.DIM if rests else Tone.PLAIN),
        cell(work, size.work, Tone.DIM),
        cell(_say_circle(person.circle, size.circle), size.circle, Tone.DIM),
        bar if length(bar) else cell("", size.rhythm),
        cell(say_past_day(day, today) if day else "", size.contact, quiet, right=True),
    )
    lead = Span(f"{drawn(MARKED)} ", Tone.ACCENT) if marked else Span(f"{sign} ", tone)
    return Row(person.id, (lead, *in_columns(cells)))


def _say_circle(circle: Circle | None, room: int) -> str:
    if circle is None:
        return ""
    return drawn(CIRCLES[circle]) if room == _SIGN_ALONE else say_circle_in_short(circle)


def due_title(due: DuePeople) -> Row:
    """The title of those who are listed first because contact is due."""
    said = _("{count} or more") if due.further else "{count}"
    return _title(_("Waiting for a sign"), said.format(count=say_number(len(due.rows))))


def others_title(due: DuePeople) -> Row:
    """The title of all the others."""
    return _title(_("Everybody"), say_number(due.others))


def _title(title: str, count: str) -> Row:
    return Row(None, (Span(title, Tone.TITLE), Span(f"  {count}", Tone.DIM)))
