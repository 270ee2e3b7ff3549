"""The colours and the styles that are drawn: contrast, those of the terminal, reverse, grey."""

from collections.abc import Iterator

from rich.color import Color as RichColor
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tui.dialogs.frame import Frame
from tui.dialogs.key_table import KeyTable
from tui.drawing.ground import READABLE, contrast
from tui.widgets.row_list import RowList

BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT_BLACK, BRIGHT_WHITE = *range(9), 15
"""The colours of a terminal that are used: three tell of a state, one is the accent."""
_ALWAYS = {None, BLACK, RED, WHITE, BRIGHT_BLACK, BRIGHT_WHITE}
ON_DARK = {*_ALWAYS, GREEN, YELLOW, CYAN}
ON_LIGHT = {*_ALWAYS, BLUE, MAGENTA}
"""Those that can be read on white; green is a ground there, and no text."""


def drawn_in(app: App[None]) -> Iterator[tuple[str, Color, Color]]:
    """The texts on the screen, but for what lies under a dialog, with the colour under each."""
    strips = app.screen._compositor.render_strips()
    for region in (widget.region for widget in app.screen.children):
        for strip in strips[region.y : region.bottom]:
            for text, style, _control in strip.crop(region.x, region.right):
                if style is not None and style.color and style.bgcolor:
                    yield text, _colour(style.color), _colour(style.bgcolor)


def _colour(rich: RichColor) -> Color:
    return Color.from_rich_color(rich)


def faint_in(app: App[None]) -> list[str]:
    return [
        f"{text!r}: {contrast(colour, under):.1f}"
        for text, colour, under in drawn_in(app)
        if any(map(str.isalnum, text)) and contrast(colour, under) < READABLE
    ]


def foreign_in(app: App[None]) -> list[str]:
    """The texts that have other colours than those of the terminal."""
    return [
        text
        for strip in app.screen._compositor.render_strips()
        for text, style, _control in strip
        if style is not None
        for colour in (style.color, style.bgcolor)
        if colour is not None and not (colour.is_default or colour.is_system_defined)
    ]


def strips_of(app: App[None]) -> list[Strip]:
    return app.screen._compositor.render_strips()


def drawn_at(strip: Strip, x: int, width: int) -> Iterator[tuple[str, Style]]:
    """The pieces of a line with their styles."""
    pieces = strip.crop(x, x + width)
    yield from ((text, style or Style.null()) for text, style, _control in pieces)


def colours_in(app: App[None]) -> set[int | None]:
    """The numbers of the colours of the texts, whatever lies under a dialog left out."""
    strips = strips_of(app)
    return {
        colour.number
        for region in (widget.region for widget in app.screen.children)
        for strip in strips[region.y : region.bottom]
        for text, style in drawn_at(strip, region.x, region.width)
        for colour in (style.color, style.bgcolor)
        if colour is not None and text.strip()
    }


def is_reversed_somewhere(app: App[None], widget: RowList | KeyTable) -> bool:
    return any(style.reverse for style in styles_in(app, widget))


def styles_in(app: App[None], widget: Widget) -> list[Style]:
    """The styles of the pieces of a widget."""
    x, y, width, height = widget.region
    lines = (drawn_at(strip, x, width) for strip in strips_of(app)[y : y + height])
    return [style for line in lines for _text, style in line]


def assert_told_by_reverse_lines_and_few_colours(app: App[None], keys: str) -> None:
    assert colours_in(app) <= (ON_DARK if app.current_theme.dark else ON_LIGHT), keys
    strips = strips_of(app)
    for frame in app.screen.query(Frame):
        assert "╭" in strips[frame.region.y].text, keys
    for field in app.screen.query("Input, TextArea"):
        assert isinstance(field, Input | TextArea)
        seen = field.region and app.screen.find_widget(field).visible_region
        if seen:
            pieces = drawn_at(strips[seen.y], seen.x, seen.width)
            assert any(style.underline for _text, style in pieces), (keys, field)
    focused = app.focused
    if isinstance(focused, KeyTable) or (isinstance(focused, RowList) and focused.key is not None):
        assert is_reversed_somewhere(app, focused), keys


def assert_told_without_colour(app: App[None], keys: str) -> None:
    """The highlighted row has a bar and is bold, the field with the keys has a bar."""
    strips, focused = strips_of(app), app.focused
    if isinstance(focused, RowList) and focused.key is not None and focused.size.height:
        x, y, width, height = focused.region
        lines = [list(drawn_at(strip, x, width)) for strip in strips[y : y + height]]
        pointed = next(line for line in lines if any("▌" in text for text, _style in line))
        assert all(style.bold for text, style in pointed if text.strip(" ▌")), keys
    for row in app.screen.query(".field-row:focus-within").results():
        x, y, _width, _height = row.region
        assert strips[y].crop(x, x + 1).text in "▌▐█", keys
