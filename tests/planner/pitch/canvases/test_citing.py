"""Cards that can be cited, found by their words, and cards given another place."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pitch.canvases.arranging import moved
from planner.pitch.canvases.card import CanvasName, Card, Citation, Cited
from planner.pitch.canvases.citing import citable, citation_of, is_proof, matching, merged

DAY = date(2026, 3, 3)
SITE = Card(1, "a", CanvasName.ACHIEVEMENTS, ("achievement",), "The site in May", DAY)
ON_TIME = Card(2, "b", CanvasName.SWOT, ("strengths",), "On time", DAY)
CALM = Card(3, "c", CanvasName.SKILLS, ("soft",), "Calme et à l’écoute", DAY)


def test_cards_of_other_canvases_can_be_cited_achievements_first() -> None:
    found = citable(ON_TIME, [CALM, ON_TIME, SITE])
    assert [*found.items()] == [
        (CanvasName.ACHIEVEMENTS, (SITE,)),
        (CanvasName.SKILLS, (CALM,)),
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", [1, 2, 3]), ("SITE", [1]), ("may site", [1]), ("ecoute", [3]), ("tim may", [])],
)
def test_a_card_is_found_by_any_of_its_words(typed: str, found: list[int]) -> None:
    assert [card.id for card in matching([SITE, ON_TIME, CALM], typed)] == found


def test_an_achievement_that_is_there_is_a_proof() -> None:
    assert is_proof(citation_of(SITE))
    assert not is_proof(citation_of(CALM))
    assert not is_proof(Citation(Cited.CARD, "a", "gone", canvas=None, gone=True))


@given(st.lists(st.integers(1, 50), min_size=1, unique=True), st.data())
def test_a_card_that_moved_stands_a_place_further(ids: list[int], data: st.DataObject) -> None:
    card, by = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from([-1, 1]))
    pair = moved(ids, card, by)
    at_end = ids[0 if by < 0 else -1] == card
    assert (pair is None) is at_end
    if pair is not None:
        before, after = pair
        assert {before, after} == {card, ids[ids.index(card) + by]}
        assert (before if by < 0 else after) == card


CITES = st.lists(st.sampled_from([Citation(Cited.CARD, uid, uid) for uid in "abcdef"]), unique=True)


@given(CITES, CITES, CITES)
def test_citations_are_merged_with_those_of_another_window(
    present: list[Citation], before: list[Citation], wanted: list[Citation]
) -> None:
    added, taken_off = set(wanted) - set(before), set(before) - set(wanted)
    found = merged(present, before, wanted)
    assert set(found) == set(present) - taken_off | added
    assert len(found) == len(set(found))


@given(CITES, CITES)
def test_without_another_window_the_answer_stands(
    before: list[Citation], wanted: list[Citation]
) -> None:
    assert set(merged(before, before, wanted)) == set(wanted)
    assert set(merged(wanted, before, before)) == set(wanted)
