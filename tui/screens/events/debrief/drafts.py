"""Drafts of the debrief's lines: on disk half a second after a key, and there again later."""

from contextlib import suppress
from typing import ClassVar, NamedTuple

from textual.timer import Timer

from db.errors import StoreError
from planner.language import _
from planner.model.drafts import Question
from tui.base.live_screen import LiveScreen
from tui.screens.events.debrief.debriefed import Debriefed
from tui.screens.events.debrief.position import DEBRIEF, FIELDS, NEW, question_of

_NEW_EVENT = Question(DEBRIEF, NEW)


class _Draft(NamedTuple):
    question: Question
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
        return self._drafts.load(self._question(name))

    def typed(self, name: str, text: str) -> None:
        """Take the text of a line; that of an event that was put aside is of no use any more."""
        if name == NEW:
            self._take(_Draft(_NEW_EVENT, text, _("A debrief, in one line")))
        elif self.shown is not None:
            title = _("Debrief: {title}").format(title=self.shown.event.title)
            self._take(_Draft(self._question(name), text, title))

    def save(self) -> None:
        """Write the draft being typed now."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._unsaved is not None:
            question, text, title = self._unsaved
            with suppress(StoreError):  # busy in another window: the next key tries again
                self._drafts.save(question, text.rstrip(), title)
                self._unsaved = None

    def forget(self, *names: str) -> None:
        """Delete the drafts of lines that have been saved."""
        for question in map(self._question, names):
            self._forget(question)

    def rescue(self, about: str) -> str:
        """Make the draft about an event that is gone that of a new one; return its text."""
        asked = Question.within(DEBRIEF, about)
        text = self._drafts.load(asked) if about else ""
        if text:
            self.typed(NEW, text)
            self.save()
            self._forget(asked)
        return text

    def exist(self, event_id: int) -> bool:
        """Tell whether a line or a field about an event was left half typed."""
        asked = {question_of(event_id, field) for field in ("", *FIELDS)}
        return any(draft.question in asked for draft in self._drafts.kept())

    def _take(self, draft: _Draft) -> None:
        if self._unsaved is not None and self._unsaved.question != draft.question:
            self.save()
        self._unsaved = draft
        if self._timer is None:
            self._timer = self._screen.set_timer(self.SAVED_AFTER, self.save)

    def _forget(self, question: Question) -> None:
        if self._unsaved is not None and self._unsaved.question == question:
            self._unsaved = None
        with suppress(StoreError):  # it will be offered once more, which does no harm
            self._drafts.clear(question)

    def _question(self, name: str) -> Question:
        if name == NEW or self.shown is None:
            return _NEW_EVENT
        return question_of(self.shown.id, name if name in FIELDS else "")
