"""Rows kept on the disk are those that were kept, and a disk without room is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange import kept
from exchange.kept import Kept
from exchange.packing import packed_record, packed_rejection, record_of, rejection_of
from exchange.people_files import read_file
from planner.imports.card import PersonRecord, Rejection
from tests.planner.imports.cards import CARDS

RECORDS = st.builds(PersonRecord, st.text(), st.integers(1), CARDS, st.text())
REJECTIONS = st.builds(Rejection, st.integers(1), st.text(), st.text())
PEOPLE = "First Name,Last Name,Connected On\n" + "Ana,Ruiz,03 Mar 2024\n,,04 Mar 2024\n" * 5


@given(st.lists(RECORDS, max_size=8), st.integers(0, 8), st.slices(8))
def test_what_was_kept_is_read_in_order_and_at_any_place(
    records: list[PersonRecord], most: int, part: slice
) -> None:
    found = Kept(packed_record, record_of, most)
    for record in records:
        found.append(record)
    assert (len(found), [*found], [*found.whole()]) == (len(records), records, records)
    assert [*found[part]] == records[part]
    assert [found[-1 - place] for place in range(len(records))] == records[::-1]
    with pytest.raises(IndexError):
        found[len(records)]


@given(REJECTIONS)
def test_a_rejection_is_packed_whole(rejection: Rejection) -> None:
    assert rejection_of(packed_rejection(rejection)) == rejection


def test_a_large_file_is_read_as_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.csv"
    file.write_text(PEOPLE)
    small = read_file(file)
    monkeypatch.setattr(kept, "MOST", 2)
    large = read_file(file)
    assert isinstance(large.records, Kept)
    assert ([*large.records], [*large.told]) == ([*small.records], [*small.told])


def test_a_temporary_folder_without_room_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept, "MOST", 2)
    monkeypatch.setattr(kept, "TemporaryFile", no_room)
    file = tmp_path / "a.csv"
    file.write_text(PEOPLE)
    assert read_file(file).error.startswith("The temporary folder cannot be written: ")
