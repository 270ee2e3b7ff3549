"""A goal in one line."""

from datetime import date

import pytest

from planner.grammar import GoalLine, GrammarError, parse_goal, parse_step
from planner.model.vocabulary import Counts

TODAY = date(2026, 3, 3)


def test_the_example_holds() -> None:
    line = "Rencontrer 12 directeurs financiers fin mars pourquoi : changer de secteur"
    assert parse_goal(line, TODAY) == GoalLine(
        statement="Rencontrer 12 directeurs financiers",
        target=12,
        measure="directeurs financiers",
        due=date(2026, 3, 31),
        why="changer de secteur",
        counts=Counts.PEOPLE,
    )


@pytest.mark.parametrize("line", ["", "fin mars", "why: money", "note: x", "12", "40 %"])
def test_without_a_statement_a_sentence_refuses(line: str) -> None:
    with pytest.raises(GrammarError, match="Say what you want to reach"):
        parse_goal(line, TODAY)


def test_a_goal_may_have_neither_number_nor_date() -> None:
    assert parse_goal("Be known in Lyon", TODAY) == GoalLine("Be known in Lyon")


def test_a_number_of_a_time_or_of_a_rate_is_no_target_and_is_told() -> None:
    table = [
        ("Apprendre le russe du 31 mars au 2 mars", None, None, "du 31 mars au 2 mars", ""),
        ("Fêter 32 mars", None, None, "32 mars", ""),
        ("Celebrate March 32", None, None, "March 32", ""),
        ("Voir 5 DAF le 31 février", 5, "DAF", "le 31 février", ""),
        ("du 3 au 5 mars voir 8 DAF", 8, "DAF", "du 3 au 5 mars", ""),
        ("Finir le 12 ou le 13 mars", None, None, "le 12 ou le 13 mars", ""),
        ("Voir des DAF pendant 3 semaines", None, None, "pendant 3 semaines", ""),
        ("Practise for 3 weeks", None, None, "for 3 weeks", ""),
        ("Réussir en 2027", None, None, "en 2027", ""),
        ("Find a job before 2027", None, None, "before 2027", ""),
        ("5 cafés par semaine", None, None, "", "5 cafés par semaine"),
        ("Ten coffees a week, 60 in all", 60, None, "", "Ten coffees a week"),
        ("60 cafés, 5 par semaine", 60, "cafés", "", "5 par semaine"),
        ("3 lettres/semaine", None, None, "", "3 lettres/semaine"),
        ("5 cafés hebdomadaires", None, None, "", "5 cafés hebdomadaires"),
        ("2 calls each monday", None, None, "each monday", "2 calls each monday"),
        ("3 cafés toutes les 2 semaines", None, None, "toutes les 2 semaines",
         "3 cafés toutes les 2 semaines"),
        ("Meet 5 CFOs in a week", 5, "CFOs", "", ""),
        ("10 semaines de cours", 10, "semaines de cours", "", ""),
    ]  # fmt: skip
    read = [parse_goal(line, TODAY) for line, *_rest in table]
    found = [(goal.target, goal.measure, *map("".join, (goal.unread, goal.rates))) for goal in read]
    assert found == [tuple(rest) for _line, *rest in table]
    steps = [parse_step(line, TODAY) for line, *_rest in table]
    assert [(step.target, step.measure, *map("".join, (step.unread, step.rates)))
            for step in steps] == found  # fmt: skip


def test_a_reward_belongs_to_a_step_and_goes_to_the_note() -> None:
    goal = parse_goal("Dix cafés récompense : un week-end note: enfin", TODAY)
    assert (goal.statement, goal.measure) == ("Dix cafés", "cafés")
    assert goal.note == "enfin; reward: un week-end"


