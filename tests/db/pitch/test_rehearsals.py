from datetime import date, timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db.errors import Empty, Missing
from db.store import Store
from planner.model.pitches import Pitch, PitchText, Said
from planner.pitch.pace import Pace
from planner.pitch.run import RunForm

TEXT = PitchText(hook="word " * 74)
SAID = Said(74)


@pytest.fixture
def pitch(store: Store, today: date) -> Pitch:
    return store.pitches.add("Finance directors", "English", TEXT, today)


def rehearse(store: Store, pitch: Pitch, *seconds: float, form: RunForm = RunForm.WHOLE) -> None:
    for each in seconds:
        store.rehearsals.keep(pitch, form, each, SAID, date(2026, 3, 3))


def test_a_run_is_read_back_with_its_version(store: Store, pitch: Pitch, today: date) -> None:
    run = store.rehearsals.keep(pitch, RunForm.HOOK, 12.5, Said(30, 2), today)
    assert (run.version, run.day, run.form, run.seconds) == (1, today, RunForm.HOOK, 12.5)
    assert (run.words, run.pauses, run.felt) == (30, 2, None)
    assert store.rehearsals.feel(run.id, 4).felt == 4
    with assert_query_count(1):
        assert [each.felt for each in store.rehearsals.of(pitch.id)] == [4]


def test_74_words_take_26_s_after_three_runs_at_170(store: Store, pitch: Pitch) -> None:
    assert round(store.rehearsals.pace("English").seconds(SAID)) == 30
    rehearse(store, pitch, *[74 * 60 / 170] * 3)
    with assert_query_count(1):
        pace = store.rehearsals.pace("English")
    assert (round(pace.seconds(SAID)), pace.runs) == (26, 3)


def test_the_pace_is_that_of_the_language_however_it_is_written(
    store: Store, pitch: Pitch, today: date
) -> None:
    other = store.pitches.add("Old friends", "en-GB", TEXT, today)
    french = store.pitches.add("Anciens collègues", "français", TEXT, today)
    rehearse(store, other, 20)
    rehearse(store, french, 60)
    assert store.rehearsals.pace("anglais").words_a_minute == 222
    assert store.rehearsals.pace("fr").words_a_minute == 74
    assert store.rehearsals.pace("Klingon") == Pace()


def test_only_the_last_five_whole_runs_count(store: Store, pitch: Pitch) -> None:
    rehearse(store, pitch, 100, 100, 37, 37, 37, 37, 37)
    rehearse(store, pitch, 5, 5, 5, form=RunForm.KEYWORDS)
    assert store.rehearsals.pace("English") == Pace(120, 5)


def test_a_run_shorter_than_its_pauses_takes_the_place_of_none(
    store: Store, pitch: Pitch, today: date
) -> None:
    rehearse(store, pitch, 37, 37, 37, 37, 37)
    for _run in range(3):
        store.rehearsals.keep(pitch, RunForm.WHOLE, 20, Said(74, 20), today)
    assert store.rehearsals.pace("English") == Pace(120, 5)


def test_every_change_of_a_rehearsal_is_undone(store: Store, pitch: Pitch) -> None:
    rehearse(store, pitch, 30)
    (run,) = store.rehearsals.of(pitch.id)
    store.rehearsals.feel(run.id, 5)
    store.rehearsals.delete(run.id)
    assert store.rehearsals.of(pitch.id) == []
    store.history.undo()
    store.history.undo()
    assert store.rehearsals.of(pitch.id) == [run]
    store.history.undo()
    assert store.rehearsals.of(pitch.id) == []


def test_a_run_of_what_is_gone_is_refused(store: Store, pitch: Pitch, today: date) -> None:
    rehearse(store, pitch, 30)
    (run,) = store.rehearsals.of(pitch.id)
    store.pitches.delete(pitch.id)
    with pytest.raises(Missing):
        store.rehearsals.keep(pitch, RunForm.WHOLE, 30, SAID, today)
    with pytest.raises(Missing):
        store.rehearsals.feel(run.id, 3)
    with pytest.raises(Missing):
        store.echoes.add(pitch.id, 1, "late payers", today)
    store.history.undo()
    assert store.rehearsals.of(pitch.id) == [run]


def test_an_echo_stands_with_the_pitch_and_with_the_person(
    store: Store, pitch: Pitch, today: date
) -> None:
    person = store.people.add("Ana Ruiz", today)
    first = store.echoes.add(pitch.id, 1, " “twelve days”\n", today, person.id)
    later = store.echoes.add(pitch.id, 1, "the siding", today + timedelta(days=1))
    assert (first.text, first.person, first.audience) == (
        *("“twelve days”", "Ana Ruiz", "Finance directors"),
    )
    with assert_query_count(1):
        assert store.echoes.of(pitch.id) == [later, first]
    assert store.echoes.of_person(person.id) == [first]
    store.echoes.delete(first.id)
    assert store.echoes.of_person(person.id) == []
    store.history.undo()
    assert store.echoes.of_person(person.id) == [first]
    with pytest.raises(Empty):
        store.echoes.add(pitch.id, 1, " ", today)


def test_the_echo_of_merged_people_follows(store: Store, pitch: Pitch, today: date) -> None:
    kept, other = (store.people.add("Ana Ruiz", today) for _each in range(2))
    echo = store.echoes.add(pitch.id, 1, "twelve days", today, other.id)
    store.duplicates.merge(kept.id, [other.id], today, ())
    assert [each.id for each in store.echoes.of_person(kept.id)] == [echo.id]
