"""Days that matter to people: birthdays, the start in a post, others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from db import models
from db.engine.clean import one_line
from db.engine.query import THESE, rows_by_ids
from db.errors import Missing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.people import PersonDate
from planner.model.vocabulary import DateKind

_Row = models.PersonDate
_rows = rows_by_ids(
    lambda: (
        _Row.select(_Row.person, _Row.id, _Row.kind, _Row.month_day, _Row.year, _Row.label)
        .where(_Row.person << THESE)
        .order_by(_Row.month_day, _Row.id)
    )
)


def dates_of(ids: Sequence[int]) -> Mapping[int, list[PersonDate]]:
    """The days that matter to people, through the year."""
    found: dict[int, list[PersonDate]] = defaultdict(list)
    for person, number, kind, month_day, year, label in _rows(ids):
        month, day = map(int, month_day.split("-"))
        found[person].append(PersonDate(number, DateKind(kind), month, day, year, label))
    return found


class DateStore:
    """The days that matter to people."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, person_id: int) -> Sequence[PersonDate]:
        """The days that matter to a person, through the year."""
        return dates_of([person_id])[person_id]

    def put(self, person_id: int, dates: Sequence[PersonDate]) -> None:
        """Replace the days of a person.

        Raises:
            Missing: if the person is not there.
        """
        person = models.Person.get_or_none(models.Person.id == person_id)
        if person is None:
            raise Missing(_("This person is no longer there."))
        label = _("Dates changed: {name}").format(name=shorten(person.name))
        with self._ledger.change(label):
            put_dates(person_id, dates)


def put_dates(person_id: int, dates: Sequence[PersonDate]) -> None:
    """Write the days of a person anew; those that stay are not written."""
    before = {_key(each): each for each in dates_of([person_id])[person_id]}
    wanted = {_key(each): each for each in dates}
    gone = [each.id for key, each in before.items() if key not in wanted]
    models.PersonDate.delete().where(models.PersonDate.id << gone).execute()
    for key, each in wanted.items():
        if key not in before:
            models.PersonDate.create(
                person=person_id,
                kind=each.kind.value,
                label=one_line(each.label),
                year=each.year,
                month_day=f"{each.month:02}-{each.day:02}",
            )


def _key(each: PersonDate) -> tuple[object, ...]:
    return each.kind, each.month, each.day, each.year, one_line(each.label)
