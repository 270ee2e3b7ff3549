"""Memory over time: `python -m tests.growth 2000` opens and closes every dialog in turn.

It prints the memory after the first rounds and at the end, and ends with 1 if more than 10 MB came
to it between them.
"""

import asyncio
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from cli.demo.network import write_network
from db.store import Store
from tests.tui.base.test_closed_dialogs import DIALOGS, idle_for_a_second
from tests.tui.conftest import TODAY, PatientPilot
from tests.tui.quiet import quiet_pilots
from tui.app import EscalierApp

MORE = (["4", "enter"], ["slash"], ["4", "c"], ["4", "n"], ["2", "e"], ["3", "e"], ["s"])
MOST = 10
"""Megabytes."""
WARM = 100
"""Rounds after which every place and dialog has been open."""


def memory() -> float:
    """The memory that the process has now, in megabytes; Linux alone tells it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


async def grown(rounds: int, folder: Path) -> float:
    """Play so many rounds after the first ones; the megabytes that came to it."""
    store = Store(folder / "growth.db")
    write_network(store, "en", TODAY)
    keys, before = [*DIALOGS.values(), *MORE], 0.0
    app = EscalierApp(store, lambda: TODAY)
    with quiet_pilots():
        async with app.run_test(size=(120, 40), notifications=True):
            pilot = PatientPilot(app)
            for turn in range(WARM + rounds):
                await pilot.press(*keys[turn % len(keys)], "escape", "escape", "1")
                if turn % len(keys) == 0 or turn == WARM + rounds - 1:
                    idle_for_a_second(pilot)
                if turn == WARM:
                    before = memory()
            after = memory()
    store.close()
    sys.stdout.write(f"{before:.1f} MB, {after:.1f} MB after {rounds} rounds\n")
    return after - before


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        sys.exit(asyncio.run(grown(int(sys.argv[1]), Path(place))) > MOST)
