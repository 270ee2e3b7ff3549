"""Any number of values out of a few."""

from textual.app import ComposeResult

from tests.tui.picture import picture
from tui.drawing.themed_app import ThemedApp
from tui.widgets.multi_choice import MultiChoice

CHOICES = [("advice", "advice"), ("help", "help given"), ("news", "news")]


class SeveralApp(ThemedApp):
    def compose(self) -> ComposeResult:
        yield MultiChoice(CHOICES, ["news"])

    @property
    def values(self) -> tuple[str, ...]:
        return self.query_one(MultiChoice).values


async def test_space_takes_and_leaves_what_the_arrows_go_to() -> None:
    app = SeveralApp()
    async with app.run_test(size=(60, 4)) as pilot:
        await pilot.press("space", "right", "space")
        assert " ".join(app.values) == "advice help news"
        await pilot.press("left", "left", "space")
        assert " ".join(app.values) == "advice help"


async def test_what_is_taken_is_marked_without_colour() -> None:
    async with SeveralApp().run_test(size=(60, 4)) as pilot:
        assert picture(pilot.app).startswith("[ ]‹advice› [ ] help given  [x] news")


async def test_names_that_do_not_fit_go_on_in_the_next_line() -> None:
    async with SeveralApp().run_test(size=(30, 4)) as pilot:
        assert picture(pilot.app).split("\n")[:2] == ["[ ]‹advice› [ ] help given", "[x] news"]
