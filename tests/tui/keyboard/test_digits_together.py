"""The help tells digits that do the same once."""

from tui.keyboard.commands import Command, Group, with_digits_together

SENTENCE = "Divide into the number of this digit."


def _command(label: str, sentence: str = SENTENCE) -> Command:
    return Command(f"{label} &", label, sentence, "act", None, Group.ROW)


def test_digits_that_do_the_same_are_one_row_between_their_neighbours() -> None:
    before, after = _command("Edit", "Edit it."), _command("Merge", "Merge it.")
    found = [before, *map(_command, "123"), after, *(_command(each, "Take one.") for each in "45")]
    rows = with_digits_together(found)
    assert [(row.keys, row.label, row.sentence) for row in rows] == [
        ("Edit &", "Edit", "Edit it."),
        ("1 … 3", "Digit", SENTENCE),
        ("Merge &", "Merge", "Merge it."),
        ("4 … 5", "Digit", "Take one."),
    ]


def test_without_digits_nothing_changes() -> None:
    found = [_command("Edit"), _command("Merge")]
    assert with_digits_together(found) == found
    assert with_digits_together([]) == []
