"""Sectors of the market map, as rows: read, found by name, made."""

from db import models
from db.engine.clean import needed
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Missing
from planner.language import _
from planner.language.text import collapse, fold
from planner.pitch.market_map.sector import Priority, Sector

_READ = """SELECT id, uid, name, priority, trends, decides, refers, meets FROM sector
WHERE {which} ORDER BY position, id"""
_NAMES = "SELECT name FROM sector ORDER BY position, id"


def read_sectors(which: str = "1", **values: object) -> list[Sector]:
    """The sectors that match an SQL condition, in their order; one query."""
    return [
        Sector(number, uid, name, Priority(priority) if priority else None, *qualities)
        for number, uid, name, priority, *qualities in rows(_READ.format(which=which), **values)
    ]


def read_sector(sector_id: int) -> Sector:
    """One sector.

    Raises:
        Missing: if it is not there.
    """
    found = read_sectors("id = :id", id=sector_id)
    if not found:
        raise Missing(_("This sector is no longer there."))
    return found[0]


def sector_key(name: str) -> str:
    """The key of a sector: its name in one line, without case and accents."""
    return fold(collapse(name))


def sector_called(name: str) -> int | None:
    """The sector of a name, if there is one."""
    found = rows("SELECT id FROM sector WHERE key = :key", key=sector_key(name))
    return int(found[0][0]) if found else None


def sector_named(name: str) -> int | None:
    """The sector of a name, made within a change if it is new; None without a name."""
    name = collapse(name)
    if not name:
        return None
    known = sector_called(name)
    return make_sector(name) if known is None else known


def sector_names() -> list[str]:
    """The names of all sectors, in their order."""
    return [name for (name,) in rows(_NAMES)]


def make_sector(name: str) -> int:
    """Insert a sector behind the others, within a change; its id.

    Raises:
        Empty: if the name is.
    """
    name = needed(name)
    [(last,)] = rows("SELECT coalesce(max(position), 0) FROM sector")
    row = models.Sector.create(uid=new_uid(), name=name, key=sector_key(name), position=last + 1)
    return int(row.id)
