from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_goal, parse_person
from planner.grammar.goals.step import StepLine
from planner.model.events import Event
from tests.cli.running import TODAY, Read, Run


def test_add_says_what_it_understood_and_last_the_id(run: Run, read: Read) -> None:
    said = run("add", "Think", "it", "over", "tomorrow", "today:", "aim:", "calm").stdout
    assert said.startswith("Action: Think it over")
    assert "Aim: calm" in said
    assert (said.count("\n"), said.split()[-1]) == (1, "1")
    run("undo")
    assert run("add", "Think", "it", "over").stdout.split()[-1] == "2"
    assert [action["title"] for action in read("today")["proposed"]] == ["Think it over"]


def test_add_says_which_words_looked_like_a_date(run: Run, read: Read) -> None:
    shown = run("add", "Call Ana 31/2 after 6pm").stdout
    assert "Not understood: “31/2”, “after 6pm”; today" in shown
    assert shown.split()[-1] == "1"
    tomorrow = run("add", "Appeler Ana demain avant 25:00").stdout
    assert "Not understood: “avant 25:00” ·" in tomorrow
    assert read("add", "Call Ana 31/2")["understood"]["unread"] == ["31/2"]
    assert "Not understood" not in run("add", "Call Ana tomorrow").stdout


def test_a_part_of_the_day_is_told_and_listed(run: Run, read: Read) -> None:
    action = read("add", "Call Ana this evening")
    assert (action["day"], action["part"], action["time"]) == ("2026-03-03", "evening", None)
    assert "evening" in run("today").stdout


def test_met_says_which_words_of_a_promise_looked_like_a_date(run: Run) -> None:
    shown = run("met", "Ana Ruiz promise: send the map by 31/2").stdout
    assert "Not understood: “by 31/2”" in shown


def test_add_links_the_one_person_named(run: Run, read: Read) -> None:
    run("met", "Claire Dupont")
    action = read("add", "Call Claire tomorrow 9:30 ~15m aim: hear about her move")
    assert action["person"] == {"id": 1, "name": "Claire Dupont"}
    assert (action["day"], action["time"], action["minutes"]) == ("2026-03-04", "09:30", 15)


def test_add_says_when_two_people_may_be_meant(run: Run) -> None:
    run("met", "Claire Dupont @Kérial")
    run("met", "Claire Petit @Solvanne")
    result = run("add", "Call Claire")
    assert result.exit_code == 0
    assert "Claire Dupont" in result.stderr
    assert "Claire Petit" in result.stderr


def test_met_and_spark_say_what_they_understood(run: Run, read: Read) -> None:
    said = run("met", "Nadia Ferrand @Kérial promise: send it friday").stdout
    assert said.startswith("New: Nadia Ferrand · Organisation: Kérial")
    assert run("met", "nadia ferrand note: tall").stdout.startswith("Known: Nadia Ferrand, Kérial")
    assert run("spark", "Nadia Ferrand skis").stdout.startswith("Spark: Nadia Ferrand skis · Known")
    understood = read("spark", "Nadia Ferrand skis")["understood"]
    known = {"id": 1, "name": "Nadia Ferrand", "organisation": "Kérial"}
    assert understood == {"text": "Nadia Ferrand skis", "people": [known]}
    understood = read("add", "Call Nadia tomorrow 9:30")["understood"]
    assert (understood["person"], understood["day"]) == (known, "2026-03-04")
    assert (understood["time"], understood["candidates"]) == ("09:30", [])


def test_met_refuses_to_guess_between_two_of_a_name(run: Run, read: Read) -> None:
    run("met", "Nadia Ferrand @Kérial")
    assert "also known: 1 Nadia Ferrand, Kérial" in run("met", "Nadia Ferrand @Acme").stderr
    result = run("met", "Nadia Ferrand thanks")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "1 Nadia Ferrand, Kérial; 2 Nadia Ferrand, Acme" in result.stderr
    assert len(read("people")) == 2
    assert read("met", "Nadia Ferrand @acme thanks")["person"]["id"] == 2
    assert read("met", "--person", "1", "Nadia Ferrand thanks")["person"]["id"] == 1
    assert read("met", "--new", "Nadia Ferrand thanks")["person"]["id"] == 3
    assert run("met", "--person", "9", "Nadia Ferrand").exit_code == 1


def test_add_takes_the_person_said(run: Run, read: Read) -> None:
    run("met", "Claire Dupont @Kérial")
    run("met", "Claire Petit @Solvanne")
    assert read("add", "--person", "2", "Call Claire")["person"]["id"] == 2
    assert read("add", "Call Claire @kerial")["person"]["id"] == 1
    action = read("add", "Call Claire")
    assert action["person"] is None
    assert [each["id"] for each in action["understood"]["candidates"]] == [1, 2]
    assert run("add", "--person", "9", "Call Claire").exit_code == 1


