"""The modules that the first frame of Today waits for."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.tui.conftest import TODAY

OURS = {"cli", "tui", "jobs", "exchange", "db", "planner"}
MOST = 166
"""Modules of ours; each takes a fifth of a millisecond."""


def test_the_first_frame_waits_for_few_modules_and_no_heavy_library(
    demo: Callable[[str], Path],
) -> None:
    program = f"""
from cli.light_imports import put_off
put_off()

import asyncio, sys
from datetime import date
from pathlib import Path
from tui.light_import import import_textual
import_textual()
from db.store import Store
from tui.app import EscalierApp

async def open_today():
    app = EscalierApp(Store(Path({str(demo("en"))!r})), lambda: date.fromisoformat("{TODAY}"))
    async with app.run_test(size=(120, 40)):
        print(*(name for name, module in sys.modules.items() if type(module).__name__ != "_Later"))

asyncio.run(open_today())
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    loaded = done.stdout.split()
    assert not {"dateutil", "click", "tomllib"}.intersection(loaded)
    assert not {"textual.command", "textual.widgets._input", "rich.table"}.intersection(loaded)
    assert not {"ipaddress", "locale", "mimetypes", "tokenize"}.intersection(loaded)
    ours = [name for name in loaded if name.partition(".")[0] in OURS]
    assert not [name for name in ours if name.startswith("db.models.")]  # a millisecond for each
    assert len(ours) <= MOST, "\n".join(ours)
