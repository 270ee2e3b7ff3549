"""A couple in a line: two people of one name, never one of them for both."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_action
from planner.network.name_key import name_key, split_name
from planner.network.recognise import NamedPerson

TODAY = date(2026, 3, 3)
PAUL = NamedPerson(1, "Paul Petit", "Paul", "Petit")
ANNE = NamedPerson(2, "Anne Petit", "Anne", "Petit", "Kérial")
MADAME = NamedPerson(3, "Mme Petit")
COUPLE = NamedPerson(4, "M. et Mme Petit")
TOUR = NamedPerson(5, "Jean de la Tour", "Jean", "de la Tour")
COUPLES = st.sampled_from(
    [
        "M. et Mme",
        "M et Mme",
        "m. et mme",
        "Monsieur et Madame",
        "Mr and Mrs",
        "Mr & Mrs",
        "Mr. & Mrs.",
        "Mme et M.",
        "M./Mme",
        "M. ou Mme",
        "Dr et Mme",
        "Dr. and Mr.",
    ]
)
FRAMES = st.sampled_from(
    [
        "Rappeler {}",
        "Call {} tomorrow",
        "Écrire à {} vendredi",
        "Dinner with {} Friday",
        "Dossier de {}",
        "Penser au cadeau with: {}",
        "Introduce {} to Zoé Lambert",
        "{} : leur écrire",
    ]
)


@given(FRAMES, COUPLES, st.sampled_from([PAUL, ANNE, MADAME]))
def test_one_who_is_known_is_not_taken_for_both(
    frame: str, couple: str, known: NamedPerson
) -> None:
    parsed = parse_action(frame.format(f"{couple} Petit"), TODAY, [known])
    assert parsed.people == ()
    kept = f"{couple} Petit"
    assert kept in f"{parsed.title} {parsed.with_name}"


@given(FRAMES, COUPLES, st.sampled_from([ANNE, MADAME]))
def test_both_who_are_known_are_asked_about(frame: str, couple: str, other: NamedPerson) -> None:
    parsed = parse_action(frame.format(f"{couple} Petit"), TODAY, [PAUL, other, TOUR])
    assert (parsed.person_id, parsed.candidates) == (None, (1, other.id))


@pytest.mark.parametrize("line", ["Call M. et Mme Petit", "Écrire à M. et Mme Petit demain"])
def test_a_couple_on_one_card_is_known(line: str) -> None:
    assert parse_action(line, TODAY, [PAUL, ANNE, COUPLE]).person_id == COUPLE.id
    assert parse_action("Call Mme Petit", TODAY, [COUPLE]).person_id == COUPLE.id


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Call M. et Mme Paul Petit", PAUL),
        ("Rappeler M. Petit et Mme Durand", PAUL),
        ("Rappeler Mme Durand et M. Petit", PAUL),
        ("Rappeler M. de la Tour", TOUR),
    ],
)
def test_others_are_named_as_before(line: str, person: NamedPerson) -> None:
    assert parse_action(line, TODAY, [PAUL, TOUR]).person_id == person.id


def test_the_particle_of_a_couple_stays_with_it() -> None:
    assert parse_action("Rappeler M. et Mme de la Tour", TODAY, [TOUR]).people == ()


@given(COUPLES)
def test_the_name_of_a_couple_is_its_surname(couple: str) -> None:
    assert split_name(f"{couple} Petit") == ("", "Petit")
    assert name_key(f"{couple} Petit") == "petit"
