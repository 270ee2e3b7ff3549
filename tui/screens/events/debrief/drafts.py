"""Lines of the debrief half typed: on disk half a second after a key, and there again later."""

from contextlib import suppress
from typing import ClassVar

from textual.timer import Timer

from db.errors import StoreError
from tui.base.session import RitualScreen


class DraftedLines(RitualScreen):
    """A session whose lines are kept as they are typed."""

    SAVED_AFTER: ClassVar[float] = 0.5
    """Seconds from a key to its draft on disk."""

    _to_keep: tuple[str, str, str] | None = None
    _timer: Timer | None = None

    def draft_of(self, about: str) -> str:
        """What was half typed there."""
        return self.store.drafts.load(f"{self.RITUAL}.{about}")

    def drafted(self, about: str, text: str, title: str) -> None:
        """To be called when text changed: it is on disk half a second later."""
        if self._to_keep is not None and self._to_keep[0] != about:
            self.keep_draft()
        self._to_keep = (about, text, title)
        if self._timer is None:
            self._timer = self.set_timer(self.SAVED_AFTER, self.keep_draft)

    def keep_draft(self) -> None:
        """Put what is half typed on disk now."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._to_keep is not None:
            about, text, title = self._to_keep
            with suppress(StoreError):  # busy in another window: the next key tries again
                self.store.drafts.save(f"{self.RITUAL}.{about}", text.rstrip(), title)
                self._to_keep = None

    def forget_draft(self, about: str) -> None:
        """What was half typed there has been saved."""
        if self._to_keep is not None and self._to_keep[0] == about:
            self._to_keep = None
        with suppress(StoreError):  # it will be there once more, which does no harm
            self.store.drafts.clear(f"{self.RITUAL}.{about}")

    def action_leave(self) -> None:
        """Go back to the place; what is half typed is kept."""
        self.keep_draft()
        super().action_leave()

    def on_unmount(self) -> None:
        """Keep what is half typed, however the session ends."""
        self.keep_draft()
