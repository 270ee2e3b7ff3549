"""The shade below a dialog is what Textual draws there, and is not worked out again and again."""

from unittest.mock import patch

import pytest
from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen

from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tui.drawing import shade
from tui.drawing.shade import Shade

STYLES = [
    None,
    Style(),
    Style(bold=True, color="red"),
    Style(color="#a7cc93", bgcolor="#102030", link="https://example.org", meta={"@click": "x"}),
    Style(bgcolor="default", reverse=True),
]
SEGMENTS = [*(Segment("word", style) for style in STYLES), Control.home().segment]


@pytest.mark.parametrize(
    "tint", [(0, 0, 0, 0.6), (255, 255, 255, 0.1), (0, 0, 0, 0.0), (16, 16, 16, 1.0)]
)
def test_it_is_tinted_as_textual_does(tint: tuple[int, int, int, float]) -> None:
    color = Color(*tint)
    expected = list(BackgroundScreen.process_segments(SEGMENTS, color))
    for _time in range(2):
        assert list(Shade.process_segments(SEGMENTS, color)) == expected


async def test_a_style_is_tinted_once(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        shade._tinted.cache_clear()
        await pilot.press("n")
        drawn = shade._tinted.cache_info()
        assert drawn.hits > drawn.misses > 0
        with patch.object(shade, "_blended", side_effect=AssertionError):
            await pilot.press(*"Call")
        assert "Call" in picture(pilot.app)
