"""Imports of Python's own modules that a start puts off or leaves out.

A module that is put off comes with its first use; one left out is there for later imports.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_PUT_OFF = (
    "fnmatch",
    "ipaddress",
    "linecache",
    "locale",
    "mimetypes",
    "ntpath",
    "textwrap",
    "tokenize",
)
"""Modules that others import whole, and of which they use nothing until a function is called."""

_SHA2 = ("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")
_HASHES = ("_md5", "_sha1", *_SHA2)
"""Python's own hashes, which some systems leave to OpenSSL."""

_LEFT_OUT = ("ssl", "_hashlib", "bz2", "lzma")
_DOING_WITHOUT = ("asyncio", "hashlib", "shutil")


def put_off() -> None:
    """Let some modules wait for their first use, which makes a start a fiftieth shorter."""
    for name in _PUT_OFF:
        sys.modules.setdefault(name, _Later(name))


class _Later(ModuleType):
    """Stands in for a module until one of its names is asked for."""

    def __getattr__(self, name: str) -> Any:
        """Import the module, take over all its names and give this one."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        found = import_module(self.__name__)
        vars(self).update(vars(found))
        return getattr(found, name)


def import_lightly() -> None:
    """Import asyncio, hashlib and shutil, but not OpenSSL and two kinds of compression.

    They are made to work without those, which take 4 MiB and a fiftieth of the start, and the
    planner opens no connection.
    """
    loaded: dict[str, Any] = sys.modules
    left_out = [name for name in _LEFT_OUT if name not in loaded]
    try:
        for name in _HASHES:
            import_module(name)
        loaded.update(dict.fromkeys(left_out))  # None makes an import fail
        for name in _DOING_WITHOUT:
            import_module(name)
    except ImportError:
        return
    finally:
        for name in left_out:
            loaded.pop(name, None)
