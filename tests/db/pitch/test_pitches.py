from datetime import date, timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db.errors import Empty, Missing
from db.store import Store
from planner.model.pitches import PitchText

TEXT = PitchText(hook="Who pays late?", ask="Whom should I meet?")


def test_a_pitch_is_read_back_with_its_first_version(store: Store, today: date) -> None:
    pitch = store.pitches.add("Finance directors", "en", TEXT, today)
    assert (pitch.audience, pitch.language, pitch.text, pitch.versions) == (
        "Finance directors", "en", TEXT, 1,
    )  # fmt: skip
    assert store.pitches.all() == [pitch]


def test_a_pitch_without_text_has_no_version(store: Store, today: date) -> None:
    pitch = store.pitches.add("Anybody", "", PitchText(), today)
    assert (pitch.text, pitch.versions, store.pitches.versions(pitch.id)) == (PitchText(), 0, [])


def test_the_newest_version_is_the_text_and_old_ones_are_kept(store: Store, today: date) -> None:
    first = store.pitches.add("Anybody", "fr", TEXT, today)
    other = PitchText(hook="Other")
    later = store.pitches.keep(first.id, other, today + timedelta(days=1))
    assert (later.text, later.versions) == (other, 2)
    kept = [(v.number, v.text, v.kept_on) for v in store.pitches.versions(first.id)]
    assert kept == [(2, other, today + timedelta(days=1)), (1, TEXT, today)]


def test_the_same_text_keeps_nothing_new(store: Store, today: date) -> None:
    pitch = store.pitches.add("Anybody", "fr", TEXT, today)
    before = store.history.list()
    again = PitchText(hook=" Who pays late? ", ask="Whom should I meet?\x1b")
    assert store.pitches.keep(pitch.id, again, today) == pitch
    assert store.history.list() == before


def test_an_old_text_kept_again_is_a_new_version(store: Store, today: date) -> None:
    pitch = store.pitches.add("Anybody", "fr", TEXT, today)
    store.pitches.keep(pitch.id, PitchText(hook="Other"), today)
    assert store.pitches.keep(pitch.id, TEXT, today).versions == 3


def test_paragraphs_of_a_part_are_kept(store: Store, today: date) -> None:
    pitch = store.pitches.add("Anybody", "fr", PitchText(what="One\r\nTwo"), today)
    assert pitch.text.what == "One\nTwo"


def test_all_pitches_take_one_query(store: Store, today: date) -> None:
    for number in range(4):
        pitch = store.pitches.add(f"Audience {number}", "en", TEXT, today)
        store.pitches.keep(pitch.id, PitchText(hook=str(number)), today)
    with assert_query_count(1):
        assert [pitch.text.hook for pitch in store.pitches.all()] == ["0", "1", "2", "3"]


def test_every_change_of_a_pitch_is_undone(store: Store, today: date) -> None:
    pitch = store.pitches.add("Anybody", "fr", TEXT, today)
    store.pitches.rename(pitch.id, "Somebody", "en")
    store.pitches.keep(pitch.id, PitchText(hook="Other"), today)
    store.pitches.delete(pitch.id)
    for _change in range(3):
        store.history.undo()
    assert store.pitches.all() == [pitch]
    store.history.undo()
    assert store.pitches.all() == []


def test_a_pitch_deleted_or_without_an_audience_is_refused(store: Store, today: date) -> None:
    with pytest.raises(Empty):
        store.pitches.add("  ", "fr", TEXT, today)
    with pytest.raises(Missing):
        store.pitches.keep(99, TEXT, today)
    assert store.history.list() == []
