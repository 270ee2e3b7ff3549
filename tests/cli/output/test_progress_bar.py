"""The bar on standard error."""

import io
import sys

import pytest

from cli.output import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """To be called in the test itself: pytest sets its own stream after the fixtures."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


def test_a_bar_is_drawn_after_a_second_and_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    times = iter([0.0, 0.9, 1.1, 1.15, 1.3])
    monkeypatch.setattr(progress_bar, "monotonic", lambda: next(times))
    with progress_bar.progress_bar() as tell:
        tell(1, 4)
        assert terminal.getvalue() == ""
        tell(2, 4)
        tell(3, 4)
        tell(4, 4)
    shown = terminal.getvalue().split("\r")
    assert [line[-5:].strip() for line in shown[1:3]] == ["50 %", "100 %"]
    assert shown[-2].strip() == ""


def test_work_done_within_a_second_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    with progress_bar.progress_bar() as tell:
        tell(1, 1)
    assert terminal.getvalue() == ""


def test_nothing_is_drawn_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    monkeypatch.setattr(progress_bar, "_PATIENCE", 0)
    with progress_bar.progress_bar() as tell:
        tell(1, 2)
    assert pipe.getvalue() == ""
