"""The search for those who lead to a person, among 100,000 people over 10,000, and a key meanwhile.

It is the hardest search: nobody has a tie to me, everybody is linked with eighty others, so that
all people within three links are read, which are nearly all there are.
"""

import gc
import time
from functools import cache
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, percentile, ratio
from bench.terminal import Window
from db.engine.database import database
from db.engine.uids import new_uids
from db.store import Store
from db.undo import derived, journal
from jobs.lead_to import destination, lead_to
from planner.network.name_key import name_key
from planner.network.surname_key import surname_key
from tui.base.idle_collection import THRESHOLDS

MANY, FEW = 100_000, 10_000
PAIRS = 5
KEYS = 7
_TOGETHER = 40
"""The people of an organisation, and of a group."""
_FAR, _CROWD = "Far Away", "Invented Crowd"
_NETWORK, _LOOKING, _NONE = "title:CFO", "Looking who can", "Nobody you know leads"
_HELP, _LEAVE, _HELP_SHOWN = "?", "\x1b", "Move about"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """Both searches in turn, then those of an organisation where everybody is."""
    many, few = (_linked(folder, number) for number in (MANY, FEW))
    times = 2 if quick else PAIRS
    found = pairs(times, lambda: _led(many), lambda: _led(few))
    crowds = [_crowd(folder, number) for number in (MANY, FEW)]
    there = pairs(times, lambda: _led(crowds[0]), lambda: _led(crowds[1]))
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


def _led(file: Path) -> float:
    """Seconds of one search; collected as in the window."""
    usual = gc.get_threshold()
    gc.collect()
    gc.set_threshold(*THRESHOLDS)
    try:
        with stores.opened(file) as store:
            crowd = store.organisations.find(_CROWD)
            [person] = store.people.bearing(_FAR)
            about = f"person:{person.id}" if crowd is None else f"organisation:{crowd}"
            to = destination(store, about)
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
            window.press_until(_LEAVE, _LOOKING)
            window.press_until(_LEAVE, _FAR)
        window.press_until("W", _NONE)
        after = []
        for _time in range(KEYS):
            after.append(window.press_until(_HELP, _HELP_SHOWN))
            window.press(_LEAVE)
        return percentile(meanwhile, 50), percentile(after, 50)


@cache
def _linked(folder: Path, number: int) -> Path:
    """The demo with so many people more, each at an organisation and in a group of forty."""
    file = stores.copy(stores.demo(folder), folder / f"linked-{number}.db")
    with stores.opened(file) as store:
        first = _invent(store, number)
        _put_together(store, first, number)
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


@cache
def _crowd(folder: Path, number: int) -> Path:
    """The same with all of them at one organisation."""
    file = stores.copy(_linked(folder, number), folder / f"crowd-{number}.db")
    with stores.opened(file) as store, store.change("Invented crowd"), derived.set_aside():
        driver = database.driver()
        driver.execute("UPDATE organisation SET name = ? WHERE uid = 'invented-0'", (_CROWD,))
        (place,) = driver.execute("SELECT id FROM organisation WHERE uid = 'invented-0'").fetchone()
        driver.execute(
            "UPDATE organisation_alias SET name = :name WHERE organisation_id = :place",
            {"name": _CROWD, "place": place},
        )
        driver.execute(
            "UPDATE person SET organisation_id = ? WHERE uid LIKE 'invented-%'", (place,)
        )
        derived.affect("SELECT id FROM person WHERE id > ?", 0)
    return file


def _invent(store: Store, number: int) -> int:
    """Write people without any tie to me, the first of whom is far away; the id of the first."""
    (last,) = database.execute_sql("SELECT max(id) FROM person").fetchone()
    names = (_FAR if place == 0 else f"Ada Adler {place}" for place in range(number))
    with store.change("Invented people"), journal.bulk(("person",)), derived.set_aside():
        database.driver().executemany(
            "INSERT INTO person (uid, name, sort_name, surname_key, created_on)"
            " VALUES (?, ?, ?, ?, '2026-01-05')",
            (
                (f"invented-{place}", name, name_key(name), surname_key(name))
                for place, name in enumerate(names)
            ),
        )
        derived.affect("SELECT id FROM person WHERE id > ?", last)
    return int(last) + 1


def _put_together(store: Store, first: int, number: int) -> None:
    """Put each forty that follow one another at one organisation, each forty apart in a group."""
    parts = number // _TOGETHER
    with store.change("Invented links"), derived.set_aside():
        driver = database.driver()
        (groups,) = driver.execute("SELECT max(id) FROM people_group").fetchone()
        for table, uids in (("organisation", parts), ("people_group", parts)):
            columns, values = "uid, name", "?, ?"
            if table == "people_group":
                columns, values = "uid, name, sort_name", "?, ?, ''"
            named = (
                (f"invented-{place}", f"Invented {uid}") for place, uid in enumerate(new_uids(uids))
            )
            driver.executemany(f"INSERT INTO {table} ({columns}) VALUES ({values})", named)
        places = [
            row[0]
            for row in driver.execute("SELECT id FROM organisation WHERE uid LIKE 'invented-%'")
        ]
        driver.executemany(
            "INSERT INTO organisation_alias (organisation_id, name, key) VALUES (?, ?, ?)",
            ((place, f"Invented {place}", f"invented {place}") for place in places),
        )
        driver.executemany(
            "UPDATE person SET organisation_id = ? WHERE id = ?",
            ((places[each // _TOGETHER], first + each) for each in range(number)),
        )
        driver.executemany(
            "INSERT INTO membership (person_id, group_id) VALUES (?, ?)",
            ((first + each, groups + 1 + each % parts) for each in range(number)),
        )
        derived.affect("SELECT id FROM person WHERE id >= ?", first)
