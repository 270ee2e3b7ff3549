"""Import Textual without what no first frame shows, which is a tenth of its import.

Textual's app imports its command palette, and with it every widget that something can be typed
into; it imports the tables of Rich to list its own colours. The planner has a palette of its own.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

# not wrapped in this file: names in source code

_STANDING_IN = {
    "textual.command": (
        "CommandListItem",
        "CommandPalette",
        "DiscoveryHit",
        "Hit",
        "Hits",
        "Provider",
        "SimpleProvider",
    ),
    "rich.table": ("Table",),
}
"""The names that Textual takes from each module while its app is imported."""


def import_textual() -> None:
    """Import Textual's app; modules that are left out are there for whatever imports them later.

    A release of Textual that takes another name from them gets the modules themselves.
    """
    try:
        with _stand_ins():
            import_module("textual.app")
    except ImportError:
        import_module("textual.app")


@contextmanager
def _stand_ins() -> Iterator[None]:
    """Empty classes in place of the modules that are not imported yet."""
    modules = {
        name: _stand_in(name, classes)
        for name, classes in _STANDING_IN.items()
        if name not in sys.modules
    }
    sys.modules.update(modules)
    try:
        yield
    finally:
        for name in modules:
            del sys.modules[name]


def _stand_in(name: str, classes: tuple[str, ...]) -> ModuleType:
    module = ModuleType(name)
    for each in classes:
        setattr(module, each, type(each, (), {}))
    return module
