"""A wording as texts, and its lines at every width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.proposition.four_tests import judge
from planner.pitch.proposition.ground import Ground
from planner.pitch.proposition.proposition import Slot, Version, Wording, worded
from tests.tui.conftest import TODAY
from tests.tui.hostile import HOSTILE
from tui.drawing.text_line import length
from tui.screens.pitch.proposition.compared import compared_lines
from tui.screens.pitch.proposition.kept import as_texts, from_texts, read_cites, written_cites
from tui.screens.pitch.proposition.lines import verdict_lines

LINES = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]))
CITATIONS = st.builds(
    Citation,
    st.sampled_from(Cited),
    st.text(min_size=1),
    st.text(),
    st.sampled_from([slot.value for slot in Slot]),
    st.sampled_from([None, *CanvasName]),
    st.lists(st.sampled_from(["hard", "soft"])).map(tuple),
    st.booleans(),
)


@given(st.lists(LINES, min_size=4, max_size=4), st.lists(CITATIONS))
def test_a_wording_is_read_back_from_its_texts(words: list[str], cites: list[Citation]) -> None:
    said = [" ".join(each.split()) for each in words]
    back = from_texts(as_texts(worded(dict(zip(Slot, said, strict=True)), cites)))
    assert [back.said(slot) for slot in Slot] == said
    assert all(back.cited(slot) == Wording(cites=tuple(cites)).cited(slot) for slot in Slot)


@given(st.lists(CITATIONS))
def test_citations_are_read_back(cites: list[Citation]) -> None:
    assert read_cites(written_cites(cites)) == cites


@pytest.mark.parametrize("written", ["", "[", "{}", "[1]", '[["card"]]', '[["x","y"]]', "null"])
def test_a_draft_that_is_no_list_of_citations_holds_none(written: str) -> None:
    assert read_cites(written) == []


@given(st.sampled_from(HOSTILE), st.integers(40, 200))
def test_lines_keep_their_width(text: str, width: int) -> None:
    wording = Wording(text, text, text, text, (Citation(Cited.CARD, "u", text, "proof"),))
    other = Version(1, "u", 1, TODAY, Wording("a b", "c", "", text))
    lines = verdict_lines(judge(wording, Ground({})), width)
    lines += compared_lines(other, Version(2, "v", 2, TODAY, wording), width)
    assert max(map(length, lines)) <= width
