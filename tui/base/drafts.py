"""Text half typed that is kept: said at the start, and gone on with by one key."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from db.errors import StoreError
from db.store import Store
from planner.language import _, ngettext
from tui import registry
from tui.base.place import PlaceScreen
from tui.keyboard.commands import Command, key_of
from tui.keyboard.type_ahead import TypedAhead

if TYPE_CHECKING:
    from planner.model.drafts import Draft

OFFERED_FOR = 8.0
"""Seconds that the offer stands."""


class KeepsDrafts(TypedAhead, inherit_bindings=False):
    """An app that loses no text half typed, however it ends."""

    store: Store
    _warned_of: Sequence[str] = ()
    """The titles of text that could not be kept when quitting was asked for."""

    def offer_half_typed(self) -> None:
        """Say what text is half typed and can be gone on with now, and the key for it."""
        if kept := [draft for draft in self._kept() if self._is_at_hand(draft)]:
            self.notify(offer(kept, key_of(self.screen, "app.continue")), timeout=OFFERED_FOR)

    def half_typed_commands(self) -> list[Command]:
        """A command for each text half typed."""
        return [
            Command("", _("Continue"), draft.title, f"resume({draft.key!r})", self, everywhere=True)
            for draft in self._kept()
        ]

    async def action_resume(self, key: str = "") -> None:
        """Go on with text half typed: that of a key, else the newest that can be asked again."""
        from tui.dialogs.dialog import Dialog

        kept = [draft for draft in self._kept() if key in ("", draft.key)]
        for draft in kept:
            if await self._ask_again(draft):
                if isinstance(self.screen, Dialog):
                    self.screen.go_on()
                return
        said = _("There is no text half typed to go on with.")
        if kept:
            said = _("Still kept, but what it is about is not here now: {title}")
        self.notify(said.format(title=kept[0].title if kept else ""))

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
        is_place = question.place in {known.id for known in registry.PLACES}
        if not is_place and question.place not in {known.id for known in registry.SESSIONS}:
            return False
        if isinstance(self.screen, SessionScreen):
            self.screen.action_leave()  # it goes on from there next time
        if not is_place:
            return await self.run_action(f"begin({question.place!r}, {question.rest!r})", self)
        await self.switch_mode(question.place)
        return isinstance(self.screen, PlaceScreen) and await self.screen.ask(question)

    def _is_at_hand(self, draft: "Draft") -> bool:
        """Whether the place shown can ask the question; a question of another place always counts.

        A draft about a row that the place does not show now is offered again once it does.
        """
        question, screen = draft.question, self.screen
        if not isinstance(screen, PlaceScreen) or question.place != screen.PLACE:
            return True
        return not question.about or screen.has(question.about)


def offer(kept: Sequence["Draft"], key: str) -> str:
    """One sentence that names the newest text half typed and the key that goes on with it."""
    newest = kept[0].title
    if len(kept) == 1:
        return _("Half typed: {title} · {key} goes on with it").format(title=newest, key=key)
    more = len(kept) - 1
    return ngettext(
        "Half typed: {title} and {more} other · {key} goes on",
        "Half typed: {title} and {more} others · {key} goes on",
        more,
    ).format(title=newest, more=more, key=key)
