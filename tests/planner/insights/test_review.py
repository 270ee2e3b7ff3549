"""The review in words: counts without scolding, an if–then from any lesson, a note in Markdown."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.calendar.weeks import Week
from planner.insights.review.awaited import say_awaited_then
from planner.insights.review.facts import (
    Balance,
    Figures,
    GoalStand,
    Movement,
    Overdue,
    Review,
    Spread,
    WholeReview,
)
from planner.insights.review.if_then import if_then_from
from planner.insights.review.note import note_lines
from planner.insights.review.wording import (
    figure_pairs,
    page_names,
    say_balance,
    say_more_overdue,
    say_movement,
    say_nothing,
    told_pairs,
)
from planner.language.page import one_line
from planner.model.goals import Goal
from planner.model.lessons import Lesson
from planner.model.vocabulary import Came, Counts, GoalState, Kind
from planner.today.waiting import Awaited

TODAY = date(2026, 3, 3)
WEEK = Week(date(2026, 2, 23))
NUMBERS = st.integers(0, 200)
FIGURES = st.builds(Figures, *[NUMBERS] * 9)
TEXTS = st.text(max_size=60)


def whole(**fields: Any) -> WholeReview:
    """A review of an empty week, but for some parts."""
    parts: dict[str, Any] = {
        "review": Review(WEEK),
        "planned": "",
        "figures": Figures(),
        "stands": (),
        "balance": Balance(),
        "spread": Spread(),
        "sparks": (),
        "lessons": (),
    }
    return WholeReview(**{**parts, **fields})


def test_there_are_seven_pages() -> None:
    assert len(page_names()) == len(set(page_names())) == 7


@given(FIGURES)
def test_figures_say_what_there_is_and_nothing_of_what_there_is_not(figures: Figures) -> None:
    said = dict(figure_pairs(figures))
    assert ("Done" in said) is bool(figures.done)
    assert ("Minutes" in said) is bool(figures.timed)
    assert all(said.values())
    assert not any("%" in value for value in said.values())


@given(NUMBERS, NUMBERS)
def test_only_who_asked_more_than_they_gave_is_asked_back(gives: int, asks: int) -> None:
    said = say_balance(Balance(gives, asks))
    assert ("Who could use something from you?" in said) is (asks > gives)


def test_what_was_set_aside_is_told_without_blame() -> None:
    assert "2 times you went on where something gave pause." in say_balance(Balance(set_aside=2))


@given(st.integers(0, 9), st.none() | st.integers(-40, 40), st.sampled_from(GoalState))
def test_a_goal_stands_still_only_without_deed_and_plan(
    done: int, days: int | None, state: GoalState
) -> None:
    day = None if days is None else TODAY + timedelta(days)
    stand = GoalStand(Goal(1, "", "Goal", state=state), done, day)
    still = not done and day is None and state not in (GoalState.REACHED, GoalState.LOWERED)
    assert (stand.movement is Movement.STILL) is still
    assert say_movement(stand, TODAY)


@pytest.mark.parametrize(
    ("spoken", "counts", "done", "counted", "said"),
    [
        ("en", Counts.PEOPLE, 0, 1, "1 person met in the week"),
        ("en", Counts.PEOPLE, 2, 3, "in the week: 2 actions done, 3 people met"),
        ("en", Counts.CONVERSATIONS, 0, 2, "2 conversations in the week"),
        ("en", Counts.RESULTS, 1, 0, "1 action done in the week"),
        (
            "fr",
            Counts.PEOPLE,
            1,
            2,
            "dans la semaine\u00a0: 1 action faite, 2 personnes rencontrées",
        ),
        ("fr", Counts.PEOPLE, 0, 1, "1 personne rencontrée dans la semaine"),
        ("fr", Counts.CONVERSATIONS, 0, 2, "2 conversations dans la semaine"),
    ],
)
def test_deeds_and_counts_of_a_week_are_told_apart(
    spoken: str, counts: Counts, done: int, counted: int, said: str
) -> None:
    language.use(spoken)
    goal = Goal(1, "", "Goal", counts=counts)
    assert say_movement(GoalStand(goal, done, counted=counted), TODAY) == said


@pytest.mark.parametrize(
    ("spoken", "days", "said"),
    [
        ("en", 0, "begun today: nothing planned yet"),
        ("en", -2, "begun on Sunday 1: nothing planned yet"),
        ("en", 30, "it begins on 2 April"),
        ("fr", 0, "commencé aujourd’hui\u00a0: rien de prévu encore"),
        ("fr", -2, "commencé dimanche 1er\u00a0: rien de prévu encore"),
        ("fr", 30, "il commence le 2 avril"),
    ],
)
def test_a_new_goal_is_told_its_beginning(spoken: str, days: int, said: str) -> None:
    language.use(spoken)
    goal = Goal(1, "", "Goal", start=TODAY + timedelta(days))
    assert say_movement(GoalStand(goal, new=True), TODAY) == said


@pytest.mark.parametrize(("number", "movement"), [(2, Movement.STILL), (3, Movement.MET)])
def test_a_goal_whose_number_is_there_does_not_stand_still(number: int, movement: Movement) -> None:
    goal = Goal(1, "", "Meet three", target=3, counted=number)
    assert GoalStand(goal).movement is movement


def test_what_came_more_than_once_is_not_torn_from_its_number() -> None:
    figures = Figures(done=3, came={Came.ADVICE: 1, Came.HELP_GIVEN: 2})
    [said] = [value for label, value in told_pairs(figures) if label == "What came"]
    assert said == "advice, help given\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}2"


@given(TEXTS, st.none() | st.sampled_from(Kind))
def test_any_lesson_begins_an_if_then_in_one_line(text: str, kind: Kind | None) -> None:
    said = if_then_from(Lesson(1, "", TODAY, text, kind))
    assert said.startswith("If I ")
    assert ", then I remember to " in said or ", then I say to myself: " in said
    assert "\n" not in said


@pytest.mark.parametrize(
    ("spoken", "text", "then"),
    [
        ("en", "Ask for one name only.", "then I remember to ask for one name only"),
        ("en", "Never call before ten", "then I remember to never call before ten"),
        ("en", "He opens up at the coats.", "then I say to myself: “He opens up at the coats”"),
        ("en", "Demander un seul nom", "then I say to myself: “Demander un seul nom”"),
        ("fr", "Demander un seul nom.", "alors je pense à demander un seul nom"),
        (
            "fr",
            "Ne pas appeler avant dix heures",
            "alors je pense à ne pas appeler avant dix heures",
        ),
        ("fr", "Se taire après la question", "alors je pense à me taire après la question"),
        (
            "fr",
            "Il a du temps le soir",
            "alors je me dis\u00a0: «\u00a0Il a du temps le soir\u00a0»",
        ),
    ],
)
def test_a_lesson_is_made_part_of_the_sentence(spoken: str, text: str, then: str) -> None:
    language.use(spoken)
    said = if_then_from(Lesson(1, "", TODAY, text, Kind.ADVICE))
    assert said.split(", ", 1)[1] == then


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# no title", "\\# no title"),
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("*no* [link](x) `code` <b>", "\\*no\\* \\[link\\](x) \\`code\\` \\<b\\>"),
        ("two\nlines", "two lines"),
    ],
)
def test_own_words_are_no_markdown(typed: str, written: str) -> None:
    assert one_line(typed) == written


@given(TEXTS, TEXTS, TEXTS)
def test_a_note_has_one_title_whatever_is_written(lesson: str, if_then: str, note: str) -> None:
    known = Lesson(3, "", TODAY, lesson)
    lines = list(note_lines(whole(review=Review(WEEK, if_then, note, 3), lessons=(known,)), TODAY))
    assert lines[0] == "# Weekly review, week of Monday 23 February 2026"
    assert not any(line.startswith("# ") for line in lines[1:])
    assert {line for line in lines if line.startswith("## ")} <= {"## Lessons", "## Next week"}
    assert not any("\n" in line for line in lines)


def test_a_note_of_an_empty_week_is_short_and_kind() -> None:
    assert list(note_lines(whole(), TODAY))[2:] == [say_nothing()]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY + timedelta(1), "nothing in the week; next tomorrow"),
        (TODAY, "nothing in the week; next today"),
        (TODAY - timedelta(1), "nothing in the week; waiting since yesterday"),
    ],
)
def test_a_planned_action_is_next_until_its_day_is_past(day: date, said: str) -> None:
    stand = GoalStand(Goal(1, "goal", "Meet people"), next_day=day)
    assert say_movement(stand, TODAY) == said


@pytest.mark.parametrize(
    ("spoken", "days", "today", "said"),
    [
        ("en", (), TODAY, ""),
        ("en", (24,), date(2026, 2, 26), "1 answer awaited since Tuesday 24"),
        (
            "en",
            (5, 24, 25),
            date(2026, 2, 26),
            "3 answers awaited, the oldest since 5 February",
        ),
        ("en", (5, 24), TODAY, "As the week ended, 2 answers awaited, the oldest since 5 February"),
        ("fr", (24,), date(2026, 2, 26), "1 réponse attendue depuis mardi 24"),
        (
            "fr",
            (5, 24, 25),
            TODAY,
            "À la fin de la semaine, 3 réponses attendues, la plus ancienne depuis le 5 février",
        ),
    ],
)
def test_answers_awaited_are_counted_with_the_oldest_day(
    spoken: str, days: tuple[int, ...], today: date, said: str
) -> None:
    language.use(spoken)
    awaited = tuple(Awaited(1, "Paul Roche", date(2026, 2, day), "Ask") for day in days)
    assert say_awaited_then(Balance(awaited=awaited), WEEK, today) == said


@pytest.mark.parametrize(
    ("spoken", "said"),
    [
        ("en", "- As the week ended, 1 answer awaited since 24 February 2026"),
        ("fr", "- À la fin de la semaine, 1 réponse attendue depuis le 24 février 2026"),
    ],
)
def test_the_note_counts_answers_awaited_without_a_name(spoken: str, said: str) -> None:
    language.use(spoken)
    balance = Balance(awaited=(Awaited(1, "Paul Roche", date(2026, 2, 24), "Ask Paul"),))
    lines = list(note_lines(whole(balance=balance), TODAY))
    assert said in lines
    assert "Paul" not in "".join(lines)


def test_a_week_long_past_is_not_said_to_have_had_no_plan() -> None:
    goal = Goal(1, "", "Meet directors")
    assert say_movement(GoalStand(goal, past=True), TODAY) == "nothing in the week"
    assert "nothing planned" in say_movement(GoalStand(goal), TODAY)


@pytest.mark.parametrize(("count", "said"), [(0, ""), (1, ""), (2, "1 more; "), (5, "4 more; ")])
def test_those_due_who_are_not_named_are_counted(count: int, said: str) -> None:
    named = (Overdue(1, "Ana Ruiz", None, date(2026, 1, 1), 30),)[:count]
    more = say_more_overdue(Spread(overdue=named, overdue_count=count))
    assert more.startswith(said)
    assert bool(more) is bool(said)
