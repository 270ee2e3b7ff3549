"""`escalier plan`: the rule of the window from the shell."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_action, parse_goal
from planner.grammar.goals.step import StepLine
from tests.cli.output import shapes
from tests.cli.running import Read, Run
from tests.stores import empty_store

TODAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)
ON_FRIDAY = FRIDAY.isoformat()


@pytest.fixture
def store(file: Path) -> Store:
    """A goal with a step that is due on Friday, and five actions on Tuesday."""
    store = empty_store(file)
    goal = store.goals.add(parse_goal("Meet 12 people", TODAY), TODAY, [StepLine("List", FRIDAY)])
    for title in ("Alumni", "Suppliers", "Bankers", "Read the book ~70m"):
        store.actions.add(parse_action(title, TODAY), TODAY, step_id=goal.steps[0].id)
    store.close()
    return store


@pytest.mark.usefixtures("store")
def test_a_goal_is_spread_again_and_each_move_is_printed(run: Run) -> None:
    told = run("plan", "meet", "--dry-run").stdout.splitlines()
    assert told == [
        "1 moves, 2 stay, 1 finds no day",
        "today\t→ Thu 5\tBankers",
        "today\t→ keeps its day\tRead the book: 70 min are longer than any day",
        "",
        "What makes them fit",
        "  1  let go of “Read the book”: then all fit, 1 moves",
        "  2  70 min a day instead of 30, this once: then all fit, 2 move",
        "  3  allow “Read the book” once, on a day of its own: then all fit, 2 move",
        "“--offer” and a number take one up.",
    ]
    assert run("plan", "1").stdout.splitlines() == told
    assert run("history").stdout.splitlines()[0].endswith("1 action moved: Meet 12 people\t")
    assert run("plan", "1").stdout.startswith("nothing moves, 3 stay, 1 finds no day")


@pytest.mark.usefixtures("store")
def test_without_a_goal_all_that_is_late_finds_a_day(read: Read, run: Run) -> None:
    assert run("plan").stdout == "Nothing is to be spread again.\n"
    found = read("plan", "--dry-run", today=ON_FRIDAY)
    assert shapes.plan(found)
    assert [(each["title"], each["to"]) for each in found["moves"]] == [
        ("Alumni", ON_FRIDAY),
        ("Suppliers", ON_FRIDAY),
    ]
    assert [each["reason"]["code"] for each in found["out"]] == ["long", "minutes"]
    assert not found["written"]
    assert read("plan", today=ON_FRIDAY)["written"]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("words", ["nobody", "99", "9" * 30, "", "list"])
def test_a_goal_that_is_not_there_is_refused(run: Run, words: str) -> None:
    refused = run("plan", words)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert len(refused.stderr.splitlines()) == 1


@pytest.mark.usefixtures("store")
def test_an_offer_is_taken_up_by_its_number(run: Run, read: Read) -> None:
    refused = run("plan", "1", "--offer", "4")
    assert (refused.exit_code, refused.stderr) == (1, "Error: There are only 3 offers.\n")
    told = run("plan", "1", "--offer", "1", "--dry-run").stdout.splitlines()
    assert told == ["let go of “Read the book”", "1 moves, 2 stay", "today\t→ Thu 5\tBankers"]
    assert read("plan", "1", "--offer", "1")["offer"] == 1
    assert run("plan", "1", "--offer", "1").stderr.startswith("Error: Nothing is offered")
    assert run("plan", "1").stdout.startswith("nothing moves, 3 stay\n")
