"""`escalier result` and `met`: the goals for which they count are told, and kept."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from planner.model.vocabulary import Kind
from tests.cli.running import Read, Run

TODAY = date(2026, 3, 3)


@pytest.fixture
def goal(file: Path) -> int:
    """A goal of people to meet, with an action of its step."""
    store = Store(file)
    added = store.goals.add(parse_goal("Meet 12 finance directors", TODAY), TODAY)
    step = store.goals.add_step(added.id, StepLine("Meet five", target=5))
    nadia = store.people.add("Nadia Ferrand", TODAY).id
    meeting = Action("Meet Nadia", kind=Kind.MEET, person_id=nadia, step_id=step.id, day=TODAY)
    store.actions.store(meeting, TODAY)
    store.close()
    return added.id


@pytest.mark.usefixtures("goal")
@pytest.mark.parametrize(
    ("options", "done"), [((), 1), (("--no-count",), 0), (("--outcome", "declined"), 0)]
)
def test_a_result_says_the_goal_it_counts_for(
    run: Run, read: Read, options: tuple[str, ...], done: int
) -> None:
    said = run("result", "nadia", "--outcome", "achieved", *options).stdout
    counts = "Counts for: Meet 12 finance directors: 0 → 1 (Meet five: 0 → 1) · 1"
    assert said.strip() == (counts if done else "1")
    [goal] = read("goals")
    assert (goal["done"], goal["counts"]) == (done, "people")
    [action] = read("today")["done"]
    assert (action["counts_for"] is not None) == bool(done)


@pytest.mark.usefixtures("goal")
def test_somebody_met_whose_job_fits_counts(run: Run, read: Read) -> None:
    said = run("met", "Ana Ruiz @Kérial, finance director").stdout
    assert "Counts for: Meet 12 finance directors: 0 → 1" in said
    assert "Counts for" not in run("met", "Farid Benali @Kérial, partner").stdout
    [goal] = read("goals")
    assert goal["done"] == 1


@pytest.mark.usefixtures("goal")
@pytest.mark.parametrize(("options", "planned"), [((), 1), (("--no-follow-up",), 0)])
def test_no_answer_yet_plans_the_reminder_that_the_form_would_have_ticked(
    run: Run, read: Read, options: tuple[str, ...], planned: int
) -> None:
    said = run("result", "nadia", "--outcome", "no-reply", *options).stdout.strip()
    reminder = "Follow-up: Follow up with Nadia Ferrand, Tuesday 10 March 2026 · 1"
    assert said == (reminder if planned else "1")
    [awaited] = read("today")["waiting"]
    assert awaited["person"]["name"] == "Nadia Ferrand"
    assert (awaited["since"], awaited["action"]) == ("2026-03-03", 1)
    assert awaited["follow_up"] == ("2026-03-10" if planned else None)
    assert "Waiting (1)" in run("today").stdout


@pytest.mark.parametrize("command", ["result", "met"])
def test_a_stair_climbed_is_said_with_its_reward(
    run: Run, read: Read, file: Path, command: str
) -> None:
    store = Store(file)
    steps = [StepLine("Meet one finance director", target=1, reward="an opera"), StepLine("Rest")]
    goal = store.goals.add(parse_goal("Meet 12 finance directors", TODAY), TODAY, steps)
    meeting = Action("Meet Ana", kind=Kind.MEET, step_id=goal.steps[0].id, day=TODAY)
    store.actions.store(meeting, TODAY)
    with store.change("counted as results"):
        if command == "result":
            store.goals.change(goal.id, counts="results")
    store.close()
    words = {
        "result": ("Meet Ana", "--outcome", "achieved"),
        "met": ("Ana Ruiz, finance director",),
    }
    said = run(command, *words[command]).stdout
    assert "Step climbed: Meet one finance director · Reward: an opera" in said
    run("undo")
    [climbed] = read(command, *words[command])["climbed"]
    assert (climbed["title"], climbed["reward"]) == ("Meet one finance director", "an opera")
