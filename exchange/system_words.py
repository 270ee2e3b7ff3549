"""Why the system refused a file, in the language spoken; the system itself may speak another."""

import errno

from planner.language import _


def said(error: OSError) -> str:
    """What went wrong, as the end of a sentence; in the system's own words if it is rare."""
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
