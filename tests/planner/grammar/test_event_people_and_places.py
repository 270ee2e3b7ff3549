"""The place and the people of an event, said in plain words in both languages."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_event
from planner.network.recognise import NamedPerson

TODAY = date(2026, 3, 3)
PEOPLE = [
    NamedPerson(1, "Nadia Ferrand", "Nadia", "Ferrand"),
    NamedPerson(2, "Paul Petit", "Paul", "Petit"),
    NamedPerson(3, "Claire Dupont", "Claire", "Dupont"),
    NamedPerson(4, "Claire Martin", "Claire", "Martin"),
    NamedPerson(5, "Friday Okoro", "Friday", "Okoro"),
]


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        (
            "Petit-déjeuner vendredi 8h au Café Bellecour avec Nadia Ferrand",
            "Petit-déjeuner avec Nadia Ferrand",
            "Café Bellecour",
        ),
        (
            "Breakfast friday 8am at Café Bellecour with Nadia Ferrand",
            "Breakfast with Nadia Ferrand",
            "Café Bellecour",
        ),
        (
            "Petit-déjeuner @Café Bellecour avec Nadia Ferrand vendredi 8h",
            "Petit-déjeuner avec Nadia Ferrand",
            "Café Bellecour",
        ),
        ("Lunch @Chez Paul with Zoé Lambert", "Lunch with Zoé Lambert", "Chez Paul"),
        ("Lunch @Chez Paul with nadia ferrand", "Lunch with nadia ferrand", "Chez Paul"),
        ("Dîner avec Nadia au café de la Paix", "Dîner avec Nadia", "café de la Paix"),
        ("Soirée à la Maison de l'Europe jeudi", "Soirée", "Maison de l'Europe"),
        ("Soirée à l’Hôtel de Ville jeudi", "Soirée", "Hôtel de Ville"),
        ("Salon des jeunes à la CCI de Lyon mardi 9h", "Salon des jeunes", "CCI de Lyon"),
        ("Talk at the Royal Institution on Tuesday", "Talk", "Royal Institution"),
        ("Talk at Room 12, bring cards", "Talk, bring cards", "Room 12"),
        ("Talk at City Hall about the merger", "Talk about the merger", "City Hall"),
        ("Fair @City Hall with view", "Fair", "City Hall with view"),
        ("Fair @City Hall, with Ana", "Fair, with Ana", "City Hall"),
        # no place
        ("Petit-déjeuner au café avec Nadia", "Petit-déjeuner au café avec Nadia", None),
        ("Initiation au Lean jeudi", "Initiation au Lean", None),
        ("Invitation à Nadia Ferrand", "Invitation à Nadia Ferrand", None),
        ("Party at Christmas", "Party at Christmas", None),
        ("Drinks at Zoé’s friday", "Drinks at Zoé’s", None),
        ("Drinks at Zoé’s Bar friday", "Drinks", "Zoé’s Bar"),
        ("Look at the figures", "Look at the figures", None),
        ("At City Hall", "At City Hall", None),
        ("Talk at “City Hall” hall", "Talk hall", "“City Hall”"),
    ],
)
def test_the_place_ends_before_what_is_none_of_it(line: str, title: str, place: str | None) -> None:
    parsed = parse_event(line, TODAY, people=PEOPLE)
    assert (parsed.title, parsed.place) == (title, place)


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("Petit-déjeuner vendredi 8h au Café Bellecour avec Nadia Ferrand", ((1,),)),
        ("Breakfast with Nadia at City Hall", ((1,),)),
        ("Dinner with Nadia Ferrand and Paul Petit friday", ((1,), (2,))),
        ("Dîner avec Nadia, Paul et Friday Okoro", ((1,), (2,), (5,))),
        ("Dîner avec M. Petit", ((2,),)),
        ("Lunch with Claire", ((3, 4),)),
        ("Lunch with Nadia about Paul Petit", ((1,),)),
        ("Lunch with the team and Paul Petit", ()),
        ("Fair of Nadia Ferrand", ()),
        ("Lunch with Zoé Lambert", ()),
        ("Lunch with M. et Mme Petit", ()),
        ('Lunch "with Nadia Ferrand"', ()),
    ],
)
def test_those_named_after_with_are_to_see(line: str, whom: tuple[tuple[int, ...], ...]) -> None:
    assert parse_event(line, TODAY, people=PEOPLE).whom == whom


def test_a_name_is_no_date() -> None:
    parsed = parse_event("Lunch with Friday Okoro tuesday 12:30", TODAY, people=PEOPLE)
    assert (parsed.title, parsed.day) == ("Lunch with Friday Okoro", date(2026, 3, 10))
    assert (parsed.start, parsed.whom) == (time(12, 30), ((5,),))


@given(
    st.permutations(["vendredi 8h", "au Café Bellecour", "avec Nadia Ferrand"])
    | st.permutations(["friday 8am", "at Café Bellecour", "with Nadia Ferrand"])
    | st.permutations(["friday 8:00", "@Café Bellecour", "with Nadia Ferrand"])
)
def test_the_order_does_not_matter(parts: list[str]) -> None:
    parsed = parse_event(" ".join(["Breakfast", *parts]), TODAY, people=PEOPLE)
    assert (parsed.day, parsed.start) == (date(2026, 3, 6), time(8))
    assert (parsed.place, parsed.whom) == ("Café Bellecour", ((1,),))
    assert parsed.title == "Breakfast " + next(each for each in parts if "Nadia" in each)
