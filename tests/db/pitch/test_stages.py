"""The stages beyond the canvases, as far as the store holds them."""

from datetime import date

from playhouse.test_utils import assert_query_count

from db import models
from db.store import Store
from jobs.pitch_path import stages_of
from planner.model.pitches import PitchText
from planner.pitch.canvases.card import CanvasName
from planner.pitch.path import Beyond, How, StageName, thinnest


def proposition(*slots: str, number: int = 1) -> None:
    models.PropositionVersion.insert(
        uid=f"v{number}", proposition=1, number=number, kept_on=date(2026, 3, 3),
        **dict.fromkeys(slots, "x"),
    ).execute()  # fmt: skip


def aim_at(number: int, priority: str | None) -> None:
    organisation = models.Organisation.insert(uid=f"o{number}", name=f"O{number}").execute()
    models.Target.insert(organisation=organisation, priority=priority).execute()


def test_an_empty_store_has_none(store: Store) -> None:
    assert store.stages.beyond() == Beyond()


def test_organisations_aimed_at_are_counted_up_to_what_helps(store: Store) -> None:
    for number in range(12):
        aim_at(number, "AB"[number % 2])
    assert store.stages.beyond() == Beyond(targets=10)


def test_an_organisation_that_only_stands_on_the_map_is_not_aimed_at(store: Store) -> None:
    for number, priority in enumerate(("A", "B", "C", None)):
        aim_at(number, priority)
    assert store.stages.beyond() == Beyond(targets=2)


def test_the_slots_of_the_newest_wording_are_counted(store: Store, today: date) -> None:
    models.Proposition.insert(uid="p", created_on=today).execute()
    proposition("whom", "outcome", "asset", "proof")
    proposition("whom", "outcome", number=2)
    assert store.stages.beyond() == Beyond(slots=2)


def test_a_pitch_counts_once_it_has_words(store: Store, today: date) -> None:
    pitch = store.pitches.add("all", "en", PitchText(), today)
    assert store.stages.beyond() == Beyond()
    store.pitches.keep(pitch.id, PitchText(ask="Whom?"), today)
    assert store.stages.beyond() == Beyond(pitches=1)
    store.pitches.keep(pitch.id, PitchText(), today)
    assert store.stages.beyond() == Beyond()


def test_the_path_is_read_in_two_queries(store: Store, today: date) -> None:
    for number in range(2):
        store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], f"Deed {number}", today)
    with assert_query_count(2):
        stages = stages_of(store)
    thin = thinnest(stages)
    assert thin is not None
    assert (thin.name, thin.done, thin.helps, thin.how) == (
        *(StageName.ACHIEVEMENTS, 2, 7),
        How.THIN,
    )


def test_a_card_in_no_circle_begins_the_ikigai(store: Store, today: date) -> None:
    store.cards.add(CanvasName.IKIGAI, [], "Gardens", today)
    [ikigai] = [stage for stage in stages_of(store) if stage.name is StageName.IKIGAI]
    assert (ikigai.how, ikigai.done) == (How.THIN, 0)
