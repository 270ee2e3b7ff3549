"""Keys sent in one write, as a slow line or a text expander sends them, keep their order."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.model.actions import Action
from planner.model.vocabulary import Outcome
from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.slow
TODAY = date(2026, 3, 3)
ESCAPE = "\x1b[27u"
"""Escape as terminals with the newer keyboard protocol send it: no letter can join it."""

A_LETTER = 0.05
"""Seconds from key to key of a fast typist."""


@contextmanager
def _store(file: Path) -> Iterator[Store]:
    store = Store(file)
    try:
        yield store
    finally:
        store.close()


@pytest.fixture
def call(file: Path) -> int:
    """An action chosen for today, nothing of it prepared."""
    with _store(file) as store:
        return store.actions.choose(Action("Call Claire", minutes=15), TODAY).id or 0


@pytest.fixture
def people(file: Path) -> None:
    """Enough people for a list that has to be searched."""
    with _store(file) as store:
        for name in ("Amélie Brown", "Laura Brandt", "Marc Petit", "Zoé Élan"):
            store.people.add(name, TODAY)


def _opened(open_terminal: Open, *, size: tuple[int, int] = (80, 24)) -> Terminal:
    terminal = open_terminal(size=size)
    terminal.see("1 Today")
    return terminal


def test_each_field_of_the_preparation_gets_its_text(
    open_terminal: Open, file: Path, call: int
) -> None:
    terminal = _opened(open_terminal)
    aim, if_then = "Hear about her move", "If it is 9:30 then I call"
    terminal.press("p")
    terminal.see("Aim")
    terminal.type(f"{aim}\t{if_then}\t\x13")
    terminal.see("◐ +Call Claire")
    with _store(file) as store:
        prepared = store.actions.get(call)
    assert (prepared.aim, prepared.if_then) == (aim, if_then)


def test_a_result_is_entered_in_one_write(open_terminal: Open, file: Path, call: int) -> None:
    terminal = _opened(open_terminal)
    terminal.type("r2\tShe moves in May\t45\r")
    terminal.see("Result recorded")
    with _store(file) as store:
        result = store.actions.get(call).result
    assert result is not None
    assert (result.outcome, result.learned) == (Outcome.PARTLY, "She moves in May")
    assert result.minutes == 45


def test_a_digit_after_a_tab_is_no_outcome(open_terminal: Open, file: Path, call: int) -> None:
    terminal = _opened(open_terminal)
    terminal.press("r")
    terminal.see("Result: Call Claire")
    terminal.type("\t45\r")
    terminal.see("Result recorded")
    with _store(file) as store:
        result = store.actions.get(call).result
    assert result is not None
    assert (result.outcome, result.learned) == (Outcome.ACHIEVED, "45")


def test_the_form_of_a_person_is_filled_from_the_line_on(open_terminal: Open, file: Path) -> None:
    terminal = _opened(open_terminal)
    terminal.type("2nAna Ruiz\t\tAcme\tFinance director\x13")
    terminal.see("Written down", "Ana Ruiz")
    with _store(file) as store:
        (person,) = store.people.similar("Ana Ruiz")
        card = store.people.card(person.id)
    assert (card.name, card.organisation, card.role_title) == (
        "Ana Ruiz",
        "Acme",
        "Finance director",
    )


def test_the_form_of_a_goal_is_filled_from_the_line_on(open_terminal: Open, file: Path) -> None:
    terminal = _opened(open_terminal)
    terminal.type("3nMeet 12 directors\t\tChange sector\x13")
    terminal.see("Goal added", "Meet 12 directors")
    with _store(file) as store:
        (goal,) = store.goals.all()
    assert goal.why == "Change sector"


def test_a_place_a_search_and_the_card_in_one_write(open_terminal: Open, people: None) -> None:
    terminal = _opened(open_terminal)
    terminal.type("2/laura\r\r")
    terminal.see("Laura Brandt", "Timeline")
    assert "Amélie Brown" not in terminal.text


def test_a_place_that_opens_for_the_first_time_loses_no_letter(
    open_terminal: Open, people: None
) -> None:
    terminal = _opened(open_terminal)
    for letter in "2/laura br":
        terminal.type(letter)
        terminal.rest(A_LETTER)
    terminal.see("/ laura br", "▌ .*Laura Brandt", "1 found|1 person")
    assert "Amélie Brown" not in terminal.text


def test_two_lines_one_after_the_other(open_terminal: Open) -> None:
    terminal = _opened(open_terminal)
    terminal.type("nCall Ida\rnCall Bob about the figures\r")
    terminal.see("◇ +Call Ida", "◇ +Call Bob about the figures")


def test_a_place_change_right_after_the_end_of_a_line(open_terminal: Open) -> None:
    terminal = _opened(open_terminal)
    terminal.type("nCall Ida\r3nMeet 12 directors by 31 March\r1nCall Bob\r")
    terminal.see("◇ +Call Ida", "◇ +Call Bob")
    terminal.type("3")
    terminal.see("Meet 12 directors")


def test_escape_and_control_keys_in_the_middle(open_terminal: Open, call: int) -> None:
    terminal = _opened(open_terminal)
    terminal.type(f"sA spark nobody needs{ESCAPE}nCall Ida\ru\x12nCall Bob{ESCAPE}\x0f by phone\r")
    terminal.see("◇ +Call Ida", "◇ +Call Bob by phone")


def test_quitting_comes_after_what_was_typed_before(open_terminal: Open, file: Path) -> None:
    terminal = _opened(open_terminal)
    terminal.type("nCall Ida\rnCall Bob\r\x11")
    assert terminal.ended() == 0
    with _store(file) as store:
        titles = {action.title for action in store.day.agenda(TODAY).proposed}
    assert titles == {"Call Ida", "Call Bob"}
