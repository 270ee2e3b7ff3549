"""The diagnosis of fixed facts, its findings written by hand."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from planner.network.diagnosis.diagnosis import Diagnosis, diagnose
from planner.network.diagnosis.facts import (
    Acted,
    Balance,
    Employer,
    Facts,
    GoalFacts,
    Inventory,
    Part,
    PersonaFacts,
    Place,
    Tie,
    Ties,
)
from planner.network.diagnosis.finding import Code, Section
from planner.network.diagnosis.rules import Evidence, rule_of
from planner.network.diagnosis.thresholds import MOST_OF_A_KIND
from planner.network.personas.match import Fitting
from planner.network.personas.persona import Persona, PersonaLine

TODAY = date(2026, 3, 3)
GOAL = GoalFacts(2, "Meet 12 finance directors", "finance directors", met=False)
BUYER = Persona(4, "u", "buyer, Food", TODAY, "buyer", sector_id=7, sector="Food", goal_id=1)
WHOLE = Inventory(20, connectors=1, mentors=1)


def said(found: Diagnosis) -> dict[str, list[str]]:
    """The keys of the findings by heading."""
    first = {"first": [each.key for each in found.first]}
    return first | {section.value: [e.key for e in part] for section, part in found.rest}


def tie(number: int, day: date = date(2022, 5, 1), **more: Any) -> Tie:
    """A tie with a person."""
    return Tie(number, number, f"Person {number}", day, **more)


def test_a_network_with_everything_missing_says_it_in_its_order() -> None:
    facts = Facts(
        Inventory(
            20,
            group=Part(1, "finance", 13, 20),
            sector=Part(7, "Food", 7, 11),
            organisation=Part(3, "Kérial", 13, 20),
        ),
        (GoalFacts(1, "A job in food", "food", met=True), GOAL),
        organisations=(Place(9, "Solvana", 0, goal_id=2), Place(10, "Kérial", 4, goal_id=2)),
        sectors=(
            Place(5, "Rail", 0, 2, decides="The plant director, with finance", meets="the fair"),
            Place(6, "Energy", 3, 2),
        ),
        personas=(PersonaFacts(BUYER),),
        owed=Ties(1, (tie(1, date(2026, 2, 20)),)),
        overdue=Ties(1, (tie(2, date(2026, 2, 1), goal_id=2),)),
        dormant=Ties(2, (tie(3), tie(2))),
        moved=Ties(1, (Tie(31, 4, "Person 4", date(2026, 2, 27), "Solvana", elsewhere=True),)),
        balance=Balance(3, 1, 8, "Ana"),
        employers=(Employer(1, "Kérial", True), Employer(2, "Alveor", False)),
    )
    found = diagnose(facts, TODAY)
    assert said(found) == {
        "first": ["goal:2", "persona:4", "place:9"],
        "profiles": ["sector:5", "employer:2"],
        "people": ["overdue:2", "owed:1", "moved:31", "dormant:3"],
        "balance": [
            *("asks:", "mentor:", "connector:"),
            *("one-group:1", "one-sector:7", "one-organisation:3"),
        ],
    }
    by_key = {each.key: each for each in found.findings}
    assert by_key["goal:2"].persona == PersonaLine(role_title="finance directors", goal_id=2)
    assert by_key["sector:5"].persona == PersonaLine(
        role_title="The plant director", sector="Rail", meets="the fair"
    )
    assert by_key["moved:31"].says == "Person 4 moved to Solvana"
    assert by_key["moved:31"].deed.move_id == 31
    assert by_key["asks:"].because == (
        "In 90 days you asked 3 times and gave once. Ana helped most: a small thing in return"
        " would please."
    )
    assert "13 people of 20" in by_key["one-group:1"].because
    assert (by_key["overdue:2"].goal_id, by_key["overdue:2"].person_id) == (2, 2)
    assert found.unlisted == 0


@pytest.mark.parametrize(
    "facts",
    [
        Facts(),
        Facts(Inventory(1)),
        Facts(Inventory(9)),
        Facts(WHOLE, (GOAL._replace(met=True),)),
        # 60 % is not over 60 %, and of few whose sector is known nothing is said
        Facts(Inventory(20, 1, 1, Part(1, "finance", 12, 20), Part(7, "Food", 9, 9))),
        Facts(WHOLE, personas=(PersonaFacts(BUYER, (Fitting(1, "Ana", ("buyer",)),)),)),
        Facts(WHOLE, personas=(PersonaFacts(BUYER, open=False),)),
        Facts(WHOLE, balance=Balance(2, 2)),
    ],
)
def test_what_is_not_there_is_not_spoken_of(facts: Facts) -> None:
    assert diagnose(facts, TODAY).findings == []


def test_a_gap_with_a_persona_is_told_once_by_the_persona() -> None:
    facts = Facts(
        WHOLE,
        (GOAL,),
        sectors=(Place(7, "Food", 0),),
        personas=(PersonaFacts(replace(BUYER, goal_id=2)),),
    )
    assert said(diagnose(facts, TODAY)) == {"first": ["persona:4"]}
    matched = replace(facts, personas=(PersonaFacts(BUYER, (Fitting(1, "Ana", ("buyer",)),)),))
    assert "persona:4" not in said(diagnose(matched, TODAY))["first"]


def test_the_first_page_shows_three_different_things_and_nothing_done_already() -> None:
    ties = tuple(tie(number) for number in range(1, 9))
    acted = Acted(date(2026, 3, 9), done=False, made_on=TODAY)
    facts = Facts(
        replace(WHOLE, mentors=0, connectors=0),
        dormant=Ties(40, ties),
        balance=Balance(1, 0),
        acted={"mentor:": acted},
    )
    found = diagnose(facts, TODAY)
    assert said(found)["first"] == ["asks:", "connector:", "dormant:1"]
    assert len(dict(found.rest)[Section.PEOPLE]) == MOST_OF_A_KIND - 1
    assert [each.acted for each in dict(found.rest)[Section.BALANCE]] == [acted]
    assert found.unlisted == 40 - MOST_OF_A_KIND
    later = diagnose(facts, TODAY + timedelta(days=90))
    assert said(later)["first"] == ["asks:", "mentor:", "connector:"]


def test_what_is_put_away_gives_its_place_until_it_says_something_else() -> None:
    ties = tuple(tie(number) for number in range(1, 8))
    facts = Facts(replace(WHOLE, mentors=0), (GOAL,), dormant=Ties(7, ties))
    found = diagnose(facts, TODAY)
    away = frozenset((each.code.value, each.answer) for each in found.first)
    without = diagnose(replace(facts, away=away), TODAY)
    assert without.away == 3
    assert said(without)["first"] == ["dormant:2", "dormant:3", "dormant:4"]
    assert "dormant:6" in said(without)["people"]
    changed = replace(facts, away=away, goals=(GOAL._replace(words="plant directors"),))
    assert said(diagnose(changed, TODAY))["first"][0] == "goal:2"


def test_every_finding_has_its_rule_with_its_mark() -> None:
    assert all(rule_of(code).sentence for code in Code)
    marks = {code: rule_of(code).evidence for code in Code}
    assert marks[Code.DORMANT] is Evidence.EXPERIMENTS
    assert marks[Code.ONE_GROUP] is marks[Code.OVERDUE] is Evidence.DEFAULT
    assert marks[Code.ASKS] is Evidence.CRAFT