def test_what_was_understood_is_the_person_said(run: Run, read: Read) -> None:
    for name in ("Claire Dupont", "Claire Petit", "Ana Ruiz"):
        run("met", name)
    for line in ("Call Claire", "Call Claire Dupont", "Think it over"):
        understood = read("add", "--person", "2", line)["understood"]
        assert (understood["person"]["name"], understood["candidates"]) == ("Claire Petit", [])
    understood = read("add", "--person", "2", "Introduce Ana Ruiz to Claire")["understood"]
    assert (understood["person"]["id"], understood["to"]["id"]) == (2, 1)
    assert understood["to_candidates"] == []
    understood = read("add", "--person", "3", "Introduce Claire to Ana Ruiz")["understood"]
    assert (understood["person"]["id"], understood["to"]) == (3, None)


@pytest.mark.parametrize(
    "line",
    [
        "Nadia Ferrand",
        "Nadia Ferrand @Kérial",
        "Nadia Ferrand @Acme",
        "Nadia Ferrand @Elsewhere",
        "Paul Petit",
        "Mme Ferrand",
        "M. Petit thanks",
        "petit",
        "Nadia",
    ],
)
def test_the_shell_means_whom_the_window_means(run: Run, file: Path, line: str) -> None:
    for known in ("Nadia Ferrand @Kérial", "Nadia Ferrand @Acme", "Paul Petit"):
        run("met", "--new", known)
    today = date.fromisoformat(TODAY)
    store = Store(file)
    event = store.events.write_down(Event("Fair", today), today).id or 0
    found = store.debriefs.meant(event, parse_person(line, today))
    store.close()
    result = run("met", line)
    assert (result.exit_code == 1) == found.open
    if found.sure is not None:
        assert result.stdout.split()[-1] == str(found.sure)
    elif not found.open:
        assert result.stdout.startswith("New")


def test_a_lone_hyphen_reads_standard_input(read: Read) -> None:
    assert read("spark", "-", typed="  seen in passing \n\n")["text"] == "seen in passing"


def test_several_lines_are_refused_not_merged(run: Run, read: Read) -> None:
    assert run("met", "-", typed="Ana Ruiz\nPaul Petit\n").exit_code == 1
    assert read("people") == []


def test_a_hyphen_among_words_is_a_word(read: Read) -> None:
    assert read("spark", "this", "-", "that")["text"] == "this - that"


def test_met_writes_person_touch_and_what_follows(read: Read) -> None:
    met = read("met", "Nadia Ferrand @Kérial, DAF #finance promise: send the article friday thanks")
    assert met["created"]
    assert met["person"]["last_contact"] == "2026-03-03"
    assert met["touch"]["channel"] == "in-person"
    assert [(action["kind"], action["day"]) for action in met["actions"]] == [
        ("thanks", "2026-03-04"),
        ("promise", "2026-03-06"),
    ]
    assert met["understood"]["promises"] == [
        {"text": "send the article", "day": "2026-03-06", "part": None, "unread": []}
    ]


def test_a_known_person_is_not_added_twice(run: Run, read: Read) -> None:
    assert run("met", "Nadia Ferrand @Kérial").stdout.split()[-1] == "1"
    again = read("met", "Nadia Ferrand @Kérial, CFO")
    assert (again["created"], again["person"]["id"]) == (False, 1)
    assert again["person"]["role_title"] == "CFO"


def test_a_result_by_a_part_of_the_title(run: Run, read: Read) -> None:
    run("add", "Call Claire ~15m")
    words = ("--minutes", "20", "--learned", "Ask first", "--came", "advice, conversation")
    action = read("result", "claire", "--outcome", "achieved", *words)
    assert action["state"] == "done"
    assert action["result"] == {
        "outcome": "achieved",
        "minutes": 20,
        "about": None,
        "learned": "Ask first",
        "came": ["conversation", "advice"],
        "welcome": None,
        "pitch": None,
    }


def test_came_may_be_repeated(run: Run, read: Read) -> None:
    run("add", "Think")
    came = ("--came", "advice", "--came", "opportunity,advice")
    assert read("result", "1", "--outcome", "partly", *came)["result"]["came"] == [
        "advice",
        "opportunity",
    ]


def test_what_was_not_done_moves_to_the_next_working_day(run: Run, read: Read) -> None:
    run("add", "Think")
    action = read("result", "1", "--outcome", "not-done", today="2026-03-06")
    assert (action["state"], action["day"]) == ("open", "2026-03-09")


def test_a_fragment_of_two_titles_lists_both(run: Run) -> None:
    run("add", "Call Claire")
    run("add", "Write to Claire")
    result = run("result", "claire", "--outcome", "achieved")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "1 Call Claire, 2 Write to Claire" in result.stderr


