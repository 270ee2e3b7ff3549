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


def test_stairs_rise_to_the_right_and_take_the_room_there_is() -> None:
    assert drawn(goal(3, 1), 60, 10) == [
        "                   ⚑ Meet 12 directors",
        "                   │ 3 of 12 · 31 Mar",
        "                  ┌┴────────────────────────────────────────",
        "                  │ ○ Write to five directors    ▱▱▱  20 Mar",
        "         o  ┌─────┘",
        "        /|\\ │ ▸ List twelve names                ▱▱▱  13 Mar",
        "      ┏━━━━━┙",
        "      ┃ ● Finish the pitch ░░░░░░░░░░░░░░░░░░░░░░░░░  ▰▰▰  ✓",
        "──────┚ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░",
    ]


@pytest.mark.parametrize(("height", "rows"), [(6, 1), (10, 2), (12, 3), (15, 4), (18, 5), (40, 5)])
def test_a_stair_takes_one_to_five_lines(height: int, rows: int) -> None:
    assert len(drawn(goal(3, 1), 60, height)) == 3 * rows + 3


def test_the_current_stair_says_what_it_needs_and_is_filled_by_its_share() -> None:
    made = goal(3, 1)
    two_of_three = replace(made.steps[1], before=2)
    steps = (made.steps[0], two_of_three, made.steps[2])
    lines = drawn(replace(made, steps=steps), 60, 12)
    place = next(place for place, line in enumerate(lines) if "▸" in line)
    assert "one more and it is climbed" in lines[place + 1]
    assert lines[place + 2].count("░") == round(47 * 2 / 3) - 1


def test_a_step_climbed_by_hand_tells_the_day() -> None:
    made = Goal(1, "uid", "Goal", steps=(Step(1, 1, "Rest", climbed_on=date(2026, 2, 13)),))
    assert any(line.endswith("✓ 13 Feb") for line in drawn(made, 40, 10))


def test_a_step_climbed_by_its_number_does_not_tell_the_day_it_was_due() -> None:
    step = Step(1, 1, "Rest", target=2, before=2, due=date(2026, 3, 20))
    lines = drawn(Goal(1, "uid", "Goal", steps=(step,)), 60, 10)
    assert any(line.endswith("▰▰  ✓") for line in lines)
    assert not any("20 Mar" in line for line in lines)


def test_the_flag_stands_on_the_top_stair() -> None:
    for climbed in (1, 3):
        name, pole, tread, *_rest = drawn(goal(3, climbed), 60, 12)
        column = name.index("⚑")
        assert pole[column] == "│"
        assert tread[column] in "┴┷"


def test_stairs_take_one_line_each_where_there_is_little_room() -> None:
    assert drawn(goal(3, 1), 32, 6) == [
        "       ⚑ Meet 12 directors",
        "       │ 3 of 12 · 31 Mar",
        "      ┌┴────────────────────────",
        "    ┌─┘ ○ Write to…  0/3  20 Mar",
        "  ┏━┙ ▸ List twelv…  0/3  13 Mar",
        "──┚ ● Finish the pitch ░  ▰▰▰  ✓",
    ]


def test_a_picture_of_plain_ascii_says_the_same() -> None:
    lines = drawn(goal(3, 1), 60, 10, Drawing(signs=ASCII_SIGNS))
    assert all(line.isascii() for line in lines)
    assert lines[4:] == [
        "         o  +-----+",
        "        /|\\ | @ List twelve names                0/3  13 Mar",
        "      +=====+",
        "      # x Finish the pitch .........................  3/3  +",
        "------+ ....................................................",
    ]


def test_the_figure_stands_on_top_once_every_stair_is_climbed() -> None:
    top, *rest = drawn(goal(2, 2), 40, 20)
    assert top.lstrip() == r"\o/  ⚑ Meet 12 directors"
    assert not any("▸" in line or "o " in line for line in rest)


def test_a_single_stair_and_none_at_all_are_drawn_too() -> None:
    assert len(drawn(goal(1, 0), 40, 20)) == 8
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


@pytest.mark.parametrize("width", [77, 78, 100])
def test_treads_leave_the_room_that_a_long_name_needs(width: int) -> None:
    named = "Three more finance directors, 12 met in all"
    assert sum(named in line for line in drawn(goal(4, 0, title=named), width, 16)) == 4


def test_a_step_that_counts_nothing_shows_no_tally() -> None:
    bare = Goal(1, "uid", "Goal", steps=(Step(1, 1, "Rest"),))
    assert any(line.split()[-3:] == ["│", "▸", "Rest"] for line in drawn(bare, 30, 20))


def test_the_picture_speaks_french() -> None:
    language.use("fr")
    assert "31 mars" in drawn(goal(3, 1), 60, 20)[1]


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


@pytest.mark.parametrize(("height", "feet"), [(14, "/|\\"), (20, "/ \\"), (30, "/ \\")])
def test_figure_stands_on_the_tread_before_the_current_stair(height: int, feet: str) -> None:
    for climbed in range(5):
        lines = drawn(goal(5, climbed), 72, height)
        place = next(place for place, line in enumerate(lines) if f"{feet} " in line)
        column = lines[place].index(feet)
        assert set(lines[place + 1][column : column + 3]) <= set("─━")
        assert any("▸" in line for line in lines[max(place - 4, 0) : place + 1])


def test_the_open_actions_of_a_stair_stand_below_its_name() -> None:
    one, two = goal(2, 0).steps
    busy = replace(goal(2, 0), steps=(replace(one, open_actions=2), replace(two, open_actions=1)))
    with_people = Drawing(people={one.id: ["Ana Ruiz"]})
    said = [line.strip(" /|\\o│") for line in drawn(busy, 60, 9, with_people)]
    assert [line for line in said if "open" in line] == [
        "1 open action", "2 open actions · Ana Ruiz",
    ]  # fmt: skip
