"""The screen below a dialog in its shade, in which Textual tints each piece of text anew."""

from collections.abc import Iterable
from functools import lru_cache

from rich.color import Color as RichColor
from rich.console import RenderableType
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen

_STYLES = 2_048
"""The styles remembered; a place shows some tens of them."""


_PLAIN = Style()


class Shade(BackgroundScreen):
    """A screen tinted; what a style becomes is worked out once."""

    @classmethod
    def process_segments(cls, segments: Iterable[Segment], color: Color) -> Iterable[Segment]:
        """The segments with their colours tinted and without what a mouse may click."""
        for text, style, control in segments:
            yield Segment(text, style if control else _tinted(style or _PLAIN, color), control)


@lru_cache(_STYLES)
def _tinted(style: Style, color: Color) -> Style:
    bare = style.clear_meta_and_links()
    if not color.a:
        return bare
    return bare + Style.from_color(_blended(bare.color, color), _blended(bare.bgcolor, color))


def _blended(one: RichColor | None, tint: Color) -> RichColor | None:
    return None if one is None else (Color.from_rich_color(one) + tint).rich_color


def in_shade(below: RenderableType) -> RenderableType:
    """The screen that Textual draws below a dialog, in this shade."""
    return Shade(below.screen, below.color) if isinstance(below, BackgroundScreen) else below
