"""Paths as people type or drop them, and what they may go on to be."""

import os
from pathlib import Path
from urllib.parse import unquote

_QUOTES = "'\""


def typed_path(text: str) -> Path:
    """The path that was typed, pasted or dropped: quoted, as a file address, or from home."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES:
        text = text[1:-1]
    if text.startswith("file://"):
        text = unquote(text.removeprefix("file://"))
    try:
        return Path(text).expanduser()
    except RuntimeError:  # nobody has that name
        return Path(text)


def continuations(text: str) -> list[str]:
    """What `text` may go on to be, folders with a slash at the end; hidden ones only if begun."""
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
    """`text` as far as all `choices` agree."""
    agreed = os.path.commonprefix(choices)  # noqa: RUF071  # letter by letter is meant
    return agreed if len(agreed) > len(text) else (choices[0] if len(choices) == 1 else text)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
