"""The modules that the first frame of Today waits for."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.tui.conftest import TODAY

OURS = {"cli", "tui", "jobs", "exchange", "db", "planner"}
MOST = 163
"""Modules of ours; each takes a fifth of a millisecond."""


def test_the_first_frame_waits_for_few_modules_and_no_heavy_library(
    demo: Callable[[str], Path],
) -> None:
    program = f"""
import asyncio, sys
from datetime import date
from pathlib import Path
from db.store import Store
from tui.app import EscalierApp

async def open_today():
    app = EscalierApp(Store(Path({str(demo("en"))!r})), lambda: date.fromisoformat("{TODAY}"))
    async with app.run_test(size=(120, 40)):
        print(*sys.modules)

asyncio.run(open_today())
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    loaded = done.stdout.split()
    assert not {"dateutil", "click", "tomllib"}.intersection(loaded)
    ours = [name for name in loaded if name.partition(".")[0] in OURS]
    assert not [name for name in ours if name.startswith("db.models.")]  # a millisecond for each
    assert len(ours) <= MOST, "\n".join(ours)


def test_what_a_start_leaves_out_is_there_for_whatever_imports_it_later() -> None:
    program = """
import sys
from cli.main import import_lightly
import_lightly()
assert not {"ssl", "_ssl", "_hashlib", "bz2", "lzma"}.intersection(sys.modules)

import asyncio, hashlib
words = b"abc"
assert hashlib.sha256(words).hexdigest().startswith("ba7816bf")
assert hashlib.blake2b(words).digest() == hashlib.new("blake2b", words).digest()
assert {*hashlib.algorithms_guaranteed} <= {*hashlib.algorithms_available}
assert asyncio.run(asyncio.sleep(0, result=words)) == words

import bz2, hmac, lzma, ssl, zipfile
assert ssl.create_default_context()
assert bz2.decompress(bz2.compress(words)) == lzma.decompress(lzma.compress(words)) == words
assert hmac.digest(words, words, "sha256") == hmac.new(words, words, "sha256").digest()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
