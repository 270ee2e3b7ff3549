"""Given names: forms of one another, in French and in English."""

import pytest
from nicknames import NickNamer

from planner.language.text import fold
from planner.network.duplicates.french_names import FRENCH
from planner.network.duplicates.given_names import GivenNames, are_of_two

NAMES = GivenNames(NickNamer())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("jean pierre", "jp"), ("christophe", "chris"), ("alexandre", "alex")),
        *(("catherine", "cathy"), ("elisabeth", "babeth"), ("robert", "bob")),
        *(("william", "bill"), ("guillaume", "willy"), ("alex", "sacha"), ("marc", "mark")),
    ],
)
def test_forms_of_one_name_are_related(one: str, other: str) -> None:
    assert NAMES.are_related(one, other)
    assert NAMES.are_related(other, one)
    assert NAMES.forms(one) & NAMES.forms(other), "or they would never be compared"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("jean", "jane"), ("louis", "louise"), ("robert", "bill"), ("andrea", "andrew")),
        *(("jean", "jeanne"), ("laurent", "laurence"), ("paul", "pauline"), ("marc", "marie")),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not NAMES.are_related(one, other)
    assert not NAMES.are_related(other, one)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        *(("michel", "michele", True), ("mario", "maria", True), ("martin", "martine", True)),
        *(("jean", "jaen", False), ("anne", "ane", False), ("daniel", "danielle", True)),
    ],
)
def test_endings_tell_men_and_women_apart(one: str, other: str, two: bool) -> None:
    assert are_of_two(one, other) is are_of_two(other, one) is two


def test_the_french_table_is_folded_and_has_no_name_for_itself() -> None:
    assert len(FRENCH) > 200
    for head, forms in FRENCH.items():
        assert head not in forms
        assert all(fold(name) == name and name.strip("- ") == name for name in (head, *forms))
