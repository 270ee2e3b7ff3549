"""The guard of every file that is written: nothing of the user's is replaced by it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from exchange.errors import ExchangeError
from exchange.targets import target
from tests.faults import make_device


def earlier(beginning: bytes) -> bool:
    return beginning.startswith(b"ours")


def test_an_absent_an_empty_and_an_earlier_file_may_be_written(tmp_path: Path) -> None:
    place = tmp_path / "a.csv"
    assert target(place, earlier) == place
    for content in (b"", b"ours, from yesterday"):
        place.write_bytes(content)
        assert target(place, earlier) == place


def test_a_link_is_followed_so_that_the_file_at_its_end_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("ours")
    (tmp_path / "link").symlink_to(tmp_path / "a.csv")
    assert target(tmp_path / "link", earlier) == tmp_path / "a.csv"


def make_text(place: Path) -> None:
    place.write_text("a letter")


def make_pipe(place: Path) -> None:
    os.mkfifo(place)


def make_dangling(place: Path) -> None:
    place.symlink_to(place.parent / "nowhere")


def make_circle(place: Path) -> None:
    place.symlink_to(place)


@pytest.mark.parametrize(
    "make", [make_text, make_pipe, make_dangling, make_circle, make_device, Path.mkdir]
)
def test_anything_else_is_refused_and_stays(make: Callable[[Path], object], tmp_path: Path) -> None:
    place = tmp_path / "a.csv"
    make(place)
    before = place.lstat()
    with pytest.raises(ExchangeError, match=str(place)):
        target(place, earlier)
    assert place.lstat() == before


def test_a_file_of_the_program_is_refused_by_any_name_even_before_it_is_there(
    tmp_path: Path,
) -> None:
    store, absent = tmp_path / "a.db", tmp_path / "a.db-wal"
    store.write_text("ours")
    (tmp_path / "link").symlink_to(store)
    (tmp_path / "hard").hardlink_to(store)
    (tmp_path / "folder").symlink_to(tmp_path)
    for name in ("a.db", "a.db-wal", "link", "hard", "folder/a.db", "folder/a.db-wal"):
        with pytest.raises(ExchangeError, match="belongs to Escalier itself"):
            target(tmp_path / name, earlier, [store, absent])
