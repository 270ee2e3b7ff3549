"""People from files: read, matched, written as one change beside the rejected rows."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from exchange.errors import ExchangeError
from jobs.import_people import (
    import_people,
    plan_import,
    read_people,
    write_import,
    write_rejects,
)
from planner.imports.plan import Counts
from planner.model.progress import Cancelled
from planner.network.query import EVERYBODY

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,CTO,15 Jan 2024\n"
ZOE = "Zoé,Roy,,,Kérial,,\n"
NOBODY = ",,,,,,\n"


def written(file: Path, *rows: str) -> Path:
    file.write_text(HEADER + "".join(rows), encoding="utf-8")
    return file


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """Two files with one person each, and one row without a name."""
    return [written(tmp_path / "one.csv", ANA, NOBODY), written(tmp_path / "two.csv", ZOE)]


def test_several_files_are_one_change_with_their_rejects_beside(
    store: Store, two: list[Path], today: date
) -> None:
    plan = import_people(nullcontext(store), read_people(two), today)
    assert plan.counts == (Counts(1), Counts(1))
    assert store.people.count(EVERYBODY) == 2
    assert [change.what for change in store.history.list()] == ["Import of 2 files"]
    assert [file.name for file in two[0].parent.glob("*.rejects.csv")] == ["one.rejects.csv"]


def test_a_dry_run_tells_the_same_and_writes_nothing(
    store: Store, two: list[Path], today: date
) -> None:
    before = set(two[0].parent.iterdir())
    plan = import_people(nullcontext(store), read_people(two, dry_run=True), today)
    assert plan.counts == (Counts(1), Counts(1))
    assert store.people.count(EVERYBODY) == 0
    assert set(two[0].parent.iterdir()) == before


def test_rejects_that_cannot_be_written_leave_the_store_as_it_was(
    store: Store, two: list[Path], today: date
) -> None:
    files = read_people(two, rejects_file=two[1])
    with pytest.raises(ExchangeError, match="rejects cannot be written over it"):
        import_people(nullcontext(store), files, today)
    assert store.people.count(EVERYBODY) == 0


def test_a_plan_shown_first_is_written_as_the_store_is_by_then(
    store: Store, two: list[Path], today: date
) -> None:
    files = read_people(two)
    plan = plan_import(store, files, today)
    store.people.add("Ana Ruiz", today, organisation="Acme")
    assert write_import(store, files, plan, today).counts == (Counts(0, 1), Counts(1))


def test_a_file_without_people_gives_its_reason_and_its_rejects(tmp_path: Path) -> None:
    files = read_people([written(tmp_path / "none.csv", NOBODY)])
    assert (files.usable, files.is_empty) == ([], False)
    assert files.reasons() == [
        f"{tmp_path}/none.csv holds no row that can be used; line 2: The row has no name."
    ]
    write_rejects(files)
    assert (tmp_path / "none.rejects.csv").exists()
    assert read_people([tmp_path / "nowhere.csv"]).is_empty


def test_an_import_stopped_on_the_way_writes_nothing(
    store: Store, two: list[Path], today: date
) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    files = read_people(two)
    plan = plan_import(store, files, today)
    with pytest.raises(Cancelled):
        write_import(store, files, plan, today, stop)
    assert store.people.count(EVERYBODY) == 0
    assert not list(two[0].parent.glob("*.rejects.csv"))
