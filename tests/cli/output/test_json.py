"""Key by key and type by type, what --json prints is what docs/json.md promises."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.output import shapes
from tests.cli.running import Read, Run

DOCUMENT = Path(__file__).parents[3] / "docs" / "json.md"


@pytest.fixture
def demo(run: Run) -> None:
    """The invented network in the database of the test."""
    assert run("demo", "--no-open").exit_code == 0


@pytest.mark.usefixtures("demo")
def test_today_has_its_shape_with_something_in_every_section(read: Read) -> None:
    today = read("today")
    assert shapes.today(today)
    assert all(today[section] for section in ("chosen", "proposed", "late", "done", "waiting"))


@pytest.mark.usefixtures("demo")
def test_findings_have_their_shape_and_take_no_query(read: Read, run: Run) -> None:
    found = read("people", "--gaps")
    assert shapes.gaps(found)
    findings, said = found["findings"], run("people", "--gaps").stdout
    assert [each["first"] for each in findings[:4]] == [True, True, True, False]
    assert findings[0]["code"] == "persona"
    told = " ".join(said.split())
    names = [each["name"] for each in found["personas"]]
    assert "Sustainability director of a retailer" in names
    assert all(text[:20] in told for text in (*names, *(each["says"] for each in findings)))
    assert (f"and {found['unlisted']} more" in told, "put away" in told) == (
        bool(found["unlisted"]),
        bool(found["away"]),
    )
    refused = run("people", "--gaps", "claire")
    assert (refused.exit_code, refused.stdout) == (2, "")


@pytest.mark.usefixtures("demo")
def test_people_have_their_shape(read: Read) -> None:
    assert shapes.each(shapes.person)(read("people"))


@pytest.mark.usefixtures("demo")
def test_goals_have_their_shape(read: Read) -> None:
    assert shapes.each(shapes.goal)(read("goals"))


@pytest.mark.usefixtures("demo")
def test_the_history_has_its_shape_newest_first(read: Read) -> None:
    changes = read("history")
    assert shapes.each(shapes.change)(changes)
    assert [change["id"] for change in changes] == sorted(
        (change["id"] for change in changes), reverse=True
    )


def test_what_is_written_has_its_shape(read: Read) -> None:
    assert shapes.met(read("met", "Ana Ruiz @Kérial, CFO #finance promise: call her thanks *"))
    assert shapes.added(read("add", "Call Ana tomorrow 9:30 ~15m aim: hear the news"))
    assert shapes.kept(read("spark", "A", "line"))
    assert shapes.recorded(read("result", "3", "--outcome", "partly", "--came", "advice"))
    assert shapes.step_in_history(read("undo"))
    assert shapes.step_in_history(read("redo"))


def test_what_is_absent_is_null(read: Read) -> None:
    action = read("add", "Think")
    assert [key for key, value in action.items() if value is None] == [
        *("channel", "person", "to", "goal", "step", "waits_for", "part", "time", "minutes"),
        *("routine", "aim", "if_then"),
        *("reason", "counts_for", "result"),
    ]


def test_empty_lists_are_lists(read: Read) -> None:
    assert (read("people"), read("goals"), read("history")) == ([], [], [])


def test_overdue_is_the_share_of_the_period(read: Read, run: Run) -> None:
    run("demo", "--no-open")
    [marianne] = read("people", "Thistlewood")
    assert (marianne["period_days"], marianne["overdue"]) == (30, 0.57)


@pytest.mark.parametrize(
    "words",
    [
        ("result", "99", "--outcome", "partly", "--json"),
        ("undo", "--json"),
        ("met", "#finance", "--json"),
        ("add", " ", "--json"),
        ("spark", " ", "--json"),
    ],
)
def test_a_failure_leaves_standard_output_empty(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1


def test_the_examples_of_the_document_have_the_shapes_it_describes() -> None:
    examples = re.findall(
        r"<!-- (\w+) -->\n```json\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL
    )
    assert {name for name, _ in examples} >= {"action", "person", "goal", "spark", "today", "met"}
    for name, text in examples:
        assert getattr(shapes, name)(json.loads(text)), name
