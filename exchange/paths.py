"""Parse typed or dropped paths, and complete them."""

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

_QUOTES = "'\""
_URL = "file://"
_ARCHIVE = re.compile(r".*linkedindataexport.*\.zip", re.IGNORECASE)
"""The name under which LinkedIn sends an archive."""
_ESCAPED = re.compile(r"\\(.)")


def typed_path(text: str) -> Path:
    """Parse a path as typed, pasted or dropped: quoted, escaped, as a file URL, or with ~.

    Of several readings the first that is there; the text as it stands if none is.
    """
    readings = [_path(reading) for reading in _readings(text)]
    return next((path for path in readings if _is_there(path)), readings[-1])


def typed_paths(text: str) -> list[Path]:
    """Parse one path, or several as a terminal writes them when several files are dropped."""
    one = typed_path(text)
    if not _is_there(one):
        several = [_path(piece) for piece in _pieces(text)]
        if len(several) > 1 and all(map(_is_there, several)):
            return several
    return [one]


def _readings(text: str) -> Iterator[str]:
    """A path as it stands, as a shell would read it, and without its marks."""
    bare = text.strip()
    yield bare
    pieces = _pieces(bare)
    if len(pieces) == 1:
        yield pieces[0]
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in _QUOTES:
        yield bare[1:-1]
    elif "\\" in bare:
        yield _ESCAPED.sub(r"\1", bare)


def _pieces(text: str) -> list[str]:
    """The words of a line as a shell parts them; none if it cannot."""
    try:
        return shlex.split(text.strip())
    except ValueError:
        return []


def _path(text: str) -> Path:
    """A reading as a path, which cannot hold a NUL: a URL may spell one."""
    if text.startswith(_URL):
        host, slash, place = text.removeprefix(_URL).partition("/")
        text = unquote(slash + place) if host in ("", "localhost") else text
    text = text.replace("\0", "")
    try:
        return Path(text).expanduser()
    except RuntimeError:  # no such user
        return Path(text)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long
        return False


def continuations(text: str) -> list[str]:
    """Completions of `text`, folders with a slash at the end; hidden files only after a dot."""
    folder, _slash, begun = text.rpartition("/")
    place = typed_path(f"{folder}{_slash}" or ".")
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name.casefold())
    except OSError:
        return []
    return [
        f"{folder}{_slash}{entry.name}{'/' if _is_folder(entry) else ''}"
        for entry in entries
        if entry.name.casefold().startswith(begun.casefold())
        and (begun.startswith(".") or not entry.name.startswith("."))
    ]


def completed(text: str, choices: list[str]) -> str:
    """The common beginning of `choices`, or `text` if that is longer."""
    agreed = os.path.commonprefix(choices)  # noqa: RUF071  # letter by letter is meant
    return agreed if len(agreed) > len(text) else (choices[0] if len(choices) == 1 else text)


def downloads() -> str:
    """The folder in which a browser usually leaves a file, as it is typed."""
    usual, *others = ("~/Downloads", "~/Téléchargements")
    there = (folder for folder in (usual, *others) if _is_there(_path(folder)))
    return next(there, usual)


def proposed_file(name: str) -> str:
    """A file to write, as it is typed: among the downloads, at home where that folder is not there.

    Without a home it is one of the present folder.
    """
    folders = (downloads(), "~")
    there = (f"{folder}/{name}" for folder in folders if _is_there(_path(folder)))
    return next(there, name)


def found_archive() -> str:
    """The newest LinkedIn archive in the folder of downloads, as it is typed; empty if none is."""
    folder = downloads()
    try:
        there = [
            (entry.stat().st_mtime, entry.name)
            for entry in os.scandir(_path(folder))
            if _ARCHIVE.fullmatch(entry.name) and entry.is_file()
        ]
    except OSError:
        return ""
    return f"{folder}/{max(there)[1]}" if there else ""


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
