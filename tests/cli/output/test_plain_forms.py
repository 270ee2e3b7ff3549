"""A terminal that is not UTF-8 gets what it can draw, cell for cell."""

import sys
from io import BytesIO, TextIOWrapper

import pytest

from cli.output.plain_forms import draw_plainly

SAID = "● 1/3 · ▲ 2 · “Zoé” – é…"


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("ascii", 'x 1/3 | ! 2 | "Zo?" - ?~'),
        ("US-ASCII", 'x 1/3 | ! 2 | "Zo?" - ?~'),
        ("latin-1", 'x 1/3 · ! 2 · "Zoé" - é~'),
        ("cp1252", "x 1/3 · ! 2 · “Zoé” – é…"),
        ("utf-8", SAID),
    ],
)
def test_only_what_the_encoding_lacks_is_drawn_plainly(
    monkeypatch: pytest.MonkeyPatch, encoding: str, written: str
) -> None:
    output = TextIOWrapper(BytesIO(), encoding=encoding)
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, output)
    draw_plainly()
    output.write(SAID)
    output.flush()
    assert output.buffer.getvalue().decode(encoding) == written


def test_a_stream_that_is_closed_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    draw_plainly()
