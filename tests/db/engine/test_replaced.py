"""The file under an open store is deleted, moved or replaced: it is left alone from then on."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from db.engine.companions import companions
from db.engine.database import database
from db.errors import Replaced
from db.store import Store
from planner.model.drafts import Question
from tests.db.processes import line_of, started

TODAY = date(2026, 3, 3)
HOLD = """
store.sparks.add("Theirs", date(2026, 3, 3))
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def backup(path: Path, tmp_path: Path) -> Path:
    """A backup of a store that has gone on since."""
    other = Store(path)
    other.sparks.add("In the backup", TODAY)
    other.close()
    copy = tmp_path / "backup.db"
    shutil.copy(path, copy)
    return copy


@pytest.fixture
def opened(backup: Path, path: Path) -> Store:
    """The store itself, open, with a change that stands in its log."""
    store = Store(path)
    store.sparks.add("Since then", TODAY)
    return store


def delete(path: Path, _backup: Path) -> None:
    path.unlink()


def move(path: Path, backup: Path) -> None:
    path.rename(backup.with_name("moved.db"))


def replace(path: Path, backup: Path) -> None:
    backup.replace(path)


@pytest.mark.parametrize("change", [delete, move, replace])
def test_nothing_is_said_to_be_kept_that_is_nowhere(
    opened: Store, path: Path, backup: Path, change: Callable[[Path, Path], None]
) -> None:
    change(path, backup)
    for _time in range(2):
        with pytest.raises(Replaced, match=str(path)):
            opened.sparks.add("Lost", TODAY)
        with pytest.raises(Replaced):
            opened.version()
    with pytest.raises(Replaced):
        opened.drafts.save(Question("spark"), "Half typed")
    assert opened.drafts.load(Question("spark")) == "Half typed"
    assert [spark.text for spark in opened.sparks.unsorted()] == ["In the backup", "Since then"]
    assert not any(companion.exists() for companion in companions(path))
    opened.close()
    assert not any(companion.exists() for companion in companions(path))


def test_a_file_put_there_is_not_touched_by_the_store_that_was_open(
    opened: Store, path: Path, backup: Path
) -> None:
    held = backup.read_bytes()
    replace(path, backup)
    with pytest.raises(Replaced):
        opened.version()
    opened.close()
    assert path.read_bytes() == held
    assert [spark.text for spark in Store(path).sparks.unsorted()] == ["In the backup"]


def test_a_file_that_is_opened_before_the_first_look_is_not_touched_either(
    opened: Store, path: Path, backup: Path
) -> None:
    replace(path, backup)
    with started(path, HOLD) as process:
        assert line_of(process) == "open"
        with pytest.raises(Replaced):
            opened.version()
        opened.close()
        assert companions(path)[0].stat().st_size
        process.communicate("")
    store = Store(path)
    assert [spark.text for spark in store.sparks.unsorted()] == ["In the backup", "Theirs"]
    store.close()


def test_a_file_that_was_moved_holds_everything(opened: Store, path: Path, backup: Path) -> None:
    move(path, backup)
    with pytest.raises(Replaced):
        opened.version()
    opened.close()
    store = Store(backup.with_name("moved.db"))
    assert [spark.text for spark in store.sparks.unsorted()] == ["In the backup", "Since then"]
    store.close()


def test_the_file_in_its_place_is_opened_and_what_was_half_typed_goes_into_it(
    opened: Store, path: Path, backup: Path
) -> None:
    replace(path, backup)
    with pytest.raises(Replaced):
        opened.drafts.save(Question("spark"), "Half typed")
    opened.open_anew()
    assert [spark.text for spark in opened.sparks.unsorted()] == ["In the backup"]
    opened.drafts.catch_up()
    opened.sparks.add("Kept", TODAY)
    opened.close()
    again = Store(path)
    assert again.drafts.load(Question("spark")) == "Half typed"
    assert [spark.text for spark in again.sparks.unsorted()] == ["In the backup", "Kept"]
    again.close()


def test_a_file_replaced_in_the_middle_of_a_change_keeps_nothing_of_it(
    opened: Store, path: Path, backup: Path
) -> None:
    def replaced_meanwhile() -> None:
        with opened.change("Several"):
            opened.sparks.add("Lost", TODAY)
            replace(path, backup)

    with pytest.raises(Replaced):
        replaced_meanwhile()
    assert [spark.text for spark in opened.sparks.unsorted()] == ["In the backup", "Since then"]
    assert not database.driver().in_transaction
    opened.close()
    assert [spark.text for spark in Store(path).sparks.unsorted()] == ["In the backup"]
