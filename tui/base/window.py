"""State that lives as long as the window: one object of each kind, made when first asked for."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property
from typing import Any, Protocol, TypeVar

from textual.screen import Screen

Kept = TypeVar("Kept")


class Watcher(Protocol):
    """Watches the changes made in a window, and shows what they bring about."""

    def watching(self) -> AbstractContextManager[None]:
        """Wrap a change, and tell what it brings about."""

    def hold(self, session: Screen[Any]) -> None:
        """Show nothing as long as a session lasts."""

    def release(self, session: Screen[Any]) -> None:
        """Show what was held back, at the end of the session."""


class Window:
    """One object of each class, shared by the screens of a window and never stored."""

    def __init__(self, watcher: Callable[[], Watcher] | None = None) -> None:
        """Make the `watcher` at the first change."""
        self._kept: dict[type[Any], Any] = {}
        self._watcher = watcher

    @cached_property
    def watcher(self) -> Watcher | None:
        """The watcher of the changes, if there is one."""
        return self._watcher() if self._watcher else None

    def one(self, kind: type[Kept]) -> Kept:
        """Return the window's object of a class, made without arguments the first time."""
        if kind not in self._kept:
            self._kept[kind] = kind()
        found: Kept = self._kept[kind]
        return found
