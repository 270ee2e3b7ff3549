"""Write pages of text to files, atomically, readable by their owner only."""

import os
import re
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from exchange.errors import ExchangeError, system_reason
from planner.language import _
from planner.language.text import fold

_LONGEST = 60
"""Characters of a file's name."""
_MOST = 999
"""Pages of one name in one folder, at most."""


def file_name(*words: str) -> str:
    """Make a file name of plain letters, digits and hyphens: "2026-03-05-soiree-apec.md"."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(" ".join(words)))[:_LONGEST].strip("-")
    return f"{plain or 'page'}.md"


def write_page(path: Path, text: str) -> None:
    """Write a page, replacing the file.

    Raises:
        ExchangeError: if it cannot be written; the file is then unchanged.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe or a terminal is written directly
            path.write_text(text, encoding="utf-8")
            return
        handle, draft = mkstemp(dir=path.parent, prefix=f".{path.name[:20]}")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(draft).replace(path)
        except OSError:
            with suppress(OSError):
                Path(draft).unlink()
            raise
    except OSError as error:
        raise _unwritable(path, error) from error


def write_new_page(folder: Path, name: str, text: str) -> Path:
    """Write a page under its name, with a number if that is taken; return its path.

    Raises:
        ExchangeError: if it cannot be written.
    """
    wanted = folder / name
    path = wanted
    for number in range(2, _MOST):
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            path = wanted.with_stem(f"{wanted.stem}-{number}")
            continue
        except OSError as error:
            raise _unwritable(path, error) from error
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            with suppress(OSError):
                path.unlink()
            raise _unwritable(path, error) from error
        return path
    raise ExchangeError(_("{file} is there already.").format(file=wanted))


def _unwritable(path: Path, error: OSError) -> ExchangeError:
    return ExchangeError(
        _("{file} cannot be written: {reason}.").format(file=path, reason=system_reason(error))
    )