@pytest.mark.parametrize("action", ["7", "nobody", "0", "\x1b]0;x\x07", "9" * 20, "9" * 5000])
def test_an_action_that_is_not_there_is_refused(run: Run, action: str) -> None:
    result = run("result", action, "--outcome", "achieved")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("result", "1"),
        ("result", "1", "--outcome", "great"),
        ("result", "1", "--outcome", "partly", "--minutes", "-1"),
        ("result", "1", "--outcome", "partly", "--came", "money"),
        ("add",),
        ("today", "tomorrow"),
        ("no-such",),
        ("--today", "31/12/2026", "today"),
        ("--today", "0001-01-01", "today"),
        ("--today", "9999-12-31", "today"),
    ],
)
def test_wrong_usage_exits_with_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_undo_takes_back_a_whole_meeting_and_redo_brings_it_again(run: Run, read: Read) -> None:
    run("met", "Ana Ruiz thanks")
    assert run("undo").stdout == "Undone: Met: Ana Ruiz\n"
    assert (read("people"), read("today")["proposed"]) == ([], [])
    assert run("redo").stdout == "Done again: Met: Ana Ruiz\n"
    assert [person["name"] for person in read("people")] == ["Ana Ruiz"]


def test_undoing_nothing_is_one_line(run: Run) -> None:
    result = run("undo")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)


def test_the_history_marks_what_was_undone(run: Run, read: Read) -> None:
    run("spark", "one")
    run("spark", "two")
    run("undo")
    assert [(entry["what"], entry["undone"]) for entry in read("history")] == [
        ("Spark kept: two", True),
        ("Spark kept: one", False),
    ]
    assert "undone" in run("history").stdout.splitlines()[0]


def test_wrong_usage_does_not_repeat_control_characters(run: Run) -> None:
    result = run("today", "\x1b[31mred")
    assert result.exit_code == 2
    assert "[31mred" in result.stderr
    assert "\x1b" not in result.stderr


def test_messages_hold_no_direction_controls(run: Run) -> None:
    run("met", "\u202eevil\u202c @Beta")
    run("met", "\u202eevil\u202c @Acme")
    assert "it may be 1 evil, Beta; 2 evil, Acme." in run("add", "Call \u202eevil\u202c").stderr
    run("add", "Write to \u202eevil\u202c")
    assert "1 Call evil" in run("result", "evil", "--outcome", "partly").stderr
    assert run("undo").stdout == "Undone: Action added: Write to evil\n"


def test_met_says_which_persona_the_person_fits(run: Run, read: Read) -> None:
    run("demo", "--no-open")
    line = "Sustainability director of a retailer"
    said = run("met", "Ana Ruiz, sustainability director of a retailer").stdout
    assert "Persona: a gap closes: “" in said
    [fit] = read("met", "Bo Lind, sustainability director of a retailer")["personas"]
    assert (fit["name"], fit["closes"]) == (line, False)


def test_goals_add_says_what_it_understood_and_makes_the_goal_of_the_window(
    run: Run, read: Read
) -> None:
    line = "Meet 12 finance directors by 31 March why: change sector"
    said = run("goals", "add", *line.split()).stdout
    assert said.count("\n") == 1
    assert said.startswith("Goal: Meet 12 finance directors · Target: 12 · Measure: ")
    assert said.rstrip().endswith("Due: Tuesday 31 March 2026 · Why: change sector · 1")
    goal = read("goals", "add", "Trois cafés 31/2")
    assert (goal["id"], goal["target"], goal["state"], goal["aimed_at"]) == (2, 3, "open", None)
    assert goal["understood"]["unread"] == ["31/2"]
    assert [each["statement"] for each in read("goals")] == [
        "Meet 12 finance directors", "Trois cafés 31/2",
    ]  # fmt: skip
    for wrong in ((), ("why: nothing",)):
        assert run("goals", "add", *wrong).exit_code
    assert run("undo").exit_code == 0
    assert len(read("goals")) == 1


def test_of_several_steps_or_actions_one_is_said_by_its_id(
    run: Run, read: Read, file: Path
) -> None:
    run("add", "Write the list")
    run("add", "Write the list friday")
    unsaid = run("add", "Call Bob after: Write the list")
    assert "After no other action: it may be 1 Write the list, 2026-03-03" in unsaid.stderr
    assert "--after says which" in unsaid.stderr
    listed = read("add", "Call Bob after: Write the list")
    candidates = listed["understood"]["after_candidates"]
    assert ([each["id"] for each in candidates], listed["waits_for"]) == ([1, 2], None)
    added = read("add", "Call Bob after: Write the list", "--after", "2")
    assert (added["waits_for"], added["understood"]["after_candidates"]) == (2, [])
    assert (
        run("add", "Call Bob", "--after", "77").stderr == "Error: This action is no longer there.\n"
    )
    day = date.fromisoformat(TODAY)
    store = Store(file)
    for goal in ("Meet ten directors", "Meet ten founders"):
        store.goals.add(parse_goal(goal, day), day, [StepLine("Three coffees")])
    store.close()
    unsure = run("add", "Call Bob step: three coffees").stderr
    assert "it may be 1 Three coffees, Meet ten directors; 2 Three coffees" in unsure
    assert "--step says which" in unsure
    told = run("add", "Call Bob step: three coffees", "--step", "2").stdout
    assert "Step: Three coffees" in told
    assert read("add", "Call Bob", "--step", "2")["step"] == {"id": 2, "title": "Three coffees"}
