"""Columns and their fields: typed, said, proposed and remembered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.imports.columns import (
    Columns,
    fields,
    header_key,
    parse_columns,
    proposed,
    say_columns,
    suggested,
    unique_titles,
)
from planner.language.text import collapse

TITLES = st.text(st.characters(codec="utf-8"), min_size=1).map(collapse).filter(bool)
MAPS = st.dictionaries(TITLES, st.sampled_from([*fields()])).filter(
    lambda columns: "name" in columns.values()
)


@given(MAPS)
def test_a_mapping_said_is_typed_again(columns: dict[str, str]) -> None:
    assert parse_columns(say_columns(columns)) == columns


@given(st.lists(st.sampled_from(["", "a", "A", "a (2)", "#1", " a"]), max_size=6))
def test_each_title_is_another(cells: list[str]) -> None:
    titles = unique_titles(cells)
    assert len(titles) == len(cells)
    assert len(set(titles)) == len(titles)


def test_a_field_is_known_by_its_code_or_its_words() -> None:
    assert parse_columns("a = Full name,b=ORGANISATION,c=-,d=") == {
        "a": "name",
        "b": "organisation",
        "c": "",
        "d": "",
    }


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (("a@b.example", ""), "email"),
        (("+33 6 12 34 56 78", "0612345678"), "phone"),
        (("https://x.example/a",), "url"),
        (("Ana Ruiz", "O’Neil Jr."), "name"),
        (("42",), ""),
        (("",), ""),
    ],
)
def test_a_column_is_proposed_by_the_look_of_its_cells(cells: tuple[str, ...], field: str) -> None:
    assert proposed(["X"], [(cell,) for cell in cells], {}) == {"X": field}


def test_one_column_of_names_is_enough() -> None:
    rows = [("Ana Ruiz", "Bo Li")]
    assert proposed(["X", "Y"], rows, {"X": "name"}) == {"X": "name", "Y": ""}


def test_a_suggestion_names_people() -> None:
    sheet = Columns(("Mail", "Who"), (("a@b.example", "Ana"),), {"Mail": "email", "Who": ""})
    assert suggested(sheet) == "Mail=email,Who=name"
    assert suggested(Columns(("Mail",), (), {"Mail": "email"})) == "Mail=name"
    assert (sheet.sample("Who"), Columns(("Who",), ((), (" ",)), {}).sample("Who")) == ("Ana", "")


def test_a_header_is_the_same_whatever_its_case() -> None:
    assert header_key(["Société", " Nom"]) == header_key(["SOCIETE", "nom"])
    assert header_key(["a", "b"]) != header_key(["a b"])
