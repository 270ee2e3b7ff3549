"""The line in which the path of a file is typed."""

from collections.abc import Callable

from tui.widgets.short_text import ShortText


class PathInput(ShortText):
    """A path; `follow` is told, before anything is drawn, that another one is typed."""

    def __init__(self, value: str, placeholder: str, follow: Callable[[], None]) -> None:
        """Begin with a path."""
        self._follow = follow
        super().__init__(value, placeholder=placeholder)

    def watch_value(self, _value: str) -> None:
        """Tell of it."""
        if self.is_attached:
            self._follow()
