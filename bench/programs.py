"""The programs that are run in a terminal, and by what each shows that it is usable."""

import sys
from pathlib import Path

from bench import floor as floor_app
from bench import hello as hello_app
from bench import stores
from bench.terminal import Program

_PYTHON = (sys.executable, "-c")
_TITLE = 16
"""Letters of a title that any list shows."""


def floor(folder: Path) -> Program:
    """The floor."""
    file = folder / "floor.sqlite"
    if not file.exists():
        floor_app.fill(str(file))
    call = "from bench.floor import main; main()"
    return Program((*_PYTHON, call, str(file)), folder, (floor_app.text(floor_app.ROWS),))


def hello(folder: Path) -> Program:
    """The hello app."""
    call = "from bench.hello import main; main()"
    return Program((*_PYTHON, call), folder, (hello_app.GREETINGS[0],))


def escalier(file: Path) -> Program:
    """The planner on a store, usable once it shows the day's first action and its keys."""
    options = ("--db", str(file), "--lang", "en", "--today", stores.TODAY.isoformat())
    return Program(
        (str(stores.ESCALIER), *options), file.parent, (first_title(file)[:_TITLE], "Help")
    )


def first_title(file: Path) -> str:
    """The title of the action that stands first in Today."""
    with stores.opened(file) as store:
        agenda = store.day.agenda(stores.TODAY)
    first = next(iter((*agenda.chosen, *agenda.late, *agenda.proposed)))
    return first.title
