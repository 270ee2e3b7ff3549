"""Drafts of the debrief's lines: on disk half a second after a key, and there again later."""

from contextlib import suppress
from typing import ClassVar, NamedTuple

from textual.timer import Timer

from db.errors import StoreError
from planner.language import _
from tui.base.live_screen import LiveScreen
from tui.screens.events.debrief.debriefed import Debriefed
from tui.screens.events.debrief.position import FIELDS, NEW, line_about


class _Draft(NamedTuple):
    key: str
    text: str
    title: str


class LineDrafts:
    """The drafts of the new event, and of the people and the fields of the event that is `shown`.

    A line is known by its name. The one being typed is written with a delay.
    """

    SAVED_AFTER: ClassVar[float] = 0.5
    """Seconds from a key to its draft on disk."""

    def __init__(self, screen: LiveScreen) -> None:
        """Keep the drafts of a screen, whose timer it is too."""
        self._screen = screen
        self._drafts = screen.store.drafts
        self._unsaved: _Draft | None = None
        self._timer: Timer | None = None
        self.shown: Debriefed | None = None

    def load(self, name: str) -> str:
        """Return the draft of a line; empty if there is none."""
        return self._drafts.load(self._key(name))

    def typed(self, name: str, text: str) -> None:
        """Take the text of a line; that of an event that was put aside is of no use any more."""
        if name == NEW:
            self._take(_Draft(self._key(NEW), text, _("A debrief, in one line")))
        elif self.shown is not None:
            title = _("Debrief: {title}").format(title=self.shown.event.title)
            self._take(_Draft(self._key(name), text, title))

    def save(self) -> None:
        """Write the draft being typed now."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._unsaved is not None:
            key, text, title = self._unsaved
            with suppress(StoreError):  # busy in another window: the next key tries again
                self._drafts.save(key, text.rstrip(), title)
                self._unsaved = None

    def forget(self, *names: str) -> None:
        """Delete the drafts of lines that have been saved."""
        for key in map(self._key, names):
            self._forget(key)

    def rescue(self, about: str) -> str:
        """Make the draft about an event that is gone that of a new one; return its text."""
        text = self._drafts.load(f"debrief.{about}") if about else ""
        if text:
            self.typed(NEW, text)
            self.save()
            self._forget(f"debrief.{about}")
        return text

    def exist(self, event_id: int) -> bool:
        """Tell whether a line or a field about an event was left half typed."""
        keys = {f"debrief.{line_about(event_id, field)}" for field in ("", *FIELDS)}
        return any(draft.key in keys for draft in self._drafts.kept())

    def _take(self, draft: _Draft) -> None:
        if self._unsaved is not None and self._unsaved.key != draft.key:
            self.save()
        self._unsaved = draft
        if self._timer is None:
            self._timer = self._screen.set_timer(self.SAVED_AFTER, self.save)

    def _forget(self, key: str) -> None:
        if self._unsaved is not None and self._unsaved.key == key:
            self._unsaved = None
        with suppress(StoreError):  # it will be offered once more, which does no harm
            self._drafts.clear(key)

    def _key(self, name: str) -> str:
        """Name the draft where it is stored, as in "debrief.event-3.why"."""
        if name == NEW or self.shown is None:
            return f"debrief.{NEW}"
        return f"debrief.{line_about(self.shown.id, name if name in FIELDS else '')}"
