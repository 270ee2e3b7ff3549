"""Read files of people: the records, the rejections, or the error of each."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from heapq import merge
from pathlib import Path
from types import MappingProxyType

from exchange.encodings import Encoding
from exchange.errors import ExchangeError
from exchange.formats import FORMATS
from exchange.lines import Lines
from exchange.sheets.finding import Found, Mapped, find_header, unknown_header
from exchange.sheets.header import Header, mapped_header
from exchange.sheets.reading import read_sheet, said_order
from exchange.tables import Table
from exchange.vcard.reading import FORMAT, holds_cards, read_cards
from planner.imports.card import PersonRecord, Rejection
from planner.imports.columns import Columns, proposed, unique_titles
from planner.language import _, ngettext
from planner.language.text import collapse, shorten
from planner.model.progress import Progress, silent

_SAMPLES = 5
"""So many rows show what the columns hold."""
_TITLES = 8
"""So many titles of columns are named."""


@dataclass(frozen=True, slots=True)
class Told:
    """Rejections of two kinds, each in the order of the file, as one sequence in that order."""

    rejections: Sequence[Rejection]
    left_out: Sequence[Rejection]

    def __iter__(self) -> Iterator[Rejection]:
        return merge(self.rejections, self.left_out, key=lambda item: item.line)

    def __len__(self) -> int:
        return len(self.rejections) + len(self.left_out)


@dataclass(frozen=True, slots=True)
class FileReading:
    """The result of one file; `format` is empty and `error` a sentence if it is unusable.

    `left_out` are cells of rows that were used, `unused` titles of columns that hold nothing the
    program keeps, `notes` sentences on how the file was understood. `columns` are those of a sheet,
    or of a file that may be one, with the fields proposed.
    """

    path: Path
    format: str = ""
    records: Sequence[PersonRecord] = ()
    rejections: Sequence[Rejection] = ()
    error: str = ""
    left_out: Sequence[Rejection] = ()
    encoding: str = ""
    encoding_code: str = ""
    separator: str = ""
    unused: tuple[str, ...] = ()
    columns: Columns | None = None
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> Told:
        """The rejected rows and the cells left out, in the order of the file."""
        return Told(self.rejections, self.left_out)


def read_files(
    paths: Sequence[Path],
    format_name: str | None = None,
    progress: Progress = silent,
    encoding: Encoding | None = None,
    mapped: Mapped | None = None,
    held: Mapping[Path, Path] = MappingProxyType({}),
) -> list[FileReading]:
    """Read each file, as one of the named format or of the one that its header shows.

    Without an `encoding` it is detected; `mapped` says what the columns of a sheet hold. Files of
    an archive are `held` where it was unpacked.

    The progress is in bytes over all files.

    Raises:
        KeyError: if the format is unknown.
        Cancelled: if the progress callback raises it.
    """
    if format_name not in (None, *FORMATS):
        raise KeyError(format_name)
    sizes = [_size(held.get(path, path)) for path in paths]
    readings = []
    for place, path in enumerate(paths):
        told = _continued(progress, sum(sizes[:place]), sum(sizes))
        readings.append(read_file(path, format_name, told, encoding, mapped, held.get(path)))
    return readings


def read_file(
    path: Path,
    format_name: str | None = None,
    progress: Progress = silent,
    encoding: Encoding | None = None,
    mapped: Mapped | None = None,
    held: Path | None = None,
) -> FileReading:
    """Read one file; its bytes are those of `held` if it was unpacked there."""
    try:
        lines = Lines(path, progress, encoding, held)
        if format_name == FORMAT or (format_name is None and holds_cards(lines)):
            return _read_cards(path, lines)
        table = Table(lines)
        found = find_header(table, mapped)
        if found.header is None:
            return FileReading(path, error=_no_header(path, found), columns=_proposed(found))
        return _read(path, lines, table, found, found.header, format_name)
    except ExchangeError as error:
        return FileReading(path, error=str(error))


def _read(
    path: Path, lines: Lines, table: Table, found: Found, header: Header, format_name: str | None
) -> FileReading:
    format_ = format_name or header.format
    sheet = read_sheet(table, found, header, format_)
    return FileReading(
        path,
        format_,
        sheet.records,
        sheet.rejections,
        left_out=sheet.left_out,
        encoding=lines.encoding.label,
        encoding_code=lines.encoding.code,
        separator=found.separator,
        unused=header.unused,
        columns=Columns(unique_titles(header.titles), sheet.samples, header.columns),
        notes=(said_order(sheet.assumed),) if sheet.assumed else (),
    )


def _proposed(found: Found) -> Columns | None:
    """The columns of a file without a header that is known, and the fields they may hold."""
    titles, rows = unknown_header(found)
    if not titles:
        return None
    known = mapped_header(titles, {}).columns
    samples = tuple(rows[:_SAMPLES])
    return Columns(titles, samples, proposed(titles, samples, known))


def _read_cards(path: Path, lines: Lines) -> FileReading:
    found = read_cards(lines)
    media = found.media
    skipped = ngettext("{number} picture is not kept.", "{number} pictures are not kept.", media)
    return FileReading(
        path,
        FORMAT,
        found.records,
        found.rejections,
        left_out=found.left_out,
        encoding=lines.encoding.label,
        encoding_code=lines.encoding.code,
        notes=(skipped.format(number=media),) if media else (),
    )


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


def _continued(progress: Progress, before: int, total: int) -> Progress:
    """Scale the progress of one file to all files."""
    return lambda done, _size: progress(before + done, total)


def _no_header(path: Path, found: Found) -> str:
    """The reason why no header was found."""
    if found.nameless:
        sentence = _("{file}, line {line}: no column of names among {titles}.")
        titles = _listed(found.nameless.titles)
        return sentence.format(file=path, line=found.line, titles=titles)
    if not collapse(found.first).strip(" ,;|"):
        return _("{file} holds nothing but separators and blank lines.").format(file=path)
    sentence = _(
        "{file}: no row names its columns, as “First Name, Last Name, Company” would. The first"
        " row reads “{text}”."
    )
    return sentence.format(file=path, text=shorten(collapse(found.first), 80))


def _listed(titles: Sequence[str]) -> str:
    """The first titles, and how many follow."""
    named = [shorten(title) for title in titles if title]
    more = len(named) - _TITLES
    listed = ", ".join(named[:_TITLES])
    return _("{names} and {number} more").format(names=listed, number=more) if more > 0 else listed
