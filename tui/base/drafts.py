"""Text half typed that is kept: said at the start, and gone on with by one key."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.timer import Timer

from db.errors import StoreError
from db.store import Store
from planner.language import _, ngettext
from planner.language.text import shorten
from planner.model.stored_json import texts
from tui import registry
from tui.base.place import PlaceScreen
from tui.keyboard.commands import Command, Group, key_of
from tui.keyboard.type_ahead import TypedAhead

if TYPE_CHECKING:
    from planner.model.drafts import Draft, Question
    from tui.dialogs.dialog import Dialog

OFFERED_FOR = 8.0
"""Seconds that the offer stands."""


class KeepsDrafts(TypedAhead, inherit_bindings=False):
    """An app that loses no text half typed, however it ends."""

    store: Store
    _offered: "Question | None" = None
    _offered_until: Timer | None = None
    _warned_of: Sequence[str] = ()
    """The titles of text that could not be kept when quitting was asked for."""

    def offer_half_typed(self) -> None:
        """Say which text of late is half typed and can be gone on with now, and the keys for it."""
        fresh = [draft for draft in self._kept() if draft.is_fresh and self._is_at_hand(draft)]
        if fresh:
            keys = (key_of(self.screen, f"app.{name}") for name in ("continue", "throw_away"))
            self.notify(offer(fresh, *keys), timeout=OFFERED_FOR)
            self._offer(fresh[0].question)

    def on_dialog_kept(self, message: "Dialog.Kept") -> None:
        """Let the text of a question just left be thrown away while the toast tells of it."""
        self._offer(message.question)

    def _offer(self, question: "Question") -> None:
        if self._offered_until is not None:
            self._offered_until.stop()
        self._offered = question
        self._offered_until = self.set_timer(OFFERED_FOR, self._offer_no_more)

    def _offer_no_more(self) -> None:
        self._offered = self._offered_until = None

    async def action_throw_away(self, key: str = "") -> None:
        """Throw text half typed away: that of a key, else the one offered now."""
        gone = next(
            (
                draft
                for draft in self._kept()
                if draft.key == key or (not key and draft.question == self._offered)
            ),
            None,
        )
        if gone is None:
            self.notify(_("No text half typed is offered here now."))
            return
        try:
            text = self.store.drafts.load(gone.question)
            self.store.drafts.clear(gone.question)
        except StoreError as error:
            self.notify(str(error), severity="error")
            return
        self._offer_no_more()
        self.clear_notifications()
        self.notify(thrown_away(_title(gone), text))
        if not key:
            self.offer_half_typed()

    def half_typed_commands(self) -> list[Command]:
        """A command for each text half typed."""
        return [
            Command(
                "",
                _("Continue"),
                _title(draft),
                f"resume({draft.key!r})",
                self,
                Group.EVERYWHERE,
                thrown_away_by=f"throw_away({draft.key!r})",
            )
            for draft in self._kept()
        ]

    async def action_resume(self, key: str = "") -> None:
        """Go on with text half typed: that of a key, else the newest that can be asked again."""
        from tui.dialogs.dialog import Dialog

        if isinstance(self.screen, Dialog):  # a list over the place
            self.screen.dismiss(None)
        kept = [draft for draft in self._kept() if key in ("", draft.key)]
        for draft in kept:
            if await self._ask_again(draft):
                if isinstance(self.screen, Dialog):
                    self.screen.go_on()
                return
        said = _("There is no text half typed to go on with.")
        if kept:
            said = _("Still kept, but what it is about is not here now: {title}")
        self.notify(said.format(title=_title(kept[0]) if kept else ""))

    async def action_quit(self) -> None:
        """Quit; text half typed is kept, and told first if it cannot be."""
        self.keep_drafts()
        unsaved = self.store.drafts.unsaved
        if unsaved and unsaved != self._warned_of:
            self._warned_of = unsaved
            said = _("Not on disk yet: {title} · {key} again quits without it")
            self.notify(said.format(title=unsaved[0], key=key_of(self.screen, "app.quit")))
            return
        self.exit()

    def keep_drafts(self) -> None:
        """Put what is half typed in dialogs and sessions on disk now."""
        for screen in self.screen_stack:
            keep_draft = getattr(screen, "keep_draft", None)
            if keep_draft is not None:
                keep_draft()
        with suppress(StoreError):  # too late to show an error
            self.store.drafts.catch_up()

    def _kept(self) -> Sequence["Draft"]:
        try:
            return self.store.drafts.kept()
        except StoreError as error:
            self.notify(str(error), severity="error")
            return ()

    async def _ask_again(self, draft: "Draft") -> bool:
        """Ask a question again, in its place; False if what it was about is gone."""
        from tui.base.session import SessionScreen

        question = draft.question
        if not question.action:
            return await self.run_action(question.place, self)
        if isinstance(self.screen, SessionScreen) and await self.screen.go_on_with(question):
            return True
        if question.place in registry.ROOMS:
            return await self._ask_in_room(question)
        is_place = question.place in {known.id for known in registry.PLACES}
        if not is_place and question.place not in {known.id for known in registry.SESSIONS}:
            return False
        if isinstance(self.screen, SessionScreen):
            self.screen.action_leave()  # it goes on from there next time
        if not is_place:
            return await self.run_action(f"begin({question.place!r}, {question.rest!r})", self)
        await self.switch_mode(question.place)
        return isinstance(self.screen, PlaceScreen) and await self.screen.ask(question)

    async def _ask_in_room(self, question: "Question") -> bool:
        """Open the page of a place and ask a question there; leave it again if that is gone."""
        from tui.base.session import SessionScreen

        await self.run_action(f"room({question.place!r})", self)
        page = self.screen
        if not isinstance(page, SessionScreen):
            return False
        asked = await page.go_on_with(question)
        if not asked:
            page.is_left = True  # what is said next is said over the place
            page.action_leave()
        return asked

    def _is_at_hand(self, draft: "Draft") -> bool:
        """Whether the place shown can ask the question; a question of another place always counts.

        A draft about a row that the place does not show now is offered again once it does.
        """
        question, screen = draft.question, self.screen
        if not isinstance(screen, PlaceScreen) or question.place != screen.PLACE:
            return True
        return not question.about or screen.has(question.about)


def thrown_away(title: str, text: str) -> str:
    """The toast that names a text thrown away, and how it began where it can be read."""
    said = " · ".join(filter(None, texts(text).values()))
    if not said and not text.startswith(("{", "[")):
        said = text
    named = filter(None, (title, shorten(said)))
    return _("Thrown away: {title}").format(title=" · ".join(named))


def _title(draft: "Draft") -> str:
    """The title of a draft in the language of the reader."""
    from planner.insights.draft_titles import say_draft  # most starts have no draft

    return say_draft(draft)


def offer(kept: Sequence["Draft"], key: str, delete: str) -> str:
    """One sentence that names the newest text half typed and the keys on which it waits."""
    newest = _title(kept[0])
    if len(kept) == 1:
        said = _("Half typed: {title} · {key} goes on with it, {delete} throws it away")
        return said.format(title=newest, key=key, delete=delete)
    more = len(kept) - 1
    return ngettext(
        "Half typed: {title} and {more} other · {key} goes on, {delete} throws it away",
        "Half typed: {title} and {more} others · {key} goes on, {delete} throws it away",
        more,
    ).format(title=newest, more=more, key=key, delete=delete)
