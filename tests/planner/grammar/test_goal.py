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
        ("Apprendre le russe du 31 mars au 2 mars", None, None, "", ""),
        ("Fêter 32 mars", None, None, "32 mars", ""),
        ("Celebrate March 32", None, None, "March 32", ""),
        ("Voir 5 DAF le 31 février", 5, "DAF", "le 31 février", ""),
        ("du 3 au 5 mars voir 8 DAF", 8, "DAF", "", ""),
        ("Finir le 12 ou le 13 mars", None, None, "le 12 ou le 13 mars", ""),
        ("Voir des DAF pendant 3 semaines", None, None, "pendant 3 semaines", ""),
        ("Practise for 3 weeks", None, None, "for 3 weeks", ""),
        ("Réussir en 2027", None, None, "", ""),
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


SPANS = """
this month | - | 31 Mar 26
this year | - | 31 Dec 26
this quarter | - | 31 Mar 26
next month | 1 Apr 26 | 30 Apr 26
next week | 9 Mar 26 | 15 Mar 26
next quarter | 1 Apr 26 | 30 Jun 26
in May | 1 May 26 | 31 May 26
during May 2027 | 1 May 27 | 31 May 27
in February | 1 Feb 27 | 28 Feb 27
in 2027 | 1 Jan 27 | 31 Dec 27
in Q2 | 1 Apr 26 | 30 Jun 26
Q3 2026 | 1 Jul 26 | 30 Sep 26
in the first quarter | - | 31 Mar 26
in the last quarter of 2026 | 1 Oct 26 | 31 Dec 26
within the month | - | 31 Mar 26
over the next three months | - | 3 Jun 26
from April to June | 1 Apr 26 | 30 Jun 26
between April and June | 1 Apr 26 | 30 Jun 26
April–June | 1 Apr 26 | 30 Jun 26
from December to April | - | 30 Apr 26
from 1 April to 30 June | 1 Apr 26 | 30 Jun 26
from 1 to 28 April | 1 Apr 26 | 28 Apr 26
from 2 February to 20 March | - | 20 Mar 26
starting Monday | 9 Mar 26 | -
from April | 1 Apr 26 | -
starting in April by June | 1 Apr 26 | 30 Jun 26
from Monday until 30 June | 9 Mar 26 | 30 Jun 26
until June | - | 30 Jun 26
until 20 June | - | 20 Jun 26
by June | - | 30 Jun 26
before June | - | 31 May 26
by Q2 | - | 30 Jun 26
by the end of the quarter | - | 31 Mar 26
by the end of Q2 | - | 30 Jun 26
by year end | - | 31 Dec 26
by the end of next month | - | 30 Apr 26
by the end of next year | - | 31 Dec 27
by the end of next quarter | - | 30 Jun 26
by the middle of next month | - | 15 Apr 26
by the start of next month | - | 1 Apr 26
by the end of this year | - | 31 Dec 26
by the end of this quarter | - | 31 Mar 26
by the end of the year 2040 | - | 31 Dec 40
by the middle of the year 2028 | - | 30 Jun 28
by the end of the month of May | - | 31 May 26
by next month | - | 30 Apr 26
by next quarter | - | 30 Jun 26
at the latest 20 June | - | 20 Jun 26
ce mois-ci | - | 31 Mar 26
cette année | - | 31 Dec 26
ce trimestre | - | 31 Mar 26
le mois prochain | 1 Apr 26 | 30 Apr 26
la semaine prochaine | 9 Mar 26 | 15 Mar 26
en mai | 1 May 26 | 31 May 26
courant mai | 1 May 26 | 31 May 26
au mois de mai | 1 May 26 | 31 May 26
au cours du mois d’avril | 1 Apr 26 | 30 Apr 26
en 2027 | 1 Jan 27 | 31 Dec 27
au T2 | 1 Apr 26 | 30 Jun 26
au 2e trimestre | 1 Apr 26 | 30 Jun 26
au premier trimestre 2027 | 1 Jan 27 | 31 Mar 27
dans le mois | - | 31 Mar 26
dans les trois mois | - | 3 Jun 26
dans les 3 prochains mois | - | 3 Jun 26
d’avril à juin | 1 Apr 26 | 30 Jun 26
entre avril et juin | 1 Apr 26 | 30 Jun 26
avril-juin | 1 Apr 26 | 30 Jun 26
du 1er avril au 30 juin | 1 Apr 26 | 30 Jun 26
du 1er au 28 avril | 1 Apr 26 | 28 Apr 26
à partir de lundi | 9 Mar 26 | -
dès avril | 1 Apr 26 | -
dès lundi d’ici juin | 9 Mar 26 | 30 Jun 26
jusqu’en juin | - | 30 Jun 26
jusqu’au 20 juin | - | 20 Jun 26
d’ici juin | - | 30 Jun 26
avant juin | - | 31 May 26
d’ici la fin du trimestre | - | 31 Mar 26
d’ici la fin du mois prochain | - | 30 Apr 26
à la fin du mois prochain | - | 30 Apr 26
d’ici la fin de l’année prochaine | - | 31 Dec 27
d’ici le milieu de l’année prochaine | - | 30 Jun 27
d’ici la fin du trimestre prochain | - | 30 Jun 26
d’ici la fin du prochain trimestre | - | 30 Jun 26
d’ici le début du mois prochain | - | 1 Apr 26
d’ici la fin de l’année 2040 | - | 31 Dec 40
d’ici la fin de l’an 2040 | - | 31 Dec 40
au milieu de l’année 2028 | - | 30 Jun 28
d’ici la fin du mois de mai | - | 31 May 26
à la fin du mois d’avril 2027 | - | 30 Apr 27
d’ici le mois prochain | - | 30 Apr 26
jusqu’au trimestre prochain | - | 30 Jun 26
fin T2 | - | 30 Jun 26
au plus tard le 20 juin | - | 20 Jun 26
"""
"""The start and the due day on 3 March 2026."""


