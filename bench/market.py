"""The market map of 2,000 organisations and 100,000 people over that of 20 and 100."""

from datetime import timedelta
from functools import cache
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, percentile, ratio
from bench.people import FEW, MANY
from bench.terminal import Window
from db.engine.database import database
from db.engine.uids import new_uids
from db.store import Store
from db.undo import derived, journal

PAIRS = 15
KEYS = 9
_ORGANISATIONS = {MANY: 2_000, FEW: 20}
_SECTORS = 10
_TALKED = 10
"""Of so many people there was a conversation with one."""
_PLACE, _MAP, _COUNTED = "Pitch", "Market map", "Not on the map yet"
_HELP, _LEAVE, _HELP_SHOWN = "?", "\x1b", "Move about"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """From the key until the numbers stand there; then a key while they are counted."""
    many, few = (programs.escalier(mapped(folder, number)) for number in (MANY, FEW))
    with Window(many) as among_many, Window(few) as among_few:
        for window in (among_many, among_few):
            window.press("4")
            _opened(window)  # the screen is imported when it is first opened
        found = pairs(
            5 if quick else PAIRS, lambda: _opened(among_many), lambda: _opened(among_few)
        )
        meanwhile, after = _pressed(among_many)
    long, short = medians(found)
    return [
        Figure(
            "market map, 2,000 organisations and 100,000 people ÷ 20 and 100",
            ratio(found),
            bound=14,
            aim=8,
            detail=f"{long * 1e3:.0f} ms ÷ {short * 1e3:.0f} ms",
        ),
        Figure(
            "a key while its people are counted ÷ the same key after",
            meanwhile / after,
            bound=4,
            aim=2,
            detail=f"{meanwhile * 1e3:.0f} ms ÷ {after * 1e3:.0f} ms",
        ),
    ]


def _opened(window: Window) -> float:
    """Seconds from the key until the people of all organisations are counted."""
    seconds = window.press_until("M", _COUNTED)
    window.press(_LEAVE)
    window.see(_PLACE)
    return seconds


def _pressed(window: Window) -> tuple[float, float]:
    """Seconds until the help is shown, while people are counted and after that."""
    meanwhile, after = [], []
    for _time in range(KEYS):
        window.press_until("M", _MAP)
        meanwhile.append(window.press_until(_HELP, _HELP_SHOWN))
        window.press_until(_LEAVE, _COUNTED)
        after.append(window.press_until(_HELP, _HELP_SHOWN))
        window.press(_LEAVE)
        window.press(_LEAVE)
    return percentile(meanwhile, 50), percentile(after, 50)


@cache
def mapped(folder: Path, people: int) -> Path:
    """The demo among so many people, who are at organisations in ten sectors."""
    file = stores.copy(stores.among(folder, people), folder / f"market-{people}.db")
    with stores.opened(file) as store:
        _invent(store, _ORGANISATIONS[people])
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


def _invent(store: Store, number: int) -> None:
    with store.change("Invented market"):
        store.market.take_off([target.organisation_id for target in store.market.targets()])
        for sector in store.market.sectors():
            store.market.delete_sector(sector.id)
        numbers = [store.market.add_sector(f"Sector {place}").id for place in range(_SECTORS)]
        for place, sector_id in enumerate(numbers):
            names = [f"Invented Works {each}" for each in range(place, number, _SECTORS)]
            store.market.adopt_names(names, sector_id)
    with store.change("Invented people"), journal.bulk(("touch",)), derived.set_aside():
        driver = database.driver()
        places = [target.organisation_id for target in store.market.targets()]
        ids = [
            row[0] for row in driver.execute("SELECT id FROM person WHERE uid LIKE 'invented-%'")
        ]
        driver.executemany(
            "UPDATE person SET organisation_id = ? WHERE id = ?",
            ((places[each % number], each) for each in ids),
        )
        days = [(stores.TODAY - timedelta(days=60 * each)).isoformat() for each in range(20)]
        talked = ids[::_TALKED]
        driver.executemany(
            "INSERT INTO touch (uid, person_id, day, channel, direction)"
            " VALUES (?, ?, ?, 'phone', 'two-way')",
            (
                (uid, person, days[place % len(days)])
                for place, (uid, person) in enumerate(
                    zip(new_uids(len(talked)), talked, strict=True)
                )
            ),
        )
        derived.affect("SELECT id FROM person WHERE id > ?", 0)
