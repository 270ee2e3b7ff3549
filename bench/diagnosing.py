"""The diagnosis among 100,000 people over 10,000, and a key pressed while it reads."""

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, percentile, ratio
from bench.terminal import Window
from db.engine.database import database
from db.engine.uids import new_uids
from db.store import Store
from db.undo import derived, journal
from jobs.diagnose import diagnosed
from planner.grammar.goals.goal import GoalLine
from planner.network.personas.persona import PersonaLine
from tui.screens.network.views import VIEWS

MANY, FEW = 100_000, 10_000
PAIRS = 7
KEYS = 7
_PLACES, _SECTORS, _GROUPS = 200, 10, 12
_TITLES = (
    "finance director|directrice d’usine|quality manager|supply chain director|HR manager|"
    "purchasing director|directeur financier|teacher|responsable logistique|account manager"
).split("|")
_NETWORK, _READING, _FOUND = "title:CFO", "Looking at everybody", "People to write to"
_VIEW = str([view.room for view in VIEWS].index("diagnosis") + 1)
_HELP, _LEAVE, _HELP_SHOWN = "?", "\x1b", "Move about"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """Both diagnoses in turn; the key while one is under way and after it."""
    many, few = (_among(folder, number) for number in (MANY, FEW))
    found = pairs(2 if quick else PAIRS, lambda: _diagnosed(many), lambda: _diagnosed(few))
    long, short = medians(found)
    meanwhile, after = _pressed(many)
    return [
        Figure(
            "diagnosis over 100,000 people ÷ over 10,000",
            ratio(found),
            bound=14,
            aim=11,
            detail=f"{long:.2f} s ÷ {short:.2f} s",
        ),
        Figure(
            "a key while it reads ÷ the same key after",
            meanwhile / after,
            bound=4,
            aim=2,
            detail=f"{meanwhile * 1e3:.0f} ms ÷ {after * 1e3:.0f} ms",
        ),
    ]


def _diagnosed(file: Path) -> float:
    """Seconds of one diagnosis."""
    with stores.opened(file) as store:
        start = time.perf_counter()
        diagnosed(store, stores.TODAY)
        return time.perf_counter() - start


def _pressed(file: Path) -> tuple[float, float]:
    """Seconds until the help is shown, during the reading and after it."""
    with Window(programs.escalier(file)) as window:
        window.press_each("2", _HELP, _LEAVE)
        meanwhile, after = [], []
        for _time in range(KEYS):
            window.press("v")
            window.press_until(_VIEW, _READING)
            meanwhile.append(window.press_until(_HELP, _HELP_SHOWN))
            window.press_until(_LEAVE, _FOUND)
            after.append(window.press_until(_HELP, _HELP_SHOWN))
            window.press_until(_LEAVE, _FOUND)
            window.press_until(_LEAVE, _NETWORK)
        return percentile(meanwhile, 50), percentile(after, 50)


def _among(folder: Path, number: int) -> Path:
    """The demo among so many people with titles, places, groups and touches."""
    file = stores.copy(stores.among(folder, number), folder / f"diagnosis-{number}.db")
    with stores.opened(file) as store:
        _invent(store)
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


def _invent(store: Store) -> None:
    with store.change("Invented market"):
        for place in range(_SECTORS):
            sector = store.market.add_sector(f"Invented sector {place}")
            names = [f"Invented Works {each}" for each in range(place, _PLACES, _SECTORS)]
            store.market.adopt_names(names, sector.id)
            store.personas.add(
                PersonaLine(role_title=_TITLES[place], sector=sector.name), stores.TODAY
            )
        store.goals.add(GoalLine("Three coffees with nuclear physicists"), stores.TODAY)
    driver = database.driver()
    ids = [row[0] for row in driver.execute("SELECT id FROM person WHERE uid LIKE 'invented-%'")]
    places = [target.organisation_id for target in store.market.targets()]
    tables = ("touch", "membership")
    with store.change("Invented people"), journal.bulk(tables), derived.set_aside():
        driver.executemany(
            "UPDATE person SET organisation_id = ?, role_title = ? WHERE id = ?",
            ((places[i % len(places)], _TITLES[i % len(_TITLES)], i) for i in ids),
        )
        driver.executemany(
            "INSERT INTO people_group (uid, name, sort_name) VALUES (?, ?, ?)",
            ((uid, f"invented {at}", f"invented {at}") for at, uid in enumerate(new_uids(_GROUPS))),
        )
        groups = [row[0] for row in driver.execute("SELECT id FROM people_group")]
        driver.executemany(
            "INSERT INTO membership (person_id, group_id) VALUES (?, ?)",
            ((i, groups[i % len(groups)]) for i in ids),
        )
        driver.executemany(
            "INSERT INTO touch (uid, person_id, day, channel, direction, asked)"
            " VALUES (?, ?, ?, 'email', ?, ?)",
            _touches(ids),
        )
        derived.affect("SELECT id FROM person WHERE id > ?", 0)


def _touches(ids: list[int]) -> Iterator[tuple[object, ...]]:
    """A touch of every second person, some long ago, some theirs, some asking."""
    some = ids[::2]
    for place, (uid, person) in enumerate(zip(new_uids(len(some)), some, strict=True)):
        day = (stores.TODAY - timedelta(days=7 * (place % 300))).isoformat()
        yield uid, person, day, "in" if place % 5 == 0 else "two-way", "news" if place % 7 else ""
