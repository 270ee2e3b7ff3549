"""Words looked for are marked wherever they stand, whatever the accents."""

from hypothesis import given
from hypothesis import strategies as st

from planner.language.text import fold
from tui.drawing.marked import marked
from tui.drawing.text_line import Span, Tone

texts = st.text(alphabet="aàeéœßAÉ i–'’", max_size=20)


@given(texts, st.lists(texts.map(fold).filter(str.strip), max_size=3))
def test_the_text_stays_whole_and_each_word_there_is_marked(text: str, words: list[str]) -> None:
    line = marked(text, words)
    assert "".join(span.text for span in line) == text
    folded = "".join(map(fold, text))
    assert any(span.tone is Tone.MARK for span in line) == any(word in folded for word in words)
    for span in line:
        if span.tone is not Tone.MARK:
            assert not any(word in "".join(map(fold, span.text)) for word in words)


def test_a_ligature_is_marked_where_one_of_its_letters_was_typed() -> None:
    assert marked("Mon cœur", ["coe"]) == (Span("Mon "), Span("cœ", Tone.MARK), Span("ur"))


def test_the_rest_keeps_its_tone() -> None:
    assert marked("Éa", ["e"], Tone.DIM) == (Span("É", Tone.MARK), Span("a", Tone.DIM))
