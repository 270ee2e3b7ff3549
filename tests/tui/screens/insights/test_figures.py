"""The figures of two weeks: numbers at the right of their columns, never cut, never touching."""

from hypothesis import given
from hypothesis import strategies as st

from planner.insights.review.comparison import Compared, compared, say_best
from planner.insights.review.facts import Figures
from planner.model.vocabulary import Came
from tests.tui.columns import cells_apart, speaking
from tui.drawing.text_line import Tone, length
from tui.screens.insights.review.figures import figure_lines

numbers = st.integers(0, 2000)
figures = st.builds(Figures, done=numbers, prepared=numbers, met=numbers, minutes_spent=numbers)


@given(figures, figures, st.integers(50, 100), st.sampled_from(["en", "fr"]))
def test_both_weeks_stand_in_columns(week: Figures, before: Figures, width: int, said: str) -> None:
    with speaking(said):
        rows = compared(week, before)
        lines = list(figure_lines(rows, width))
        assert len({length(line) for line in lines}) <= 1
        for row, line in zip(rows, lines[1:], strict=False):
            assert cells_apart(line, width)
            text = "".join(span.text for span in line)
            assert text.endswith((f"  {row.say(row.before)}", row.say(row.before)))
            assert row.say(row.week) in text


def test_what_is_nothing_in_both_weeks_is_left_out() -> None:
    rows = compared(Figures(done=3), Figures(met=1))
    assert [(row.label, row.week, row.before) for row in rows] == [("Done", 3, 0), ("Met", 0, 1)]
    assert compared(Figures(), Figures()) == []
    assert list(figure_lines([], 60)) == []


def test_the_bar_is_full_for_the_greater_week() -> None:
    [_heading, line] = figure_lines([Compared("Done", 3, 6)], 60)
    assert [span.text for span in line if span.tone is Tone.ACCENT] == ["━" * 6]


def test_the_best_of_a_week_is_the_rarest_of_what_came() -> None:
    came = {Came.CONVERSATION: 3, Came.OPPORTUNITY: 1}
    assert say_best(Figures(came=came)) == "The best of the week: opportunity"
    assert say_best(Figures()) == ""
