"""An app that looks at its file: changed by another window, replaced, or its log at rest."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Any

from textual.actions import ActionParseResult
from textual.dom import DOMNode
from textual.screen import Screen
from textual.signal import Signal

from db.errors import Replaced, StoreError
from db.store import Store
from planner.language import _
from tui import registry
from tui.base.drafts import KeepsDrafts
from tui.base.patience import AT_ONCE, Patience
from tui.base.signals import end_without_terminal
from tui.keyboard.commands import Command, Group


class FollowsFile(KeepsDrafts, inherit_bindings=False):
    """An app over a file that other programs read, write, move and replace."""

    clock: Callable[[], date]
    changed: Signal[None]

    def __init__(self, store: Store) -> None:
        """Begin with nothing seen of the file."""
        super().__init__()
        self.store = store
        self.patience = Patience(self, store)
        store.wait_at_most(AT_ONCE)
        self.seen: tuple[int, date] | None = None
        self._told_replaced: bool | None = None

    @property
    def waits(self) -> bool:
        """Whether a gesture waits for another program, and the keys after it with it."""
        return self.patience.is_waiting

    def _check_action_state(self, action: str, default_namespace: DOMNode) -> bool | None:
        """Offer no action of a screen that is not composed: its check asks its widgets."""
        target, _name, _parameters = self._parse_action(action, default_namespace)
        if isinstance(target, Screen) and not target.children:
            return False
        return super()._check_action_state(action, default_namespace)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action, again if another program keeps it from being written."""
        target = self if default_namespace is None else default_namespace
        if isinstance(action, str) and self._check_action_state(action, target) is False:
            return False
        gesture = partial(super().run_action, action, default_namespace, namespaces)
        return bool(await self.patience.attempt(gesture))

    def push_screen(
        self, screen: Any, callback: Callable[[Any], Any] | None = None, *rest: Any, **more: Any
    ) -> Any:
        """Show a screen; what is done with its answer is tried again like an action."""

        async def answered(answer: Any) -> None:
            await self.patience.attempt(partial(callback or (lambda _answer: None), answer))

        return super().push_screen(screen, callback and answered, *rest, **more)

    def look_around(self) -> None:
        """Follow what another window has written, and the day when midnight passes."""
        end_without_terminal(self)
        with suppress(StoreError):
            self.store.catch_up()
        try:
            seen = (self.store.version(), self.clock())
        except Replaced as reason:
            self._tell_replaced(str(reason))
            return
        except StoreError:
            return
        if self.seen not in (None, seen):
            self.seen = seen
            self.changed.publish(None)
        self.seen = seen
        with suppress(StoreError):
            self.store.write_back()

    def tell_opening(self) -> None:
        """Say what the opening of the file has set aside or changed, and what is not known."""
        for said in (*self.store.opened.notes(self.store.file), *self.store.practice.problems):
            self.notify(said, timeout=60)

    def replaced_commands(self) -> list[Command]:
        """The command that opens the file which replaced ours."""
        if self._told_replaced is None:
            return []
        label, sentence = _("Open anew"), _("Open the file that is there now.")
        return [Command("", label, sentence, "open_anew", self, Group.EVERYWHERE)]

    async def action_open_anew(self) -> None:
        """Open the file that is there now, in Today, and write what is half typed into it."""
        self.keep_drafts()
        try:
            self.store.open_anew()
        except StoreError as error:
            self.notify(str(error), severity="error")
            return
        self._told_replaced = None
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        await self.switch_mode(registry.TODAY.id)
        self.changed.publish(None)
        self.offer_half_typed()
        self.tell_opening()

    def _tell_replaced(self, reason: str) -> None:
        """Say once that the file is gone, and once more that another one is there."""
        from tui.dialogs.file_replaced import FileReplaced  # seldom needed

        is_there = self.store.file.exists()
        if self._told_replaced is is_there or isinstance(self.screen, FileReplaced):
            return
        self._told_replaced = is_there

        def answered(opens: bool | None) -> None:
            if opens:
                self.call_later(self.run_action, "open_anew", self)

        self.push_screen(FileReplaced(reason, is_there=is_there), answered)
