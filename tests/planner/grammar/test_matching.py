"""Match an action to people by the names in its line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import NamedPerson, name_key, name_keys, parse_action

TODAY = date(2026, 3, 3)
CLAIRE, OTHER_CLAIRE, JEAN_MARC, ANA, ANA_LOPEZ, ELODIE, PETIT, MARIE, MARIE_CLAIRE = PEOPLE = [
    NamedPerson(1, "Claire Dupont", "Claire"),
    NamedPerson(2, "Claire Martin", "Claire"),
    NamedPerson(3, "Jean-Marc d’Orves", "Jean-Marc"),
    NamedPerson(4, "Ana Ruiz", "Ana"),
    NamedPerson(5, "Ana Ruiz Lopez", "Ana"),
    NamedPerson(6, "Élodie Cœur", "Élodie"),
    NamedPerson(7, "M. Petit", ""),
    NamedPerson(8, "Marie Curie", "Marie"),
    NamedPerson(9, "Marie Claire Bel", "Marie Claire"),
]


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Call Claire Dupont tomorrow", CLAIRE),
        ("call CLAIRE DUPONT's boss", CLAIRE),
        ("Écrire à jean-marc d'orves", JEAN_MARC),
        ("Le CV d’Elodie Coeur, vite", ELODIE),
        ("Call Ana Ruiz", ANA),
        ("Call Ana Ruiz Lopez", ANA_LOPEZ),
        ("Introduce Claire to Ana Ruiz", ANA),
        ("Call Jean-Marc", JEAN_MARC),
        ("Rappeler M. Petit mardi", PETIT),
        ("Call Marie", MARIE),
        ("Call Marie Claire", MARIE_CLAIRE),
        ("Call the boss with: Claire Martin", OTHER_CLAIRE),
        ("Call Ana Ruiz with: Claire Martin", OTHER_CLAIRE),
        ('Call the boss avec : "Jean-Marc d’Orves"', JEAN_MARC),
        ("Plan with: elodie", ELODIE),
    ],
)
def test_the_only_candidate_is_linked(line: str, person: NamedPerson) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.person_id, parsed.candidates) == (person.id, ())


@pytest.mark.parametrize(
    ("line", "candidates"),
    [
        ("Call Claire", (1, 2)),
        ("Call Claire and Jean-Marc", (1, 2, 3)),
        ("Introduce Claire Dupont to Claire Martin", (1, 2)),
        ("Plan with: Claire", (1, 2)),
        ("Plan with: Ana Ruiz with: Jean-Marc", (3, 4)),
    ],
)
def test_several_candidates_are_all_named_and_none_linked(
    line: str, candidates: tuple[int, ...]
) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.person_id, parsed.candidates) == (None, candidates)


@pytest.mark.parametrize(
    "line",
    [
        "Call Dupont",
        "Call Jean",
        "Call Clairette",
        'Read "Claire Dupont"',
        "Read « Ana Ruiz »",
        "Call Claire Dupont with: Nobody Known",
        "Call nobody aim: Claire Dupont",
    ],
)
def test_a_person_whose_name_does_not_fit_is_not_linked(line: str) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.person_id, parsed.candidates) == (None, ())


def test_two_of_one_name_are_both_candidates() -> None:
    twins = [NamedPerson(8, "Ana Ruiz", "Ana"), NamedPerson(4, "ana ruiz", "Ana")]
    assert parse_action("Call Ana Ruiz", TODAY, twins).candidates == (4, 8)


def test_matched_words_stay_in_the_title() -> None:
    parsed = parse_action("Call Claire Dupont with: Ana Ruiz", TODAY, PEOPLE)
    assert (parsed.title, parsed.with_name) == ("Call Claire Dupont", "Ana Ruiz")


@pytest.mark.parametrize(
    ("line", "name", "note"),
    [
        ("Write with: Ana Ruiz channel : message", "Ana Ruiz", "channel : message"),
        ("Écrire avec : Ana Ruiz canal : message", "Ana Ruiz", "canal : message"),
        ("Write with: my boss Ana Ruiz, at noon note: x", "Ana Ruiz", "x; my boss, at noon"),
        ("Write with: Ana Ruiz", "Ana Ruiz", None),
        ("Write with: Nobody Known at noon", "Nobody Known at noon", None),
    ],
)
def test_what_stands_around_the_name_stays_in_the_note(
    line: str, name: str, note: str | None
) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.with_name, parsed.note) == (name, note)


@given(
    before=st.lists(st.integers(0, 99).map("wörd{}x".format)),
    after=st.lists(st.integers(0, 99).map("wörd{}x".format)),
    name=st.sampled_from([person.name for person in PEOPLE] + ["Claire", "Nobody"]),
)
def test_no_word_beside_a_name_is_lost(before: list[str], after: list[str], name: str) -> None:
    line = " ".join(["Call with:", *before, name, *after])
    parsed = parse_action(line, TODAY, PEOPLE)
    said = f"{parsed.with_name} {parsed.note or ''}"
    assert sorted(said.split()) == sorted(" ".join([*before, name, *after]).split())
    if parsed.person_id is not None:
        assert sorted((parsed.note or "").split()) == sorted([*before, *after])


def test_a_name_key_forgets_case_accents_and_punctuation() -> None:
    assert name_key("  Jean-Marc  d’ORVES ") == "jean-marc d orves"
    assert name_key("M. Cœur") == "m coeur"
    assert name_key("…") == ""


WORDS = st.sampled_from(
    "Claire Dupont Martin Ana Ruiz Lopez call with: d’Orves Jean-Marc to".split()
)


@given(st.lists(WORDS, min_size=1).map(lambda words: " ".join(["call", *words])))
def test_those_without_a_key_of_the_line_change_nothing(line: str) -> None:
    keys = name_keys(line, TODAY)
    narrow = [each for each in PEOPLE if {name_key(each.name), name_key(each.given)} & keys]
    if len(line.split()) <= 60:
        assert parse_action(line, TODAY, narrow) == parse_action(line, TODAY, PEOPLE)
