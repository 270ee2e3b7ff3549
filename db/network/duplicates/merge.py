"""Merge records of one person into one of them, with all that hangs on them."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from db.engine.database import database
from db.models import Person
from db.network import writing
from db.network.duplicates import apart
from db.network.duplicates.following import follow
from db.network.reading import read_people
from db.network.ties.jobs import keep_job
from planner.imports.identity import number_key
from planner.imports.phones import without_extension
from planner.model.vocabulary import PointKind
from planner.network.duplicates.merging import Choice, merged

_CIRCLED = (
    "SELECT min(circled_on) FROM person WHERE id IN (SELECT value FROM json_each(?)) AND circle = ?"
)
_VIA = """
UPDATE person SET via = (SELECT via FROM person WHERE id = :gone)
WHERE id = :kept AND via = '' AND (SELECT via FROM person WHERE id = :gone) <> ''
"""


def merge(kept: int, others: Sequence[int], taken: Iterable[Choice], today: date) -> None:
    """Make the records one, inside a change: the `kept` row, by its fields as chosen."""
    people = list(read_people([kept, *others]))
    name, fields, created = merged(people, taken)
    circle = fields["circle"]
    ids = json.dumps([person.id for person in people])
    (circled,) = database.execute_sql(_CIRCLED, (ids, circle)).fetchone()
    for gone in others:
        _take_over(kept, gone)
    row = Person.get_by_id(kept)
    writing.update(row, today, fields, name)
    for person in people[1:]:
        keep_job(kept, person.affiliations)
    dates = {"created_on": created or row.created_on, "circled_on": circled}
    Person.update(dates).where(Person.id == kept).execute()
    _drop_double_points(kept)


def _take_over(kept: int, gone: int) -> None:
    """Let all that hangs on a record hang on the one kept, and delete it."""
    apart.take_over(kept, gone)
    database.execute_sql(_VIA, {"kept": kept, "gone": gone})
    follow("person", gone, kept)
    database.execute_sql(
        "UPDATE spark SET became_id = ? WHERE became = 'person' AND became_id = ?", (kept, gone)
    )
    _take_over_effects(kept, gone)
    Person.delete().where(Person.id == gone).execute()


def _take_over_effects(kept: int, gone: int) -> None:
    """Let what debrief lines changed of a record be what they changed of the one kept.

    No line can delete that one any more, as it is more than the line has made.
    """
    found = database.execute_sql(
        "SELECT id, before, created FROM attendance WHERE person_id = ?", (kept,)
    ).fetchall()
    for number, before, created in found:
        after = _of_kept(before, kept, gone)
        if after != before or created:
            database.execute_sql(
                "UPDATE attendance SET before = ?, created = 0 WHERE id = ?", (after, number)
            )


def _of_kept(before: str, kept: int, gone: int) -> str:
    """The effects of debrief lines, with those on columns of `gone` turned to `kept`."""
    effects = json.loads(before or "[]")
    if not isinstance(effects, list):
        return before
    for effect in effects:
        if (effect["table"], effect["key"]) == ("person", gone) and effect["former"]:
            effect["key"] = kept
    return json.dumps(effects, separators=(",", ":")) if effects else before


def _drop_double_points(person_id: int) -> None:
    """Delete contact points that are there twice, whatever their spelling; the first stays."""
    there: set[tuple[str, str]] = set()
    found = database.execute_sql(
        "SELECT id, kind, value, key FROM contact_point WHERE person_id = ? ORDER BY id",
        (person_id,),
    ).fetchall()
    for number, kind, value, key in found:
        same = number_key(without_extension(value)) if kind == PointKind.PHONE.value else key
        if (kind, same) in there:
            database.execute_sql("DELETE FROM contact_point WHERE id = ?", (number,))
        there.add((kind, same))
