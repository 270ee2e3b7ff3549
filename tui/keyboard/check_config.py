"""The themes and bindings that a person may choose from, to check the configuration."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from importlib import import_module
from pkgutil import walk_packages

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_NAME_REPLACEMENTS, Keys
from textual.theme import BUILTIN_THEMES

import tui
from tui import registry
from tui.drawing.themes import THEMES

_MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}
_SIGNS = (unicodedata.name(chr(code), "").lower() for code in range(0x20, 0x250))
_NAMED = {
    *(key.value for key in Keys),
    *KEY_NAME_REPLACEMENTS.values(),
    *(re.sub("[- ]", "_", name) for name in _SIGNS if name),
}
"""Textual's names of the keys that are no single letter or digit."""


def theme_names() -> list[str]:
    """The names of the themes, ours first."""
    return [*(theme.name for theme in THEMES), *BUILTIN_THEMES]


def is_key(name: str) -> bool:
    """Whether a terminal can give a key of that name, such as "x", "f5" or "ctrl+z"."""
    *modifiers, last = name.split("+")
    return (len(last) == 1 or last in _NAMED) and _MODIFIERS.issuperset(modifiers)


def unknown_bindings(wanted: Collection[str]) -> list[str]:
    """Those ids of `wanted` that no binding has, in their order.

    Places that open later are imported only if the first one and the program itself do not know
    them all.
    """
    registry.TODAY.open()
    known = set(_ids(DOMNode))
    if not known.issuperset(wanted):
        known = binding_ids()
    return [name for name in wanted if name not in known]


def binding_ids() -> set[str]:
    """The ids of all bindings of the program."""
    for module in walk_packages(tui.__path__, f"{tui.__name__}."):
        import_module(module.name)
    return set(_ids(DOMNode))


def _ids(kind: type[DOMNode]) -> Iterator[str]:
    """The ids that our classes of nodes declare."""
    if kind.__module__.partition(".")[0] == tui.__name__:
        for binding in vars(kind).get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                yield binding.id
    for narrower in kind.__subclasses__():
        yield from _ids(narrower)
