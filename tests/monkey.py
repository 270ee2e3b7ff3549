"""A monkey: random keys and sizes in one window, random changes from another, for so many seconds.

`python -m tests.monkey --seconds 60 --seed 7 --lang fr`. It ends with 1 and the keys that led there
if the program does. The same seed presses the same keys.
"""

import argparse
import asyncio
import random
import sys
import traceback
from collections import deque
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from textual import events
from textual.geometry import Size

from planner import language

TODAY = date(2026, 3, 3)
LETTERS = "abcdefghijklmnopqrstuvwxyzDGTS0123456789@#~:>/?*é’"
NAMED = (
    *("enter", "escape", "tab", "shift+tab", "space", "up", "down", "left", "right", "home", "end"),
    *("pageup", "pagedown", "backspace", "ctrl+s", "ctrl+n", "ctrl+o", "ctrl+p", "ctrl+r", "f2"),
)
REMEMBERED = 60
"""Keys that are told when the program ends."""
OTHER = """
import random
from contextlib import suppress
from db.errors import StoreError
rng = random.Random(int(sys.argv[2]))
today = date(2026, 3, 3)
while sys.stdin.readline():
    text = f"Other {rng.randrange(10**6)}"
    with suppress(StoreError):
        match rng.randrange(6):
            case 0:
                store.sparks.add(text, today)
            case 1:
                store.people.add(text, today)
            case 2:
                store.people.delete(rng.randrange(1, 60))
            case 3:
                store.events.delete(rng.randrange(1, 9))
            case _:
                store.history.undo()
    print("changed", flush=True)
"""


async def play(
    app: Any, rng: random.Random, seconds: float, other: Any, pressed: deque[str]
) -> None:
    """Press keys until the time is over, and remember the last ones in `pressed`."""
    until = monotonic() + seconds
    async with app.run_test(size=(80, 24)) as pilot:
        while monotonic() < until and app.return_code is None and app._exception is None:
            chance = rng.random()
            if chance < 0.01:
                size = Size(rng.randrange(20, 160), rng.randrange(6, 50))
                pressed.append(f"{size.width}×{size.height}")
                app.post_message(events.Resize(size, size))
                await pilot.pause()
            elif chance < 0.03:
                other.stdin.write("\n")
                other.stdin.flush()
                other.stdout.readline()
                app.look_around()
                pressed.append("(other)")
            else:
                key = rng.choice(NAMED) if chance < 0.45 else rng.choice(LETTERS)
                pressed.append(key)
                await pilot.press(key)


def main() -> int:
    """Play once; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--lang", choices=language.LANGUAGES, default="en")
    asked = parser.parse_args()
    language.use(asked.lang)
    from cli.demo.network import write_network
    from db.store import Store
    from tests.db.processes import started
    from tui.app import EscalierApp  # labels are translated at import

    sys.stdout.write(f"seed {asked.seed}, {asked.lang}, {asked.seconds:.0f} s\n")
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "monkey.db")
        write_network(store, asked.lang, TODAY)
        app = EscalierApp(store, lambda: TODAY)
        pressed: deque[str] = deque(maxlen=REMEMBERED)
        with started(store.file, OTHER, str(asked.seed)) as other:
            try:
                rng = random.Random(asked.seed)
                asyncio.run(play(app, rng, asked.seconds, other, pressed))
            except BaseException:  # noqa: BLE001  # whatever ends the program is what is looked for
                traceback.print_exc(file=sys.stdout)
                return 1
            finally:
                other.kill()
                sys.stdout.write(f"the last keys: {' '.join(pressed)}\n")
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
