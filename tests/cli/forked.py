"""Commands in a process forked from this one, which has imported everything already."""

import os
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cli import command_line

LONGEST = 10
"""Seconds for one command."""


class Ended(NamedTuple):
    """The end of a command: its exit code, negative for a signal, and what it printed."""

    code: int
    out: str
    err: str


def run_forked(folder: Path, *words: str, typed: bytes = b"") -> Ended:
    """Run a command with standard input from a pipe, and end it after ten seconds."""
    sys.stdout.flush()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(reading, 0)
        os.close(writing)
        _run(folder, words)
    os.close(reading)
    with suppress(BrokenPipeError):  # it ended without reading
        os.write(writing, typed)
    os.close(writing)
    _child, status = os.waitpid(child, 0)
    out, err = ((folder / name).read_text(encoding="utf-8") for name in ("out", "err"))
    return Ended(os.waitstatus_to_exitcode(status), out, err)


def _run(folder: Path, words: tuple[str, ...]) -> None:
    """Be the command, and end."""
    code = 1
    try:
        for number, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
            stream = os.fdopen(number, mode, encoding="utf-8", closefd=False)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(LONGEST)
        sys.argv = ["escalier", *words]
        code = command_line.run()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:  # noqa: BLE001  # also what ends the interpreter is printed
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
