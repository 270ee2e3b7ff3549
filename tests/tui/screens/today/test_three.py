"""The three of the day: their heading, their if–thens, free places, and the end of the day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Size

from db.store import Store
from planner import language
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Outcome
from planner.today.agenda import Agenda
from tests.tui.columns import speaking
from tests.tui.conftest import OpenApp
from tests.tui.picture import flat, picture
from tui.base.place import WIDE
from tui.drawing.text_line import Tone, length
from tui.screens.today.entries import width_of_rows
from tui.screens.today.three import lines_of_if_then, shows_if_then, three_entries

TODAY = date(2026, 3, 3)
BESIDE_A_DETAIL = 71
"""The cells of a row of the list at 120 columns."""
CALL = Action(
    "Call Edmund", id=1, chosen_on=TODAY, minutes=15, aim="hear him", if_then="If A, then I call"
)
RAW = Action("Write to Kamila", id=2, chosen_on=TODAY, minutes=5)
DONE = Action(
    "Thank Priya",
    id=3,
    chosen_on=TODAY,
    state=ActionState.DONE,
    closed_on=TODAY,
    result=Result(Outcome.ACHIEVED, TODAY, 8),
)
DAY = Agenda(TODAY, chosen=(CALL, RAW), planned_minutes=20, budget_minutes=30)


def _drawn(day: Agenda, width: int = 76, lines: int = 1) -> list[str]:
    entries = three_entries(day, lambda name: f"<{name}>", width, lines)
    return ["".join(span.text for span in entry.draw(width)).rstrip() for entry in entries]


def test_each_has_its_if_then_below_and_one_without_names_the_key() -> None:
    heading, call, if_then, raw, hint, free = _drawn(DAY)
    assert heading.startswith("Today’s three   2 chosen ")
    assert heading.endswith("   20 of 30 min")
    assert "Call Edmund" in call
    assert if_then == "         If A, then I call"
    assert "Write to Kamila" in raw
    assert hint == "         <today.prepare> prepares it: what for, and if–then"
    assert free.split() == ["◌", *"one place is free, 10 min fit".split()]


def test_a_done_one_stays_in_its_place_and_counts() -> None:
    day = replace(DAY, done=(DONE,), planned_minutes=28, done_minutes=8)
    drawn = _drawn(day)
    assert "1 done of 3" in drawn[0]
    assert drawn[0].endswith("8 min done + 20 of 30 min")
    assert [row for row in drawn if row.startswith("●")]
    assert not any("free" in row for row in drawn)


def test_minutes_done_and_to_do_are_told_apart_without_colours() -> None:
    day = replace(DAY, done=(DONE,), planned_minutes=28, done_minutes=8)
    assert "   ━━━━━╍╍╍╍╍╍╍╍╍╍╍╍╍╍─   " in _drawn(day, 90)[0]
    assert "━" not in _drawn(DAY, 90)[0]


def test_minutes_are_said_as_minutes_in_french() -> None:
    language.use("fr")
    day = replace(DAY, done=(DONE,), planned_minutes=28, done_minutes=8)
    assert _drawn(day)[0].endswith("   8 min faites + 20 sur 30 min")


def test_when_all_are_done_the_day_is_done() -> None:
    day = replace(DAY, chosen=(), done=(DONE,), planned_minutes=8, done_minutes=8)
    drawn = _drawn(day)
    assert drawn[0].startswith("Today   1 done of 1")
    assert drawn[-1].strip() == "The day is done. Anything more is a gift."


@pytest.mark.parametrize(("spoken", "said"), [("en", "1 more is due"), ("fr", "Encore 1 pour")])
def test_what_is_due_beside_a_day_that_is_done_is_no_gift(spoken: str, said: str) -> None:
    language.use(spoken)
    day = replace(DAY, chosen=(), done=(DONE,), planned_minutes=8, done_minutes=8)
    due = replace(DONE, id=9, state=ActionState.OPEN, chosen_on=None, day=day.day, result=None)
    assert said in _drawn(replace(day, proposed=(due,)))[-1]
    for other in (replace(due, id=None), replace(due, day=day.day - timedelta(days=3))):
        assert said not in _drawn(replace(day, proposed=(other,)))[-1]


def test_what_was_done_in_passing_does_not_finish_a_day() -> None:
    day = replace(DAY, chosen=(), done=(replace(DONE, chosen_on=None),), planned_minutes=0)
    assert not day.is_finished
    assert day.todays == ()
    assert "3 places are free, 30 min fit" in _drawn(day)[-1]


@pytest.mark.parametrize(
    ("spoken", "minutes", "said"),
    [
        ("en", 60, "1 h fits"),
        ("fr", 1, "1 min tient encore"),
        ("fr", 30, "30 min tiennent encore"),
        ("fr", 60, "1 h tient encore"),
        ("fr", 90, "1 h 30 tient encore"),
        ("fr", 120, "2 h tiennent encore"),
    ],
)
def test_the_time_left_agrees_with_its_hours(spoken: str, minutes: int, said: str) -> None:
    language.use(spoken)
    day = replace(DAY, chosen=(), planned_minutes=0, budget_minutes=minutes)
    assert said in _drawn(day)[-1].replace("\u00a0", " ")


def test_the_key_that_takes_a_place_is_named_where_there_is_something_to_take() -> None:
    assert "takes one" not in _drawn(DAY)[-1]
    assert _drawn(replace(DAY, late=(RAW,)))[-1].endswith("<today.choose> takes one")


def test_a_finished_day_is_never_amber() -> None:
    day = replace(DAY, chosen=(), done=(DONE,), planned_minutes=31, done_minutes=31)
    assert day.planned_minutes > day.budget_minutes
    drawn = [span for entry in three_entries(day, str, 76, 1) for span in entry.draw(76)]
    assert any("31 min" in span.text for span in drawn)
    assert Tone.DUE not in {span.tone for span in drawn}


def test_too_many_minutes_are_amber() -> None:
    [heading, *_rest] = three_entries(replace(DAY, planned_minutes=45), str, 76, 1)
    assert [span.text for span in heading.draw(76) if span.tone is Tone.DUE][-1] == "45 of 30 min"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (DAY, "Les trois du jour   2 choisies"),
        (replace(DAY, chosen=(CALL,)), "Les trois du jour   1 choisie "),
        (replace(DAY, done=(DONE,), done_minutes=1), "1 faite sur 3"),
        (replace(DAY, chosen=(), done=(DONE, replace(DONE, id=4))), "Aujourd’hui   2 faites sur 2"),
        (replace(DAY, daily_number=2), "Aujourd’hui   2 choisies"),
    ],
)
def test_the_heading_agrees_in_french(day: Agenda, said: str) -> None:
    language.use("fr")
    assert said in _drawn(day)[0]


@given(st.integers(0, 180), st.integers(0, 180), st.sampled_from(["en", "fr"]))
def test_the_bar_of_the_minutes_gives_way_last(done: int, to_do: int, spoken: str) -> None:
    with speaking(spoken):
        day = replace(DAY, done=(DONE,), planned_minutes=done + to_do, done_minutes=done)
        heading = _drawn(day, BESIDE_A_DETAIL)[0]
    assert "━" in heading or not done
    assert "╍" in heading or not to_do or done > DAY.budget_minutes - 2
    assert "─" in heading or done + to_do > DAY.budget_minutes - 2
    assert heading.endswith(" 30 min")


def test_the_minutes_are_summed_where_the_bar_needs_the_room() -> None:
    day = replace(DAY, done=(DONE,), planned_minutes=28, done_minutes=8)
    assert _drawn(day, 60)[0].endswith("─   28 of 30 min")
    assert _drawn(day, 46)[0].endswith("1 done of 3       28 of 30 min")


def test_a_long_if_then_takes_two_lines_where_the_screen_is_high() -> None:
    long = replace(CALL, if_then="If the study door is shut, then I call " + "and call " * 12)
    day = replace(DAY, chosen=(long,))
    one, two = _drawn(day, 60), _drawn(day, 60, lines=2)
    assert one[2].endswith("…")
    assert len(two) == len(one) + 1
    assert two[3].endswith("…")


@pytest.mark.parametrize(
    "sizes", [[(120, 30), (120, 44), (120, 30)], [(170, 44)], [(80, 24)]], ids=str
)
async def test_a_word_of_an_if_then_is_in_its_row_or_in_the_pane(
    open_app: OpenApp, store: Store, sizes: list[tuple[int, int]]
) -> None:
    words = [f"word{number:02}" for number in range(24)]
    store.actions.choose(replace(CALL, id=None, chosen_on=None, if_then=" ".join(words)), TODAY)
    async with open_app(size=sizes[0]) as pilot:
        for size in sizes:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            assert [word for word in words if word not in flat(pilot.app)] == [], size


async def test_an_if_then_takes_its_second_line_when_the_window_grows_in_height(
    open_app: OpenApp, store: Store
) -> None:
    long = "If the study door is shut and the porter is away, then I call Edmund at his home"
    store.actions.choose(replace(CALL, id=None, chosen_on=None, if_then=long), TODAY)
    async with open_app(size=(120, 30)) as pilot:
        await pilot.resize_terminal(120, 44)
        await pilot.pause()
        rows = [row.split("▏")[0] for row in picture(pilot.app).split("\n")]
        assert any("at his home" in row for row in rows)


TEXT = st.text(max_size=80)


@given(st.integers(0, 300), st.integers(1, 12), st.integers(60, 200), st.sampled_from([24, 44]))
def test_what_is_said_of_a_row_is_true_of_what_it_draws(
    length: int, word: int, width: int, height: int
) -> None:
    if_then = " ".join(["é" * word] * (length // word))
    size = Size(width, height)
    action = replace(CALL, if_then=f"x {if_then}")
    cells = width_of_rows(width, beside=width >= WIDE)
    drawn = _drawn(replace(DAY, chosen=(action,)), cells, lines_of_if_then(size))
    said, whole = "".join("".join(drawn[2:-1]).split()), "".join(action.if_then.split())
    assert shows_if_then(action, size) == (said == whole)


@given(TEXT, TEXT, st.integers(32, 140), st.integers(1, 2), st.integers(0, 500))
def test_every_row_has_its_width(
    title: str, if_then: str, width: int, lines: int, minutes: int
) -> None:
    action = replace(CALL, title=title, if_then=if_then)
    day = replace(DAY, chosen=(action,), done=(DONE,), planned_minutes=minutes, done_minutes=8)
    for entry in three_entries(day, lambda _name: "space", width, lines):
        assert length(entry.draw(width)) <= width


@pytest.mark.parametrize(
    ("if_then", "drawn"),
    [
        (
            "Si la porte du bureau est fermée à 9 h 30, alors j’appelle Étienne",
            "Si la porte du bureau est… alors j’appelle Étienne",
        ),
        ("If the door is shut, then I call " + "and call " * 9, "If the door is shut, then I call"),
        ("A sentence without its second half " * 3, "A sentence without its second half"),
    ],
)
def test_an_if_then_that_is_cut_keeps_what_is_to_be_done(if_then: str, drawn: str) -> None:
    day = replace(DAY, chosen=(replace(CALL, if_then=if_then),))
    assert if_then[:80] in _drawn(day, 90)[2]
    assert _drawn(day, 59)[2].strip().startswith(drawn)
