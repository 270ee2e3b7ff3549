"""Standard output of the commands: lines of text, or JSON."""

import errno
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from cli.output.plain_forms import is_utf8
from cli.output.refusals import Refused
from planner.language import _
from planner.language.text import harmless

Shape = dict[str, Any]
"""One object of `--json`, see `docs/json.md`."""


def write(lines: Iterable[str], *, otherwise: str = "") -> None:
    """Print lines, each with its line break.

    On a terminal `otherwise` is printed if there are none.

    Raises:
        BrokenPipeError: if the reader has closed the pipe.
        Refused: if writing fails, for example on a full disk.
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
    """Stream a JSON list, an object a line."""
    for text in json_list(shapes, ascii_only=not is_utf8(sys.stdout)):
        _put(text)


def json_list(shapes: Iterable[Shape], *, ascii_only: bool = False) -> Iterator[str]:
    """A JSON list as texts, an object a line."""
    before = "[\n"
    for shape in shapes:
        yield before + json.dumps(shape, ensure_ascii=ascii_only)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def write_exactly(texts: Iterable[str]) -> None:
    """Write texts in UTF-8 as they are; what a terminal would obey is taken out there."""
    if is_terminal():
        write(harmless(line) for text in texts for line in text.splitlines())
        return
    for text in texts:
        _put(text, exactly=True)


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def finish() -> None:
    """Flush standard output.

    Raises:
        BrokenPipeError: if the reader has closed the pipe.
        Refused: if writing fails.
    """
    _put("", flush=True)


def abandon() -> None:
    """Drop buffered output, so that the process exits without an error."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _put(text: str, *, flush: bool = False, exactly: bool = False) -> None:
    if sys.stdout is None:  # closed by the shell: `>&-`
        return
    try:
        if exactly:
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8"))
        else:
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
