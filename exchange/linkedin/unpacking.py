"""Unpack the known files of a ZIP archive, and refuse one that is not safe to unpack."""

import re
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from exchange.errors import ExchangeError, system_reason
from exchange.linkedin.contents import Kind, kind_by_name
from planner.language import _
from planner.language.text import shorten

LARGEST = 200 << 20
"""Bytes that the known files of an archive may have, unpacked."""
DENSEST = 200
"""Times that they may be larger than packed; small ones do no harm."""
_HARMLESS = 1 << 20
_PIECE = 1 << 16
_ENCRYPTED = 1
_DRIVE = re.compile(r"[A-Za-z]:")
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)
"""The errors of a damaged archive: no archive, broken data, an end too early, a packing unknown to
Python, and a size or a name that cannot be.
"""

Member = tuple[Kind, str, Path]
"""A file of an archive: its kind, its name there, and where it was unpacked."""


def is_packed(path: Path) -> bool:
    """Whether a file begins as a ZIP archive does.

    Raises:
        OSError: if it cannot be read.
    """
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def unpack(path: Path, folder: Path) -> list[Member]:
    """Unpack the known files of an archive into `folder`, all of them plain files there.

    None if it has no known file.

    Raises:
        ExchangeError: if it is damaged, locked, too large, or holds names that lead elsewhere.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            known = [(kind, each) for each in entries if (kind := kind_by_name(each.filename))]
            if known:
                _check(path, entries, [each for _kind, each in known])
            return _written(archive, path, known, folder)
    except _DAMAGED as error:
        said = _("{file} is cut short or damaged: download it again.")
        raise ExchangeError(said.format(file=path)) from error
    except OSError as error:
        said = _("{file} cannot be read: {reason}.")
        raise ExchangeError(said.format(file=path, reason=system_reason(error))) from error


def _check(
    path: Path, entries: Sequence[zipfile.ZipInfo], known: Sequence[zipfile.ZipInfo]
) -> None:
    """Refuse an archive by what its table of contents says."""
    for entry in entries:
        if _leads_out(entry.filename):
            said = _("{file} holds a name outside of its folder, “{name}”: it was not read.")
            raise ExchangeError(said.format(file=path, name=shorten(entry.filename)))
    if any(entry.flag_bits & _ENCRYPTED for entry in known):
        said = _("{file} is locked with a password: unpack it, and bring in its folder.")
        raise ExchangeError(said.format(file=path))
    unpacked = sum(entry.file_size for entry in known)
    packed = sum(entry.compress_size for entry in known)
    if unpacked > LARGEST:
        raise _too_large(path)
    if unpacked > max(_HARMLESS, DENSEST * packed):
        said = _("{file} would grow more than {number} times as it is unpacked: it was not read.")
        raise ExchangeError(said.format(file=path, number=DENSEST))


def _leads_out(name: str) -> bool:
    """Whether a name is absolute, or climbs to a folder above."""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or bool(_DRIVE.match(plain)) or ".." in plain.split("/")


def _too_large(path: Path) -> ExchangeError:
    said = _("{file} holds more than {number} MB of tables: it was not read.")
    return ExchangeError(said.format(file=path, number=LARGEST >> 20))


def _written(
    archive: zipfile.ZipFile,
    path: Path,
    known: Sequence[tuple[Kind, zipfile.ZipInfo]],
    folder: Path,
) -> list[Member]:
    """Write the files, with an eye on their true sizes."""
    members, left = [], LARGEST
    for place, (kind, entry) in enumerate(known):
        member = folder / f"{place}.csv"
        with archive.open(entry) as packed, member.open("xb") as file:
            while piece := packed.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise _too_large(path)
                file.write(piece)
        members.append((kind, entry.filename, member))
    return members
