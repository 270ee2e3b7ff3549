"""Proposed cards: proposed once, taken or refused once, and undone as one."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db import models
from db.errors import Missing
from db.store import Store
from planner.pitch.canvases.card import CanvasName, Star
from planner.pitch.proposals.counts import Counted
from planner.pitch.proposals.proposal import OwnPost, Proposal
from planner.pitch.proposals.rules import of_lines, of_position, of_school, of_skill
from tests.db.dumps import dump
from tests.db.packed import packed, unpack

EXCEL, WELDING = of_skill("Excel"), of_skill("Soudure à l’arc")
FROM_ARCHIVE = ("CFO, Kérial", "Solvana", "Ingénieure, INSA Lyon", "Lycée du Parc")
CFO = of_position(OwnPost("Kérial", "CFO", "2019-01"))


def texts(store: Store, canvas: CanvasName | None = None) -> list[str]:
    return [each.text for each in store.card_proposals.waiting(canvas)]


def test_proposals_wait_by_canvas_in_the_order_of_the_canvases(store: Store) -> None:
    assert store.card_proposals.propose([EXCEL, CFO, WELDING]) == Counted(created=3)
    assert texts(store) == ["Excel", "Soudure à l’arc", "CFO, Kérial"]
    assert texts(store, CanvasName.ACHIEVEMENTS) == ["CFO, Kérial"]
    assert store.card_proposals.counts() == {CanvasName.SKILLS: 2, CanvasName.ACHIEVEMENTS: 1}


def test_the_same_again_proposes_nothing_and_makes_no_change(store: Store) -> None:
    store.card_proposals.propose([EXCEL, CFO])
    before = dump()
    again = [of_skill("EXCEL"), CFO, of_position(OwnPost("Kérial", "CFO", "2012"))]
    assert store.card_proposals.count_new(again) == Counted(unchanged=2)
    assert store.card_proposals.propose(again) == Counted(unchanged=2)
    assert dump() == before
    assert len(store.history.list()) == 1


def test_a_post_that_ended_since_tells_more_of_the_proposal_that_waits(store: Store) -> None:
    store.card_proposals.propose([CFO])
    ended = of_position(OwnPost("Kérial", "CFO", "2019-01", "2026-02"))
    assert store.card_proposals.propose([ended]) == Counted(updated=1)
    [waiting] = store.card_proposals.waiting()
    assert waiting.post.until == "2026-02"


def test_a_proposal_taken_is_a_card_and_waits_no_longer_until_undone(
    store: Store, today: date
) -> None:
    store.card_proposals.propose([EXCEL])
    [waiting] = store.card_proposals.waiting()
    before = dump()
    card = store.card_proposals.take(waiting.id, today, cell="knowledge")
    assert (card.canvas, card.cells, card.text) == (CanvasName.SKILLS, ("knowledge",), "Excel")
    assert texts(store) == []
    assert store.history.list()[0].what == "Card added: Excel"
    store.history.undo()
    assert dump() == before
    assert (texts(store), store.cards.of(CanvasName.SKILLS)) == (["Excel"], [])


def test_a_position_becomes_the_achievement_that_was_told(store: Store, today: date) -> None:
    store.card_proposals.propose([CFO])
    [waiting] = store.card_proposals.waiting()
    star = Star(situation="CFO, Kérial")
    store.card_proposals.take(waiting.id, today, text="Cash kept for a year", star=star)
    [card] = store.cards.of(CanvasName.ACHIEVEMENTS)
    assert (card.text, card.star, card.cells) == ("Cash kept for a year", star, ("achievement",))
    assert store.card_proposals.propose([CFO]).created == 0


def test_what_was_refused_stays_refused_until_that_is_undone(store: Store) -> None:
    store.card_proposals.propose([EXCEL])
    [waiting] = store.card_proposals.waiting()
    store.card_proposals.refuse(waiting.id)
    assert store.card_proposals.propose([EXCEL]) == Counted(unchanged=1)
    assert texts(store) == []
    store.history.undo()
    assert texts(store) == ["Excel"]


def pasted(store: Store, cell: str = "strengths") -> Counted:
    return store.card_proposals.propose(of_lines("I finish", CanvasName.SWOT, cell))


def test_a_line_pasted_again_is_proposed_once_its_card_is_gone(store: Store, today: date) -> None:
    assert [pasted(store), pasted(store)] == [Counted(created=1), Counted(unchanged=1)]
    [waiting] = store.card_proposals.waiting()
    card = store.card_proposals.take(waiting.id, today)
    assert pasted(store) == Counted(unchanged=1)
    store.cards.delete(card.id)
    assert pasted(store) == Counted(created=1)


def test_a_line_that_was_refused_is_proposed_once_it_is_pasted_by_hand(store: Store) -> None:
    pasted(store)
    [waiting] = store.card_proposals.waiting()
    store.card_proposals.refuse(waiting.id)
    before = dump()
    assert pasted(store) == Counted(created=1)
    assert texts(store) == ["I finish"]
    store.history.undo()
    assert dump() == before


def test_a_line_is_pasted_into_each_cell(store: Store, today: date) -> None:
    assert pasted(store) == Counted(created=1)
    assert pasted(store, "weaknesses") == Counted(created=1)
    [waiting, _other] = store.card_proposals.waiting()
    store.card_proposals.take(waiting.id, today, cell="threats")
    assert pasted(store) == Counted(created=1)
    assert pasted(store, "threats") == Counted(unchanged=1)


def test_an_archive_proposes_nothing_that_was_pasted(store: Store) -> None:
    store.card_proposals.propose(of_lines("excel", CanvasName.SKILLS, "knowledge"))
    assert store.card_proposals.propose([EXCEL]) == Counted(unchanged=1)


def test_a_card_that_was_deleted_is_not_proposed_again(store: Store, today: date) -> None:
    store.card_proposals.propose([EXCEL])
    [waiting] = store.card_proposals.waiting()
    store.cards.delete(store.card_proposals.take(waiting.id, today).id)
    assert store.card_proposals.propose([EXCEL]) == Counted(unchanged=1)
    assert texts(store) == []


def test_what_stands_on_the_canvas_is_not_proposed_for_it(store: Store, today: date) -> None:
    store.cards.add(CanvasName.SKILLS, ["hard"], "excel", today)
    assert store.card_proposals.propose([EXCEL, WELDING]) == Counted(1, 0, 1)
    assert texts(store) == ["Soudure à l’arc"]


def test_a_proposal_answered_in_another_window_is_told(store: Store, today: date) -> None:
    store.card_proposals.propose([EXCEL])
    [waiting] = store.card_proposals.waiting()
    store.card_proposals.take(waiting.id, today)
    with pytest.raises(Missing, match="was answered already"):
        store.card_proposals.refuse(waiting.id)
    with pytest.raises(Missing, match="was answered already"):
        store.card_proposals.take(waiting.id, today)
    assert len(store.cards.all()) == 1


def test_hostile_lines_are_kept_as_they_are(store: Store, today: date) -> None:
    pasted = "[bold]x[/bold]\n" + "é" * 10_000 + "\n\x1b[31mred\n'; DROP TABLE card; --"
    store.card_proposals.propose(of_lines(pasted, CanvasName.SWOT, "threats"))
    for each in store.card_proposals.waiting():
        store.card_proposals.take(each.id, today)
    assert [card.text for card in store.cards.of(CanvasName.SWOT)] == [
        *("[bold]x[/bold]", "é" * 10_000, "[31mred", "'; DROP TABLE card; --"),
    ]


def test_an_empty_text_is_no_proposal(store: Store) -> None:
    empty = Proposal(CanvasName.SKILLS, "hard", " \x01 ", EXCEL.source)
    assert store.card_proposals.propose([empty]) == Counted()


def test_twenty_thousand_skills_are_one_change(store: Store) -> None:
    many = [of_skill(f"Skill {number}") for number in range(20_000)]
    assert store.card_proposals.propose(many).created == 20_000
    assert store.card_proposals.propose(many).unchanged == 20_000
    store.history.undo()
    assert models.CardProposal.select().count() == 0


def test_the_posts_of_an_archive_brought_in_before_are_proposed(tmp_path: Path) -> None:
    [packed_store] = [file for file in packed() if file.name == "version-20-en.db.xz"]
    path = tmp_path / "escalier.db"
    unpack(packed_store, path)
    connection = sqlite3.connect(path)
    connection.executemany(
        "INSERT INTO own_post (uid, kind, organisation, title, since, until) VALUES (?,?,?,?,?,?)",
        [
            ("a", "employer", "Kérial", "CFO", "2019-01", ""),
            ("b", "employer", "Solvana", "", "2012", "2018-12"),
            ("c", "school", "INSA Lyon", "Ingénieure", "2006", "2011"),
            ("d", "school", "Lycée du Parc", "", "", ""),
        ],
    )
    connection.commit()
    connection.close()
    posts = [OwnPost("Kérial", "CFO", "2019-01"), OwnPost("Solvana", "", "2012", "2018-12")]
    degree = of_school(OwnPost("INSA Lyon", "Ingénieure", "2006", "2011"))
    assert degree is not None
    with closing(Store(path)) as store:
        found = [replace(each, id=0) for each in store.card_proposals.waiting()]
        assert [each for each in found if each.text in FROM_ARCHIVE] == [
            *(degree, *map(of_position, posts)),
        ]
