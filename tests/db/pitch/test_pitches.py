from datetime import date, timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db.errors import Empty, Missing
from db.store import Store
from planner.model.pitches import Pitch, PitchText
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Citation, Cited

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


def cites(store: Store, pitch: Pitch) -> list[tuple[str, str, bool]]:
    return [(each.place, each.label, each.gone) for each in store.pitches.cites(pitch)]


def cited(store: Store, today: date, place: str = "bring") -> Citation:
    card = store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], "Cut the delay", today)
    return Citation(Cited.CARD, card.uid, card.text, place)


def test_a_pitch_aims_at_a_length_and_takes_up_a_concern(store: Store, today: date) -> None:
    persona = store.personas.add(PersonaLine("CFO", concerns=("Late payers",)), today)
    about = {"aim_seconds": 30, "persona_id": persona.id}
    pitch = store.pitches.add("Anybody", "en", TEXT, today, **about)
    assert (pitch.aim_seconds, pitch.persona, pitch.concern) == (30, "CFO", "")
    pitch = store.pitches.keep(pitch.id, TEXT, today, concern="Late payers")
    assert (pitch.concern, pitch.versions) == ("Late payers", 1)
    assert store.pitches.rename(pitch.id, "Anybody", "fr", aim_seconds=60).concern == "Late payers"
    assert store.pitches.rename(pitch.id, "Anybody", "fr", persona_id=None).concern == ""


def test_a_concern_that_its_persona_has_no_longer_is_not_taken_up(
    store: Store, today: date
) -> None:
    persona = store.personas.add(PersonaLine("CFO", concerns=("Late payers",)), today)
    about = {"concern": "Late payers", "persona_id": persona.id}
    pitch = store.pitches.add("Anybody", "fr", TEXT, today, **about)
    assert pitch.concern == "Late payers"
    store.personas.edit(persona.id, PersonaLine("CFO", concerns=("Late", "Late payers too")))
    assert store.pitches.get(pitch.id).concern == ""
    store.history.undo()
    assert store.pitches.get(pitch.id).concern == "Late payers"


def test_the_concern_of_a_persona_deleted_is_not_taken_up(store: Store, today: date) -> None:
    persona = store.personas.add(PersonaLine("CFO", concerns=("Late payers",)), today)
    about = {"concern": "Late payers", "persona_id": persona.id}
    pitch = store.pitches.add("Anybody", "en", TEXT, today, **about)
    store.personas.delete(persona.id)
    assert (store.pitches.get(pitch.id).persona_id, store.pitches.get(pitch.id).concern) == (
        *(None, ""),
    )
    store.history.undo()
    assert store.pitches.get(pitch.id) == pitch


def test_parts_cite_cards_and_a_card_deleted_says_so(store: Store, today: date) -> None:
    pitch = store.pitches.add("Anybody", "en", TEXT, today)
    citation = cited(store, today)
    assert store.pitches.keep(pitch.id, TEXT, today, cites=[citation]).versions == 1
    assert cites(store, pitch) == [("bring", "Cut the delay", False)]
    before = store.history.list()
    store.pitches.keep(pitch.id, TEXT, today, cites=[citation])
    assert store.history.list() == before
    store.cards.delete(store.cards.of(CanvasName.ACHIEVEMENTS)[0].id)
    assert cites(store, pitch) == [("bring", "Cut the delay", True)]
    store.history.undo()
    assert cites(store, pitch) == [("bring", "Cut the delay", False)]


def test_a_pitch_deleted_cites_nothing_until_that_is_undone(store: Store, today: date) -> None:
    pitch = store.pitches.add("Anybody", "en", TEXT, today)
    store.pitches.keep(pitch.id, TEXT, today, cites=[cited(store, today)])
    store.pitches.delete(pitch.id)
    assert cites(store, pitch) == []
    store.history.undo()
    assert cites(store, pitch) == [("bring", "Cut the delay", False)]
