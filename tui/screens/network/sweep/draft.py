"""The half-typed name as a draft: on disk half a second after a key, and there again later."""

from contextlib import suppress
from typing import ClassVar

from textual.timer import Timer

from db.errors import StoreError
from planner.network.sweeps.topics import Topic
from tui.base.live_screen import LiveScreen
from tui.screens.network.sweep.position import question_of


class NameDraft:
    """The draft of the line of the topic that is asked about."""

    SAVED_AFTER: ClassVar[float] = 0.5
    """Seconds from a key to its draft on disk."""

    def __init__(self, screen: LiveScreen) -> None:
        """Keep the draft of a screen, whose timer it is too."""
        self._screen = screen
        self._drafts = screen.store.drafts
        self._unsaved: tuple[Topic, str] | None = None
        self._timer: Timer | None = None

    def load(self, topic: Topic) -> str:
        """The draft of a topic; empty if there is none."""
        return self._drafts.load(question_of(topic.key))

    def typed(self, topic: Topic, text: str) -> None:
        """Take the text of the line."""
        self._unsaved = topic, text
        if self._timer is None:
            self._timer = self._screen.set_timer(self.SAVED_AFTER, self.save)

    def save(self) -> None:
        """Write the draft being typed now."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._unsaved is not None:
            topic, text = self._unsaved
            with suppress(StoreError):  # busy in another window: the next key tries again
                self._drafts.save(question_of(topic.key), text.rstrip(), topic.name)
                self._unsaved = None

    def forget(self, topic: Topic) -> None:
        """Delete the draft of a name that was written."""
        self._unsaved = None
        with suppress(StoreError):  # it will be offered once more, which does no harm
            self._drafts.clear(question_of(topic.key))
