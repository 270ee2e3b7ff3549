"""State that lives as long as the window: one object of each kind, made when first asked for."""

from contextlib import AbstractContextManager
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

    watcher: Watcher | None = None

    def __init__(self) -> None:
        self._kept: dict[type[Any], Any] = {}

    def one(self, kind: type[Kept]) -> Kept:
        """Return the window's object of a class, made without arguments the first time."""
        if kind not in self._kept:
            self._kept[kind] = kind()
        found: Kept = self._kept[kind]
        return found
