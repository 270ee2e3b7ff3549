from datetime import date
from pathlib import Path

import pytest

from cli.commands import people as people_command
from cli.output import columns
from cli.output import printing as output
from cli.output.columns import Column, table
from db.store import Store
from planner.language.width import cell_width
from planner.model.events import Event
from tests.cli.running import Read, Run

TUESDAY = date(2026, 3, 3)
HOSTILE = ("x[/]y", "[CEO] Ana", "O'Neil", "=cmd()", "مريم", "e\u0301lan", "\x1b]0;owned\x07Ana")
COLUMNS = (Column(4, right=True), Column(), Column(6))


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 40 columns."""
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("name", [*HOSTILE, "山田太郎", "👩‍💻 Ada", "a" * 10_000, ""])
def test_on_a_terminal_columns_stay_where_they_are(name: str) -> None:
    [line] = table(COLUMNS, [("12", name, "close")])
    start, _close, _rest = line.partition("close")
    assert cell_width(start) == 4 + 2 + 26 + 2


@pytest.mark.usefixtures("terminal")
def test_numbers_stand_at_the_right() -> None:
    assert list(table((Column(4, right=True), Column(3)), [("7", "a"), ("1234", "b")])) == [
        "   7  a",
        "1234  b",
    ]


@pytest.mark.parametrize("name", [*HOSTILE, "\u202eevil\u202c", "a\tb\nc"])
def test_elsewhere_cells_are_whole_parted_by_tabs_and_harmless(name: str) -> None:
    [line] = table(COLUMNS, [("12", name, "close")])
    assert line.count("\t") == 2
    assert line.isprintable() or line.replace("\t", "").isprintable()


def test_headings_are_plain_without_a_terminal() -> None:
    assert columns.strong("Chosen") == "Chosen"


@pytest.mark.usefixtures("terminal")
def test_headings_are_bold_on_a_terminal_unless_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert columns.strong("Chosen") == "\x1b[1mChosen\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert columns.strong("Chosen") == "Chosen"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("people",), "Nobody here yet"),
        (("people", "zoe"), "Nobody fits"),
        (("goals",), "No goal yet"),
        (("history",), "There is no change"),
    ],
)
def test_an_empty_list_is_told_on_a_terminal_alone(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    assert run(*words).stdout == ""
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    assert run(*words).stdout.startswith(said)
    assert run(*words).stdout.count("\n") == 1
    assert run(*words, "--json").stdout == "[]\n"


def test_hostile_names_are_stored_whole_and_shown_harmlessly(run: Run, read: Read) -> None:
    for name in HOSTILE:
        assert run("met", f'"{name}"').exit_code == 0
    stored = {person["name"] for person in read("people")}
    assert {"x[/]y", "[CEO] Ana", "O'Neil", "=cmd()", "مريم", "élan", "]0;ownedAna"} == stored
    assert "\x1b" not in run("people").stdout


def test_a_query_narrows_the_list(run: Run, read: Read) -> None:
    run("met", "Ana Ruiz #finance")
    run("met", "Paul Petit")
    assert [person["name"] for person in read("people", "group:finance")] == ["Ana Ruiz"]
    assert run("people", "petit").stdout == "2\tPaul Petit\t\t\ttoday\n"


def test_a_query_without_a_match_says_what_would_find_people(run: Run) -> None:
    run("met", "Ana Ruiz #finance, CFO")
    run("met", "Paul Petit")
    nobody = run("people", "title:finance")
    assert (nobody.exit_code, nobody.stdout) == (0, "")
    assert nobody.stderr == "No job title has “finance”; it stands in the groups of 1 person.\n"
    assert "there are: decision-maker, " in run("people", "role:cfo").stderr
    assert run("people", "poste:cfo").stderr == ""


def test_a_list_longer_than_a_page_is_whole(
    run: Run, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_command, "PAGE", 3)
    for number in range(7):
        run("met", f"Person {number}")
    assert len(run("people").stdout.splitlines()) == 7
    assert len(read("people")) == 7


def test_today_lists_sections_with_their_counts(run: Run) -> None:
    run("demo", "--no-open")
    lines = run("today").stdout.splitlines()
    assert lines[:2] == [
        "Tuesday 3 March 2026",
        "13 of the last 14 working days · 28 min planned of 30 min",
    ]
    titles = [line for line in lines if line.endswith(")") and "\t" not in line]
    assert titles == [
        *("Chosen (2)", "Late (1)", "Proposed (7)"),
        *("Done (2)", "Events (1)", "Waiting (1)", "Sparks (2)"),
    ]
    assert "▲\t15\t\t20 min\tRework my online profile\tplanned for yesterday" in lines


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 3, 2), date(2026, 3, 4), "2–4 Mar"),
        (date(2026, 2, 27), date(2026, 3, 6), "27 Feb – 6 Mar"),
        (date(2026, 3, 3), None, "today"),
    ],
)
def test_today_lists_an_event_with_all_its_days(
    run: Run, read: Read, file: Path, first: date, last: date | None, said: str
) -> None:
    store = Store(file)
    store.events.write_down(Event("Fair", first, last=last), first)
    store.close()
    assert run("today").stdout.splitlines()[-1] == f"○\t1\t\t{said}\tFair"
    [event] = read("today")["events"]
    assert (event["day"], event["last"]) == (str(first), last and str(last))


@pytest.mark.usefixtures("terminal")
def test_the_days_of_an_event_are_whole_on_a_terminal(run: Run, file: Path) -> None:
    store = Store(file)
    store.events.write_down(Event("Fair", date(2026, 2, 27), last=date(2026, 3, 6)), TUESDAY)
    store.close()
    assert "27 Feb – 6 Mar  Fair" in run("today").stdout


def test_an_empty_day_is_two_lines(run: Run, file: Path) -> None:
    store = Store(file)
    store.day.show_first_steps(shown=False)
    store.close()
    assert run("today").stdout == "Tuesday 3 March 2026\n0 min planned of 30 min\n"


def test_a_day_in_a_pause_has_no_minutes_to_fill(run: Run, file: Path) -> None:
    store = Store(file)
    store.day.show_first_steps(shown=False)
    store.pauses.write(store.pauses.plan((TUESDAY, TUESDAY), "", TUESDAY), TUESDAY)
    store.close()
    assert run("today").stdout == "Tuesday 3 March 2026\nPause until today: nothing is late\n"


def test_goals_show_how_far_each_step_is(run: Run) -> None:
    run("demo", "--no-open")
    lines = run("goals").stdout.splitlines()
    assert lines[0].endswith("· 4/12 · due on 6 May")
    assert lines[1] == "  at this pace, 30 April: 6 days ahead of your date"
    assert lines[3] == "2\tThree advice meetings\t2/3\t10 Mar\tcurrent"


def test_proposals_beyond_the_seven_are_counted_below_them(run: Run) -> None:
    for number in range(9):
        run("add", f"Think of {number}")
    proposed, _first_steps = run("today").stdout.split("\n\nFirst steps")
    assert proposed.splitlines()[-1] == "2 more proposals"


def test_a_search_that_stops_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("met", "Ana Ruiz")
    assert run("people", "ana").stderr == ""
    monkeypatch.setattr(people_command, "MOST_FOUND", 1)
    assert "at most 1" in run("people", "ana").stderr
    assert run("people").stderr == ""
