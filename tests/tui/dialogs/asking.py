"""The smallest app that asks one question."""

from collections.abc import Callable
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from tests.tui.picture import picture
from tui.drawing.themed_app import ThemedApp

_NO_ANSWER = object()


class Asking(ThemedApp):
    """Asks a question as soon as it runs, and keeps the answer."""

    def __init__(self, question: Callable[[], Screen[Any]]) -> None:
        super().__init__()
        self.animation_level = "none"  # as in the program itself
        self.ask = question
        self.answer: Any = _NO_ANSWER

    def on_mount(self) -> None:
        self.push_screen(self.ask(), self._keep)

    def ask_again(self, question: Screen[Any]) -> None:
        self.push_screen(question, self._keep)

    def _keep(self, answer: Any) -> None:
        self.answer = answer

    @property
    def answered(self) -> bool:
        return self.answer is not _NO_ANSWER

    def seen(self) -> str:
        return picture(self)


async def type_in(pilot: Pilot[Any], text: str) -> None:
    """Press the keys of a text."""
    names = {" ": "space", ":": "colon", ",": "comma", ".": "full_stop", "\n": "enter"}
    for character in text:
        await pilot.press(names.get(character, character))
