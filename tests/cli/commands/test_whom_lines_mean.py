"""People meant by the lines of the shell: the same as in the window."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.store import Store
from planner.grammar import parse_person
from planner.model.people import PersonDate
from planner.model.vocabulary import Circle, DateKind, Kind
from tests.cli.running import TODAY, Read, Run, Start
from tui.actions.line import ActionReader


@pytest.fixture(autouse=True)
def known(run: Run) -> None:
    for name in ("Sophie Arnaud @Kérial", "Élise Delorme", "Claire Dupont", "Claire Martin"):
        run("met", name)


def test_an_introduction_is_understood_in_a_spark_as_in_an_action(run: Run, read: Read) -> None:
    line = "Mettre Sophie et Élise en contact"
    action = read("add", line)
    assert (action["kind"], action["person"]["id"], action["to"]["id"]) == ("introduce", 1, 2)
    assert "With: 1 Sophie Arnaud, Kérial · To: 2 Élise Delorme" in run("spark", line).stdout
    assert "Perhaps: " in run("spark", "Connect Sophie with Claire").stdout
    assert run("spark", "demain").stdout == "Spark: demain · 3\n"


def test_a_promise_to_put_in_touch_is_about_both(run: Run, file: Path) -> None:
    run("met", "Sophie Arnaud promesse : la mettre en contact avec Élise Delorme vendredi")
    store = Store(file)
    [action] = store.actions.find("Mettre Sophie Arnaud en contact")
    store.close()
    assert (action.kind, action.person_id, action.to_person_id) == (Kind.PROMISE, 1, 2)


def test_a_name_of_which_no_person_is_known_is_told(run: Run, read: Read, start: Start) -> None:
    told = "Not in your network yet: Zoé Lambert"
    assert told in run("add", "Call Zoé Lambert tomorrow").stdout
    assert told not in run("add", "--person", "1", "Call Zoé Lambert").stdout
    assert read("add", "Call Zoé Lambert")["understood"]["unknown"] == ["Zoé Lambert"]
    assert "Not in" not in run("add", "Call the bank").stdout
    french = start("--lang", "fr", "add", "Appeler Zoé Lambert").stdout
    assert "Pas encore dans votre réseau : Zoé Lambert" in french
    assert [person["name"] for person in read("people", "Lambert")] == []


NAMES = ["Sophie Arnaud", "Sophie", "Mme Arnaud", "Claire", "Claire Dupont", "Élise", "Zoé Lambert"]
NAMED = st.sampled_from([*NAMES, "M. et Mme Martin", "Claire @Acme", "ARNAUD Sophie", "the bank"])
ACTIONS = st.sampled_from(
    [
        *(
            "Call {}",
            "Appeler {} demain",
            "Lunch with {}",
            "{}",
            "Think with: {}",
            "Point avec : {}",
        ),
        *("Introduce {} to Élise Delorme", "Mettre {} et Sophie en relation", "Read “{}” friday"),
    ]
)
PEOPLE = st.sampled_from(["{}", "{} @Kérial", "{} @Elsewhere merci", "{} promise: call friday"])
FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(ACTIONS, NAMED)
def test_an_action_and_a_spark_mean_the_same_in_window_and_shell(
    read: Read, file: Path, frame: str, name: str
) -> None:
    text = frame.format(name)
    store = Store(file)
    line = ActionReader(store, date.fromisoformat(TODAY)).read(text)
    store.close()
    action, spark = read("add", text), read("spark", text)
    understood = action["understood"]
    assert ids(action["person"], action["to"]) == ids_of(line.person_id, line.to_id)
    assert ids(*understood["candidates"]) == set(line.candidates)
    assert ids(*understood["to_candidates"]) == set(line.to_candidates)
    assert (action["kind"], understood["unknown"]) == (line.kind.value, list(line.unknown))
    assert ids(*spark["understood"]["people"]) == set(line.people)


@FEW
@given(PEOPLE, NAMED)
def test_a_new_person_is_the_same_in_window_and_shell(
    run: Run, file: Path, frame: str, name: str
) -> None:
    text = frame.format(name)
    today = date.fromisoformat(TODAY)
    store = Store(file)
    found = store.people.meant(parse_person(text, today))
    store.close()
    result = run("met", text)
    assert (result.exit_code == 1) == found.open
    if not found.open:
        assert result.stdout.startswith("New" if found.sure is None else "Known")
        assert found.sure in (None, int(result.stdout.split()[-1]))
        run("undo")


def ids(*shapes: dict[str, Any] | None) -> set[int]:
    """The ids of people in JSON."""
    return {shape["id"] for shape in shapes if shape}


def ids_of(*numbers: int | None) -> set[int]:
    """The ids that are there."""
    return {number for number in numbers if number is not None}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Sophie Arnaud thanks", True),
        ("Claire Dupont", True),
        ("Sophie Arnaud @Kérial", False),
        ("Sophie Arnaud @Elsewhere", False),
        ("Zoé Lambert", False),
    ],
)
def test_a_terminal_asks_when_the_window_does(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch, line: str, asked: bool
) -> None:
    monkeypatch.setattr("cli.output.ask_which.can_ask", lambda *, as_json: not as_json)
    store = Store(file)
    found = store.people.meant(parse_person(line, date.fromisoformat(TODAY)))
    store.close()
    assert found.needs_asking is asked
    told = run("met", line, typed="\n")
    assert ("who is it?" in told.stderr) is asked
    assert told.stdout.startswith("Known" if found.sure else "New")
    if asked:
        assert run("met", line, typed="0\n").stdout.startswith("New")


def test_whom_they_know_is_linked_only_where_it_is_sure(run: Run, read: Read) -> None:
    told = run("met", "Ana Ruiz knows: Élise Delorme connaît : Claire").stdout
    assert "Knows: Élise Delorme" in told
    assert "Note: knows Claire" in told
    met = read("met", "Bo Li knows: Claire Dupont")
    assert [each["name"] for each in met["person"]["knows"]] == ["Claire Dupont"]
    assert met["understood"]["knows"] == ["Claire Dupont"]


def test_a_word_on_a_day_that_matters_is_proposed(read: Read, file: Path) -> None:
    store = Store(file)
    today = date.fromisoformat(TODAY)
    born = PersonDate(None, DateKind.BIRTHDAY, today.month, today.day, 1980)
    store.people.change(1, today, dates=(born,), circle=Circle.CORE)
    store.close()
    [reason] = [each["reason"] for each in read("today")["proposed"]]
    assert reason == {"code": "date", "text": "birthday today"}
    assert [each["name"] for each in read("people", "date:14d")] == ["Sophie Arnaud"]
