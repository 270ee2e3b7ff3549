"""Files that hold no rows of people, known by their kind or first bytes, each with its remedy."""

import zipfile
from pathlib import Path

from exchange.errors import ExchangeError
from planner.language import _

_SEEN = 32
_NAMED = 3
"""So many sheets in an archive are named."""
_ZIP, _OLD_OFFICE, _PDF, _DATABASE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"SQLite format 3"
_PICTURES = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"),
    *(b"RIFF", b"\0\0\0\x18ftyp", b"\0\0\0\x1cftyp", b"\0\0\0\x20ftyp"),
)
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_PAGES = (b"<!doctype html", b"<html")


def check_kind(path: Path, largest: int) -> None:
    """Refuse what is no file of text.

    Raises:
        ExchangeError: with the kind of the file, and what to do instead.
        OSError: if it cannot be read.
    """
    if path.is_dir():
        raise ExchangeError(_("{file} is a folder, not a file.").format(file=path))
    if path.exists() and not path.is_file():  # a pipe would be waited for
        raise ExchangeError(_("{file} is no ordinary file.").format(file=path))
    size = path.stat().st_size
    with path.open("rb") as file:
        beginning = file.read(_SEEN)
    if sentence := _packed(path) if beginning.startswith(_ZIP) else _refusal(beginning):
        raise ExchangeError(sentence.format(file=path, names=_sheets_in(path)))
    if size > largest:
        sentence = _("{file} is larger than {number} MB: no list of people is.")
        raise ExchangeError(sentence.format(file=path, number=largest >> 20))


def _refusal(beginning: bytes) -> str:
    """The sentence that refuses a file which begins so; empty if it may be text."""
    kinds = (
        (_OLD_OFFICE, _workbook()),
        (_PDF, _("{file} is a PDF: people are read from CSV files.")),
        (_DATABASE, _("{file} is a database: people are read from CSV files.")),
        (_PICTURES, _("{file} is a picture: people are read from CSV files.")),
        (_ARCHIVES, _("{file} is an archive: unpack it, and bring in the CSV file it holds.")),
        (_PAGES, _("{file} is a web page: people are read from CSV files.")),
    )
    folded = beginning.lower().lstrip(b"\xef\xbb\xbf \r\n\t")
    said = (
        text for signs, text in kinds if beginning.startswith(signs) or folded.startswith(signs)
    )
    return next(said, "")


def _workbook() -> str:
    return _("{file} is an Excel workbook: save it as CSV there, and bring in that file.")


def _packed(path: Path) -> str:
    """The sentence that refuses a ZIP archive: a workbook, or files that may hold people."""
    names = _names_in(path)
    if any(name.startswith("xl/") for name in names):
        return _workbook()
    if "content.xml" in names or any(name.endswith(".iwa") for name in names):
        return _("{file} is a spreadsheet: save it as CSV there, and bring in that file.")
    if _sheets_in(path):
        return _("{file} is a ZIP archive: unpack it, and bring in what it holds: {names}.")
    return _("{file} is an archive: unpack it, and bring in the CSV file it holds.")


def _sheets_in(path: Path) -> str:
    """The first CSV files of an archive."""
    sheets = [name for name in _names_in(path) if name.lower().endswith(".csv")]
    return ", ".join(sheets[:_NAMED])


def _names_in(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return []
