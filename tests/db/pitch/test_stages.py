"""The stages beyond the canvases, as far as the store holds them."""

from dataclasses import replace
from datetime import date

from playhouse.test_utils import assert_query_count

from db import models
from db.store import Store
from jobs.pitch_path import stages_of
from planner.model.pitches import PitchText
from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.canvases.citing import citation_of
from planner.pitch.path import (
    NO_LINKS,
    Beyond,
    How,
    Links,
    StageName,
    say_how_far_in_full,
    say_tests,
    thinnest,
)
from planner.pitch.proposition.proposition import Slot, Wording


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


def test_the_path_is_read_in_three_queries(store: Store, today: date) -> None:
    for number in range(2):
        store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], f"Deed {number}", today)
    with assert_query_count(3):
        stages = stages_of(store)
    thin = thinnest(stages)
    assert thin is not None
    assert (thin.name, thin.done, thin.helps, thin.how) == (
        *(StageName.ACHIEVEMENTS, 2, 7),
        How.THIN,
    )


def test_a_whole_proposition_says_how_many_tests_it_passes(store: Store, today: date) -> None:
    def said() -> tuple[str, str, How]:
        [stage] = [each for each in stages_of(store) if each.name is StageName.PROPOSITION]
        return say_how_far_in_full(stage), say_tests(stage), stage.how

    assert said() == ("0 of 4", "", How.EMPTY)
    one = store.propositions.add(Wording("them", "grow"), today)
    assert said() == ("2 of 4", "", How.THIN)
    words = Wording("them", "grow", "care", "that")
    store.propositions.keep(one.id, words, today)
    with assert_query_count(11):
        assert said() == ("4 slots of 4 written, 1 test of 4 passed", "tests 1/4", How.DONE)
    value = store.cards.add(CanvasName.IDENTITY, ["values"], "Care", today)
    cites = (replace(citation_of(value), place="asset"),)
    store.propositions.keep(one.id, replace(words, cites=cites), today)
    assert said() == ("4 slots of 4 written, 2 tests of 4 passed", "tests 2/4", How.DONE)


def test_a_card_in_no_circle_begins_the_ikigai(store: Store, today: date) -> None:
    store.cards.add(CanvasName.IKIGAI, [], "Gardens", today)
    [ikigai] = [stage for stage in stages_of(store) if stage.name is StageName.IKIGAI]
    assert (ikigai.how, ikigai.done) == (How.THIN, 0)


def test_the_entries_of_a_stage_that_cite_and_are_cited_now_are_counted(
    store: Store, today: date
) -> None:
    deeds = [
        store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], f"Deed {number}", today)
        for number in range(3)
    ]
    first, second, _third = (citation_of(deed) for deed in deeds)
    for text in ("calm", "quick"):
        store.cards.add(CanvasName.SWOT, ["strengths"], text, today, None, [first])
    store.market.add_sector("Food")
    whom = Citation(Cited.SECTOR, store.propositions.citable(Slot.WHOM)[0].citation.cited, "Food")
    cites = (replace(whom, place="whom"), replace(second, place="proof"))
    one = store.propositions.add(Wording(cites=cites), today)
    links = {stage.name: stage.links for stage in stages_of(store)}
    assert links[StageName.ACHIEVEMENTS] == Links(0, 2)
    assert links[StageName.SWOT] == Links(2, 0)
    assert links[StageName.MARKET] == Links(0, 1)
    assert links[StageName.PROPOSITION] == Links(1, 0)
    store.propositions.keep(one.id, Wording("them"), today)
    store.cards.delete(deeds[0].id)
    links = {stage.name: stage.links for stage in stages_of(store)}
    assert links[StageName.ACHIEVEMENTS] == links[StageName.MARKET] == NO_LINKS
    assert links[StageName.PROPOSITION] == NO_LINKS
