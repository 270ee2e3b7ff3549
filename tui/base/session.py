"""The base of sessions: a head with the progress, keys of their own, and resuming."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import ModalScreen

from planner.language.dates_in_words import say_minutes
from planner.model.drafts import Question
from planner.model.stored_json import facts
from tui.base.every_minute import every_minute
from tui.base.live_screen import LiveScreen, Surroundings
from tui.base.place import WIDE
from tui.keyboard.bindings import IN_SESSIONS
from tui.registry import setting_of
from tui.widgets.head_line import Head, HeadLine
from tui.widgets.key_line import KeyLine
from tui.widgets.toast import ToastLine


class SessionScreen(LiveScreen, ModalScreen[None]):
    """A session over the place in which it was begun; digits and letters are its own.

    `about` names its subject, if any. The point at which it was left is kept under its id, and
    the next one begins there. The head follows `page`, and every load, by itself.
    """

    SESSION: ClassVar[str]
    ASKS: ClassVar[str] = ""
    """The place whose questions it asks too, so that a draft left in one is there in the other."""
    TITLE = ""
    COVERS = True
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    BINDINGS = IN_SESSIONS

    page: reactive[Any] = reactive(None, init=False, always_update=True)
    """The page shown, in a session that has several."""

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin, or go on, in the given surroundings."""
        super().__init__(surroundings)
        self.about = about
        self.begun = surroundings.now()

    @property
    def now(self) -> datetime:
        """The day and the time on the wall."""
        return self.surroundings.now()

    def body(self) -> ComposeResult:
        """The widgets between the head and the bottom line."""
        yield from ()

    def compose(self) -> ComposeResult:
        """The head, the body, the bottom line."""
        yield HeadLine()
        yield from self.body()
        yield KeyLine()
        yield ToastLine()

    def on_mount(self) -> None:
        """Let the minutes be seen as they pass; Textual lets the base class load after this."""
        every_minute(self.show_head)

    def reload(self) -> None:
        """Show what the store knows now, in the head too."""
        super().reload()
        self.show_head()

    def head(self) -> Head:
        """The title, the stages, and what stands at the right of the head."""
        return Head(self.TITLE, self.minutes_passed())

    def show_head(self) -> None:
        """Say where one is; before it is composed there is no head to say it."""
        for line in self.query(HeadLine):
            line.show(self.head())

    watch_page = show_head

    def minutes_passed(self) -> str:
        """The duration so far; empty in the first minute, or once the clock was set back."""
        minutes = int((self.now - self.begun).total_seconds() // 60)
        return say_minutes(minutes) if minutes > 0 else ""

    def kept(self) -> Mapping[str, Any]:
        """The saved point at which it was left; empty if it was ended or cannot be read."""
        return facts(self.store.settings.get(setting_of(self.SESSION)))

    def keep(self, **where: Any) -> None:
        """Keep where one is, for the next time; if it cannot be kept that is told, no more."""
        said = json.dumps(where) if where else ""
        with self.telling():
            self.store.settings.set(setting_of(self.SESSION), said)

    async def go_on_with(self, question: Question) -> bool:
        """Ask a question whose answer is half typed; False if it is not asked here now."""
        return question.place in (self.SESSION, self.ASKS) and await self.ask(question)

    def action_leave(self) -> None:
        """Go back to the place; the session goes on from here next time."""
        self.dismiss(None)
