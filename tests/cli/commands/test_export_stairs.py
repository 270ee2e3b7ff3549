"""`escalier export stairs`: to a pipe, to a file, the goal it means, and what is refused."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_goal
from tests.cli.running import Run, Start

TODAY = date(2026, 3, 3)


@pytest.fixture
def goals(file: Path) -> None:
    """Two goals, the second one let go."""
    store = Store(file)
    store.goals.add(parse_goal("Meet 12 directors by 31 March", TODAY), TODAY)
    gone = store.goals.add(parse_goal("Renew 5 ties", TODAY), TODAY)
    store.goals.drop(gone.id)
    store.close()


@pytest.mark.usefixtures("goals")
def test_the_picture_goes_to_a_pipe_or_to_a_file_that_is_replaced(run: Run, tmp_path: Path) -> None:
    said = run("export", "stairs")
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout.startswith('<?xml version="1.0"')
    file = tmp_path / "stairs.svg"
    for _again in range(2):
        written = run("export", "stairs", "directors", "-o", str(file))
        assert (written.exit_code, written.stdout.strip()) == (0, str(file))
    assert file.read_text(encoding="utf-8") == said.stdout
    assert ">Renew 5 ties<" in run("export", "stairs", "2").stdout  # by its id also one let go


@pytest.mark.usefixtures("goals")
@pytest.mark.parametrize(
    ("words", "told"),
    [(["ties"], "No open goal fits “ties”."), (["9"], "No goal has the number 9."),
        ([""], "No open goal fits “”."),
        (["-o", "a.png"], "ends in .svg"), (["-o", "no/a.svg"], "no/a.svg")],
)  # fmt: skip
def test_a_goal_not_found_and_a_file_not_writable_are_refused(
    run: Run, words: list[str], told: str
) -> None:
    said = run("export", "stairs", *words)
    assert (said.exit_code, said.stdout, told in said.stderr) == (1, "", True)


def test_of_several_goals_one_is_named_and_without_any_it_is_said(start: Start) -> None:
    assert "No goal is open." in start("export", "stairs").stderr
    for line in ("Meet 12 directors", "Renew 5 ties"):
        start("goals", "add", line)
    said = start("--lang", "fr", "export", "stairs")
    assert (said.returncode, "Plusieurs objectifs" in said.stderr) == (1, True)
