"""The sections of "my marketing" as Markdown and as plain text."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.language.page import Block, Piece, markdown, plain
from planner.language.width import cell_width
from planner.model.pitches import Pitch, PitchText
from planner.pitch.canvases.card import CanvasName, Card, Citation, Cited, Star
from planner.pitch.canvases.cells import cells_of
from planner.pitch.printed import canvas_blocks, pitch_blocks

DAY = date(2026, 3, 3)
TITLE = Block(Piece.TITLE, "T")


def card(
    canvas: CanvasName, cells: str, text: str, star: Star | None = None, *cites: Citation
) -> Card:
    return Card(1, "u", canvas, tuple(cells.split()), text, DAY, cites, star)


def written(canvas: CanvasName, *cards: Card) -> str:
    return markdown([TITLE, *canvas_blocks(canvas, cards)])


def test_pitches_are_printed_with_their_length_and_those_without_words_are_not() -> None:
    text = PitchText(hook="Who is paid late?", ask="Whom should\nI meet?")
    pitches = [Pitch(1, "a", "Finance directors", "English", text), Pitch(2, "b", "Others", "")]
    said = markdown([TITLE, *pitch_blocks(pitches, lambda _pitch: 3)])
    assert said.split("\n")[2:] == [
        "## My pitch",
        "",
        "### Finance directors · English · 8 words, 3 s",
        "",
        "- **Hook** Who is paid late?",
        "- **My ask** Whom should I meet?",
        "",
    ]


def test_an_achievement_is_printed_as_star_without_what_is_empty() -> None:
    star = Star("a late site", "", "I cut it in three", "12 days early", ("calm", "order"), 4)
    said = written(CanvasName.ACHIEVEMENTS, card(CanvasName.ACHIEVEMENTS, "achievement", "S", star))
    assert said.split("\n")[2:] == [
        "## Achievements",
        "",
        "### S",
        "",
        "- **Situation** a late site",
        "- **Actions** I cut it in three",
        "- **Result** 12 days early",
        "- **Skills** calm, order",
        "- **Satisfaction** 4 of 5",
        "",
    ]


GONE = Citation(Cited.CARD, "y", "X", gone=True)
SWOT = [
    card(CanvasName.SWOT, "project", "A post"),
    card(CanvasName.SWOT, "strengths", "I finish", None, Citation(Cited.CARD, "x", "The site")),
    card(
        CanvasName.SWOT, "strengths", "I | count", None, Citation(Cited.CARD, "y", "X", gone=True)
    ),
    card(CanvasName.SWOT, "threats", "Fewer posts"),
]


def test_a_swot_is_a_table_of_two_by_two() -> None:
    assert written(CanvasName.SWOT, *SWOT).split("\n")[4:] == [
        "- **Project** A post",
        "",
        "| Strengths | Weaknesses |",
        "| --- | --- |",
        "| • I finish (The site)<br>• I \\| count |  |",
        "",
        "| Opportunities | Threats |",
        "| --- | --- |",
        "|  | • Fewer posts |",
        "",
    ]
    assert plain([TITLE, *canvas_blocks(CanvasName.SWOT, SWOT)]).split("\n")[2:] == [
        "SWOT",
        "Project  A post",
        "",
        "  Strengths                          Weaknesses",
        "  - I finish (The site)",
        "  - I | count",
        "",
        "  Opportunities                      Threats",
        "                                     - Fewer posts",
        "",
    ]


def test_an_ikigai_is_printed_by_how_many_circles_a_card_stands_in() -> None:
    cards = [
        card(CanvasName.IKIGAI, "", "Singing"),
        card(CanvasName.IKIGAI, "love paid", "Cooking"),
        card(CanvasName.IKIGAI, "love good needed paid", "Teaching"),
    ]
    said = written(CanvasName.IKIGAI, *cards)
    assert said.split("\n")[4:] == [
        *("### In all four circles", "", "- Teaching", ""),
        *("### In two circles", "", "- Cooking (What I love, What is paid for)", ""),
        *("### In no circle yet", "", "- Singing", ""),
    ]


def test_other_canvases_are_printed_cell_by_cell() -> None:
    cards = [
        card(CanvasName.MIX, "place", "Lyon"),
        card(CanvasName.MIX, "product", "Cash plans"),
        card(CanvasName.MIX, "product", "Audits"),
    ]
    assert written(CanvasName.MIX, *cards).split("\n")[2:] == [
        *("## Marketing mix", "", "### Product", "", "- Cash plans", "- Audits"),
        *("", "### Place", "", "- Lyon", ""),
    ]


def test_nothing_is_printed_of_what_is_empty() -> None:
    assert not list(pitch_blocks([], lambda _pitch: 3))
    assert not [block for canvas in CanvasName for block in canvas_blocks(canvas, [])]


def test_the_page_speaks_french() -> None:
    language.use("fr")
    said = plain([TITLE, *canvas_blocks(CanvasName.SWOT, SWOT)])
    assert "Forces" in said
    assert "Projet" in said


_TEXT = st.text(min_size=1, max_size=60) | st.sampled_from(["x" * 10_000, "| a\n# b", "[b]c[/b]"])


@pytest.mark.parametrize("canvas", CanvasName)
@given(texts=st.lists(_TEXT, min_size=1, max_size=4))
def test_no_text_breaks_a_line_or_a_table(canvas: CanvasName, texts: list[str]) -> None:
    cells = cells_of(canvas)
    cards = [
        card(canvas, cells[place % len(cells)], text, Star(situation=text))
        for place, text in enumerate(texts)
    ]
    blocks = [TITLE, *canvas_blocks(canvas, cards)]
    assert all(cell_width(line) <= 72 for line in plain(blocks).split("\n"))
    for line in markdown(blocks).split("\n"):
        assert line[:1] in ("", "#", "-", "|", ">")
        if line.startswith("|"):
            assert line.replace("\\|", "").count("|") == 3


def test_no_page_has_two_blank_lines_in_a_row() -> None:
    """A title alone, as of an achievement that is not told yet, leaves none."""
    alone = Block(Piece.PART, "Alone")
    others = (
        alone, Block(Piece.HEAD, "Head"), Block(Piece.FACT, "fact", "Label"),
        Block(Piece.ITEM, "item"), Block(Piece.TABLE, "", columns=(("one", ("a",)),)),
    )  # fmt: skip
    for one, other, third in product(others, repeat=3):
        blocks = (TITLE, one, other, third)
        for page in (markdown(blocks), plain(blocks)):
            assert "\n\n\n" not in page, page


def test_no_line_of_plain_text_turns_before_a_sign_or_within_a_number() -> None:
    said = "Mon métier : 9 000 références, 11 % de pertes ; et vous ? « Oui »"
    lines = [
        line.strip(" -")
        for width in range(12, 72)
        for line in plain([Block(Piece.ITEM, said)], width).split("\n")
    ]
    assert not any(line[:1] in set(":;?»%") for line in lines if line)
    assert not any(line.startswith("000") or line.endswith("«") for line in lines)
