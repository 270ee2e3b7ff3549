"""All that is asked, one question after the other in one app, which is faster than one app each."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from textual.pilot import Pilot

from tests.tui.walk import go_back

_TODAY = [
    "question_mark",
    "ctrl+p q u",
    "ctrl+l",
    "slash m a",
    "n C a l l",
    "n C a l l space E d m u n d space t o m o r r o w space 9 h",
    "s",
    "p",
    "r",
    "r d",
    "r tab tab",
    "e tab",
    "greater_than_sign",
    "l",
    "m",
    "m enter",
    "w",
    "f",
    "f t",
    "f enter",
]
_ELSEWHERE = [
    "2 n",
    "2 i",
    "2 e",
    "2 t",
    "2 c",
    "2 down enter",
    "3 n",
    "3 n x tab",
    "3 e",
    "3 enter",
    "4 e",
    "4 v",
    "5 b",
    "5 n",
    "5 p",
    "5 d",
    "5 d A n a space R u i z space at S o l v a n a space t h a n k s enter",
    "5 enter",
]
ASKED = {"today": _TODAY, "elsewhere": _ELSEWHERE}
"""The keys to each question, from the first screen on."""


async def asked(pilot: Pilot[Any], questions: Sequence[str]) -> AsyncIterator[str]:
    """Open each question, tell its keys, and go back to Today."""
    for keys in questions:
        await pilot.press("1", "home", "down")
        before = pilot.app.screen, pilot.app.focused
        await pilot.press(*keys.split())
        assert (pilot.app.screen, pilot.app.focused) != before, keys
        yield keys
        await go_back(pilot)
