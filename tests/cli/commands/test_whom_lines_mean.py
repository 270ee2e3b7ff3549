"""People meant by the lines of the shell: the same as in the window."""

from pathlib import Path

import pytest

from db.store import Store
from planner.model.vocabulary import Kind
from tests.cli.running import Read, Run, Start


@pytest.fixture(autouse=True)
def known(run: Run) -> None:
    for name in ("Sophie Arnaud @Kérial", "Élise Delorme", "Claire Dupont", "Claire Martin"):
        run("met", name)


def test_an_introduction_is_understood_in_a_spark_as_in_an_action(run: Run, read: Read) -> None:
    line = "Mettre Sophie et Élise en contact"
    action = read("add", line)
    assert (action["kind"], action["person"]["id"], action["to"]["id"]) == ("introduce", 1, 2)
    assert "Known: 1 Sophie Arnaud, Kérial; 2 Élise Delorme" in run("spark", line).stdout
    assert "Perhaps: " in run("spark", "Connect Sophie with Claire").stdout
    assert run("spark", "demain").stdout == "Spark: demain · 3\n"


def test_a_promise_to_put_in_touch_is_an_introduction(run: Run, file: Path) -> None:
    run("met", "Sophie Arnaud promesse : la mettre en contact avec Élise Delorme vendredi")
    store = Store(file)
    [action] = store.actions.find("la mettre")
    store.close()
    assert (action.kind, action.person_id, action.to_person_id) == (Kind.INTRODUCE, 1, 2)


def test_a_name_of_which_no_person_is_known_is_told(run: Run, read: Read, start: Start) -> None:
    told = "Not in your network yet: Zoé Lambert"
    assert told in run("add", "Call Zoé Lambert tomorrow").stdout
    assert told not in run("add", "--person", "1", "Call Zoé Lambert").stdout
    assert read("add", "Call Zoé Lambert")["understood"]["unknown"] == ["Zoé Lambert"]
    assert "Not in" not in run("add", "Call the bank").stdout
    french = start("--lang", "fr", "add", "Appeler Zoé Lambert").stdout
    assert "Pas encore dans votre réseau\xa0: Zoé Lambert" in french
    assert [person["name"] for person in read("people", "Lambert")] == []
