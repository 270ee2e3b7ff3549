"""Pasted text as the lines it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.pasted import split_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- Ana\n* Zoé\n• Paul", ["Ana", "Zoé", "Paul"]),
        ("1. List 10 names\n2) Write\n12. Meet", ["List 10 names", "Write", "Meet"]),
        ("[ ] Call\n[x] Write\n- [ ] Ping", ["Call", "Write", "Ping"]),
        ("3 coffees\n-5 % ?\n#finance\n1.5 km", ["3 coffees", "-5 % ?", "#finance", "1.5 km"]),
        ("\r\n Ana \r\n\r\nZoé", ["Ana", "Zoé"]),
        ("Ana\tKérial\n\tAcme", ["Ana\tKérial", "\tAcme"]),
        ("-\n1.", ["-", "1."]),
        ("\ufeffAna\u200b\n\u200b\n \u2060 \nZoé", ["Ana", "Zoé"]),
    ],
)
def test_the_lines_of_a_list_come_without_its_signs(text: str, lines: list[str]) -> None:
    assert split_lines(text) == lines


@given(st.text(max_size=60))
def test_no_line_is_empty_and_none_holds_a_break(text: str) -> None:
    for line in split_lines(text):
        assert line.strip()
        assert len(line.splitlines()) == 1
