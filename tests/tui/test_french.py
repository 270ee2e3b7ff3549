"""In French everything is French, also what Textual would say of itself."""

from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen

import messages
from tests.tui.conftest import OpenApp

KEYS = ["1", "2", "3", "4", "1 n", "1 s", "2 n", "2 slash", "2 v", "3 n", "4 n", "ctrl+p", "ctrl+l"]
TRANSLATED = {str(message.string) for message in messages.read() if message.id}
WITH_PLACES = ("go.",)
"""The ids of bindings whose sentence names a place; the parts are translated on their own."""


def _said(screen: Screen[Any]) -> set[str]:
    bindings = [active.binding for active in screen.active_bindings.values() if active.binding.id]
    named = [each for each in bindings if not str(each.id).startswith(WITH_PLACES)]
    return {
        text
        for each in named
        for text in (each.description, each.tooltip)
        if text and not text.isdigit()
    }


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("keys", KEYS)
async def test_every_label_and_sentence_comes_from_the_catalogue(
    open_app: OpenApp, keys: str
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        said = _said(pilot.app.screen)
        assert said
        assert said - TRANSLATED == set()


@pytest.mark.usefixtures("french")
async def test_nothing_that_textual_names_itself_is_listed(open_app: OpenApp) -> None:
    from textual.widgets import Input, TextArea

    from tui.keyboard.commands import commands

    async with open_app() as pilot:
        await pilot.press("2", "n")
        bindings = (*Input.BINDINGS, *TextArea.BINDINGS, *Screen.BINDINGS)
        theirs = {each.description for each in bindings if isinstance(each, Binding)}
        listed = {command.label for command in commands(pilot.app.screen)}
        assert listed
        assert listed & theirs == set()
