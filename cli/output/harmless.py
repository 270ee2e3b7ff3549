"""Text for a terminal: nothing in it steers one, whoever wrote it."""

import re

from planner.language.text import clean

_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of writing, and could move a text into what stands beside it."""


def harmless(text: str) -> str:
    """`text` in one line, without anything that steers a terminal."""
    return _TURNS.sub("", clean(text))
