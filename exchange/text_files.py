"""Write pages of text to files, atomically, readable by their owner only."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from exchange.errors import ExchangeError
from exchange.targets import Earlier, target, unwritable
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


def write_page(path: Path, text: str, own: Sequence[Path] = ()) -> None:
    """Write a page, replacing an earlier one with the same title; `own` are never replaced.

    Raises:
        ExchangeError: if it cannot be written, or something else is there, which is then unchanged.
    """
    place = free_place(path, text, own)
    try:
        handle, draft = mkstemp(dir=place.parent, prefix=f".{place.name[:20]}")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(draft).replace(place)
        except OSError:
            with suppress(OSError):
                Path(draft).unlink()
            raise
    except OSError as error:
        raise unwritable(path, error) from error


def free_place(path: Path, text: str, own: Sequence[Path] = ()) -> Path:
    """The file that writing a page to a path makes or replaces.

    Raises:
        ExchangeError: if its folder is not there, or something else is, which stays unchanged.
    """
    return target(path, _same_title(text), own)


def write_page_beside(
    folder: Path, name: str, text: str, own: Sequence[Path] = (), others: Sequence[str] = ()
) -> Path:
    """Write a page in place of an earlier one with its title, else under a free name; its path.

    An earlier one may also stand under one of the `others` names.

    Raises:
        ExchangeError: if it cannot be written.
    """
    there = [path for other in others if (path := folder / other).is_file()]
    free = _names(folder / name) if folder.is_dir() else [folder / name]
    for path in (*there, *free):
        with suppress(ExchangeError):
            target(path, _same_title(text), own)
            break
    write_page(path, text, own)
    return path


def write_new_page(folder: Path, name: str, text: str) -> Path:
    """Write a page under its name, with a number if that is taken; return its path.

    Raises:
        ExchangeError: if it cannot be written.
    """
    for path in _names(folder / name):
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        except OSError as error:
            raise unwritable(path, error) from error
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            with suppress(OSError):
                path.unlink()
            raise unwritable(path, error) from error
        return path
    raise ExchangeError(_("{file} is there already.").format(file=folder / name))


def _names(wanted: Path) -> list[Path]:
    """The path wanted, then the same with a number."""
    more = (wanted.with_stem(f"{wanted.stem}-{number}") for number in range(2, _MOST))
    return [wanted, *more]


def _same_title(text: str) -> Earlier:
    """Recognise pages by their first line."""
    title = text.partition("\n")[0].encode()
    return lambda beginning: beginning.partition(b"\n")[0].rstrip(b"\r") == title
