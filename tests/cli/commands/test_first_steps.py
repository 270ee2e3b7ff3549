"""`escalier today` on a new store: the first steps in plain lines."""

from pathlib import Path

from db.store import Store
from planner import language
from tests.cli.running import TODAY, Read, Run


def put_away(file: Path) -> None:
    store = Store(file)
    store.day.show_first_steps(shown=False)
    store.close()


def test_a_new_store_shows_the_way(run: Run) -> None:
    lines = run("today").stdout.splitlines()
    assert lines[3:] == [
        "First steps (0/5)",
        "○\tThree achievements, or a first pitch\t",
        "○\tThe people you know: a file, or ten names\t",
        "○\tA circle for the three closest to you\t",
        "○\tOne goal, in one line\t",
        "○\tOne prepared action: an aim, an if–then\t",
        "“escalier” alone opens the planner, where each line has its key.",
    ]


def test_a_new_store_shows_the_way_in_french(run: Run) -> None:
    language.use("fr")
    lines = run("today").stdout.splitlines()
    assert lines[3] == "Premiers pas (0/5)"
    assert lines[6] == "○\tUn cercle pour vos trois plus proches\t"
    assert lines[-1] == "« escalier » sans commande ouvre Escalier, où chaque ligne a sa touche."


def test_a_step_half_done_says_how_far_it_is(run: Run) -> None:
    run("met", "Ida Roy", "--new")
    assert "○\tThe people you know: a file, or ten names\t1 of 10" in run("today").stdout


def test_put_away_they_are_not_printed(run: Run, file: Path) -> None:
    run("today")
    put_away(file)
    assert "First steps" not in run("today").stdout


def test_the_json_knows_nothing_of_them(read: Read, file: Path) -> None:
    before = read("today")
    put_away(file)
    assert read("today") == before
    assert before["day"] == TODAY
