"""A store of every earlier version opens with all that was in it."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from db import opening
from db.engine.database import database
from db.store import Store
from db.undo import triggers
from planner import language
from planner.calendar.date_phrases import Look
from planner.grammar import parse_event, parse_person
from planner.model.touches import say_gave, say_gist
from planner.model.vocabulary import Origin
from planner.network.name_key import name_key
from planner.network.query import EVERYBODY, parse_people_query
from planner.network.surname_key import surname_key
from tests.db import records
from tests.db.dumps import dump
from tests.db.packed import packed, unpack
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
MOVED = {
    "touch": ("gist", "gave"),
    "person": ("sort_name",),
    "people_group": ("sort_name",),
}
"""The columns out of which a migration has taken something, or that follow a new rule."""

Held = dict[str, list[dict[str, object]]]


@dataclass(frozen=True, slots=True)
class Moved:
    """A store of an earlier version as this one has brought it up, open, and what was in it."""

    store: Store
    before: Held
    after: Held


@pytest.fixture(params=packed(), ids=lambda file: file.name)
def moved(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Moved]:
    """Every store that an earlier version wrote, read and brought up once for all checks."""
    path = tmp_path / "escalier.db"
    unpack(request.param, path)
    before = held(path)
    store = Store(path)
    yield Moved(store, before, held(path))
    store.close()


@pytest.fixture(params=language.LANGUAGES)
def second(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The store of version 2 in one language, which is spoken."""
    path = tmp_path / "escalier.db"
    [file] = [file for file in packed() if file.name == f"version-2-{request.param}.db.xz"]
    unpack(file, path)
    language.use(request.param)
    return path


