"""The invented network: the same for the same day and language, and alive on any day."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.demo.content import Days, entries
from cli.demo.network import write_network
from cli.output.json_shapes import action_shape, goal_shape, person_shape, spark_shape, today_shape
from db.store import Store
from planner.calendar.working_days import WorkingDays
from planner.model.events import is_ready
from planner.model.vocabulary import Kind, Outcome, Reason, SparkKind
from planner.network.query import EVERYBODY, parse_people_query
from planner.today.agenda import Agenda
from tests.cli.running import Read, Run, Start
from tests.db.processes import line_of, started
from tests.stores import empty_store

TUESDAY = date(2026, 3, 3)


def _made(file: Path, language: str, today: date) -> Store:
    store = empty_store(file)
    write_network(store, language, today)
    return store


@pytest.fixture(scope="module", params=["en", "fr"])
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    """A language and the network in it, made once on Tuesday; it is only read from then on."""
    file = tmp_path_factory.mktemp("made") / "a.db"
    _made(file, request.param, TUESDAY).close()
    return request.param, file


@pytest.fixture
def network(made: tuple[str, Path]) -> Iterator[Store]:
    """The network in each language, to be read."""
    store = Store(made[1])
    yield store
    store.close()


def _everything(store: Store, today: date) -> str:
    """All that can be read of a store, as text."""
    people = [person_shape(person, today) for person in store.people.cards(EVERYBODY)]
    actions = [action_shape(store.actions.get(number), today) for number in range(1, 30)]
    return json.dumps(
        [
            *people,
            *actions,
            *map(goal_shape, store.goals.all()),
            *map(spark_shape, store.sparks.all()),
            [repr(event) for event in store.events.all(today)],
            [repr(lesson) for lesson in store.lessons.of_days(date.min, today)],
            [pitch.uid for pitch in store.pitches.all()],
            [store.touches.of(person["id"])[:1] and store.touches.of(person["id"])[0].gist
             for person in people],
        ]
    )  # fmt: skip


def test_the_same_day_and_language_give_the_same_network(
    made: tuple[str, Path], tmp_path: Path
) -> None:
    first = Store(made[1])
    one = _everything(first, TUESDAY)
    first.close()
    second = _made(tmp_path / "2.db", made[0], TUESDAY)
    assert _everything(second, TUESDAY) == one
    second.close()


def test_the_demo_fills_every_section_of_today(network: Store) -> None:
    agenda = network.day.agenda(TUESDAY)
    assert [action.time is not None for action in agenda.chosen] == [True, False]
    assert (len(agenda.late), len(agenda.done), len(agenda.sparks)) == (1, 2, 2)
    assert [action.reason for action in agenda.proposed] == [
        *(Reason.PROMISE, Reason.THANKS, Reason.NEWS, Reason.MEETING, Reason.STEP, Reason.DUE),
        Reason.RHYTHM,
    ]
    assert 7 <= agenda.regularity.done < agenda.regularity.of == 14


def test_every_session_has_something_true_to_show(network: Store) -> None:
    [evening] = network.debriefs.pending(TUESDAY)
    assert (evening.day, is_ready(evening), len(evening.wanted)) == (date(2026, 3, 2), True, 2)
    tomorrow, breakfast = network.events.between(TUESDAY, date(2026, 3, 6))
    assert (tomorrow.day, tomorrow.aim) == (date(2026, 3, 4), "")
    assert (breakfast.id, breakfast.rule) == (None, "FREQ=WEEKLY;INTERVAL=2")
    met = [len(event.people) for event in network.events.all(TUESDAY) if event.debriefed]
    assert met == [1, 2, 3]
    assert network.reviews.if_then_for(TUESDAY)
    assert network.lessons.fitting(Kind.EVENT, None)
    assert [spark.became for spark in network.sparks.all()].count(SparkKind.ACTION) == 1


@settings(max_examples=4)
@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.sampled_from(["en", "fr"]))
def test_any_day_of_the_week_gives_a_full_day(
    tmp_path_factory: pytest.TempPathFactory, today: date, language: str
) -> None:
    store = _made(tmp_path_factory.mktemp("demo") / "a.db", language, today)
    agenda: Agenda = store.day.agenda(today)
    store.close()
    assert len(agenda.chosen) == 2
    assert len(agenda.proposed) == 7
    assert today_shape(agenda)["late"] or today.weekday() > 4


def test_the_two_languages_tell_the_same_story() -> None:
    for kind in (
        *("person", "goal", "pitch", "action", "spark", "event", "review", "routine", "pause"),
    ):
        english, french = entries("en", kind), entries("fr", kind)
        keys = [[sorted(entry) for entry in found] for found in (english, french)]
        assert keys[0] == keys[1], kind


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_person_and_step_an_entry_names_exists(language: str) -> None:
    people = [person["name"] for person in entries(language, "person")]
    steps = {step["title"] for goal in entries(language, "goal") for step in goal["step"]}
    assert len(set(people)) == len(people) == 60
    for person in entries(language, "person"):
        assert person.get("via", people[0]) in people
    for action in entries(language, "action"):
        assert action.get("with", people[0]) in people
        assert action.get("step") in {*steps, None}
    for event in entries(language, "event"):
        assert {*event.get("see", ())} <= {*people}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_outcome_occurs(language: str) -> None:
    results = [action["result"] for action in entries(language, "action") if "result" in action]
    assert {result["outcome"] for result in results} == set(Outcome)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_addresses_and_numbers_are_reserved_for_fiction(language: str) -> None:
    fiction = {"en": ("+44 7700 900", "+44 161 496 0"), "fr": ("+33 6 39 98 ", "+33 4 65 71 ")}
    for person in entries(language, "person"):
        assert person.get("email", ".example").endswith(".example")
        assert person.get("phone", fiction[language][0]).startswith(fiction[language])


def test_days_count_working_days() -> None:
    days = Days(TUESDAY, WorkingDays())
    assert [days.at(number) for number in (-2, -1, 0, 1, 4)] == [
        date(2026, 2, 27), date(2026, 3, 2), TUESDAY, date(2026, 3, 4), date(2026, 3, 9),
    ]  # fmt: skip
    assert days.ago(2) == date(2026, 2, 27)


def test_the_command_makes_it_once_and_what_is_changed_is_kept_or_undone(
    run: Run, read: Read
) -> None:
    run("demo", "--no-open")
    assert read("history") == []
    assert run("undo").exit_code == 1
    assert len(read("people")) > 50
    run("spark", "mine")
    assert run("demo", "--no-open").exit_code == 0
    assert "mine" in [spark["text"] for spark in read("today")["sparks"]]
    assert run("undo").exit_code == 0
    assert run("undo").exit_code == 1
    assert run("demo", "--no-open", today="2026-03-04").stderr  # it is no longer as it was made


def test_another_day_makes_an_untouched_demo_anew(run: Run, read: Read) -> None:
    run("demo", "--no-open")
    run("demo", "--no-open", today="2026-03-04")
    assert read("today", today="2026-03-04")["regularity"] == {"done": 13, "of": 14}


def test_another_day_leaves_a_changed_demo_and_says_so(run: Run, read: Read) -> None:
    run("demo", "--no-open")
    run("spark", "mine")
    assert "3 March 2026" in run("demo", "--no-open", today="2026-03-04").stderr
    assert len(read("today")["sparks"]) == 3
    run("demo", "--no-open", "--fresh", today="2026-03-04")
    assert len(read("today", today="2026-03-04")["sparks"]) == 2


@pytest.mark.parametrize("fresh", [(), ("--fresh",)])
def test_a_store_of_ones_own_is_never_overwritten(
    run: Run, read: Read, fresh: tuple[str, ...]
) -> None:
    run("met", "Ana Ruiz")
    assert run("demo", "--no-open", *fresh).exit_code == 1
    assert [person["name"] for person in read("people")] == ["Ana Ruiz"]


def test_nothing_is_left_beside_the_database(run: Run, file: Path) -> None:
    run("demo", "--no-open")
    run("demo", "--no-open", "--fresh")
    assert [path.name for path in file.parent.iterdir() if path.is_file()] == ["a.db"]


def test_without_a_file_it_stands_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from click.testing import CliRunner

    from cli.commands.root import escalier

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("ESCALIER_DB", str(tmp_path / "own.db"))
    result = CliRunner().invoke(escalier, ["demo", "--no-open"])
    assert result.stdout == f"{tmp_path / 'data' / 'escalier' / 'demo.db'}\n"
    assert not (tmp_path / "own.db").exists()


def test_a_demo_that_is_open_is_not_replaced(run: Run, start: Start, file: Path) -> None:
    run("demo", "--no-open")
    before = file.read_bytes()
    with started(file, "print('open', flush=True)\nsys.stdin.read()") as window:
        assert line_of(window) == "open"
        for day, *words in (("2026-03-03", "--fresh"), ("2026-04-03",)):
            refused = start("--today", day, "demo", "--no-open", *words)
            assert (refused.returncode, refused.stdout) == (1, "")
            assert refused.stderr.endswith("is open: close it first.\n")
            assert refused.stderr.count("\n") == 1
        window.communicate("")
    assert file.read_bytes() == before
    assert sorted(path.name for path in file.parent.glob("a.db*")) == ["a.db"]
    assert run("demo", "--no-open", today="2026-04-03").exit_code == 0
    assert file.read_bytes() != before


def test_former_jobs_acquaintances_and_days_are_there_to_be_seen(network: Store) -> None:
    count = {
        line: network.people.count(parse_people_query(line, TUESDAY))
        for line in ("was:ferralune", "date:14d", "date:30d")
    }
    assert count == {"was:ferralune": 4, "date:14d": 2, "date:30d": 4}
    people = list(network.people.cards(EVERYBODY))
    assert sum(len(person.affiliations) > 1 for person in people) == 10
    assert sum(bool(person.acquaintances) for person in people) == 10, "both sides are told"
    assert not [action for action in network.day.agenda(TUESDAY).proposed if action.date_id]
