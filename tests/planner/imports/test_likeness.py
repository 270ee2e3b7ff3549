"""New people as they are compared: those told are those whom the search for duplicates finds."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from planner.network.duplicates.candidate import Candidate, Pair, Tier
from planner.network.duplicates.newcomers import runs_of, surest, words_of
from planner.network.duplicates.search import duplicates
from tests.planner.network.duplicates.means import MEANS
from tests.planner.network.duplicates.test_properties import PEOPLE

_TIERS = list(Tier)


def expected(people: list[Candidate], first: int) -> dict[int, Pair]:
    """The surest pair of each person from the id `first` on, as Duplicates has them."""
    found: dict[int, Pair] = {}
    for pair in duplicates(people, MEANS):  # the surest first
        if pair.other >= first and pair.other not in found:
            found[pair.other] = pair
    return found


@settings(max_examples=300)
@given(PEOPLE)
def test_what_is_told_of_new_people_is_what_duplicates_shows(people: list[Candidate]) -> None:
    for known in {0, len(people) // 2}:
        assert surest(people[known:], people[:known], MEANS) == expected(people, known + 1)


@pytest.mark.parametrize("name", [".", "-", "..", "'", ".-", "!", "…", "🙂"])
def test_signs_alone_are_nobodys_name(name: str) -> None:
    people = [Candidate(number, name) for number in (1, 2)]
    paged = replace(people[1], profiles=frozenset({"linkedin.com/in/a"}))
    for other in (people[1], paged):
        assert duplicates([people[0], other], MEANS) == []
        assert surest([other], [people[0]], MEANS) == {}


def test_two_pages_of_one_site_tell_namesakes_apart() -> None:
    one, other = (
        Candidate(number, "Ana Ruiz", profiles=frozenset([f"linkedin.com/in/{number}"]))
        for number in (1, 2)
    )
    assert surest([one, other], [], MEANS) == {}


def test_a_page_does_not_hide_someone_without_one() -> None:
    one = Candidate(1, "Robert Le Roux", profiles=frozenset(["linkedin.com/in/r"]))
    other = Candidate(2, "Bob Leroux", organisation="acme")
    (pair,) = surest([other], [one], MEANS).values()
    assert pair.tier is Tier.POSSIBLE
    assert surest([one, other], [], MEANS) == {2: pair}


def test_the_words_of_a_name_are_also_those_written_together() -> None:
    assert set(runs_of("anne le roux")) == {
        *("anne", "le", "roux"),
        *("annele", "leroux", "anneleroux"),
    }
    assert words_of("Jean-Pierre Petit") & words_of("Jeanpierre Durand") == {"jeanpierre"}
