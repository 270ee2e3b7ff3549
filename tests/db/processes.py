"""The store used by processes of their own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BEGINNING = """
import sys
from datetime import date
from pathlib import Path
from db.store import Store
store = Store(Path(sys.argv[1]))
"""


def started(path: Path, program: str, *arguments: str) -> subprocess.Popen[str]:
    """A process with `store` open on `path`; what it prints can be read line by line."""
    return subprocess.Popen(
        [sys.executable, "-u", "-c", BEGINNING + program, str(path), *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def line_of(process: subprocess.Popen[str]) -> str:
    """The next line that a process prints; empty once it has ended."""
    assert process.stdout is not None
    return process.stdout.readline().strip()
