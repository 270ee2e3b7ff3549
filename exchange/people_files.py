"""Read files of people: the records, the rejections, or the error of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from exchange.errors import ExchangeError
from exchange.formats import FORMATS, Format, named
from exchange.lines import read_lines
from planner.imports.card import PersonRecord, Rejection
from planner.language import _
from planner.model.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class FileReading:
    """The result of one file; `format` is empty and `error` a sentence if it is unusable."""

    path: Path
    format: str = ""
    records: tuple[PersonRecord, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    error: str = ""


def read_files(
    paths: Sequence[Path], format_name: str | None = None, progress: Progress = silent
) -> list[FileReading]:
    """Read each file, in the named format or the one detected by its header.

    The progress is in bytes over all files.

    Raises:
        KeyError: if the format is unknown.
        Cancelled: if the progress callback raises it.
    """
    formats = FORMATS if format_name is None else (named(format_name),)
    sizes = [path.stat().st_size if path.is_file() else 0 for path in paths]
    return [
        read_file(path, formats, _continued(progress, sum(sizes[:place]), sum(sizes)))
        for place, path in enumerate(paths)
    ]


def read_file(
    path: Path, formats: Sequence[Format] = FORMATS, progress: Progress = silent
) -> FileReading:
    """Read one file in the first of the `formats` that accepts its lines."""
    try:
        for format_ in formats:
            items = format_.read(read_lines(path, progress))
            if items is not None:
                return _sorted(path, format_, list(items))
    except ExchangeError as error:
        return FileReading(path, error=str(error))
    return FileReading(path, error=_no_header(path))


def _continued(progress: Progress, before: int, total: int) -> Progress:
    """Scale the progress of one file to all files."""
    return lambda done, _size: progress(before + done, total)


def _sorted(path: Path, format_: Format, items: Sequence[PersonRecord | Rejection]) -> FileReading:
    records = tuple(item for item in items if isinstance(item, PersonRecord))
    rejections = tuple(item for item in items if isinstance(item, Rejection))
    return FileReading(path, format_.name, records, rejections)


def _no_header(path: Path) -> str:
    return _(
        "{file}, line 1: no header of a known format from here on, such as LinkedIn’s"
        " “First Name, Last Name, URL, Email Address, Company, Position, Connected On”."
    ).format(file=path)
