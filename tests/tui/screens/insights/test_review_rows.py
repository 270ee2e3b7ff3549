"""The rows of a review page: columns that stand below one another, and names said once."""

from planner.model.actions import Action
from tui.drawing.text_line import Line
from tui.screens.insights.review.rows import Named, Page, name_column, named_rows

NAMES = ("Léa Morel", "Inès Dalmasso", "Inès Dalmasso", "Inès Dalmasso", "Paul")


def _drawn(key: str, width: int = 60) -> list[str]:
    people = [
        Named(name, f"asked {at}", "19 Feb", f"row-{at}", Action("x"))
        for at, name in enumerate(NAMES)
    ]
    rows = list(named_rows(people, name_column(NAMES)))
    source = Page(lambda _width: (), rows).source(key, width)
    lines: list[Line] = [source.row(at, width).line for at in range(len(source))]
    return ["".join(span.text for span in line) for line in lines]


def test_what_is_said_of_people_stands_in_one_column() -> None:
    assert {line.index("asked") for line in _drawn("row-0")} == {len("Inès Dalmasso") + 2}


def test_a_name_is_said_once_and_again_on_the_highlighted_row() -> None:
    for key, said in (("row-0", [1]), ("row-1", [1]), ("row-2", [1, 2]), ("row-3", [1, 3])):
        shown = [at for at, line in enumerate(_drawn(key)) if line.startswith("Inès")]
        assert shown == said, key


def test_a_long_name_is_whole_on_the_highlighted_row() -> None:
    long = "Maria de los Dolores Hernández y Castro"
    row = Named(long, "asked", "19 Feb", "row", Action("x"))
    (drawn,) = named_rows([row], name_column([long]))
    assert drawn.whole is not None
    assert "".join(span.text for span in drawn.whole(80)[0]).startswith(f"{long}  asked")
