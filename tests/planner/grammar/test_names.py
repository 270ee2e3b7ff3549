"""Names of people to see, as they are typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.grammar.names import Named, parse_names
from planner.language.text import collapse, fold


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Claire Dupont, Marc", [Named("Claire Dupont"), Named("Marc")]),
        ("Marc @Kérial; Zoé ?", [Named("Marc", "Kérial"), Named("Zoé", unknown=True)]),
        ("Claire\nclaire,  CLAIRE ", [Named("Claire")]),
        (" , ;\n@Kérial", []),
        ('"Durand, Petit", Ana', [Named("Durand, Petit"), Named("Ana")]),
        ('Marc @"Durand, Petit" ?; Zoé', [Named("Marc", "Durand, Petit", True), Named("Zoé")]),
        ('Robert "Bob" Smythe, "Ana', [Named('Robert "Bob" Smythe'), Named('"Ana')]),
    ],
)
def test_names_are_set_apart(typed: str, names: list[Named]) -> None:
    assert parse_names(typed) == names


@given(st.text())
def test_what_was_read_is_read_the_same_again(typed: str) -> None:
    names = parse_names(typed)
    again = parse_names(", ".join(map(str, names)))
    assert [fold(each.name) for each in again] == [fold(each.name) for each in names]


TEXTS = st.one_of(st.text(), st.text('"\\\\a ,;@?')).map(collapse).filter(bool)


@given(TEXTS, TEXTS, st.booleans())
@example('"', '"', False)
@example('"Ana', 'Acme"', True)
def test_any_name_in_a_list_is_read_back(name: str, organisation: str, unknown: bool) -> None:
    named = Named(name, organisation, unknown)
    assert parse_names(f"Ana Ruiz; {named}")[1:] in ([named], [])
    assert parse_names(str(named)) == [named]
