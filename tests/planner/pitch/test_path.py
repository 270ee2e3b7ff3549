"""The path of Pitch: what is empty, thin or done, and what comes next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pitch.canvases.card import CanvasName
from planner.pitch.path import (
    Beyond,
    How,
    Stage,
    StageName,
    is_begun,
    next_stage,
    path,
    say_action,
    say_how_far,
    say_offer,
    say_stage,
    thinnest,
)

HELPS = {
    (CanvasName.IDENTITY, "identity"): 1,
    (CanvasName.IDENTITY, "values"): 3,
    (CanvasName.SKILLS, "knowledge"): 3,
    (CanvasName.SKILLS, "hard"): 5,
    (CanvasName.SKILLS, "soft"): 3,
    (CanvasName.ACHIEVEMENTS, "achievement"): 7,
    (CanvasName.WANTS, "want"): 3,
    (CanvasName.WANTS, "can"): 3,
    (CanvasName.SWOT, "project"): 1,
    (CanvasName.SWOT, "strengths"): 3,
}


NOTHING = Beyond()


def _stage(name: StageName, counts: dict[str, int], beyond: Beyond = NOTHING) -> Stage:
    cards = {(CanvasName(name), cell): number for cell, number in counts.items()}
    return next(stage for stage in path(cards, HELPS, beyond) if stage.name is name)


@pytest.mark.parametrize(
    ("name", "counts", "how", "done", "lacks"),
    [
        (StageName.IDENTITY, {}, How.EMPTY, 0, ("identity", "values")),
        (StageName.IDENTITY, {"identity": 1}, How.THIN, 1, ("values",)),
        (StageName.IDENTITY, {"identity": 9}, How.THIN, 1, ("values",)),
        (StageName.IDENTITY, {"identity": 1, "values": 2}, How.THIN, 3, ("values",)),
        (StageName.IDENTITY, {"identity": 1, "values": 3}, How.DONE, 4, ()),
        (StageName.IDENTITY, {"identity": 2, "values": 8}, How.DONE, 4, ()),
        (StageName.ACHIEVEMENTS, {"achievement": 2}, How.THIN, 2, ("achievement",)),
        (StageName.ACHIEVEMENTS, {"achievement": 6}, How.THIN, 6, ("achievement",)),
        (StageName.ACHIEVEMENTS, {"achievement": 7}, How.DONE, 7, ()),
        (StageName.SWOT, {"weaknesses": 4}, How.THIN, 0, ("project", "strengths")),
    ],
)
def test_a_canvas_is_done_once_each_of_its_cells_has_what_helps(
    name: StageName, counts: dict[str, int], how: How, done: int, lacks: tuple[str, ...]
) -> None:
    stage = _stage(name, counts)
    assert (stage.how, stage.done, stage.lacks) == (how, done, lacks)


@pytest.mark.parametrize(
    ("name", "beyond", "how", "done"),
    [
        (StageName.MARKET, Beyond(), How.EMPTY, 0),
        (StageName.MARKET, Beyond(targets=9), How.THIN, 9),
        (StageName.MARKET, Beyond(targets=2000), How.DONE, 10),
        (StageName.PROPOSITION, Beyond(), How.EMPTY, 0),
        (StageName.PROPOSITION, Beyond(slots=0), How.THIN, 0),
        (StageName.PROPOSITION, Beyond(slots=3), How.THIN, 3),
        (StageName.PROPOSITION, Beyond(slots=4), How.DONE, 4),
        (StageName.PITCH, Beyond(), How.EMPTY, 0),
        (StageName.PITCH, Beyond(pitches=1), How.DONE, 1),
    ],
)
def test_the_stages_after_the_canvases_have_numbers_of_their_own(
    name: StageName, beyond: Beyond, how: How, done: int
) -> None:
    stage = _stage(name, {}, beyond)
    assert (stage.how, stage.done) == (how, done)


def test_the_stages_stand_in_the_order_of_the_method() -> None:
    assert [stage.name for stage in path({}, HELPS)] == list(StageName)
    assert [name.canvas for name in StageName] == [*CanvasName, None, None, None]


@pytest.mark.parametrize(
    ("counts", "following", "thin"),
    [
        ({}, StageName.IDENTITY, StageName.IDENTITY),
        ({("identity", "identity"): 1}, StageName.SKILLS, StageName.IDENTITY),
        (
            {("identity", "values"): 2, ("achievements", "achievement"): 2},
            StageName.SKILLS,
            StageName.ACHIEVEMENTS,
        ),
        (  # a half each: the first in order
            {("wants", "want"): 3, ("swot", "project"): 1, ("swot", "strengths"): 1},
            StageName.IDENTITY,
            StageName.WANTS,
        ),
    ],
)
def test_next_is_the_first_empty_stage_and_fifteen_minutes_complete_the_thinnest_begun(
    counts: dict[tuple[str, str], int], following: StageName, thin: StageName
) -> None:
    cards = {(CanvasName(canvas), cell): number for (canvas, cell), number in counts.items()}
    stages = path(cards, HELPS)
    assert [getattr(found(stages), "name", None) for found in (next_stage, thinnest)] == [
        following,
        thin,
    ]


def test_the_path_is_begun_with_the_first_card_or_pitch() -> None:
    assert not is_begun(path({}, HELPS))
    assert is_begun(path({(CanvasName.SWOT, "threats"): 1}, HELPS))
    assert is_begun(path({}, HELPS, Beyond(pitches=1)))


def test_nothing_is_next_once_all_is_done() -> None:
    canvases = {(canvas, canvas.value): 1 for canvas in CanvasName}
    stages = path(canvases, canvases, Beyond(targets=10, slots=4, pitches=1))
    assert all(stage.how is How.DONE and stage.share == 1 for stage in stages)
    assert next_stage(stages) is None
    assert thinnest(stages) is None


def test_what_was_begun_is_next_where_nothing_is_empty() -> None:
    canvases = {(canvas, canvas.value): 1 for canvas in CanvasName}
    stages = path(canvases, canvases, Beyond(targets=1, slots=3, pitches=1))
    found = next_stage(stages)
    assert found is not None
    assert found.name is StageName.MARKET


@given(st.dictionaries(st.sampled_from(list(HELPS)), st.integers(0, 600)))
def test_an_answer_more_never_takes_a_stage_back(counts: dict[tuple[CanvasName, str], int]) -> None:
    before = path(counts, HELPS)
    for key in HELPS:
        after = path({**counts, key: counts.get(key, 0) + 1}, HELPS)
        for old, new in zip(before, after, strict=True):
            assert old.done <= new.done <= new.helps
            assert 0 <= old.share <= new.share <= 1


def test_an_offer_says_the_number_there_is_of_the_number_that_helps() -> None:
    assert say_offer(_stage(StageName.ACHIEVEMENTS, {"achievement": 2})) == (
        "Pitch: Achievements, 2 of 7"
    )
    assert say_offer(_stage(StageName.IDENTITY, {})) == "Pitch: Identity and values, 0 of 4"
    assert say_offer(_stage(StageName.PITCH, {})) == "Pitch: a first one to write"
    assert say_how_far(_stage(StageName.SKILLS, {"hard": 2})) == "2 of 11"


def test_each_stage_has_a_name_and_an_action_of_its_own() -> None:
    assert len({say_stage(name) for name in StageName}) == len(StageName)
    assert len({say_action(name) for name in StageName}) == len(StageName)
