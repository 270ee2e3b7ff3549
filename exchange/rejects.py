"""The rejects file: the rejected rows, with their line and reason."""

import csv
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from exchange.errors import ExchangeError, system_reason
from exchange.people_files import Told
from exchange.spool import is_piped
from exchange.targets import target
from planner.imports.card import Rejection
from planner.language import _

COLUMNS = ("line", "reason", "row", "file")


class Read(Protocol):
    """A file as read, of people or of anything else."""

    @property
    def path(self) -> Path:
        """The path under which the file is told."""

    @property
    def told(self) -> Told:
        """Its rejections."""


Rejected = Sequence[tuple[Path, Told | Sequence[Rejection]]]
"""The rejections of each input file."""


def rejects_beside(path: Path) -> Path:
    """The default rejects file of an input file, beside it or beside the archive it is in.

    The rejects of a pipe go to the present folder.
    """
    folder = Path() if is_piped(path) else _folder_of(path)
    return folder / f"{path.stem}.rejects.csv"


def _folder_of(path: Path) -> Path:
    """The folder of a file; of one within an archive, that of the archive."""
    return next((folder for folder in path.parents if folder.is_dir()), path.parent)


def rejects_of(readings: Sequence[Read], named: Path | None) -> dict[Path, Rejected]:
    """The rejects files of some readings: the `named` one, or one beside each input."""
    places: dict[Path, list[tuple[Path, Told | Sequence[Rejection]]]] = {}
    for reading in readings:
        if told := reading.told:
            place = named or rejects_beside(reading.path)
            places.setdefault(place, []).append((reading.path, told))
    return dict(places)


@contextmanager
def writing_rejects(
    places: Mapping[Path, Rejected], inputs: Sequence[Path], own: Sequence[Path] = ()
) -> Iterator[None]:
    """Write rejects files that appear atomically once the body has succeeded.

    They are written under another name first, so that nothing is imported if its rejects cannot be
    written. Only their owner can read them. `own` are the files of the program itself.

    Raises:
        ExchangeError: if one of them cannot be written, or is anything but an earlier rejects file.
    """
    finished: list[tuple[Path, Path]] = []
    try:
        for place, rejected in places.items():
            found = _checked(place, inputs, own)
            finished.append((_written(found, rejected), found))
        yield
        for draft, place in finished:
            draft.replace(place)
    except OSError as error:
        raise ExchangeError(_unwritable(error.filename, error)) from error
    finally:
        for draft, _place in finished:
            with suppress(OSError):
                draft.unlink()


def _checked(place: Path, inputs: Sequence[Path], own: Sequence[Path]) -> Path:
    """The file that rejects at `place` make or replace."""
    if any(os.path.realpath(place) == os.path.realpath(path) for path in inputs):
        sentence = _("{file} is a file to import: rejects cannot be written over it.")
        raise ExchangeError(sentence.format(file=place))
    return target(place, _is_rejects, own)


def _is_rejects(beginning: bytes) -> bool:
    return beginning.startswith(",".join(COLUMNS).encode())


def _written(place: Path, rejected: Rejected) -> Path:
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        with draft.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(COLUMNS)
            for path, rejections in rejected:
                table.writerows((r.line, r.reason, r.row, path.name) for r in rejections)
    except OSError as error:
        raise ExchangeError(_unwritable(place, error)) from error
    return draft


def _unwritable(place: object, error: OSError) -> str:
    sentence = _("{file} cannot be written: {reason}. Name another place for the rejects.")
    return sentence.format(file=place, reason=system_reason(error))
