"""Names of people to see, as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar.names import Named, parse_names
from planner.language.text import fold


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Claire Dupont, Marc", [Named("Claire Dupont"), Named("Marc")]),
        ("Marc @Kérial; Zoé ?", [Named("Marc", "Kérial"), Named("Zoé", unknown=True)]),
        ("Claire\nclaire,  CLAIRE ", [Named("Claire")]),
        (" , ;\n@Kérial", []),
    ],
)
def test_names_are_set_apart(typed: str, names: list[Named]) -> None:
    assert parse_names(typed) == names


@given(st.text())
def test_what_was_read_is_read_the_same_again(typed: str) -> None:
    names = parse_names(typed)
    again = parse_names(", ".join(map(str, names)))
    assert [fold(each.name) for each in again] == [fold(each.name) for each in names]
