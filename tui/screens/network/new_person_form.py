"""The form of a new person: all fields, and one for the parts of a line that have no field."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from planner.calendar.working_days import WorkingDays
from planner.grammar import PersonLine, parse_person
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.model.people import PersonFields
from planner.model.vocabulary import PointKind
from planner.network.name_key import split_name
from tui.dialogs.field import Field, Filled, reading
from tui.people.form import NOBODY, changed_fields, person_fields

_MORE = "more"
_STAND_IN = "x"
"""A name for a line that has none of its own."""


def new_person_fields(working: WorkingDays) -> list[Field]:
    """The fields of a new person, with one for the parts of a line that have no field."""
    reads = reading(_MORE, lambda text, today: _read_more(text, today, working), _say_days)
    hint = _("promise: send the article friday thanks")
    return [*person_fields(NOBODY)[:-1], Field(_MORE, _("And"), hint=hint, reading=reads)]


def _say_days(line: PersonLine) -> str:
    """The day of each promise of a line."""
    days = ", ".join(say_full_day(promise.day) for promise in line.promises)
    return _("promised for {days}").format(days=days) if days else ""


def line_as_answer(line: PersonLine) -> dict[str, str]:
    """The values of the form of a new person, from a line."""
    points = (*line.emails, *line.phones, *line.urls)
    return {
        "name": line.name,
        "organisation": line.organisation or "",
        "role_title": line.role or "",
        "circle": line.circle.value if line.circle else "",
        "groups": ", ".join(line.groups),
        "points": "\n".join(points),
        "need": line.need or "",
        "offer": line.offer or "",
        "notes": line.note or "",
        _MORE: " ".join(_remainder(line)),
    }


def answer_as_line(answer: Filled, working: WorkingDays) -> tuple[PersonLine, PersonFields]:
    """The line that an answer amounts to, and the fields that no line can hold."""
    _name, fields = changed_fields(answer, NOBODY)
    name = answer["name"].strip()
    given, family = split_name(name)
    points = fields.pop("points", ())
    said = {kind: tuple(p.value for p in points if p.kind is kind) for kind in PointKind}
    more = _read_more(answer[_MORE], answer.day_of(_MORE), working)
    notes = filter(None, (fields.pop("notes", ""), more.note))
    line = replace(
        more,
        name=name,
        given=given,
        family=family,
        organisation=fields.pop("organisation", "") or None,
        role=fields.pop("role_title", "") or None,
        groups=(*fields.pop("groups", ()), *more.groups),
        emails=said[PointKind.EMAIL] + more.emails,
        phones=said[PointKind.PHONE] + more.phones,
        urls=said[PointKind.URL] + more.urls,
        need=fields.pop("need", "") or more.need,
        offer=fields.pop("offer", "") or more.offer,
        note="\n".join(notes) or None,
    )
    return line, fields


def _remainder(line: PersonLine) -> Iterator[str]:
    """The parts of a line that have no field, written as a line."""
    for promise in line.promises:
        day = f" {promise.day.isoformat()}" if promise.day_typed else ""
        yield f"promise: {_literal(promise.text)}{day}"  # not wrapped: read again as a line
    for key, text in (("gave", line.gave), ("asked", line.asked), ("via", line.via)):
        if text:
            yield f"{key}: {_literal(text)}"
    for name in line.knows:
        yield f"knows: {_literal(name)}"  # not wrapped: read again as a line
    if line.thanks:
        yield "thanks"
    if line.enjoyed:
        yield "*"


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _read_more(text: str, today: date, working: WorkingDays) -> PersonLine:
    """The line of the last field; loose words are a note."""
    line = parse_person(f"{_STAND_IN} {text}", today, working)
    loose = line.name.removeprefix(_STAND_IN).strip()
    return replace(line, note="; ".join(filter(None, (loose, line.note))) or None)
