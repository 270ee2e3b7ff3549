"""A goal in one line."""

from datetime import date

import pytest

from planner.grammar import GoalLine, GrammarError, parse_goal

TODAY = date(2026, 3, 3)


def test_the_example_holds() -> None:
    line = "Rencontrer 12 directeurs financiers fin mars pourquoi : changer de secteur"
    assert parse_goal(line, TODAY) == GoalLine(
        statement="Rencontrer 12 directeurs financiers",
        target=12,
        measure="directeurs financiers",
        due=date(2026, 3, 31),
        why="changer de secteur",
    )


@pytest.mark.parametrize("line", ["", "fin mars", "why: money", "note: x"])
def test_without_a_statement_a_sentence_refuses(line: str) -> None:
    with pytest.raises(GrammarError, match="Say what you want to reach"):
        parse_goal(line, TODAY)


def test_a_goal_may_have_neither_number_nor_date() -> None:
    assert parse_goal("Be known in Lyon", TODAY) == GoalLine("Be known in Lyon")


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


def test_the_measure_leaves_the_date_out() -> None:
    parsed = parse_goal("Meet 12 CFOs by end of June in Lyon note: a b why: c why: d", TODAY)
    assert parsed == GoalLine(
        statement="Meet 12 CFOs in Lyon",
        target=12,
        measure="CFOs in Lyon",
        due=date(2026, 6, 30),
        why="c; d",
        note="a b",
    )
