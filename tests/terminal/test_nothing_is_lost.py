"""A power cut and a second window lose neither a confirmed change nor text half typed."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.terminal.conftest import ESCALIER, TODAY, Open
from tests.terminal.terminal import Terminal, environment

pytestmark = pytest.mark.slow

NOTICED_WITHIN = 2.0
"""Seconds in which another window's change is to be seen."""


def _add(terminal: Terminal, title: str) -> None:
    terminal.press("n")
    terminal.type(title)
    terminal.press("enter")
    terminal.see(f"◇ +{title}")


def test_a_line_half_typed_when_the_program_was_killed_comes_back_with_one_key(
    open_terminal: Open,
) -> None:
    terminal = open_terminal()
    terminal.see("1 Today")
    terminal.press("n")
    terminal.type("Call Claire tomor")
    terminal.see("Call Claire tomor")
    terminal.rest(1.0)
    terminal.kill()

    again = open_terminal()
    again.see("Half typed: An action, in one line", "ctrl\\+o")
    again.press("ctrl+o")
    again.see("Call Claire tomor +│")
    again.type("row\r")
    again.see("Action added")


def test_a_form_half_filled_when_the_program_was_killed_comes_back_in_french_too(
    open_terminal: Open,
) -> None:
    terminal = open_terminal(language="fr", size=(120, 40))
    terminal.see("1 Aujourd’hui")
    terminal.press("n")
    terminal.type("Appeler Claire ~15m")
    terminal.press("tab", "tab")
    terminal.see("Appeler Claire")
    terminal.press("down")
    terminal.type("xyz")
    terminal.see("xyz")
    terminal.rest(1.0)
    terminal.kill()

    again = open_terminal(language="fr", size=(120, 40))
    again.see("ctrl\\+o")
    again.press("ctrl+o")
    again.see("Appeler Claire", "xyz", "15")


def test_a_change_that_was_confirmed_outlives_the_program(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.see("1 Today")
    _add(terminal, "Call Claire")
    terminal.kill()
    again = open_terminal()
    again.see("◇ +Call Claire")
    again.press("u")
    again.see_no("◇ +Call Claire")


def test_what_one_window_changes_the_other_shows_within_two_seconds(open_terminal: Open) -> None:
    one, other = open_terminal(), open_terminal(size=(120, 40))
    one.see("1 Today")
    other.see("1 Today")
    _add(one, "Call Claire")
    other.see("◇ +Call Claire", within=NOTICED_WITHIN)
    _add(other, "Write to Ana")
    one.see("◇ +Write to Ana", within=NOTICED_WITHIN)
    one.press("u")
    one.see_no("◇ +Write to Ana")
    other.see_no("◇ +Write to Ana", within=NOTICED_WITHIN)
    other.press("u")
    other.see_no("◇ +Call Claire")
    one.see_no("◇ +Call Claire", within=NOTICED_WITHIN)


def test_a_window_that_shows_another_place_is_right_when_it_comes_back(
    open_terminal: Open,
) -> None:
    one, other = open_terminal(), open_terminal()
    one.see("1 Today")
    other.see("1 Today")
    other.press("3")
    _add(one, "Call Claire")
    other.press("1")
    other.see("◇ +Call Claire", within=NOTICED_WITHIN)


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_a_program_asked_to_end_in_the_middle_of_a_line_keeps_it_and_leaves_tidily(
    open_terminal: Open, asked: signal.Signals
) -> None:
    terminal = open_terminal()
    terminal.see("1 Today")
    terminal.press("2", "n")
    terminal.type("Ana Ru")
    terminal.see("Ana Ru( +│)?$")
    os.kill(terminal.child.pid, asked)
    assert terminal.ended() == 128 + asked
    assert terminal.is_sane
    again = open_terminal()
    again.see("Half typed: Somebody new")


def test_a_program_whose_terminal_goes_without_a_signal_keeps_the_line_and_ends(
    open_terminal: Open, file: Path, tmp_path: Path
) -> None:
    ours, theirs = os.openpty()
    command = [ESCALIER, "--db", str(file), "--today", TODAY]
    program = subprocess.Popen(  # in a session of its own, of which the terminal is not
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env=environment(tmp_path / "home", "en"),
    )
    os.close(theirs)
    written = b""
    for awaited, sent in ((b"Network", b"s"), (b"A spark, in one line", b"Ana Ru"), (b"Ru", b"")):
        while awaited not in written:
            written += os.read(ours, 65536)
        os.write(ours, sent)
    os.close(ours)
    assert program.wait(timeout=10) == -signal.SIGHUP
    open_terminal().see("Half typed: A spark")


def test_quitting_in_the_middle_of_a_line_keeps_it(open_terminal: Open) -> None:
    terminal = open_terminal()
    terminal.see("1 Today")
    terminal.press("2", "n")
    terminal.type("Ana Ru")
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    again = open_terminal()
    again.see("Half typed: Somebody new")
    again.press("ctrl+o")
    again.see("Ana Ru( +│)?$")


def test_text_half_typed_in_one_window_is_not_offered_in_another_until_that_has_ended(
    open_terminal: Open,
) -> None:
    one = open_terminal()
    one.see("1 Today")
    one.press("s")
    one.type("aspark")
    one.see("aspark")
    one.rest(1.0)
    other = open_terminal()
    other.see("1 Today")
    other.press("s")
    other.type("bspark\r")
    other.see("Spark kept: bspark|✦ bspark")
    one.type("0\r")
    one.see("Spark kept|✦ aspark0$")
    one.press("s")
    one.type("half")
    one.rest(1.0)
    one.kill()
    again = open_terminal()
    again.see("Half typed: A spark")
