"""The program starts on nothing, and leaves the terminal as it was."""

import re
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Open


@pytest.mark.parametrize(
    ("language", "place", "size"),
    [("en", "1 Today", (120, 40)), ("fr", "1 Aujourd’hui", (80, 24))],
)
def test_the_first_start_opens_today_and_ctrl_q_leaves_the_terminal_sane(
    open_terminal: Open, file: Path, language: str, place: str, size: tuple[int, int]
) -> None:
    terminal = open_terminal(language=language, size=size)
    terminal.see(place, "2026")
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert terminal.is_sane
    assert file.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of a process")
def test_the_first_frame_waits_for_no_openssl(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.see("1 Today")
    mapped = Path(f"/proc/{terminal.child.pid}/maps").read_text(encoding="utf-8")
    assert "_sqlite3" in mapped
    assert not re.search("libcrypto|libssl", mapped)  # 4 MiB


def test_ctrl_c_does_not_end_the_program(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.see("1 Today")
    terminal.press("ctrl+c")
    terminal.see("ctrl\\+q quits")
    terminal.press("ctrl+q")
    assert terminal.ended() == 0


def test_keys_typed_ahead_of_a_dialog_arrive_in_it(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.see("1 Today")
    terminal.type("2nAna Ruiz\r")
    terminal.see("▌ +Ana Ruiz", "1 person")


def test_without_colour_nothing_is_coloured(open_terminal: Open) -> None:
    terminal = open_terminal(NO_COLOR="1")
    terminal.see("1 Today")
    terminal.press("ctrl+q")
    terminal.ended()
    coloured = [
        (red, green, blue)
        for red, green, blue in re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", terminal.written)
        if len({red, green, blue}) > 1
    ]
    assert coloured == []


def test_the_version_is_said_in_one_line(open_terminal: Open) -> None:
    terminal = open_terminal("--version")
    terminal.see(r"[Ee]scalier,? .*\d+\.\d+\.\d+")
    assert terminal.ended() == 0
