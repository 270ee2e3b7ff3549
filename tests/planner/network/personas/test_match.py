"""People who fit a persona, in tables of both languages."""

from datetime import date
from typing import Any

import pytest

from planner.network.personas.match import MOST, Known, fits, fitting
from planner.network.personas.persona import Persona

FOOD = ((7, "Agroalimentaire"),)
KERIAL = ((3, "Kérial"),)


def sought(role: str = "", **place: Any) -> Persona:
    """A persona of a role and a place."""
    return Persona(1, "uid", "a name that says nothing", date(2026, 3, 3), role, **place)


ROLES = [
    # asked for, title, groups, the words shown; none where nobody fits
    ("finance director", "Finance Director", (), ("Finance Director",)),
    ("finance directors", "Group Finance Director, EMEA", (), ("Finance Director",)),
    ("finance director", "Directrice financière", (), ("Directrice financière",)),
    ("CFO", "directeur administratif et financier", (), ("directeur administratif et financier",)),
    ("DAF", "CFO", (), ("CFO",)),
    ("DRH", "Responsable RH", (), None),
    ("responsable RH", "Responsable des ressources humaines", (),
     ("Responsable des ressources humaines",)),
    ("HR manager", "Human resources manager", (), ("Human resources manager",)),
    ("plant director", "directrice d’usine", (), ("directrice d’usine",)),
    ("directeur d’usine", "Plant Manager – Leeds", (), ("Plant Manager",)),
    ("chef de projet", "Cheffe de projet", (), None),
    ("ingénieure qualité", "INGENIEUR QUALITE", (), ("INGENIEUR QUALITE",)),
    ("acheteuse", "Acheteur industriel", (), ("Acheteur",)),
    ("finance director", "director", ("finance",), ("director", "#finance")),
    ("notary", "", ("notaries",), ("#notaries",)),
    # part of a word, or the other part of a title, is no fit
    ("art director", "party director", (), None),
    ("port manager", "portfolio manager", (), None),
    ("buyer", "buying assistant", (), None),
    ("finance director", "quality director", (), None),
    ("IT manager", "manager of it all", (), None),
    ("DG", "dg", (), None),
    # somebody else, or somebody who was it
    ("finance director", "assistant to the finance director", (), None),
    ("managing director", "former managing director", (), None),
    ("directeur général", "ancien directeur général", (), None),
    ("assistant to the CEO", "assistant to the managing director", (),
     ("assistant to the managing director",)),
    # stop words alone say nothing
    ("people who will help", "people who will help", (), None),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "title", "groups", "shown"), ROLES)
def test_a_role_fits_by_whole_words_of_title_and_groups(
    asked: str, title: str, groups: tuple[str, ...], shown: tuple[str, ...] | None
) -> None:
    fit = fits(sought(asked), Known(5, "Nadia", title, groups=groups))
    assert (fit and fit.words) == shown


PLACES = [
    (sought("buyer", organisation_id=3, organisation="Kérial"), Known(5, "N", "buyer", KERIAL),
     ("buyer", "Kérial")),
    (sought("buyer", organisation_id=3), Known(5, "N", "buyer", ((4, "Kérial Foods"),)), None),
    (sought(organisation_id=3), Known(5, "N", "teacher", KERIAL), ("Kérial",)),
    (sought("buyer", sector_id=7, sector="Agroalimentaire"), Known(5, "N", "buyer", KERIAL, FOOD),
     ("buyer", "Agroalimentaire")),
    (sought("buyer", sector_id=7, sector="Food"), Known(5, "N", "buyer", groups=("food",)),
     ("buyer", "#food")),
    (sought("buyer", sector_id=7, sector="Food"), Known(5, "N", "buyer", ((4, "Leeds Foods"),)),
     ("buyer", "Foods")),
    (sought("buyer", sector_id=7, sector="Food"), Known(5, "N", "buyer", ((4, "Foodora"),)), None),
    (sought("buyer", sector_id=7, sector="Food"), Known(5, "N", "cook", KERIAL, FOOD), None),
    # with an organisation, the sector is not asked for
    (sought("buyer", organisation_id=3, sector_id=8), Known(5, "N", "buyer", KERIAL, FOOD),
     ("buyer", "Kérial")),
]  # fmt: skip


@pytest.mark.parametrize(("persona", "person", "shown"), PLACES)
def test_a_place_fits_by_the_work_of_now(
    persona: Persona, person: Known, shown: tuple[str, ...] | None
) -> None:
    fit = fits(persona, person)
    assert (fit and fit.words) == shown


def test_a_bare_name_asks_for_its_words_and_many_who_fit_are_not_all_listed() -> None:
    named = Persona(1, "uid", "Finance directors of makers", date(2026, 3, 3))
    assert fits(named, Known(5, "Nadia", "CFO", groups=("makers",)))
    crowd = [Known(number, "Nadia", "CFO", groups=("makers",)) for number in range(MOST + 9)]
    assert len(fitting(named, crowd)) == MOST
    assert fits(sought(), crowd[0]) is None
