"""`escalier result` and `met`: the goals for which they count are told, and kept."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from planner.model.vocabulary import Kind
from tests.cli.running import Read, Run, Start

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
    assert said.startswith("Action: Meet Nadia · Result: ")
    assert said.strip().endswith(counts) == bool(done)
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
    reminder = "Follow-up: Follow up with Nadia Ferrand, Tuesday 10 March 2026"
    understood = "Action: Meet Nadia · Result: no answer yet"
    assert said == " · ".join((understood, *((reminder,) if planned else ()), "1"))
    [awaited] = read("today")["waiting"]
    assert awaited["person"]["name"] == "Nadia Ferrand"
    assert (awaited["since"], awaited["action"]) == ("2026-03-03", 1)
    assert awaited["follow_up"] == ("2026-03-10" if planned else None)
    assert "Waiting (1)" in run("today").stdout


@pytest.mark.usefixtures("goal")
@pytest.mark.parametrize(
    ("outcome", "options", "said"),
    [
        (
            "partly",
            ("--minutes", "75", "--came", "advice,information", "--learned", "Ask early"),
            "Minutes: 1 h 15 · What came: advice, information · A lesson for me: Ask early",
        ),
        ("declined", ("--about", "moves"), "Result: declined · About them: moves"),
        ("not-done", (), "Result: not done · Another day: Wednesday 4 March 2026 · 1"),
    ],
)
def test_a_result_says_what_it_understood(
    run: Run, outcome: str, options: tuple[str, ...], said: str
) -> None:
    assert said in run("result", "nadia", "--outcome", outcome, *options).stdout


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
    assert "may be called reached" not in said
    [climbed] = read(command, *words[command])["climbed"]
    assert (climbed["title"], climbed["reward"]) == ("Meet one finance director", "an opera")


@pytest.mark.parametrize(
    ("further", "said"),
    [
        ((), "Goal reached: Meet 1 finance director"),
        (("Rest",), "Meet 1 finance director: its number is there: it may be called reached"),
    ],
)
def test_a_goal_that_is_reached_is_said(
    run: Run, file: Path, further: tuple[str, ...], said: str
) -> None:
    store = Store(file)
    steps = [StepLine("Meet one finance director", target=1), *map(StepLine, further)]
    goal = store.goals.add(parse_goal("Meet 1 finance director", TODAY), TODAY, steps)
    meeting = Action("Meet Ana", kind=Kind.MEET, step_id=goal.steps[0].id, day=TODAY)
    store.actions.store(meeting, TODAY)
    store.close()
    told = run("met", "Ana Ruiz, finance director").stdout
    assert f"Step climbed: Meet one finance director · {said} · " in told


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("en-partie", "--minutes", "75", "--came", "conseil", "--learned", "Demander tôt"),
            "Minutes : 1 h 15 · A apporté : conseil · Ma leçon : Demander tôt · 1",
        ),
        (("pas-fait",), "Un autre jour : "),
    ],
)
def test_a_result_says_in_french_what_it_understood(
    start: Start, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    french = ("--db", str(tmp_path / "fr.db"), "--lang", "fr", "--today", "2026-03-03")
    start(*french, "add", "Appeler Claire")
    told = start(*french, "result", "claire", "--outcome", *options).stdout
    assert said in told.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("spent", "told"), [(25, "25 min"), (1, "1 min")])
def test_the_day_lists_what_is_done_with_the_minutes_it_took(
    run: Run, spent: int, told: str
) -> None:
    run("add", "Call Bo Lind today 10 min")
    assert "10 min\tCall Bo Lind" in run("today").stdout
    run("result", "Bo Lind", "--outcome", "achieved", "--minutes", str(spent))
    [line] = [each for each in run("today").stdout.splitlines() if "Call Bo Lind" in each]
    assert f"\t{told}\tCall Bo Lind" in line


@pytest.mark.parametrize(
    ("options", "made"),
    [((), True), (("--came", "advice"), False), (("--outcome", "declined"), False)],
)
def test_an_introduction_is_made_unless_told_otherwise(
    run: Run, file: Path, options: tuple[str, ...], made: bool
) -> None:
    run("met", "Sophie Arnaud")
    run("met", "Élise Delorme promise: introduce Sophie Arnaud to her")
    outcome = () if "--outcome" in options else ("--outcome", "achieved")
    said = run("result", "Introduce Sophie", *outcome, *options).stdout
    assert ("introduction made" in said) == made
    store = Store(file)
    [sophie] = [each.id for each in store.people.bearing("Sophie Arnaud")]
    given = [touch.introduced for touch in store.touches.of(sophie) if touch.introduced]
    store.close()
    assert given == (["Élise Delorme"] if made else [])