@pytest.mark.parametrize(
    ("line", "target", "measure"),
    [
        ("Meet 12 CFOs and 3 lawyers", 12, "CFOs and 3 lawyers"),
        ("Meet CFOs: 12", 12, None),
        ("Reach 1 000 readers", 1000, "readers"),
        ("Meet twelve CFOs", 12, "CFOs"),
        ("Rencontrer douze directeurs", 12, "directeurs"),
        ("Meet one CFO and two lawyers", 2, "lawyers"),
        ("Be known by everyone", None, None),
        ("Reach 1,000 readers", 1000, "readers"),
        ("Grow 3.5 % or B2B x4 by 5 deals", 5, "deals"),
        ("Have 0 meetings then 2 calls", 2, "calls"),
        ('Read "12" books', None, None),
        ("Reach 123456789012 people", None, None),
        ("Call +33 6 12 34 56 78", None, None),
        ("Lire 30 min par jour", None, None),
    ],
)
def test_the_target_is_the_first_whole_number(
    line: str, target: int | None, measure: str | None
) -> None:
    parsed = parse_goal(line, TODAY)
    assert (parsed.target, parsed.measure) == (target, measure)


def test_the_numbers_of_the_date_are_no_target() -> None:
    parsed = parse_goal("By 15 June 2026 meet CFOs", TODAY)
    assert (parsed.statement, parsed.target, parsed.due) == ("meet CFOs", None, date(2026, 6, 15))


def test_a_span_of_time_says_by_when() -> None:
    for line in ("Dix cafés en deux mois", "10 cafés en 2 mois", "Ten coffees in two months"):
        goal = parse_goal(line, date(2026, 12, 4))
        assert (goal.target, goal.due) == (10, date(2027, 2, 4)), line
    assert parse_goal("Changer de poste en un an", date(2026, 12, 4)).due == date(2027, 12, 4)


def test_the_measure_leaves_the_date_out() -> None:
    parsed = parse_goal("Meet 12 CFOs by end of June in Lyon note: a b why: c why: d", TODAY)
    assert parsed == GoalLine(
        statement="Meet 12 CFOs in Lyon",
        target=12,
        measure="CFOs in Lyon",
        due=date(2026, 6, 30),
        why="c; d",
        note="a b",
        counts=Counts.PEOPLE,
    )


@pytest.mark.parametrize(
    ("line", "target", "measure", "counts"),
    [
        ("Meet 12 finance directors", 12, "finance directors", Counts.PEOPLE),
        ("Three coffees", 3, "coffees", Counts.CONVERSATIONS),
        ("trois cafés", 3, "cafés", Counts.CONVERSATIONS),
        ("Write to five of them", 5, "of them", Counts.PEOPLE),
        ("Twenty conversations with nurses", 20, "conversations with nurses", Counts.CONVERSATIONS),
        ("vingt échanges avec des DRH", 20, "échanges avec des DRH", Counts.CONVERSATIONS),
        ("Une dizaine de rendez-vous", 10, "rendez-vous", Counts.CONVERSATIONS),
        ("Une douzaine d’entretiens", 12, "entretiens", Counts.CONVERSATIONS),
        ("Rencontrer une quinzaine d'infirmières", 15, "infirmières", Counts.PEOPLE),
        ("a dozen applications", 12, "applications", Counts.RESULTS),
        ("Vingt-cinq candidatures", 25, "candidatures", Counts.RESULTS),
        ("soixante et onze appels", 71, "appels", Counts.CONVERSATIONS),
        ("Thirty-two letters", 32, "letters", Counts.RESULTS),
        ("Quatre-vingt-dix-sept lettres", 97, "lettres", Counts.RESULTS),
        ("Obtenir 3 mises en relation", 3, "mises en relation", Counts.RESULTS),
    ],
)
def test_a_number_in_words_is_a_target_and_its_words_tell_what_counts(
    line: str, target: int, measure: str, counts: Counts
) -> None:
    goal = parse_goal(line, TODAY)
    assert (goal.target, goal.measure, goal.counts) == (target, measure, counts)
    assert goal.statement == line


@pytest.mark.parametrize("line", ["Meet one person", "Passer un an à Lyon", "Find a job"])
def test_an_article_is_no_target(line: str) -> None:
    goal = parse_goal(line, TODAY)
    assert (goal.target, goal.counts) == (None, None)
