"""The people who may know more of an organisation, with the reasons."""

from datetime import date

import pytest

from planner.language import use
from planner.pitch.market_map.leads import Clue, Lead, Tie, leads, say_tie, say_ties


def clue(person: int, tie: Tie, detail: str = "", last: date | None = None) -> Clue:
    return Clue(person, f"P{person}", tie, detail, last=last)


def test_the_closest_tie_comes_first_then_the_latest_contact() -> None:
    found = leads(
        [
            clue(1, Tie.SECTOR, "Bank"),
            clue(2, Tie.ONCE, last=date(2020, 1, 1)),
            clue(3, Tie.ONCE, last=date(2025, 1, 1)),
            clue(4, Tie.ONCE),
            clue(5, Tie.KNOWS_ONCE),
        ]
    )
    assert [each.person_id for each in found] == [3, 2, 4, 5, 1]


def test_a_person_stands_once_with_all_ties() -> None:
    [lead] = leads([clue(1, Tie.CONNECTOR), clue(1, Tie.ONCE), clue(1, Tie.CONNECTOR)])
    assert [each.tie for each in lead.clues] == [Tie.ONCE, Tie.CONNECTOR, Tie.CONNECTOR]
    assert say_ties(lead) == "worked there · connects people"


def test_more_ties_stand_before_fewer_and_the_list_ends() -> None:
    many = [clue(number, Tie.CONNECTOR) for number in range(30)]
    found = leads([*many, clue(29, Tie.SECTOR, "Bank")])
    assert found[0].person_id == 29
    assert len(found) == 20
    assert leads([]) == []


ONCE = Clue(1, "P", Tie.ONCE, started="2015", ended="2019-03")


@pytest.mark.parametrize(
    ("tie", "english", "french"),
    [
        (ONCE, "worked there, 2015 – March 2019", "y a travaillé, 2015 – mars 2019"),
        (clue(1, Tie.KNOWS_ONCE, "Bo"), "knows Bo, who was there", "connaît Bo, qui y a été"),
        (clue(1, Tie.CONNECTOR), "connects people", "met les gens en relation"),
        (clue(1, Tie.SECTOR, "Bank"), "same sector: Bank", "même secteur : Bank"),
    ],
)
def test_a_tie_is_said_in_both_languages(tie: Clue, english: str, french: str) -> None:
    assert say_tie(tie) == english
    use("fr")
    assert say_tie(tie).replace("\u00a0", " ") == french


def test_a_lead_is_a_value() -> None:
    assert Lead(1, "P", (ONCE,)) == Lead(1, "P", (ONCE,))
