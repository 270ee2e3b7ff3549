"""What commands print: lines for people, JSON for programs, both to standard output."""

import errno
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cli.output.plain_forms import is_utf8
from cli.output.refusals import Refused
from planner.language import _

Shape = dict[str, Any]
"""One object of what `--json` prints, see `docs/json.md`."""


def write(lines: Iterable[str], *, otherwise: str = "") -> None:
    """Print lines, each with its line break.

    On a terminal `otherwise` is said where there are none; a program counts none.

    Raises:
        BrokenPipeError: if nobody reads them any more.
        Refused: if they cannot be written, as when a disk is full.
    """
    nothing = True
    for line in lines:
        nothing = False
        _put(f"{line}\n")
    if nothing and otherwise and is_terminal():
        _put(f"{otherwise}\n")


def write_json(shape: Shape | list[Shape]) -> None:
    """Print one object or a list of them, indented."""
    write([json.dumps(shape, ensure_ascii=not is_utf8(sys.stdout), indent=2)])


def write_json_list(shapes: Iterable[Shape]) -> None:
    """Print a JSON list that may be long, an object a line, as they come."""
    ascii_only = not is_utf8(sys.stdout)
    before = "[\n"
    for shape in shapes:
        _put(before + json.dumps(shape, ensure_ascii=ascii_only))
        before = ",\n"
    _put("[]\n" if before == "[\n" else "\n]\n")


def _is_utf8(stream: object) -> bool:
    return (getattr(stream, "encoding", None) or "").lower().replace("-", "") == "utf8"


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def finish() -> None:
    """Write out what still waits to be written, and see that it can be.

    Raises:
        BrokenPipeError: if nobody reads it any more.
        Refused: if it cannot be written.
    """
    _put("", flush=True)


def abandon() -> None:
    """Drop what still waits to be written, so that the process ends in peace."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _put(text: str, *, flush: bool = False) -> None:
    if sys.stdout is None:  # closed by the shell: `>&-`
        return
    try:
        sys.stdout.write(text)
        if flush:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon()
        full = error.errno == errno.ENOSPC
        raise Refused(
            _("The output cannot be written: the disk is full.")
            if full
            else _("The output cannot be written.")
        ) from error
