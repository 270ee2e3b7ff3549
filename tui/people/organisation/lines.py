"""The rows of an organisation: who is there, who was, its spellings."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.people import Affiliation, PersonRow
from planner.network.organisations import Former, Member, Organisation, Spelling
from planner.network.ties.job_words import say_time_of
from tui.drawing.columns import GAP, cell, in_columns
from tui.drawing.text_line import Line, Span, Tone
from tui.people.rhythm_sign import say_circle_in_short
from tui.widgets.rows import Row

_NAME = range(16, 33)
"""The cells of a name."""

Thing = Member | Former | Spelling


class Entry(NamedTuple):
    """A row of the page: its key and what it shows, or a title with the number of rows below."""

    key: str | None
    thing: Thing | None = None
    title: str = ""
    rows: int = 0

    @property
    def person_id(self) -> int | None:
        """The person of the row."""
        return self.thing.person.id if isinstance(self.thing, Member | Former) else None


def entries(organisation: Organisation) -> list[Entry]:
    """The rows of an organisation, each part under its title; empty parts are left out."""
    parts: tuple[tuple[str, Sequence[Thing]], ...] = (
        (_("There now"), organisation.people),
        (pgettext("people of an organisation", "Before"), organisation.former),
        (_("Spellings"), organisation.spellings),
    )
    return list(_entries(parts))


def _entries(parts: Sequence[tuple[str, Sequence[Thing]]]) -> Iterator[Entry]:
    shown = [(title, things) for title, things in parts if things]
    for title, things in shown:
        if (title, things) != shown[0]:
            yield Entry(None)
        yield Entry(None, title=title, rows=len(things))
        yield from (Entry(_key(thing, place), thing) for place, thing in enumerate(things))


def _key(thing: Thing, place: int) -> str:
    """The key of a row; a person may have left twice."""
    match thing:
        case Member(person=person):
            return f"person-{person.id}"
        case Former():
            return f"former-{place}"
        case Spelling(id=number):
            return f"spelling-{number}"


def draw(entry: Entry, organisation: Organisation, width: int) -> Row:
    """One row."""
    match entry.thing:
        case Member(person=person, title=title, started=started):
            when = say_time_of(Affiliation(None, "", started=started))
            return Row(entry.key, _person_line(person, title, when, width))
        case Former(person=person, title=title, ended=ended):
            when = say_time_of(Affiliation(None, "", ended=ended))
            return Row(entry.key, _person_line(person, title, when, width))
        case Spelling(name=name):
            is_own = name == organisation.name
            said = _("its name") if is_own else ""
            return Row(entry.key, in_columns((((Span(name)),), (Span(said, Tone.DIM),))))
    if not entry.title:
        return Row(None, ())
    return Row(None, (Span(entry.title, Tone.TITLE), Span(f"  {say_number(entry.rows)}", Tone.DIM)))


def _person_line(person: PersonRow, title: str, when: str, width: int) -> Line:
    """Name, title there, since or until when, circle; the title takes what the others leave."""
    circle = say_circle_in_short(person.circle) if person.circle else ""
    name = min(max(width // 3, _NAME.start), _NAME.stop - 1)
    rest = [size for size in (cell_width(when), cell_width(circle)) if size]
    room = max(width - name - GAP - sum(size + GAP for size in rest), 0)
    return in_columns(
        (
            cell(person.name, name),
            cell(title, room, Tone.DIM),
            cell(when, cell_width(when), Tone.DIM),
            cell(circle, cell_width(circle)),
        )
    )
