"""The file into which the note of a review is written."""

import os
from pathlib import Path

from planner.weeks import Week

_OWNER_ONLY = 0o600


def write_note(folder: Path, week: Week, note: str) -> Path:
    """Write a note, in place of an earlier one of that week, readable by its owner alone.

    Raises:
        OSError: if it cannot be written.
    """
    file = folder / f"review-{week.name}.md"  # not wrapped: a file's name
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "w",
                   encoding="utf-8") as opened:  # fmt: skip
        opened.write(note)
    return file
