"""The rejects file."""

import csv
import stat
from pathlib import Path

import pytest

from exchange.errors import ExchangeError
from exchange.people_files import FileReading
from exchange.rejects import rejects_beside, rejects_of, writing_rejects
from planner.imports.card import Rejection

REJECTED = (Rejection(3, "The row has no name.", ',"=cmd()\nx",'),)


def test_the_rejects_stand_beside_the_input(tmp_path: Path) -> None:
    assert rejects_beside(tmp_path / "Connections.csv") == tmp_path / "Connections.rejects.csv"


def test_each_reject_has_its_line_its_reason_and_its_row_unchanged(tmp_path: Path) -> None:
    place = tmp_path / "r.csv"
    with writing_rejects({place: [(tmp_path / "in.csv", REJECTED)]}, []):
        assert not place.exists()
    with place.open(newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["line", "reason", "row", "file"],
        ["3", "The row has no name.", ',"=cmd()\nx",', "in.csv"],
    ]
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_rejects_are_never_written_over_an_input(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("mine")
    (tmp_path / "link.csv").symlink_to(source)
    with pytest.raises(ExchangeError), writing_rejects({tmp_path / "link.csv": []}, [source]):
        pass
    assert source.read_text() == "mine"


def test_what_fails_inside_leaves_no_rejects(tmp_path: Path) -> None:
    with (
        pytest.raises(ZeroDivisionError),
        writing_rejects({tmp_path / "r.csv": [(tmp_path, REJECTED)]}, []),
    ):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said_before_anything_is_done(tmp_path: Path) -> None:
    done = False
    with (
        pytest.raises(ExchangeError, match="cannot be written: there is no such"),
        writing_rejects({tmp_path / "none" / "r.csv": [(tmp_path, REJECTED)]}, []),
    ):
        done = True
    assert not done


def test_each_file_has_its_own_unless_one_place_is_named(tmp_path: Path) -> None:
    first, second, clean = (
        FileReading(tmp_path / name, rejections=rejections)
        for name, rejections in (("a.csv", REJECTED), ("b.csv", REJECTED), ("c.csv", ()))
    )
    beside = rejects_of([first, second, clean], None)
    assert [place.name for place in beside] == ["a.rejects.csv", "b.rejects.csv"]
    together = rejects_of([first, second, clean], tmp_path / "all.csv")
    assert [(place.name, len(of)) for place, of in together.items()] == [("all.csv", 2)]


def test_inputs_of_one_stem_share_a_file(tmp_path: Path) -> None:
    readings = [FileReading(tmp_path / name, rejections=REJECTED) for name in ("a.csv", "a.txt")]
    assert [len(rejected) for rejected in rejects_of(readings, None).values()] == [2]
