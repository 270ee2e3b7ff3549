"""One event debriefed in two windows at once: no person twice, nothing lost."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.network.query import EVERYBODY
from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal

TODAY = date(2026, 3, 3)


def _say(terminal: Terminal, line: str) -> None:
    terminal.type(line)
    terminal.see(f"› {line}")
    terminal.press("enter")
    terminal.see(f"● {line}")


@pytest.mark.slow
def test_the_same_line_in_both_is_one_person_and_the_other_lines_are_all_kept(
    open_terminal: Open, file: Path
) -> None:
    one = open_terminal()
    one.see("1 Today")
    one.press("5", "n")
    one.type("Guild evening today")
    one.press("enter")
    one.see("▌ ○ .*Guild evening")
    other = open_terminal()
    other.see("Guild evening")
    other.press("5")
    other.see("▌ ○ .*Guild evening")
    for window in (one, other):
        window.press("d")
    _say(one, "Nadia Ferrand")
    _say(other, "Nadia Ferrand")
    _say(other, "Paul Petit")
    _say(one, "Ana Ruiz")
    for window in (one, other):
        window.see("● Nadia Ferrand", "● Paul Petit", "● Ana Ruiz")
        window.press("ctrl+q")
        assert window.ended() == 0
    store = Store(file)
    [event] = store.events.between(TODAY, TODAY)
    names = sorted(who.person for who in event.people)
    everybody = store.people.count(EVERYBODY)
    touches = [len(store.touches.of(who.person_id)) for who in event.people]
    store.close()
    assert names == ["Ana Ruiz", "Nadia Ferrand", "Paul Petit"]
    assert (everybody, touches) == (3, [1, 1, 1])
