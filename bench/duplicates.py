"""The search for duplicates among 30,000 people over 3,000, and a key pressed meanwhile."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

from bench import programs, stores
from bench.collecting import collected_as_in_window
from bench.figures import Figure, medians, pairs, percentile, ratio
from bench.terminal import Window
from db.engine.database import database
from db.store import Store
from db.undo import derived, journal
from jobs.find_duplicates import find_duplicates
from planner.network.name_key import name_key
from planner.network.surname_key import surname_key
from tui.screens.network.views import VIEWS

MANY, FEW = 30_000, 3_000
PAIRS = 5
KEYS = 7
_GIVEN = (
    "Ada Béla Chloé Christophe Dov Emmanuelle Ewa Finn Frédéric Gül Hugo Inès Jan Jean-Pierre "
    "Kofi Lena Mia Michel Nicolas Noé Olga Paul Philippe Rosa Sven William"
).split()
_SYLLABLES = "ma ri do ke lu sa to be na vi co re pa ti lo ger mon bru fal ques".split()
_TWICE = 50
"""Of so many people one is there twice."""
_NETWORK, _SEARCHING, _FOUND = "title:CFO", "Comparing everybody", "Possible"
_VIEW = str([view.room for view in VIEWS].index("duplicates") + 1)
_HELP, _LEAVE, _HELP_SHOWN = "?", "\x1b", "Move about"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """Both searches in turn; the key while one is under way and after it."""
    many, few = (_among(folder, number) for number in (MANY, FEW))
    found = pairs(2 if quick else PAIRS, lambda: _searched(many), lambda: _searched(few))
    long, short = medians(found)
    meanwhile, after = _pressed(many)
    return [
        Figure(
            "duplicates among 30,000 people ÷ among 3,000",
            ratio(found),
            bound=14,
            aim=11,
            detail=f"{long:.2f} s ÷ {short:.2f} s",
        ),
        Figure(
            "a key while they are looked for ÷ the same key after",
            meanwhile / after,
            bound=4,
            aim=2,
            detail=f"{meanwhile * 1e3:.0f} ms ÷ {after * 1e3:.0f} ms",
        ),
    ]


def _searched(file: Path) -> float:
    """Seconds of one search, the reading of the people included; collected as in the window."""
    with collected_as_in_window(), stores.opened(file) as store:
        start = time.perf_counter()
        find_duplicates(store)
        return time.perf_counter() - start


def _pressed(file: Path) -> tuple[float, float]:
    """Seconds until the help is shown, during the search and after it."""
    with Window(programs.escalier(file)) as window:
        window.press_each("2", _HELP, _LEAVE)
        meanwhile = []
        for _time in range(KEYS):
            window.press("v")
            window.press_until(_VIEW, _SEARCHING)
            meanwhile.append(window.press_until(_HELP, _HELP_SHOWN))
            window.press_until(_LEAVE, _SEARCHING)
            window.press_until(_LEAVE, _NETWORK)
        window.press("v")
        window.press_until(_VIEW, _FOUND)
        after = []
        for _time in range(KEYS):
            after.append(window.press_until(_HELP, _HELP_SHOWN))
            window.press(_LEAVE)
        return percentile(meanwhile, 50), percentile(after, 50)


def _among(folder: Path, number: int) -> Path:
    """The demo with so many people more, some of them twice."""
    file = stores.copy(stores.demo(folder), folder / f"twice-{number}.db")
    with stores.opened(file) as store:
        _invent(store, number)
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


def _invent(store: Store, number: int) -> None:
    (last,) = database.execute_sql("SELECT max(id) FROM person").fetchone()
    tables = ("person", "contact_point")
    with store.change("Invented people"), journal.bulk(tables), derived.set_aside():
        driver = database.driver()
        driver.executemany(
            "INSERT INTO person (uid, name, sort_name, surname_key, created_on)"
            " VALUES (?, ?, ?, ?, ?)",
            _people(number),
        )
        driver.executemany(
            "INSERT INTO contact_point (person_id, kind, value, key) VALUES (?, 'email', ?, ?)",
            ((last + place + 1, *[f"p{place}@mail.example"] * 2) for place in range(0, number, 3)),
        )
        derived.affect("SELECT id FROM person WHERE id > ?", last)


def _people(number: int) -> Iterator[tuple[str, ...]]:
    draw = random.Random(5)
    name = ""
    for place in range(number):
        if place % _TWICE:
            name = f"{draw.choice(_GIVEN)} {_word(draw)}"
        yield f"invented-{place}", name or "Ada", *(_keys(name or "Ada")), "2026-01-05"


def _keys(name: str) -> tuple[str, str]:
    return name_key(name), surname_key(name)


def _word(draw: random.Random) -> str:
    return "".join(draw.choice(_SYLLABLES) for _place in range(draw.randint(3, 5))).title()
