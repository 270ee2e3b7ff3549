from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner import language
from planner.language.width import cell_width
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.glyphs import ASCII_SIGNS, Look
from planner.stairs.picture import Drawing, staircase

TODAY = date(2026, 3, 3)
TITLES = ["Finish the pitch", "List twelve names", "Write to five directors", "Meet three"]


def goal(steps: int, climbed: int, *, title: str = "") -> Goal:
    made = (
        Step(
            id=number + 1,
            goal_id=1,
            title=title or TITLES[number % len(TITLES)],
            target=3,
            before=3 if number < climbed else 0,
            due=date(2026, 3, 6) + timedelta(days=7 * number),
        )
        for number in range(steps)
    )
    return Goal(1, "uid", "Meet 12 directors", target=12, due=date(2026, 3, 31), steps=tuple(made))


def drawn(goal: Goal, width: int, height: int, drawing: Drawing | None = None) -> list[str]:
    lines = staircase(goal, TODAY, width, height, drawing)
    return ["".join(piece.text for piece in line).rstrip() for line in lines]


def looks_of(goal: Goal, text: str, drawing: Drawing | None = None) -> set[Look]:
    lines = staircase(goal, TODAY, 60, 20, drawing)
    return {piece.look for line in lines for piece in line if text in piece.text}


def test_stairs_rise_to_the_right_with_two_lines_each() -> None:
    assert drawn(goal(3, 1), 60, 20) == [
        "                         ⚑ 3 of 12 · 31 Mar",
        "                        ┌───────────────────────────────────",
        "                        │ ○ Write to five directors      0/3",
        "            o   ┌───────┘                             20 Mar",
        "           /|\\  │ ▸ List twelve names                    0/3",
        "        ┏━━━━━━━┙                                     Fri 13",
        "        ┃ ● Finish the pitch ░░░░░░░░░░░░░░░░░░░░░░░░░░░ 3/3",
        "────────┚ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ Fri 6",
    ]


def test_stairs_take_one_line_each_where_there_is_little_room() -> None:
    assert drawn(goal(3, 1), 32, 6) == [
        "                ⚑ 3 of 12 · 31…",
        "               ┌────────────────",
        "          ┌────┘ ○ Write to… 0/3",
        "     ┏━━━━┙ ▸ List twelve n… 0/3",
        "─────┚ ● Finish the pitch ░░ 3/3",
    ]


def test_a_picture_of_plain_ascii_says_the_same() -> None:
    lines = drawn(goal(3, 1), 60, 20, Drawing(signs=ASCII_SIGNS))
    assert all(line.isascii() for line in lines)
    assert lines[4:] == [
        "           /|\\  | @ List twelve names                    0/3",
        "        +=======+                                     Fri 13",
        "        # x Finish the pitch ........................... 3/3",
        "--------+ ............................................ Fri 6",
    ]


def test_the_figure_stands_on_top_once_every_stair_is_climbed() -> None:
    top, *rest = drawn(goal(2, 2), 40, 20)
    assert top.lstrip() == r"\o/ ⚑ 6 of 12 · 31 Mar"
    assert not any("▸" in line or "o " in line for line in rest)


def test_a_single_stair_and_none_at_all_are_drawn_too() -> None:
    assert len(drawn(goal(1, 0), 40, 20)) == 4
    assert drawn(goal(0, 0), 30, 20) == [" ⚑ 0 of 12 · 31 Mar", "─" * 30]


def test_stairs_without_room_are_counted_around_the_current_one() -> None:
    lines = drawn(goal(12, 5), 60, 7)
    assert lines[0].startswith("↑4 ↓3")
    assert sum("▸" in line for line in lines) == 1


def test_the_step_under_the_cursor_is_always_seen() -> None:
    for number in range(1, 13):
        lines = staircase(goal(12, 5), TODAY, 60, 7, Drawing(cursor=number))
        assert sum(piece.look is Look.CURSOR for line in lines for piece in line) == 1


def test_climbed_current_and_coming_stairs_look_different() -> None:
    three = goal(3, 1)
    assert looks_of(three, TITLES[0]) == {Look.CLIMBED}
    assert looks_of(three, TITLES[1]) == {Look.CURRENT}
    assert looks_of(three, TITLES[2]) == {Look.COMING}
    assert looks_of(three, TITLES[2], Drawing(cursor=3)) == {Look.CURSOR}


@pytest.mark.parametrize("height", [20, 5])
def test_a_step_past_its_day_is_marked_late_unless_it_is_climbed(height: int) -> None:
    past = goal(2, 1)
    steps = tuple(replace(step, due=date(2026, 3, 2)) for step in past.steps)
    lines = drawn(replace(past, steps=steps), 60, height)
    assert sum("▲" in line for line in lines) == 1


@pytest.mark.parametrize("height", [20, 5])
def test_a_step_is_not_late_on_its_day(height: int) -> None:
    steps = tuple(replace(step, due=TODAY) for step in goal(2, 1).steps)
    assert not any("▲" in line for line in drawn(replace(goal(2, 1), steps=steps), 60, height))


def test_a_step_that_counts_nothing_shows_no_tally() -> None:
    bare = Goal(1, "uid", "Goal", steps=(Step(1, 1, "Rest"),))
    assert drawn(bare, 30, 20)[2].split() == ["/|\\", "│", "▸", "Rest"]


def test_the_picture_speaks_french() -> None:
    language.use("fr")
    assert "31 mars" in drawn(goal(3, 1), 60, 20)[0]


def test_too_little_room_gives_no_picture() -> None:
    assert drawn(goal(3, 1), 15, 20) == drawn(goal(3, 1), 60, 2) == []


TEXTS = st.text(min_size=1) | st.text("会計é\u0301👩\u200d👧🇫🇷a b[/]…", min_size=1, max_size=60)


@given(
    steps=st.integers(0, 14),
    climbed=st.integers(0, 14),
    title=TEXTS,
    width=st.integers(16, 90),
    height=st.integers(3, 34),
    cursor=st.none() | st.integers(1, 14),
)
@example(steps=1, climbed=0, title="\x1f", width=16, height=3, cursor=None)
def test_every_line_is_as_wide_as_asked_and_there_are_not_too_many(
    steps: int, climbed: int, title: str, width: int, height: int, cursor: int | None
) -> None:
    picture = staircase(
        goal(steps, climbed, title=title), TODAY, width, height, Drawing(cursor=cursor)
    )
    assert 0 < len(picture) <= height
    for line in picture:
        assert sum(cell_width(piece.text) for piece in line) == width


def test_figure_stands_on_the_tread_before_the_current_stair() -> None:
    for climbed in range(5):
        lines = drawn(goal(5, climbed), 72, 20)
        feet = next(place for place, line in enumerate(lines) if r"/|\ " in line)
        column = lines[feet].index("/|\\")
        assert set(lines[feet + 1][column : column + 3]) <= set("─━")
        assert "▸" in lines[feet]
