"""The note of a weekly review: the same text on the clipboard, in a file and in the shell."""

from datetime import date

import pytest

from db.store import Store
from exchange.errors import ExchangeError
from jobs.review_note import review_note, write_review_note
from planner import language
from planner.calendar.weeks import week_of


def test_the_note_holds_the_words_of_its_week(store: Store, today: date) -> None:
    week = week_of(today)
    store.reviews.say(week, if_then="If it is nine, then I call", note="A good week")
    note = review_note(store, week, today)
    assert "A good week" in note
    assert "If it is nine, then I call" in note
    assert note.endswith("\n")


def test_the_file_stands_beside_the_database(store: Store, today: date) -> None:
    file = write_review_note(store, week_of(today), today)
    assert file == store.file.parent / "review-2026-W10.md"
    assert file.read_text(encoding="utf-8") == review_note(store, week_of(today), today)


def test_an_earlier_note_of_the_week_is_replaced_and_anything_else_is_not(
    store: Store, today: date
) -> None:
    folder, week = store.file.parent, week_of(today)
    first = write_review_note(store, week, today)
    store.reviews.say(week, note="A good week")
    assert write_review_note(store, week, today) == first
    assert "A good week" in first.read_text(encoding="utf-8")
    first.write_text("my own notes")
    other = write_review_note(store, week, today)
    assert other == write_review_note(store, week, today) == folder / "review-2026-W10-2.md"
    assert first.read_text() == "my own notes"


def test_a_file_that_cannot_be_written_is_said(
    store: Store, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "file", store.file.parent / "gone" / "a.db")
    with pytest.raises(ExchangeError, match="cannot be written"):
        write_review_note(store, week_of(today), today)


def test_in_french_the_file_is_a_revue_of_a_semaine(store: Store, today: date) -> None:
    language.use("fr")
    folder, week = store.file.parent, week_of(today)
    assert write_review_note(store, week, today) == folder / "revue-2026-S10.md"


def test_a_french_note_written_under_the_english_name_is_replaced_there(
    store: Store, today: date
) -> None:
    language.use("fr")
    week = week_of(today)
    earlier = store.file.parent / "review-2026-W10.md"
    earlier.write_text(review_note(store, week, today), encoding="utf-8")
    store.reviews.say(week, note="Une bonne semaine")
    assert write_review_note(store, week, today) == earlier
    assert "Une bonne semaine" in earlier.read_text(encoding="utf-8")
    earlier.write_text("mes notes", encoding="utf-8")
    assert write_review_note(store, week, today).name == "revue-2026-S10.md"
    assert earlier.read_text(encoding="utf-8") == "mes notes"