def test_a_line_says_when_a_goal_or_a_step_begins_and_by_when() -> None:
    wrong = []
    for row in SPANS.strip().splitlines():
        words, *days = (cell.strip() for cell in row.split("|"))
        for line in (f"Meet 12 CFOs {words}", f"Meet 12 CFOs {words}, in Lyon"):
            goal, step = parse_goal(line, TODAY), parse_step(line, TODAY)
            said = [f"{each:{each.day} %b %y}" if each else "-" for each in (goal.start, goal.due)]
            rest = line.replace(f" {words}", "")
            if said != days or goal.statement != rest or goal.unread:
                wrong.append(f"{line}: {said} {goal.statement} {goal.unread}")
            if (step.start, step.due, step.title) != (goal.start, goal.due, goal.statement):
                wrong.append(f"step {line}: {step}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "words",
    [
        "by Christmas", "this spring", "this semester", "early March", "after March",
        "après le 15 mars", "d’ici Noël", "ce semestre", "au printemps", "avant les vacances",
    ],
)  # fmt: skip
def test_a_time_that_is_not_understood_is_told_and_stays(words: str) -> None:
    goal = parse_goal(f"Meet 12 CFOs {words}", TODAY)
    assert (goal.statement, goal.unread) == (f"Meet 12 CFOs {words}", (words,))
    assert (goal.start, goal.due) == (None, None)


NUMBERS = """
half a dozen CFOs | 6 | CFOs |
3 dozen CFOs | 36 | CFOs |
two dozens of CFOs | 24 | CFOs |
3 hundred CFOs | 300 | CFOs |
20 thousand readers | 20000 | readers |
2 million readers | 2000000 | readers |
a million readers | 1000000 | readers |
3 billion readers | | | 3 billion
10+ CFOs | 10 | CFOs |
>10 CFOs | 10 | CFOs |
1k readers | 1000 | readers |
a hundred CFOs | 100 | CFOs |
two hundred CFOs | 200 | CFOs |
twenty-five CFOs | 25 | CFOs |
10 to 15 CFOs | | | 10 to 15
10–15 CFOs | | | 10–15
10 or 15 CFOs | | | 10 or 15
between 10 and 15 CFOs | | | between 10 and 15
ten to fifteen CFOs | | | ten to fifteen
a hundred and fifty CFOs | | | a hundred and fifty
10% of CFOs | | | 10%
one CFO in two | | | one CFO in two
3 in 4 of them | | | 3 in 4
1.5 CFOs | | | 1.5
0 CFOs | | | 0
3 talks in 2 cities | 3 | talks in 2 cities |
cent DAF | 100 | DAF |
deux cents DAF | 200 | DAF |
10 à 15 DAF | | | 10 à 15
de 10 à 15 DAF | | | de 10 à 15
entre 10 et 15 DAF | | | entre 10 et 15
dix à quinze DAF | | | dix à quinze
4 ou 5 DAF | | | 4 ou 5
cent cinquante DAF | | | cent cinquante
10 % des DAF | | | 10 %
un DAF sur deux | | | un DAF sur deux
1,5 DAF | | | 1,5
vingt-cinq DAF | 25 | DAF |
2 douzaines de DAF | 24 | DAF |
trois dizaines d’anciens | 30 | anciens |
2 mille lecteurs | 2000 | lecteurs |
un millier de lecteurs | 1000 | lecteurs |
1 million de lecteurs | 1000000 | lecteurs |
deux millions d’abonnés | 2000000 | abonnés |
un milliard de lecteurs | | | un milliard
3 DAF sur 10 sites | 3 | DAF sur 10 sites |
"""
"""Words, the target, the measure, and what is told as not understood."""


def test_what_is_not_one_whole_number_is_told_and_taken_by_no_half() -> None:
    found = []
    for row in NUMBERS.strip().splitlines():
        words = row.split("|")[0].strip()
        goal = parse_goal(f"Meet {words}", TODAY)
        number = "" if goal.target is None else str(goal.target)
        found.append(" | ".join((words, number, goal.measure or "", *goal.unread)))
    wanted = [row.rstrip(" |") for row in NUMBERS.strip().splitlines()]
    assert [" ".join(row.rstrip(" |").split()) for row in found] == [
        " ".join(row.split()) for row in wanted
    ]
    assert parse_goal("Meet 4 to 5 CFOs a week", TODAY).rates == ("4 to 5 CFOs a week",)


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


def test_a_number_that_is_no_target_is_said_not_to_be_understood() -> None:
    table = {
        "Meet 0 lawyers": (None, ("0",)),
        "Meet -3 lawyers": (None, ("-3",)),
        "Meet 99999999999 lawyers": (None, ("99999999999",)),
        "Meet 1 000 000 lawyers": (1_000_000, ()),
        "Voir 1 000 avocats": (1_000, ()),
        "Meet 12 lawyers - 3 by phone": (12, ()),
    }
    read = {line: parse_goal(line, TODAY) for line in table}
    assert {line: (goal.target, goal.unread) for line, goal in read.items()} == table
