"""State that lives as long as the window: one object of each kind, made when first asked for."""

from typing import Any, TypeVar

Kept = TypeVar("Kept")


class Window:
    """One object of each class, shared by the screens of a window and never stored."""

    def __init__(self) -> None:
        self._kept: dict[type[Any], Any] = {}

    def one(self, kind: type[Kept]) -> Kept:
        """Return the window's object of a class, made without arguments the first time."""
        if kind not in self._kept:
            self._kept[kind] = kind()
        found: Kept = self._kept[kind]
        return found
