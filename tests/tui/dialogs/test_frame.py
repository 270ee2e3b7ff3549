"""The frame of a dialog: its title is what people typed, and never a command."""

import pytest
from textual.content import Content

from tests.tui.hostile import HOSTILE
from tui.dialogs.frame import Frame
from tui.drawing.text_line import shown


@pytest.mark.parametrize("title", [*filter(None, HOSTILE), "[b]bold[/b]", "[/]", "$name"])
def test_a_title_is_plain_text(title: str) -> None:
    drawn = Frame(title)._border_title
    assert drawn == Content(shown(title))
    assert drawn.spans == []


def test_a_frame_without_a_title_has_none() -> None:
    assert Frame()._border_title is None
