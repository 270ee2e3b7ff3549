"""The rules by which posts, skills, a profile and pasted lines become proposed cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pitch.canvases.card import CanvasName
from planner.pitch.proposals.proposal import OwnPost, Source
from planner.pitch.proposals.rules import (
    of_lines,
    of_position,
    of_profile,
    of_school,
    of_skill,
    sentences,
)
from planner.pitch.proposals.wording import say_prompt, say_situation, say_waiting

CFO = OwnPost("Kérial", "CFO", "2019-01", "", "Figures,\nand more")


def test_a_position_asks_for_an_achievement_with_the_post_as_its_situation() -> None:
    proposal = of_position(CFO)
    assert (proposal.canvas, proposal.cell, proposal.text, proposal.asks) == (
        *(CanvasName.ACHIEVEMENTS, "achievement"),
        *("CFO, Kérial", True),
    )
    assert proposal.post == CFO
    assert say_prompt(proposal) == "What are you proud of at Kérial?"
    assert say_situation(proposal.post) == "CFO, Kérial, since January 2019\nFigures,\nand more"


@pytest.mark.parametrize(
    ("post", "said"),
    [
        (OwnPost("Acme"), "Acme"),
        (OwnPost("Acme", "", "2012", "2018-12"), "Acme, 2012 – December 2018"),
        (OwnPost("Acme", "CEO", "", "2018"), "CEO, Acme, until 2018"),
    ],
)
def test_a_situation_says_what_is_known_of_the_post(post: OwnPost, said: str) -> None:
    assert say_situation(post) == said
    assert OwnPost.of(post.detail) == post


def test_a_degree_is_knowledge_and_a_school_without_one_proposes_nothing() -> None:
    proposal = of_school(OwnPost("INSA Lyon", "Ingénieure", "2006", "2011"))
    assert proposal is not None
    assert (proposal.canvas, proposal.cell, proposal.text, proposal.asks) == (
        *(CanvasName.SKILLS, "knowledge"),
        *("Ingénieure, INSA Lyon", False),
    )
    assert of_school(OwnPost("INSA Lyon")) is None


def test_a_skill_is_a_hard_one_until_it_is_moved() -> None:
    proposal = of_skill("Excel")
    assert (proposal.canvas, proposal.cell, proposal.text) == (CanvasName.SKILLS, "hard", "Excel")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("I count. I listen.", ["I count.", "I listen."]),
        ("I count\nI listen", ["I count", "I listen"]),
        ("- I count\n• I listen\n\n– – I mend", ["I count", "I listen", "I mend"]),
        ("Je compte… Et j’écoute ! Vous ?", ["Je compte…", "Et j’écoute !", "Vous ?"]),
        ("I saved 3.5 million in 2019. 12 people.", ["I saved 3.5 million in 2019. 12 people."]),
        (
            "Dr. Smith worked at St. Gobain. Then I met M. Martin… and stayed.",
            ["Dr. Smith worked at St. Gobain.", "Then I met M. Martin… and stayed."],
        ),
        ("He said “go.” “Then” I went.", ["He said “go.”", "“Then” I went."]),
    ],
)
def test_sentences_end_on_a_mark_or_at_the_end_of_a_line(text: str, found: list[str]) -> None:
    assert sentences(text) == found


def test_a_profile_proposes_its_headline_and_each_sentence_once() -> None:
    found = list(of_profile("CFO of foundries", "CFO of foundries\nI listen.\n***\nI listen."))
    assert [each.text for each in found] == ["CFO of foundries", "I listen."]
    assert {(each.canvas, each.cell, each.source) for each in found} == {
        (CanvasName.IDENTITY, "identity", Source.PROFILE)
    }
    assert list(of_profile("", "")) == []


@pytest.mark.parametrize(
    ("pasted", "texts"),
    [
        ("", []),
        (" \n\n—\n***", []),
        ("one\r\ntwo\n\n one ", ["one", "two"]),
        ("• lean\n- 3 plants\n2. audits", ["lean", "3 plants", "2. audits"]),
        ("a\x1b[31mb", ["a[31mb"]),
        ("[bold]x[/bold]", ["[bold]x[/bold]"]),
        ("\U0001f600", []),
        ("é" * 10_000, ["é" * 10_000]),
    ],
)
def test_each_pasted_line_is_proposed_for_the_cell_that_was_chosen(
    pasted: str, texts: list[str]
) -> None:
    found = of_lines(pasted, CanvasName.SWOT, "strengths")
    assert [each.text for each in found] == texts
    assert all((each.canvas, each.cell) == (CanvasName.SWOT, "strengths") for each in found)


@given(st.text(max_size=200))
def test_no_text_makes_a_card_without_words_or_with_several_lines(text: str) -> None:
    for each in (*of_lines(text, CanvasName.MIX, "price"), *of_profile(text, text)):
        assert each.text.strip() == each.text != ""
        assert len(each.text.splitlines()) == 1


_LINE = st.text(alphabet="ab ,-", max_size=6)


@given(st.tuples(_LINE, _LINE, _LINE, _LINE, st.text(alphabet="ab\n", max_size=6)))
def test_a_post_is_read_from_its_detail_as_it_was(texts: tuple[str, str, str, str, str]) -> None:
    post = OwnPost(*texts[:4], texts[4].rstrip("\n"))
    assert OwnPost.of(post.detail) == post


def test_nothing_is_said_where_no_card_waits() -> None:
    assert [say_waiting(count) for count in (0, 1, 12)] == [
        *("", "1 proposed card waits", "12 proposed cards wait"),
    ]
