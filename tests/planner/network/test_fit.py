"""The fit of people to a goal by the words of their title, organisation and groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.network.fit import Words, best_fit

SAME = [
    ("finance directors", "Group Finance Director"),
    ("directeurs financiers", "Directrice financière"),
    ("DIRECTRICES FINANCIÈRES", "Directeur Financier France"),
    ("buyers", "Senior Buyer"),
    ("acheteurs", "Acheteuse industrielle"),
    ("responsables RH", "Responsable RH"),
    ("HR directors", "HR Director EMEA"),
    ("infirmiers", "Infirmière libérale"),
    ("avocates", "Avocat au barreau"),
    ("companies in logistics", "Logistics Company Owner"),
    ("commerciaux", "Ingénieure commerciale"),
    ("musiciennes", "Musicien"),
    ("12 finance directors", "Finance director"),
    ("conversations with nurses", "Nurse"),
    ("trois échanges avec des juristes", "Juriste d’entreprise"),
]
APART = [
    ("finance directors", "Baker"),
    ("conversations with people", "People conversation lead"),
    ("ten names", "Name registrar"),
    ("échanges avec des personnes", "Assistante à la personne"),
    ("ties renewed with former colleagues", "Former managing director"),
    ("it directors", "Head of it all"),
    ("", "Finance director"),
    ("12", "Finance director 12"),
]


def person(number: int, title: str, around: str = "", *, free: bool = True) -> Words:
    return Words(number, title, around, free)


@pytest.mark.parametrize(("measure", "title"), SAME)
def test_a_word_is_recognised_in_any_number_and_gender(measure: str, title: str) -> None:
    fit = best_fit([measure], [person(1, "Gardener"), person(2, title)])
    assert fit is not None
    assert fit.free == (2,)
    assert fit.known == 1


@pytest.mark.parametrize(("measure", "title"), APART)
def test_words_of_grammar_and_of_the_method_fit_nobody(measure: str, title: str) -> None:
    assert best_fit([measure], [person(1, title)]) is None


def test_the_words_are_those_of_the_goal_as_written() -> None:
    people = [person(number, "Group Finance Director") for number in range(24)]
    fit = best_fit(["12 conversations with Finance directors by June"], people)
    assert fit is not None
    assert (fit.words, fit.known, fit.titled) == ("Finance directors", 24, True)


def test_organisation_and_groups_fit_too_but_are_no_titles() -> None:
    people = [person(1, "Owner", "Dorrick manufacturing"), person(2, "Manager", "manufacturing")]
    fit = best_fit(["Twelve conversations with people who decide in manufacturing"], people)
    assert fit is not None
    assert (fit.words, fit.titled, fit.free) == ("manufacturing", False, (1, 2))


def test_those_who_share_every_word_come_before_those_who_share_one() -> None:
    people = [person(1, "Sales director"), person(2, "Finance director"), person(3, "Finance")]
    fit = best_fit(["finance directors"], people)
    assert fit is not None
    assert fit.free == (2,)


def test_the_first_goal_that_somebody_fits_whole_is_taken() -> None:
    people = [person(1, "Sales director"), person(2, "Nurse")]
    fit = best_fit(["finance directors", "nurses"], people)
    assert fit is not None
    assert fit.words == "nurses"
    partly = best_fit(["finance directors", "cooks"], people)
    assert partly is not None
    assert partly.words == "directors"


def test_everybody_known_is_counted_but_only_the_free_are_offered() -> None:
    people = [person(1, "Nurse", free=False), person(2, "Head nurse"), person(3, "Nurse")]
    fit = best_fit(["nurses"], people)
    assert fit is not None
    assert (fit.known, fit.free) == (3, (2, 3))
    assert best_fit(["nurses"], people[:1]) is None


@given(st.lists(st.text(max_size=20), max_size=3), st.lists(st.text(max_size=20), max_size=5))
def test_whoever_is_offered_was_asked_about_and_the_words_are_the_goals(
    goals: list[str], titles: list[str]
) -> None:
    people = [person(number, title, free=bool(number % 2)) for number, title in enumerate(titles)]
    fit = best_fit(goals, people)
    if fit is not None:
        assert set(fit.free) <= {each.id for each in people if each.free}
        assert len(fit.free) <= fit.known <= len(people)
        assert any(fit.words in goal for goal in goals)
