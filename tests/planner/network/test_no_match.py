from collections.abc import Mapping
from datetime import date

import pytest

from planner.model.labels import circles, person_states, roles
from planner.network.no_match import Column, say_no_match
from planner.network.query import EVERYBODY, PeopleQuery, parse_people_query

TODAY = date(2026, 3, 3)


class Counted:
    """People of whom only the numbers are known, by the query as typed."""

    def __init__(self, found: Mapping[str, int], held: Mapping[Column, int]) -> None:
        self._found = {parse_people_query(text, TODAY): count for text, count in found.items()}
        self._held = held

    def reckon(self, query: PeopleQuery) -> int:
        return self._found.get(query, 0)

    def holding(self, words: str) -> Mapping[Column, int]:
        return self._held


def said(
    text: str, found: Mapping[str, int] | None = None, held: Mapping[Column, int] | None = None
) -> list[str]:
    return say_no_match(text, TODAY, Counted(found or {}, held or {}))


def test_the_other_texts_that_hold_the_words_of_one_are_told() -> None:
    held = {Column.NAMES: 1, Column.ORGANISATION: 2, Column.NOTES: 3}
    assert said("poste:finance", held=held) == [
        "No job title has “finance”; it stands in 1 name, the organisation of 2 people, 3 notes."
    ]


@pytest.mark.parametrize(
    ("text", "column"),
    [("title:x", Column.TITLE), ("org:x", Column.ORGANISATION), ("group:x", Column.GROUPS)],
)
def test_a_text_that_has_the_words_is_not_told_of_itself(text: str, column: Column) -> None:
    assert said(text, held={column: 2}) == []
    assert len(said(text, held={Column.NOTES: 2})) == 1


def test_each_part_that_keeps_people_from_being_found_is_told() -> None:
    assert said("claire circle:close overdue", found={"claire circle:close": 1}) == [
        "Without “overdue”: 1 person."
    ]
    assert said("claire lyon", found={"claire": 2, "lyon": 9}) == [
        "Without “claire”: 9 people.",
        "Without “lyon”: 2 people.",
    ]


def test_the_longest_beginning_of_a_word_is_told() -> None:
    assert said("clairette", found={"claire": 2, "clair": 2, "clai": 2, "cla": 7, "cl": 7}) == [
        "“claire” finds 2."
    ]
    assert said("zz") == []


def test_a_value_in_no_list_is_answered_with_the_list() -> None:
    [role] = said("role:DAF")
    assert role.startswith("“DAF” is no role; there are: decision-maker, referrer, connector, ")
    assert role.endswith("expert, mentor, peer. Job titles: title:DAF")
    assert said("circle:pink") == [
        "“pink” is no circle; there are: core, close, extended, watch, none"
    ]
    assert said("state:x") == ["“x” is no state; there are: active, resting, do not contact"]
    assert said("no:x") == [
        "“no:x” is not known; there are: no:circle, no:tie, no:role, no:group, no:sector"
    ]


def test_every_value_told_is_a_value_known() -> None:
    for labels, key in ((circles(), "circle"), (roles(), "role"), (person_states(), "state")):
        for name in labels.values():
            query = parse_people_query(f'{key}:"{name}"', TODAY)
            assert not query.unknown
            assert query != EVERYBODY


def test_at_most_three_sentences_are_told() -> None:
    found = {"b c d": 1, "a c d": 1, "a b d": 1, "a b c": 1}
    assert len(said("a b c d", found=found)) == 3
