"""Birthdays of the people of an import, written many at a time."""

from collections.abc import Iterable

from db.engine.database import database

_NONE = "DELETE FROM person_date WHERE person_id = ? AND kind = 'birthday'"
_BORN = "INSERT INTO person_date (person_id, kind, year, month_day) VALUES (?, 'birthday', ?, ?)"


def write_birthdays(new: Iterable[tuple[int, str]], changed: Iterable[tuple[int, str]]) -> None:
    """Write the birthdays of new people and those of known ones anew, in ISO 8601 or `--04-12`."""
    changed = list(changed)
    database.execute_many(_NONE, ((person,) for person, _day in changed))
    database.execute_many(
        _BORN, ((person, *_parts(day)) for person, day in (*new, *changed) if day)
    )


def _parts(day: str) -> tuple[int | None, str]:
    """The year, None if it is not known, and the day of the year."""
    return None if day.startswith("--") else int(day[:4]), day[-5:]
