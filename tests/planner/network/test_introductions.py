"""Introductions in plain words, in both languages: two people linked, or none is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_action
from planner.grammar.introduction import read_introduction
from planner.grammar.literals import read
from planner.model.vocabulary import Kind
from planner.network.recognise import NamedPerson

TODAY = date(2026, 3, 3)
FRIDAY = date(2026, 3, 6)
PEOPLE = [
    NamedPerson(1, "Sophie Arnaud", "Sophie", "Arnaud"),
    NamedPerson(2, "Élise Delorme", "Élise", "Delorme"),
    NamedPerson(3, "Claire Dupont", "Claire", "Dupont"),
    NamedPerson(4, "Claire Martin", "Claire", "Martin"),
]
FRAMES = [
    "Introduce {} to {}",
    "Introduce {} and {}",
    "Connect {} with {}",
    "Connect {} and {}",
    "connect {} to {}",
    "Put {} in touch with {}",
    "Put {} and {} in touch",
    "Get {} in contact with {}",
    "Please put {} & {} in touch",
    "Présenter {} à {}",
    "Présenter {} et {}",
    "Mettre {} en relation avec {}",
    "Mettre {} en contact avec {}",
    "Mettre {} et {} en relation",
    "Mettre {} et {} en contact",
    "Mettre en relation {} et {}",
    "Mettre en contact {} avec {}",
    "Penser à mettre {} en lien avec {}",
    "Faire se rencontrer {} et {}",
    "Faire rencontrer {} à {}",
]
SOPHIE = st.sampled_from(["Sophie Arnaud", "sophie arnaud", "Sophie", "Mme Arnaud"])
ELISE = st.sampled_from(["Élise Delorme", "elise delorme", "Élise", "Mme Delorme"])
DAYS = st.sampled_from(["friday", "vendredi", "on Friday", "6/3"])


@given(st.sampled_from(FRAMES), SOPHIE, ELISE, st.none() | DAYS)
def test_both_are_linked_however_it_is_said(
    frame: str, one: str, other: str, day: str | None
) -> None:
    said = frame.format(one, other)
    parsed = parse_action(f"{said} {day or ''}", TODAY, PEOPLE)
    assert (parsed.kind, parsed.person_id, parsed.to_id) == (Kind.INTRODUCE, 1, 2)
    assert (parsed.title, parsed.day) == (said, FRIDAY if day else TODAY)


@given(st.sampled_from(FRAMES), ELISE)
def test_who_may_be_either_of_two_is_left_open(frame: str, other: str) -> None:
    parsed = parse_action(frame.format("Claire", other), TODAY, PEOPLE)
    assert (parsed.kind, parsed.person_id, parsed.candidates) == (Kind.INTRODUCE, None, (3, 4))
    assert parsed.to_id == 2


@given(st.sampled_from([each for each in FRAMES if "onnect" not in each]))
def test_the_one_known_of_two_names_is_linked(frame: str) -> None:
    parsed = parse_action(frame.format("Zoé Lambert", "Élise Delorme"), TODAY, PEOPLE)
    assert (parsed.kind, parsed.person_id, parsed.to_id) == (Kind.INTRODUCE, 2, None)


@pytest.mark.parametrize(
    "line",
    [
        "Connect with Sophie Arnaud",
        "Connect with Sophie Arnaud and Élise Delorme on LinkedIn",
        "Connect Sophie Arnaud to the CRM",
        "Connect Sophie Arnaud to Slack",
        "Connect the printer and the router",
        "Get in touch with Sophie Arnaud",
        "Get in touch with Sophie Arnaud and Élise Delorme",
        "Get the deck and call Sophie Arnaud",
        "Put the file of Sophie Arnaud and the notes of Élise Delorme away",
        "Put Sophie Arnaud and Élise Delorme on the list",
        "Mettre le dossier de Sophie Arnaud en relation avec le budget",
        "Mettre à jour la fiche de Sophie Arnaud et Élise Delorme",
        "Mettre en contact",
        "Se mettre en relation avec Sophie Arnaud",
        "Faire rencontrer le projet à Sophie Arnaud",
        "Faire le point avec Sophie Arnaud et Élise Delorme",
        "Rencontrer Sophie Arnaud et Élise Delorme",
    ],
)
def test_nothing_else_is_an_introduction(line: str) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.kind is Kind.INTRODUCE, parsed.to_id) == (False, None)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Put Sophie Arnaud and Claire Dupont in touch with Élise Delorme", {1, 2, 3}),
        ("Mettre Sophie Arnaud, Claire Dupont et Élise Delorme en relation", {1, 2, 3}),
        ("Connect Sophie Arnaud with Claire Dupont and Élise Delorme", {1, 2, 3}),
    ],
)
def test_of_three_none_is_dropped(line: str, named: set[int]) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.kind, parsed.to_id, set(parsed.candidates)) == (Kind.INTRODUCE, None, named)


@pytest.mark.parametrize(
    "promise",
    [
        "put her in touch with Élise Delorme",
        "connect her with Élise Delorme",
        "la mettre en relation avec Élise Delorme",
        "la mettre en contact avec Élise",
        "lui faire rencontrer Élise Delorme",
        "le mettre en lien avec Élise Delorme",
        "mettre Élise Delorme en relation avec elle",
    ],
)
def test_a_pronoun_is_whom_it_is_promised_to(promise: str) -> None:
    found = read_introduction(read(promise), PEOPLE, frozenset({1}))
    assert found is not None
    assert {found.one, found.other} == {frozenset({1}), frozenset({2})}
