"""People fit the measure of a goal by its words, or by the profession under another name."""

import pytest

from planner.network.personas.tokens import fits_phrase


@pytest.mark.parametrize("title", ["DAF", "CFO", "directrice financière", "Finance Director"])
@pytest.mark.parametrize("measure", ["directeurs financiers", "finance directors", "DAF", "CFOs"])
def test_a_profession_fits_under_each_of_its_names(measure: str, title: str) -> None:
    assert fits_phrase(measure, title, "Kérial")


@pytest.mark.parametrize("title", ["ancienne DAF", "assistant du DAF", "DRH", "comptable", ""])
def test_another_profession_or_a_former_one_does_not_fit(title: str) -> None:
    assert not fits_phrase("directeurs financiers", title, "Kérial")


def test_words_beside_the_profession_are_asked_for_too() -> None:
    assert fits_phrase("DAF de la banque", "directeur financier", "Banque de France")
    assert not fits_phrase("DAF de la banque", "directeur financier", "Kérial")
    assert not fits_phrase("cafés", "DAF", "")
