"""Cards in the store: kept, moved, cited, and healed by undo."""

from datetime import date

import pytest

from db.errors import Empty, Missing
from db.store import Store
from planner.pitch.canvases.card import CanvasName, Citation, Cited, Star

TODAY = date(2026, 3, 3)
STRENGTHS = ("strengths",)


def test_an_achievement_is_a_card_with_further_fields(store: Store) -> None:
    star = Star("a late site", "open in May", "I cut it in three", "12 days early", ("calm",), 4)
    made = store.cards.add(CanvasName.ACHIEVEMENTS, ("achievement",), "The site", TODAY, star)
    assert store.cards.of(CanvasName.ACHIEVEMENTS) == [made]
    assert made.star == star
    assert store.cards.edit(made.id, "The site in May", Star(satisfaction=5)).star == Star(
        satisfaction=5
    )


def test_a_card_without_a_text_is_refused(store: Store) -> None:
    with pytest.raises(Empty):
        store.cards.add(CanvasName.SWOT, STRENGTHS, " \n", TODAY)


def test_cards_stand_in_the_order_they_are_given(store: Store) -> None:
    cards = [store.cards.add(CanvasName.SWOT, STRENGTHS, name, TODAY) for name in "abc"]
    store.cards.arrange([cards[2].id, cards[0].id, cards[1].id])
    assert [card.text for card in store.cards.of(CanvasName.SWOT)] == ["c", "a", "b"]
    store.history.undo()
    assert [card.text for card in store.cards.of(CanvasName.SWOT)] == ["a", "b", "c"]


def test_a_card_may_stand_in_several_cells_or_in_none(store: Store) -> None:
    card = store.cards.add(CanvasName.IKIGAI, (), "Teaching", TODAY)
    assert card.cells == ()
    assert store.cards.stand_in(card.id, ("love", "paid")).cells == ("love", "paid")
    assert store.cards.counts() == {
        (CanvasName.IKIGAI, "love"): 1,
        (CanvasName.IKIGAI, "paid"): 1,
    }


def test_a_citation_of_a_deleted_card_says_so_and_undo_heals_it(store: Store) -> None:
    proof = store.cards.add(CanvasName.ACHIEVEMENTS, ("achievement",), "The site", TODAY)
    strength = store.cards.add(CanvasName.SWOT, STRENGTHS, "On time", TODAY)
    cites = Citation(Cited.CARD, proof.uid, proof.text)
    [held] = store.cards.cite(strength.id, [cites]).cites
    assert (held.label, held.canvas, held.gone) == ("The site", CanvasName.ACHIEVEMENTS, False)
    store.cards.delete(proof.id)
    [gone] = store.cards.get(strength.id).cites
    assert (gone.label, gone.gone) == ("The site", True)
    store.history.undo()
    assert store.cards.get(strength.id).cites == (held,)


def test_a_card_never_cites_itself_and_a_ring_is_harmless(store: Store) -> None:
    one, other = (store.cards.add(CanvasName.SWOT, STRENGTHS, name, TODAY) for name in "ab")
    store.cards.cite(one.id, [Citation(Cited.CARD, one.uid, "a")])
    assert store.cards.get(one.id).cites == ()
    store.cards.cite(one.id, [Citation(Cited.CARD, other.uid, "b")])
    store.cards.cite(other.id, [Citation(Cited.CARD, one.uid, "a")])
    assert [each.label for card in store.cards.all() for each in card.cites] == ["b", "a"]


def test_a_card_wanted_under_two_labels_is_cited_once(store: Store) -> None:
    one, other = (store.cards.add(CanvasName.SWOT, STRENGTHS, name, TODAY) for name in "ab")
    twice = [Citation(Cited.CARD, other.uid, label) for label in ("b", "b as it was")]
    assert [each.cited for each in store.cards.cite(one.id, twice).cites] == [other.uid]


def test_a_deleted_card_is_missing(store: Store) -> None:
    card = store.cards.add(CanvasName.MIX, ("product",), "Audits", TODAY)
    store.cards.delete(card.id)
    with pytest.raises(Missing):
        store.cards.edit(card.id, "Audits and more")
