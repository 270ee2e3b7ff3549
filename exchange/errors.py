"""Errors of files, in sentences that name the file, the line and the reason."""

import errno

from planner.language import _


class ExchangeError(Exception):
    """A file cannot be used; the text names the file, the line and the reason."""


def system_reason(error: OSError) -> str:
    """The reason of a system error, as the end of a sentence; the system's own text if rare."""
    no_file, no_access = _("there is no such file or folder"), _("access to it is not allowed")
    words = {
        errno.ENOENT: no_file,
        errno.ENOTDIR: no_file,
        errno.EACCES: no_access,
        errno.EPERM: no_access,
        errno.ENOSPC: _("the disk is full"),
        errno.EROFS: _("the disk is read-only"),
        errno.ENAMETOOLONG: _("its name is too long"),
        errno.EIO: _("the disk reports an error"),
    }
    return words.get(error.errno or 0, error.strerror or str(error))
