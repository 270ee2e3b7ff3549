"""Names of a list: parted by semicolons, without quotes and civilities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.network.sweeps.bare_names import bare_name, split_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Ruiz; Bo Lind ;Cy Park;", ["Ana Ruiz", "Bo Lind", "Cy Park"]),
        ("« Mme Ana Ruiz » ; “Bo Lind”", ["« Mme Ana Ruiz »", "“Bo Lind”"]),
        ("Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz ;", ["Ana Ruiz ;"]),
        ("Ana Ruiz @Kérial; Bo Lind", ["Ana Ruiz @Kérial; Bo Lind"]),
        ("Ana note: tall; kind", ["Ana note: tall; kind"]),
        ("Ana; 06 12 34 56 78", ["Ana; 06 12 34 56 78"]),
        ("Ana; met her at the fair last year", ["Ana; met her at the fair last year"]),
    ],
)
def test_a_line_is_parted_only_where_every_part_is_a_plain_name(
    line: str, names: list[str]
) -> None:
    assert split_names(line) == names


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("« Mme Claire Dupont »", "Claire Dupont"),
        ("“Ana Ruiz”", "Ana Ruiz"),
        ("'Ana Ruiz'", "Ana Ruiz"),
        ("Dr. Agnès Poirier", "Agnès Poirier"),
        ("M. Petit", "M. Petit"),
        ("Mme de la Tour", "Mme de la Tour"),
        ("Jean “Jeannot” Roy", "Jean “Jeannot” Roy"),
        ("d'Orves", "d'Orves"),
        ("»", "»"),
    ],
)
def test_quotes_and_civilities_around_a_name_are_no_part_of_it(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@given(st.text())
def test_nothing_typed_is_lost(text: str) -> None:
    assert (
        "".join(split_names(text)).replace(" ", "")
        in (
            text.replace(" ", ""),
            "".join(text.replace(";", "").split(" ")),
        )
        or not text.isprintable()
    )
    assert bare_name(text) in text
