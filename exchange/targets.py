"""Check the file that is about to be written: nothing of the user's is ever replaced by it."""

import errno
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from exchange.errors import ExchangeError, system_reason
from planner.language import _

_SEEN = 4096
"""Bytes by which an earlier file of the program is recognised."""

Earlier = Callable[[bytes], bool]
"""Tells from its beginning whether a file is an earlier one of the same kind."""


def target(place: Path, earlier: Earlier, own: Sequence[Path] = ()) -> Path:
    """The file that writing to `place` makes or replaces, at the end of its links.

    `own` are the files of the program itself, which may not be there yet.

    Raises:
        ExchangeError: if its folder is not there, it is one of these, or holds anything but an
            earlier file of the kind.
    """
    try:
        found = place.resolve(strict=place.is_symlink())
        if found in [path.resolve() for path in own] or _is_same(found, own):
            sentence = _("{file} belongs to Escalier itself: name another file.")
            raise ExchangeError(sentence.format(file=place))
        if not found.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "")
        if not found.exists() and not os.access(found.parent, os.W_OK):
            raise PermissionError(errno.EACCES, "")
        if found.is_dir():
            raise ExchangeError(_("{file} is a folder, not a file.").format(file=place))
        if found.exists() and not found.is_file():  # a pipe would be waited for
            raise ExchangeError(_("{file} is no ordinary file.").format(file=place))
        if found.exists() and not _is_free(found, earlier):
            sentence = _("{file} is there already, with something else in it: name another file.")
            raise ExchangeError(sentence.format(file=place))
    except (OSError, RuntimeError) as error:  # the second for links in a circle
        raise unwritable(place, error) from error
    return found


def unwritable(place: Path, error: OSError | RuntimeError) -> ExchangeError:
    """The refusal of a file that the system does not let be written."""
    reason = system_reason(error) if isinstance(error, OSError) else str(error)
    sentence = _("{file} cannot be written: {reason}.")
    return ExchangeError(sentence.format(file=place, reason=reason))


def _is_same(place: Path, own: Sequence[Path]) -> bool:
    """Whether a file is one of its own under another name."""
    return place.exists() and any(path.exists() and place.samefile(path) for path in own)


def _is_free(place: Path, earlier: Earlier) -> bool:
    with place.open("rb") as file:
        beginning = file.read(_SEEN)
    return not beginning or earlier(beginning)