def held(path: Path) -> Held:
    """The rows of every journalled table, as the file alone tells."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    found: Held = {
        table: list(map(dict, connection.execute(f"SELECT * FROM {table} ORDER BY id")))
        for table in triggers.JOURNALLED
        if table in names
    }
    connection.close()
    return found


def changed(path: Path, sql: str, *values: object) -> None:
    """Write to a file as it stands there, its own triggers included."""
    connection = sqlite3.connect(path)
    connection.execute(sql, values)
    connection.commit()
    connection.close()


def origins() -> dict[str, set[str]]:
    """The titles of actions by the proposal that they were."""
    found: dict[str, set[str]] = {}
    rows = database.execute_sql("SELECT origin, title FROM action WHERE origin IS NOT NULL")
    for origin, title in rows.fetchall():
        found.setdefault(origin, set()).add(title)
    return found


def test_there_are_stores_of_every_earlier_version() -> None:
    names = [file.name for file in packed()]
    versions = (2, 3, 4, 6, 7, 9, 12, 15, 16, 20, 22, 23, 24)
    spoken = [f"version-{number}-{code}.db.xz" for number in versions for code in ("en", "fr")]
    assert names == sorted(["version-1.db.xz", *spoken])


def test_a_store_of_an_earlier_version_is_whole(moved: Moved) -> None:
    _nothing_is_lost(moved)
    _triggers_and_references_are_whole(moved.store)
    _job_titles_are_found_and_circles_have_a_day(moved.store)
    _what_results_have_taught_are_lessons()
    _people_have_their_surname_keys_and_so_have_the_records_of_lines()


def _nothing_is_lost(moved: Moved) -> None:
    for table, rows in moved.before.items():
        kept = [
            {
                name: _kept(table, name, row[name])
                for name in old
                if name not in MOVED.get(table, ())
            }
            for old, row in zip(rows, moved.after[table], strict=True)
        ]
        wanted = [
            {
                name: _kept(table, name, old[name])
                for name in old
                if name not in MOVED.get(table, ())
            }
            for old in rows
        ]
        assert kept == wanted, table


def _triggers_and_references_are_whole(store: Store) -> None:
    assert triggers.present() == triggers.wanted()
    assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert store.day.agenda(TODAY).proposed


def _job_titles_are_found_and_circles_have_a_day(store: Store) -> None:
    [title] = database.execute_sql("SELECT max(role_title) FROM person").fetchone()
    word = max(title.split(), key=len)
    assert word
    assert store.people.ids(parse_people_query(f"title:{word}", TODAY))
    wrong = "SELECT count(*) FROM person WHERE (circle IS NULL) <> (circled_on IS NULL)"
    assert database.execute_sql(wrong).fetchone() == (0,)


def _what_results_have_taught_are_lessons() -> None:
    learned = database.execute_sql(
        "SELECT learned FROM result WHERE learned <> '' ORDER BY id"
    ).fetchall()
    lessons = database.execute_sql(
        "SELECT text FROM lesson WHERE result_id IS NOT NULL ORDER BY result_id"
    ).fetchall()
    assert lessons == learned != []


def _people_have_their_surname_keys_and_so_have_the_records_of_lines() -> None:
    people = database.execute_sql("SELECT name, surname_key FROM person").fetchall()
    assert [key for _name, key in people] == [surname_key(name) for name, _key in people] != []
    rhythms = "SELECT count(*) FROM person_rhythm r JOIN person p ON p.id = r.person_id"
    wrong = f"{rhythms} WHERE r.surname_key <> p.surname_key"
    assert database.execute_sql(wrong).fetchone() == (0,)
    kept = database.execute_sql("SELECT before FROM attendance WHERE before LIKE '%sort_name%'")
    assert all('"surname_key":"' in before for (before,) in kept.fetchall())


def _kept(table: str, column: str, value: object) -> object:
    """A value by the present rules: the state of a goal, the keys of sorting of a debrief line."""
    if (table, column) == ("goal", "state"):
        return _GOAL_STATES.get(str(value), value)
    if (table, column) != ("attendance", "before") or not value:
        return value
    found = json.loads(str(value))
    images = (
        [each[image] for each in found if each["table"] == "person" for image in _IMAGES]
        if isinstance(found, list)
        else [found[image]["columns"] for image in ("before", "after")]
    )
    for columns in images:
        if "sort_name" in columns:
            columns["sort_name"] = name_key(columns["name"])
            columns["surname_key"] = surname_key(columns["name"])
    return found


_GOAL_STATES = {"active": "open", "dropped": "let-go"}
_IMAGES = ("written", "former")


@pytest.mark.parametrize(
    ("table", "before", "after"),
    [
        (
            "person",
            {"name": "Paul O'Neil", "sort_name": "paul o'neil"},
            {"name": "Paul O'Neil", "sort_name": "paul oneil"},
        ),
        ("person", {"sort_name": "paul o'neil"}, {"sort_name": "paul o'neil"}),
        *(
            ("people_group", columns, columns)
            for columns in ({"name": "C-suite", "sort_name": "c-suite"}, {"sort_name": "c-suite"})
        ),
        (
            "organisation",
            {"name": "O'Neil", "sort_name": "x"},
            {"name": "O'Neil", "sort_name": "x"},
        ),
    ],
)
def test_only_the_keys_of_people_are_new_in_a_record(
    table: str, before: dict[str, str], after: dict[str, str]
) -> None:
    with_keys = import_module("db.migrations.0005_name_keys").with_keys
    kept, now = (
        [{"table": table, "key": 1, "written": columns, "former": dict[str, str]()}]
        for columns in (before, after)
    )
    assert json.loads(with_keys(json.dumps(kept))) == now
    if table == "person":
        images, then = (
            {"before": {"columns": columns}, "after": {"columns": columns}, "groups": []}
            for columns in (before, after)
        )
        assert json.loads(with_keys(json.dumps(images))) == then


def test_what_touches_say_is_what_was_written(second: Path) -> None:
    before = {row["id"]: (row["gist"], row["gave"]) for row in held(second)["touch"]}
    store = Store(second)
    people = database.execute_sql("SELECT DISTINCT person_id FROM touch").fetchall()
    touches = [touch for (person,) in people for touch in store.touches.of(person)]
    assert {each.id: (say_gist(each), say_gave(each)) for each in touches} == before
    store.close()


def test_the_names_of_those_introduced_have_a_column(second: Path) -> None:
    store = Store(second)
    of_results = database.execute_sql("SELECT introduced FROM result WHERE introduced <> ''")
    assert of_results.fetchall() == [
        *(("Marc Petit",), ("Paul Roche",), ("Iris Weil",), ("Jana Lind",))
    ]
    of_touches = database.execute_sql(
        "SELECT gist, gave, introduced, introduction FROM touch WHERE introduced <> '' ORDER BY id"
    )
    assert of_touches.fetchall() == [
        ("Deed for Lena Aubry", "", "Marc Petit", "introduction-received"),
        ("Deed for Nora Blum", "", "Paul Roche", "introduction-received"),
        ("Deed for Theo Carl", "Deed for Theo Carl", "Iris Weil", "introduction-made"),
        ("Deed for Olga Marx", "Deed for Olga Marx", "Jana Lind", "introduction-made"),
        ("", "Deed for Olga Marx", "Olga Marx", "introduction-made"),
    ]
    store.close()


def test_proposals_have_their_code(second: Path) -> None:
    store = Store(second)
    found = origins()
    store.close()
    english = language.language() == "en"
    assert found.keys() == {origin.value for origin in Origin}
    assert found["thanks"] == {
        f"{'Thank' if english else 'Remercier'} {name}"
        for name in ("Lena Aubry", "Nora Blum", "Olga Marx", "Rosa Klee")
    }
    assert len(found["news"]) == 3
    assert len(found["preparation"]) == 3
    assert found["step"] == {"First talk"}
    if english:
        assert found["reminder"] == {
            *("Follow up with Sven Moll", "Follow up with Vera Nast", "Follow up: Deed alone"),
        }
        assert found["first-word"] == {"Write to Marc Petit", "Write to Paul Roche"}
    else:
        assert found["reminder"] == {
            *("Relancer Sven Moll", "Relancer Vera Nast", "Relance : Deed alone"),
        }
        assert found["first-word"] == {"Écrire à Marc Petit", "Écrire à Paul Roche"}


@pytest.mark.parametrize("second", ["fr"], indirect=True)
@pytest.mark.parametrize(
    ("sql", "left"),
    [
        (
            "UPDATE action SET follows_id = NULL WHERE kind <> 'prepare'",
            {"catch-up", "reconnect", "preparation", "step"},
        ),
        ("UPDATE action SET title = 'X ' || title", {"news"}),
        ("UPDATE action SET title = substr(title, 2)", {"news"}),
        ("UPDATE action SET kind = 'other'", {"step", "reminder"}),
        (
            "UPDATE action SET person_id = NULL",
            {each.value for each in Origin} - {"catch-up", "reconnect"},
        ),
        (
            "UPDATE action SET person_id = 1 WHERE kind = 'thanks'",
            {each.value for each in Origin} - {"thanks"},
        ),
        ("UPDATE result SET outcome = 'achieved'", {each.value for each in Origin} - {"reminder"}),
    ],
)
def test_what_only_sounds_like_a_proposal_is_none(second: Path, sql: str, left: set[str]) -> None:
    changed(second, sql)
    store = Store(second)
    assert origins().keys() == left
    store.close()


def test_a_title_or_a_gift_typed_like_a_sentence_stays_as_it_is(second: Path) -> None:
    words = "an introduction to the board"
    changed(second, "UPDATE touch SET gave = ? WHERE gist = 'x'", words)
    changed(second, "UPDATE touch SET gist = ?, gave = ? WHERE gist = 'Deed for Theo Carl'",
        words, words)  # fmt: skip
    store = Store(second)
    found = database.execute_sql("SELECT introduction FROM touch WHERE gave = ?", (words,))
    assert found.fetchall() == [(None,), (None,)]
    store.close()


@pytest.mark.parametrize(
    ("second", "title"),
    [("en", "an introduction to them"), ("fr", "une mise en relation avec eux")],
    indirect=["second"],
)
def test_what_was_read_is_not_read_once_more(second: Path, title: str) -> None:
    changed(second, "UPDATE action SET title = ? WHERE title = 'Deed for Olga Marx'", title)
    store = Store(second)
    found = database.execute_sql("SELECT introduced FROM touch WHERE gave = ?", (title,))
    assert found.fetchall() == [("Olga Marx",)]
    store.close()


def test_the_history_begins_anew_and_what_is_done_then_can_be_undone(second: Path) -> None:
    store = Store(second)
    assert store.history.list() == []
    before = dump()
    records.RESULTS["introduced_to_somebody_known"](store)
    after = dump()
    changes = store.history.list()
    for change in changes:
        store.history.undo(change.id)
    assert dump() == before
    for change in reversed(changes):
        store.history.redo(change.id)
    assert dump() == after
    store.close()


def test_debrief_lines_can_still_be_taken_back(second: Path) -> None:
    store = Store(second)
    gaia = database.execute_sql("SELECT id FROM person WHERE name = 'Gaia Stern'").fetchone()[0]
    [(attendance,)] = database.execute_sql(
        "SELECT id FROM attendance WHERE person_id = ?", (gaia,)
    ).fetchall()
    store.debriefs.take_back(attendance, TODAY)
    counts = [
        database.execute_sql(f"SELECT count(*) FROM {which}").fetchone()
        for which in (
            "person WHERE name = 'Gaia Stern'",
            "organisation WHERE name = 'Orbit'",
            "action WHERE title LIKE '%Gaia Stern' OR title = 'the map'",
        )
    ]
    assert counts == [(0,)] * 3
    store.close()


def test_names_of_an_earlier_store_have_their_keys(tmp_path: Path) -> None:
    path = tmp_path / "escalier.db"
    store = empty_store(path)
    event = store.events.add(parse_event("Fair yesterday", TODAY, Look.BACK), TODAY).id or 0
    line = "Dr. Paul O'Neil, PhD #C-suite"
    store.debriefs.meet(event, parse_person(line, TODAY), line, TODAY)
    store.close()
    _as_before_keys(path)
    store = Store(path)
    assert [row.name for row in store.people.similar("Paul ONeil")] == ["Dr. Paul O'Neil"]
    assert [row.name for row in store.people.alike("paul o")] == ["Dr. Paul O'Neil"]
    [attendance] = store.events.get(event).people
    store.debriefs.take_back(attendance.id, TODAY)
    assert store.people.count(EVERYBODY) == 0
    assert database.execute_sql("SELECT name FROM people_group").fetchall() == []
    store.close()


def _as_before_keys(path: Path) -> None:
    """Take out of a file what the migration of name keys puts in."""
    connection = sqlite3.connect(path)
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("DROP TABLE person_key")
    connection.execute("UPDATE person SET sort_name = 'dr. paul o''neil'")
    connection.execute(
        "UPDATE attendance SET before = replace(before, ?, ?)",
        ('"sort_name":"paul oneil"', '"sort_name":"dr. paul o\'neil"'),
    )
    connection.execute("DELETE FROM schema_migration WHERE name LIKE '%name_keys'")
    connection.execute(f"PRAGMA user_version = {opening.SCHEMA - 1}")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("images", [False, True])
def test_only_names_of_people_get_a_surname_key_in_a_record(images: bool) -> None:
    with_surnames = import_module("db.migrations.0016_surnames").with_surnames
    plain = {"name": "Paul O'Neil", "sort_name": "paul oneil"}
    after = {**plain, "surname_key": "oneil  paul"}
    if images:
        assert json.loads(with_surnames(json.dumps(_images(plain)))) == _images(after)
        return
    effect = {"table": "person", "key": 1, "written": plain, "former": dict[str, str]()}
    group = {"table": "people_group", "key": 1, "written": plain, "former": dict[str, str]()}
    now = json.loads(with_surnames(json.dumps([effect, group])))
    assert now == [{**effect, "written": after}, group]
    assert with_surnames("") == ""


def _images(columns: dict[str, str]) -> dict[str, object]:
    return {"before": {"columns": columns}, "after": {"columns": columns}, "groups": []}
