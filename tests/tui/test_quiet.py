"""The wait of the tests ends when all is drawn, however far off the next frame is."""

from textual.app import ComposeResult
from textual.widgets import Static

from tests.tui.picture import picture
from tui.drawing.themed_app import ThemedApp


class _Grows(ThemedApp):
    """A line more for each key."""

    lines = 0

    def compose(self) -> ComposeResult:
        """Begin without a line."""
        yield Static()

    def key_a(self) -> None:
        """One line more."""
        self.lines += 1
        self.query_one(Static).update("\n".join(f"line {n}" for n in range(self.lines)))


async def test_each_of_a_hundred_keys_is_drawn_when_its_wait_ends() -> None:
    app = _Grows()
    async with app.run_test(size=(80, 101)) as pilot:
        for n in range(100):
            await pilot.press("a")
            assert f"line {n}" in picture(app)
