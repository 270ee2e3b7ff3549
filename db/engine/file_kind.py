"""Check that a store may stand at a path: an ordinary file, or nothing yet."""

import stat
from pathlib import Path

from db.errors import Unopenable
from planner.language import _


def check_kind(file: Path) -> bool:
    """Whether there is a file at a path, which is one that can be read.

    Raises:
        Unopenable: if anything else is there, or the path leads nowhere; a pipe is not opened.
    """
    try:
        found = file.stat()
    except FileNotFoundError as error:
        if file.is_symlink():
            sentence = _("{file} is a link to a file that is not there.")
            raise Unopenable(sentence.format(file=file)) from error
        return False
    except OSError as error:
        raise unopenable(file) from error
    if stat.S_ISDIR(found.st_mode):
        raise Unopenable(_("{file} is a folder, not a database.").format(file=file))
    if not stat.S_ISREG(found.st_mode):
        raise Unopenable(_("{file} is no ordinary file.").format(file=file))
    return True


def unopenable(file: Path) -> Unopenable:
    """The refusal of a file that the system does not let be opened."""
    return Unopenable(
        _("{file} cannot be opened: check the path and its permissions.").format(file=file)
    )
