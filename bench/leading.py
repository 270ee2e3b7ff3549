"""The search for those who lead to a person, among 100,000 people over 10,000, and a key meanwhile.

It is the hardest search: none of them has a tie to me, and each is linked with eighty others, so
that all within three links are read; of an organisation where all of them are, all are read.
"""

import gc
import time
from functools import cache
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, percentile, ratio
from bench.terminal import Window
from db.engine.database import database
from db.undo import derived, journal
from jobs.lead_to import lead_to, named
from planner.network.name_key import name_key
from planner.network.surname_key import surname_key
from tui.base.idle_collection import THRESHOLDS

MANY, FEW = 100_000, 10_000
PAIRS = 5
KEYS = 7
_TOGETHER = 40
"""The people of an organisation, and of a group."""
_FAR, _CROWD = "Far Away", "Invented Crowd"
_NETWORK, _LOOKING, _NONE = "3 Stairs", "Looking who can", "Nobody you know leads"
_HELP, _LEAVE, _HELP_SHOWN = "?", "\x1b", "Move about"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """Both searches in turn, then those of an organisation where all of them are."""
    many, few = (_linked(folder, number) for number in (MANY, FEW))
    times = 2 if quick else PAIRS
    found = pairs(times, lambda: _led(many, _FAR), lambda: _led(few, _FAR))
    crowds = [_linked(folder, number, number) for number in (MANY, FEW)]
    there = pairs(times, lambda: _led(crowds[0], _CROWD), lambda: _led(crowds[1], _CROWD))
    meanwhile, after = _pressed(many)
    return [
        _figure("who leads to somebody, of 100,000 people ÷ of 10,000", found),
        _figure("the same to an organisation where all of them are", there),
        Figure(
            "a key while they are looked for ÷ the same key after",
            meanwhile / after,
            bound=4,
            aim=2,
            detail=f"{meanwhile * 1e3:.0f} ms ÷ {after * 1e3:.0f} ms",
        ),
    ]


def _figure(what: str, found: list[tuple[float, float]]) -> Figure:
    long, short = medians(found)
    return Figure(what, ratio(found), bound=14, aim=11, detail=f"{long:.2f} s ÷ {short:.2f} s")


def _led(file: Path, name: str) -> float:
    """Seconds of one search; collected as in the window."""
    usual = gc.get_threshold()
    gc.collect()
    gc.set_threshold(*THRESHOLDS)
    try:
        with stores.opened(file) as store:
            [to] = named(store, name)
            start = time.perf_counter()
            lead_to(store, to, stores.TODAY)
            return time.perf_counter() - start
    finally:
        gc.set_threshold(*usual)


def _pressed(file: Path) -> tuple[float, float]:
    """Seconds until the help is shown, during the search and after it."""
    with Window(programs.escalier(file)) as window:
        window.press_each("2", _HELP, _LEAVE, "/", *_FAR, "\r")
        meanwhile = []
        for _time in range(KEYS):
            window.press_until("W", _LOOKING)
            meanwhile.append(window.press_until(_HELP, _HELP_SHOWN))
            window.press(_LEAVE)
            window.press_until(_LEAVE, _NETWORK)
        window.press_until("W", _NONE)
        after = []
        for _time in range(KEYS):
            after.append(window.press_until(_HELP, _HELP_SHOWN))
            window.press(_LEAVE)
        return percentile(meanwhile, 50), percentile(after, 50)


@cache
def _linked(folder: Path, number: int, together: int = _TOGETHER) -> Path:
    """The demo with so many people more, who have no tie to me.

    Of those who follow one another, so many are at one organisation; each group has forty, far
    apart. The first of all is far away.
    """
    file = stores.copy(stores.demo(folder), folder / f"linked-{number}-{together}.db")
    tables = ("organisation", "organisation_alias", "people_group", "person", "membership")
    with stores.opened(file) as store:
        with store.change("Invented people"), journal.bulk(tables), derived.set_aside():
            places = _invent_places(number // together)
            groups = _invent_groups(number // _TOGETHER)
            first = _last("person") + 1
            database.driver().executemany(
                "INSERT INTO person (uid, name, sort_name, surname_key, organisation_id,"
                " created_on) VALUES (?, ?, ?, ?, ?, '2026-01-05')",
                (_person(place, places[place // together]) for place in range(number)),
            )
            database.driver().executemany(
                "INSERT INTO membership (person_id, group_id) VALUES (?, ?)",
                ((first + place, groups[place % len(groups)]) for place in range(number)),
            )
            derived.affect("SELECT id FROM person WHERE id >= ?", first)
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


def _person(place: int, organisation_id: int) -> tuple[str, str, str, str, int]:
    name = f"Ada Adler {place}" if place else _FAR
    return f"invented-{place}", name, name_key(name), surname_key(name), organisation_id


def _invent_places(number: int) -> range:
    """Write so many organisations; their ids."""
    first = _last("organisation") + 1
    ids = range(first, first + number)
    names = [_CROWD if place == 0 else f"Invented Works {place}" for place in range(number)]
    driver = database.driver()
    driver.executemany(
        "INSERT INTO organisation (uid, name) VALUES (?, ?)",
        ((f"invented-{name}", name) for name in names),
    )
    driver.executemany(
        "INSERT INTO organisation_alias (organisation_id, name, key) VALUES (?, ?, ?)",
        ((place, name, name.lower()) for place, name in zip(ids, names, strict=True)),
    )
    return ids


def _invent_groups(number: int) -> range:
    """Write so many groups; their ids."""
    first = _last("people_group") + 1
    database.driver().executemany(
        "INSERT INTO people_group (uid, name, sort_name) VALUES (?, ?, '')",
        ((f"invented-{place}", f"Invented group {place}") for place in range(number)),
    )
    return range(first, first + number)


def _last(table: str) -> int:
    (last,) = database.execute_sql(f"SELECT max(id) FROM {table}").fetchone()
    return int(last)
