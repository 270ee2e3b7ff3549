"""The files to read of what the user names: a file, a folder, or a LinkedIn archive as it comes."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from exchange.errors import ExchangeError, system_reason
from exchange.linkedin.contents import NAMES, Kind, kind_by_name, kind_by_titles
from exchange.linkedin.unpacking import is_packed, unpack
from planner.language import _

_MOST = 20_000
"""Entries of a folder that are looked at, with those of the folders in it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read; `path` is how it is told, `held` the place of its bytes.

    `error` says why nothing of it can be read.
    """

    kind: Kind
    path: Path
    held: Path
    error: str = ""


@contextmanager
def sources_of(paths: Sequence[Path]) -> Iterator[list[Source]]:
    """Find the files that some paths mean; those unpacked are gone afterwards."""
    with TemporaryDirectory() as folder:
        found: list[Source] = []
        for place, path in enumerate(paths):
            try:
                found += _sources(path, Path(folder) / str(place))
            except ExchangeError as error:
                found.append(Source(Kind.PEOPLE, path, path, str(error)))
            except OSError as error:
                said = _("{file} cannot be read: {reason}.")
                reason = system_reason(error)
                found.append(Source(Kind.PEOPLE, path, path, said.format(file=path, reason=reason)))
        yield found


def _sources(path: Path, folder: Path) -> list[Source]:
    if path.is_dir():
        return _inside(path)
    if is_packed(path):
        folder.mkdir()
        members = unpack(path, folder)
        if members:
            return [Source(kind, path / name, held) for kind, name, held in members]
    return [Source(kind_by_titles(path), path, path)]


def _inside(folder: Path) -> list[Source]:
    """The known files of an unpacked archive."""
    named = ((kind_by_name(path.name), path) for path in _files(folder))
    found = [Source(kind, path, path) for kind, path in named if kind]
    if not found:
        said = _("{file} is a folder without any of LinkedIn’s files: {names}.")
        raise ExchangeError(said.format(file=folder, names=", ".join(NAMES)))
    return found


def _files(folder: Path) -> Iterator[Path]:
    """The first files of a folder and of those in it, in the order of their names."""
    seen = 0
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield Path(place) / name
        seen += len(folders) + len(names)
        if seen > _MOST:
            return
