"""Several windows on one store, and one that is killed."""

import signal
from datetime import date
from pathlib import Path

import pytest

from db.errors import NothingToUndo
from db.store import Store
from tests.db.dumps import count, dump
from tests.db.processes import line_of, started

TODAY = date(2026, 3, 3)
WRITE = """
for place in range(int(sys.argv[2])):
    store.people.add(f"{sys.argv[3]} {place}", date(2026, 3, 3))
    print("kept", place)
"""
HALF = """
store.people.add("Kept", date(2026, 3, 3))
print("kept")
with store.change("Half"):
    store.people.add("Lost", date(2026, 3, 3))
    print("half")
    sys.stdin.read()
"""
IMPORT = """
from tests.db.importing import batch, crowd
plan = store.imports.plan([batch(*crowd(3000))])
def tell(done, total):
    if done:
        print("half")
        sys.stdin.read()
store.imports.bring_in(plan, date(2026, 3, 3), "Import", tell)
"""


@pytest.mark.parametrize("program", [HALF, IMPORT], ids=["a change", "an import"])
def test_killed_in_the_middle_it_keeps_what_was_confirmed(program: str, path: Path) -> None:
    store = Store(path)
    store.people.add("Before", TODAY)
    store.close()
    with started(path, program) as process:
        while (line := line_of(process)) != "half":
            assert line == "kept"
        process.send_signal(signal.SIGKILL)
    store = Store(path)
    names = {name for (name,) in store_names()}
    assert names == ({"Before", "Kept"} if program is HALF else {"Before"})
    dump()
    assert len(store.history.list()) == len(names)
    store.close()


def store_names() -> list[tuple[str]]:
    from db.engine.database import database

    return list(database.execute_sql("SELECT name FROM person").fetchall())


def test_killed_at_any_moment_it_loses_no_confirmed_change(path: Path) -> None:
    Store(path).close()
    with started(path, WRITE, "100000", "A") as process:
        for place in range(60):
            assert line_of(process) == f"kept {place}"
        process.send_signal(signal.SIGKILL)
        assert process.stdout is not None
        confirmed = 60 + sum(line.endswith("\n") for line in process.stdout)
    store = Store(path)
    assert confirmed <= count("person") <= confirmed + 1
    assert len(store.history.list()) == count("person")
    dump()
    store.close()


def test_two_windows_writing_at_once_lose_nothing(path: Path) -> None:
    processes = [started(path, WRITE, "100", name) for name in ("A", "B")]
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    store = Store(path)
    assert {name for (name,) in store_names()} == {
        f"{window} {place}" for window in "AB" for place in range(100)
    }
    assert len(store.history.list()) == 200
    for _change in range(200):
        store.history.undo()
    assert count("person") == 0
    dump()
    store.close()


def test_another_windows_change_is_taken_back_too_and_a_stale_undo_refused(store: Store) -> None:
    store.people.add("Ours", TODAY)
    ours = store.history.list()[0].id
    before = store.version()
    process = started(store.file, WRITE, "1", "Theirs")
    process.communicate()
    assert store.version() != before
    with pytest.raises(NothingToUndo, match="Another window"):
        store.history.undo(expected=ours)
    assert count("person") == 2
    store.history.undo()
    assert store_names() == [("Ours",)]


def test_what_another_window_took_back_cannot_be_taken_back_again(store: Store) -> None:
    store.people.add("Ours", TODAY)
    ours = store.history.list()[0].id
    process = started(store.file, "store.history.undo()")
    process.communicate()
    with pytest.raises(NothingToUndo):
        store.history.undo(expected=ours)
    store.history.redo()
    assert store_names() == [("Ours",)]
