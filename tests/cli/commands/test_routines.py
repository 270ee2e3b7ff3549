"""The shell begins a routine by the rule of the window, shows one occurrence, takes its result."""

from tests.cli.running import Read, Run


def test_add_says_how_it_comes_again_and_stores_no_action_yet(run: Run, read: Read) -> None:
    said = run("add", "Call three people every day at 9:00").stdout
    assert said == (
        "Action: Call three people · Day: Tuesday 3 March 2026 · Time: 09:00"
        " · Repeats: every day at 9:00: today, tomorrow, Thu 5, … · Kind: contact · By: phone\n"
    )
    added = read("add", "Send news two weeks after it is done")
    assert (added["id"], added["routine"]) == (None, {"id": 2, "day": "2026-03-03"})
    assert added["understood"]["repeats"] == {
        "rule": None, "after": {"number": 2, "unit": "weeks"},
    }  # fmt: skip
    assert [action["id"] for action in read("today")["proposed"]] == [None, None]


def test_today_shows_one_a_routine_after_a_year_and_a_result_is_recorded_by_the_title(
    run: Run, read: Read
) -> None:
    run("add", "Call three people every day")
    run("add", "Read my notes every second Tuesday")
    later = ("--today", "2027-03-04")
    day = read(*later, "today")
    shown = [
        (section, action["title"], action["routine"]["day"])
        for section in ("late", "proposed")
        for action in day[section]
    ]
    assert shown == [
        ("late", "Read my notes", "2027-02-23"),
        ("proposed", "Call three people", "2027-03-04"),
    ]
    assert "routine, planned for 23 February" in run(*later, "today").stdout
    assert run(*later, "today", "--line").stdout == "▲ 1\n"
    done = read(*later, "result", "notes", "--outcome", "achieved")
    assert (done["state"], done["routine"]) == ("done", {"id": 2, "day": "2027-02-23"})
    assert [action["title"] for action in read(*later, "today")["late"]] == []
