"""Write a file of people as a whole or not at all, readable by its owner only."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from exchange.errors import ExchangeError
from exchange.export.formats import Format
from exchange.targets import target, unwritable
from planner.language import _

_BOM = "\ufeff"
"""By this a spreadsheet knows that a file is in UTF-8."""


def write_whole(path: Path, texts: Iterable[str], form: Format, own: Sequence[Path] = ()) -> None:
    """Write a file of people in place of an earlier one; `own` are never replaced.

    Raises:
        ExchangeError: if it cannot be written, or something else is there, which is then unchanged.
    """
    place = free_place(path, form, own)
    try:
        handle, draft = mkstemp(dir=place.parent, prefix=f".{place.name[:20]}")
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(_BOM if form is Format.CSV else "")
            file.writelines(texts)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(place)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with suppress(OSError):
            Path(draft).unlink()


def free_place(path: Path, form: Format, own: Sequence[Path] = ()) -> Path:
    """The file that writing people to a path makes or replaces.

    Raises:
        ExchangeError: if its folder is not there, or something else is, which stays unchanged.
    """
    return target(path, form.is_earlier, own)


def form_of(path: Path) -> Format:
    """The format of a file by the end of its name: a vCard or a sheet.

    Raises:
        ExchangeError: if it ends as none of them.
    """
    named = (Format.VCARD, Format.CSV)
    for form in named:
        if path.suffix.lower() == form.ending:
            return form
    sentence = _("{file}: a name ends in {endings}, which says the format.")
    endings = ", ".join(form.ending for form in named)
    raise ExchangeError(sentence.format(file=path, endings=endings))
