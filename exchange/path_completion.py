"""Parse typed or dropped paths, and complete them."""

import os
from pathlib import Path
from urllib.parse import unquote

_QUOTES = "'\""


def typed_path(text: str) -> Path:
    """Parse a path as typed, pasted or dropped: quoted, as a file URL, or with ~."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES:
        text = text[1:-1]
    if text.startswith("file://"):
        text = unquote(text.removeprefix("file://"))
    try:
        return Path(text).expanduser()
    except RuntimeError:  # no such user
        return Path(text)


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


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
