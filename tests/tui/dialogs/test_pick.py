"""The short list to pick from: its bottom line names enter and the digits that stand there."""

import pytest
from textual.app import ComposeResult

from tests.tui.picture import picture
from tui.dialogs.pick import Option, Pick, numbered
from tui.dialogs.pick_keys import in_ranges
from tui.drawing.themed_app import ThemedApp


class Asking(ThemedApp):
    """Asks one question."""

    def __init__(self, options: list[Option]) -> None:
        super().__init__()
        self.options = options
        self.answers: list[str | None] = []

    def compose(self) -> ComposeResult:
        yield from ()

    def on_mount(self) -> None:
        self.push_screen(Pick("Which?", self.options), self.answers.append)


async def test_the_bottom_line_names_enter_and_the_digits() -> None:
    app = Asking(numbered([("a", "One"), ("b", "Two"), ("c", "Three")]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        line = picture(app).split("\n")[-1]
        assert "Take   1–3 Take at once" in line
        await pilot.press("2")
        assert app.answers == ["b"]


async def test_without_digits_enter_alone_is_named() -> None:
    app = Asking([Option("", "a", "One")])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "at once" not in picture(app)
        await pilot.press("enter")
        assert app.answers == ["a"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [("1 2 3 4", "1–4"), ("1 2", "1 2"), ("1 2 3 0", "1–3 0"), ("a 1 2 3", "a 1–3")],
)
def test_digits_that_follow_one_another_are_a_range(keys: str, said: str) -> None:
    assert in_ranges(keys.split()) == said
