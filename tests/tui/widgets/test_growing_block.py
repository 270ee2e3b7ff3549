"""A block of lines: as high as its text, drawn for the width at hand."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.picture import picture
from tests.tui.widgets.small_app import SmallApp
from tui.drawing.text_line import Line, Span, wrap
from tui.drawing.themed_app import ThemedApp
from tui.widgets.growing_block import GrowingBlock


def _wrapped(text: str) -> list[Line]:
    return [(Span(line),) for line in wrap(text, 10)]


async def test_lines_are_drawn_for_the_width_at_hand() -> None:
    lines = GrowingBlock()
    app = SmallApp(lines)
    async with app.run_test(size=(12, 4)) as pilot:
        lines.show(lambda width: [(Span("x" * width),)])
        await pilot.pause()
        assert app.lines()[0] == "x" * 12
        await pilot.resize_terminal(7, 4)
        assert app.lines()[0] == "x" * 7


async def test_the_block_is_as_high_as_its_lines_also_when_they_change() -> None:
    lines = GrowingBlock()
    app = SmallApp(lines)
    async with app.run_test(size=(12, 9)) as pilot:
        for text in ("one", "one two three four", ""):
            lines.show(lambda _width, text=text: _wrapped(text))  # type: ignore[misc]  # a default binds it
            await pilot.pause()
            assert lines.size.height == len(_wrapped(text))


async def test_other_lines_of_the_same_number_are_drawn() -> None:
    lines = GrowingBlock()
    app = SmallApp(lines)
    async with app.run_test(size=(12, 4)) as pilot:
        lines.show(lambda _width: [(Span("before"),)])
        await pilot.pause()
        lines.show(lambda _width: [(Span("after"),)])
        await pilot.pause()
        assert app.lines()[0] == "after"


class ScrollApp(ThemedApp):
    """More lines than the window holds."""

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield GrowingBlock()

    def on_mount(self) -> None:
        self.query_one(GrowingBlock).show(
            lambda _width: [(Span(f"line {at}"),) for at in range(50)]
        )


async def test_in_a_scroll_the_keys_reach_every_line() -> None:
    app = ScrollApp()
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("end")
        await pilot.pause(0.5)
        assert "line 49" in picture(app)


async def test_hostile_lines_take_exactly_the_width() -> None:
    lines = GrowingBlock()
    app = SmallApp(lines)
    async with app.run_test(size=(30, 60)) as pilot:
        lines.show(lambda _width: [(Span(text),) for text in HOSTILE])
        await pilot.pause()
        assert app.widths() == {30}
        assert not COMMANDS & set("".join(app.lines()))


class PaneApp(ScrollApp):
    """A block that is as high as its pane at least."""

    CSS = "GrowingBlock { min-height: 100%; }"
    laid_out = 0

    def on_mount(self) -> None:
        self.screen.screen_layout_refresh_signal.subscribe(self, self._count)

    def _count(self, _screen: object) -> None:
        self.laid_out += 1


async def test_lines_that_fit_in_the_pane_lay_nothing_out_and_longer_ones_scroll() -> None:
    app = PaneApp()
    async with app.run_test(size=(12, 4)) as pilot:
        block, pane = app.query_one(GrowingBlock), app.query_one(VerticalScroll)
        block.show(lambda _width: ())
        await pilot.pause()
        before = app.laid_out
        for text in ("one two three four", "one", "", "one three"):
            block.show(lambda _width, text=text: _wrapped(text))  # type: ignore[misc]  # a default binds it
            await pilot.pause()
            assert picture(app).split() == text.split()
        assert (app.laid_out, pane.max_scroll_y) == (before, 0)
        for number, further in ((9, 5), (1, 0)):
            block.show(lambda _width, number=number: [(Span("line"),)] * number)  # type: ignore[misc]  # as above
            await pilot.pause()
            assert pane.max_scroll_y == further
