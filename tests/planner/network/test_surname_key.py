"""The key of a list by family names: a table in both languages, and what it never minds."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from planner.language.text import collapse
from planner.network.surname_key import surname_key

KEYS = {
    "Jean Dupont": "dupont  jean",
    "M. Hervé": "herve",
    "M. Jean Hervé": "herve  jean",
    "Mme Anne-Marie Petit": "petit  anne marie",
    "Dr. Anne Petit, PhD": "petit  anne",
    "Maître Claire Fabre": "fabre  claire",
    "DUPONT Jean": "dupont  jean",
    "Jean DUPONT": "dupont  jean",
    "JEAN DUPONT": "dupont  jean",
    "Petit, Anne": "petit  anne",
    "Jean Marc Morel": "morel  jean marc",
    "Mary Ann Smith": "smith  mary ann",
    "John F. Kennedy": "kennedy  john f",
    "Martin Luther King Jr.": "king  martin luther jr",
    "Jean de La Tour": "la tour  jean",
    "Mme de la Tour": "la tour",
    "de La Tour": "la tour",
    "Alfred de Musset": "musset  alfred",
    "Charles de Gaulle": "gaulle  charles",
    "Jean-Marc d’Orves": "orves  jean marc",
    "M. d'Orves": "orves",
    "Joachim du Bellay": "du bellay  joachim",
    "Louis-René des Forêts": "des forets  louis rene",
    "Anne Le Goff": "le goff  anne",
    "Vincent van Gogh": "van gogh  vincent",
    "Walter de la Mare": "la mare  walter",
    "Maria von Trapp": "von trapp  maria",
    "Leonardo di Caprio": "di caprio  leonardo",
    "Mohammed ben Salah": "ben salah  mohammed",
    "José Ortega y Gasset": "ortega y gasset  jose",
    "Ben Stone": "stone  ben",
    "Al Gore": "gore  al",
    "Paul O'Neil": "oneil  paul",
    "Ann Mc Coy": "mccoy  ann",
    "Ann McCoy": "mccoy  ann",
    "Claire Petit-Jean": "petit jean  claire",
    "Edmund Rushworth-Bell": "rushworth bell  edmund",
    "Antoine de Saint-Exupéry": "saint exupery  antoine",
    "Nguyen Van An": "nguyen van  an",
    "Zhang Wei Ming": "zhang  wei ming",
    "Weiming Zhang": "zhang  weiming",
    "山田太郎": "山田太郎",
    "Madonna": "madonna",
    "Société Générale": "societe generale",
    "Cabinet Jean Dupont": "cabinet jean dupont",
    "Acme Corp.": "acme corp",
    "Robert (Bob) Lee": "lee  robert",
    "✨ Léa Morel ✨": "morel  lea",
    "42": "42",
    "?": "?",
}


def test_a_name_stands_under_its_family_name() -> None:
    assert {name: surname_key(name) for name in KEYS} == KEYS


def test_a_list_is_in_the_order_of_a_directory() -> None:
    wanted = [
        *("Joachim du Bellay", "Jean Dupont", "M. Hervé", "Jean de La Tour", "Anne Petit"),
        *("Mme Zoé Petit", "Claire Petit-Jean", "Vincent van Gogh"),
    ]
    assert sorted(sorted(wanted), key=surname_key) == wanted


words = st.sampled_from("Jean Zoé Élise Marc Nadia Dupont Müller Hervé Østby Petit-Jean".split())
particles = st.sampled_from(["", "", "de ", "de la ", "du ", "van ", "d'"])
names = st.tuples(words, particles, words).map(lambda parts: f"{parts[0]} {parts[1]}{parts[2]}")
civilities = st.sampled_from(["M.", "Mme", "Mlle", "Mr", "Mrs", "Ms", "Dr", "Prof.", "Maître"])


def without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@given(names | words, civilities)
def test_case_accents_and_civilities_are_not_minded(name: str, civility: str) -> None:
    key = surname_key(name)
    for same in (name.lower(), name.upper(), name.title(), without_accents(name)):
        assert surname_key(same) == key
    assert surname_key(f"{civility} {name}") == key
    assert surname_key(f"  {name} ") == key


@given(names)
def test_a_plain_name_is_read_as_one_with_a_sign_is(name: str) -> None:
    assert surname_key(f"{name} ✨") == surname_key(name)


@given(names)
def test_the_family_name_may_stand_first_in_capitals_or_before_a_comma(name: str) -> None:
    given_name, family = name.split(" ", 1)
    key = surname_key(name)
    assert surname_key(f"{given_name} {family.upper()}") == key
    assert surname_key(f"{family.upper()} {given_name}") == key
    assert surname_key(f"{family}, {given_name}") == key


@given(st.text())
def test_every_text_has_one_key(name: str) -> None:
    key = surname_key(name)
    assert surname_key(name) == key
    assert key == key.strip()
    assert bool(key) is bool(collapse(name))
