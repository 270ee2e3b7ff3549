"""The columns of the help: nothing is lost, nothing is wider than its column."""

from hypothesis import given
from hypothesis import strategies as st

from tui.drawing.text_line import length
from tui.keyboard.commands import Command, Group
from tui.keyboard.key_columns import GAP, laid_out, rows

words = st.text(alphabet="abcé –…", min_size=1, max_size=60)
commands = st.builds(
    Command,
    st.text(alphabet="abé+ ", min_size=1, max_size=12),
    st.text(alphabet="abé ", min_size=1, max_size=20),
    words,
    st.just("run"),
    st.integers(),
    st.sampled_from(Group),
)


@given(st.lists(commands, max_size=40), words, st.integers(30, 200), st.booleans())
def test_every_command_stands_in_a_column_that_holds_it(
    listed: list[Command], about: str, width: int, whole: bool
) -> None:
    found = laid_out(listed, about, width, whole=whole)
    shown = [cell.command for column in found.columns for cell in column if cell.command]
    assert {id(command) for command in shown} == {id(command) for command in listed}
    assert sum(found.widths) + GAP * (len(found.widths) - 1) <= width
    for cells in rows(found.columns):
        for cell, room in zip(cells, found.widths, strict=True):
            assert length(cell.line) <= room


def test_sentences_that_have_no_room_are_not_said_to_be_in_full() -> None:
    command = Command("a", "Do it now", "A sentence far too long for that.", "a", 0, Group.ROW)
    assert not laid_out([command], "", 30, whole=True).in_full
    assert not laid_out([command], "", 40, whole=False).in_full
    assert laid_out([command], "", 40, whole=True).in_full
    assert laid_out([command], "", 80, whole=False).in_full
