"""The screen as text."""

import re
from typing import Any

from textual.app import App

_FRAME = "│╭╮╰╯"


def picture(app: App[Any]) -> str:
    """The lines of the screen, without the spaces at their ends."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


def pointed_at(shown: str) -> str:
    """The highlighted row without its sign."""
    row, *_goes_on = [line for line in shown.split("\n") if line.lstrip().startswith("▌ ")]
    return row.split(maxsplit=2)[2]


def stage(app: App[Any]) -> str:
    """The present stage of a session, by its stepper."""
    head = picture(app).split("\n")[0]
    after = head.partition("◉")[2].lstrip("●○")
    return re.split("  | ━| ─", after)[0].strip()


def flat(app: App[Any]) -> str:
    """The words of the screen in one line, without the frames of dialogs."""
    return " ".join(word for word in picture(app).split() if word not in _FRAME)
