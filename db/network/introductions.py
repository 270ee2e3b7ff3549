"""Introductions: who led us to whom."""

from datetime import date

from db.engine.query import tuples
from db.models import Introduction, Person
from planner.language.text import fold


def introduce(person_id: int, connector: str, today: date) -> None:
    """Write who introduced a person: a link if one other person bears that name, else the text.

    Without a name nobody did, and links there were are taken away.
    """
    if not connector:
        Introduction.delete().where(Introduction.introduced == person_id).execute()
        _write_text(person_id, "")
        return
    other = (Person.sort_name == fold(connector)) & (Person.id != person_id)
    bearers = Person.select(Person.id).where(other).limit(2)
    ids = [number for (number,) in tuples(bearers)]
    if len(ids) != 1:
        _write_text(person_id, connector)
        return
    between = {"introducer": ids[0], "introduced": person_id}
    if Introduction.get_or_none(**between) is None:
        Introduction.create(**between, day=today)
    _write_text(person_id, "")


def _write_text(person_id: int, text: str) -> None:
    here = Person.id == person_id
    Person.update(via=text).where(here & (Person.via != text)).execute()
