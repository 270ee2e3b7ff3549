"""A quarter of an hour by its keys: offers, a running timer, and the minutes it may claim."""

from collections.abc import Callable
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Kind, Outcome
from planner.today.timer import Measured, Moment, Timer
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.day import TODAY, planned
from tests.tui.walk import assert_pictured
from tui.actions.related import Related
from tui.drawing.text_line import Tone
from tui.screens.today.fifteen.lines import running_lines

SIZES = [(80, 24), (120, 40)]
BEGAN = Moment(1_772_500_000.0, 500.0, "one")
Pass = Callable[..., None]


@pytest.fixture
def call(store: Store) -> Action:
    """A full day; the call of a quarter of an hour is chosen."""
    return planned(store)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Pass:
    """Let minutes pass: by the wall clock, and by ticks if those differ."""

    def passed(wall: float, ticks: float | None = None, run: str = "one") -> None:
        counted = wall if ticks is None else ticks
        at = Moment(BEGAN.epoch + 60 * wall, BEGAN.ticks + 60 * counted, run)
        for module in (
            "tui.screens.today.fifteen.offer_list",
            "tui.screens.today.fifteen.verbs",
            "tui.actions.timer.measuring",
        ):
            monkeypatch.setattr(f"{module}.moment", lambda: at)
        monkeypatch.setattr("tui.actions.timer.clock.moment", lambda: at)

    passed(0)
    return passed


def a_minute_later(pilot: Pilot[object]) -> None:
    pilot.app.screen.show_head()  # type: ignore[attr-defined]  # the session


def result_of(store: Store, call: Action) -> tuple[Outcome, int | None]:
    found = store.actions.get(call.id or 0).result
    assert found
    return found.outcome, found.minutes


@pytest.mark.parametrize("keys", ["f", "f1", "f1p", "f\r", "f\rr", "f\rrd"], ids=repr)
async def test_how_it_looks(
    open_app: OpenApp, call: Action, snapshot: SnapshotAssertion, keys: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(*("enter" if key == "\r" else key for key in keys))
        await assert_pictured(pilot, snapshot, "", *SIZES)


async def test_fitting_actions_are_offered_and_one_key_starts_the_highlighted_one(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("f")
        shown = picture(pilot.app)
        assert "I have 15 min" in shown
        assert call.title in pointed_at(shown)
        await pilot.press("enter")
        assert "0 min of 15 min" in picture(pilot.app)
    assert store.timer.get() == Timer(call.id or 0, 15, TODAY, BEGAN)


async def test_minutes_and_means_narrow_the_offers(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "1")
        assert "Thank Marc" in picture(pilot.app)
        assert call.title not in picture(pilot.app)
        await pilot.press("3", "p")
        assert call.title in picture(pilot.app)
        assert "Send the figures" not in picture(pilot.app)
        await pilot.press("a")
        assert "Send the figures" in picture(pilot.app)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("~1h", "1 h"), ("1h", "1 h"), ("1h30", "1 h 30"), ("90", "1 h 30"), ("90 min", "1 h 30")],
)
async def test_minutes_are_typed_in_words(
    open_app: OpenApp, call: Action, typed: str, said: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "t", *typed, "enter")
        assert f"I have {said}\n" in picture(pilot.app)


async def test_courage_puts_the_smallest_first_and_is_remembered(
    open_app: OpenApp, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("f")
        assert "‹the day’s order› c  courage: smallest first" in picture(pilot.app)
        await pilot.press("c")
        assert "c  the day’s order  ‹courage: smallest first›" in picture(pilot.app)
        assert "Thank Marc" in pointed_at(picture(pilot.app))
    async with open_app() as pilot:
        await pilot.press("f")
        assert "‹" in picture(pilot.app)
        assert "Thank Marc" in pointed_at(picture(pilot.app))


async def test_if_nothing_fits_a_kind_sentence_names_a_way_on(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.store(Action("Read the report", kind=Kind.PREPARE, minutes=120), TODAY)
    async with open_app() as pilot:
        await pilot.press("f", "1", "p", "enter")
        shown = picture(pilot.app)
        assert "Nothing of today is done by phone in 5 min." in shown
        assert "a takes any means" in shown
    assert store.timer.get() is None


async def test_an_empty_store_says_that_nothing_waits(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("f")
        await pilot.press("p")
        shown = picture(pilot.app)
    assert "Nothing waits today" in shown
    assert "half an hour" not in shown
    assert "any means" not in shown
    assert "goes back to the day" in shown


async def test_an_empty_day_offers_the_suggestions_of_the_agenda(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Claire Dupont", TODAY)
    async with open_app() as pilot:
        await pilot.press("f", "4")
        assert "Claire Dupont" in pointed_at(picture(pilot.app))


async def test_a_proposal_that_is_started_is_stored_and_chosen(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "1", "enter")
    [thanks] = store.actions.find("thank marc")
    assert thanks.chosen_on == TODAY


async def test_the_minutes_measured_stand_in_the_result(
    open_app: OpenApp, store: Store, call: Action, clock: Pass
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter")
        clock(12.5)
        await pilot.press("enter", "1", "enter")
        assert result_of(store, call) == (Outcome.ACHIEVED, 12)
        assert store.timer.get() is None
        assert "I have 15 min" in picture(pilot.app)


async def test_the_result_recorded_from_today_takes_the_minutes_too(
    open_app: OpenApp, store: Store, call: Action, clock: Pass
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter", "escape")
        clock(7)
        await pilot.press("r", "2", "enter")
    assert result_of(store, call) == (Outcome.PARTLY, 7)
    assert store.timer.get() is None


async def test_the_timer_ends_at_the_result_form_once(
    open_app: OpenApp, store: Store, call: Action, clock: Pass
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter")
        clock(14)
        a_minute_later(pilot)
        await pilot.pause()
        assert "14 min of 15 min" in picture(pilot.app)
        clock(15)
        a_minute_later(pilot)
        await pilot.pause()
        assert "Result: Call Claire Dupont" in picture(pilot.app)
        await pilot.press("escape")
        clock(16)
        a_minute_later(pilot)
        await pilot.pause()
        assert "16 min of 15 min: time to say what came of it" in picture(pilot.app)


async def test_today_tells_of_a_timer_in_one_line_that_may_be_ignored(
    open_app: OpenApp, store: Store, call: Action, clock: Pass
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter", "escape")
        assert "f · timer: 0 min of 15 min" in picture(pilot.app)
        clock(3)
        pilot.app.screen._follow_timer()  # type: ignore[attr-defined]  # Today
        await pilot.pause()
        assert "f · timer: 3 min of 15 min" in picture(pilot.app)


async def test_the_timer_goes_on_after_a_restart(
    open_app: OpenApp, store: Store, call: Action, clock: Pass
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter")
    clock(9, 0.5, run="two")
    async with open_app() as pilot:
        await pilot.press("f", "enter", "enter")
    assert result_of(store, call) == (Outcome.ACHIEVED, 9)


@pytest.mark.parametrize(
    ("passed", "asked"),
    [
        ((540.0, 540.0, "one"), "The timer ran 9 h: how long was it really?"),
        ((540.0, 540.0, "two"), "The timer ran 9 h: how long was it really?"),
        ((-90.0, 3.0, "two"), "The clock was set back while the timer ran"),
    ],
)
async def test_a_timer_that_cannot_be_believed_fills_in_nothing(
    open_app: OpenApp,
    store: Store,
    call: Action,
    clock: Pass,
    passed: tuple[float, float, str],
    asked: str,
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter", "escape")
        clock(*passed)
        await pilot.press("f", "enter")
        assert asked in picture(pilot.app)
        await pilot.press("1", "enter")
    assert result_of(store, call) == (Outcome.ACHIEVED, None)


async def test_a_clock_set_back_while_the_program_runs_takes_nothing_away(
    open_app: OpenApp, store: Store, call: Action, clock: Pass
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter")
        clock(-90, 11)
        await pilot.press("enter", "enter")
    assert result_of(store, call) == (Outcome.ACHIEVED, 11)


async def test_a_timer_of_another_day_is_asked_about(
    open_app: OpenApp, store: Store, call: Action, clock: Pass
) -> None:
    store.timer.start(Timer(call.id or 0, 15, date(2026, 3, 2), BEGAN))
    clock(5)
    async with open_app() as pilot:
        await pilot.press("f", "enter")
        assert "The timer ran 5 min: how long was it really?" in picture(pilot.app)


async def test_each_timer_asks_once_for_the_result_when_its_time_is_over(
    open_app: OpenApp, call: Action, clock: Pass
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter")
        for minutes in (15, 30):
            clock(minutes)
            a_minute_later(pilot)
            await pilot.pause()
            assert len(pilot.app.screen_stack) == 3
            await pilot.press("escape")
            a_minute_later(pilot)
            await pilot.pause()
            assert len(pilot.app.screen_stack) == 2
            await pilot.press("x", "enter")


async def test_a_timer_is_stopped_without_a_trace(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter", "x")
        assert "nothing was counted" in picture(pilot.app)
    assert store.timer.get() is None
    assert store.actions.get(call.id or 0) == call


@pytest.mark.parametrize("leave", ["z", "x", "u"])
async def test_the_timer_of_an_action_no_longer_open_stops_by_itself(
    open_app: OpenApp, store: Store, call: Action, leave: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter", "escape", leave, "f")
        assert "I have 15 min" in picture(pilot.app)
    assert store.timer.get() is None


async def test_a_spark_is_kept_meanwhile(open_app: OpenApp, store: Store, call: Action) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter", "s", *"He sails", "enter")
        assert "0 min of 15 min" in picture(pilot.app)
    assert store.sparks.unsorted()[-1].text == "He sails"
    assert store.actions.get(call.id or 0).state is ActionState.OPEN


async def test_without_an_action_at_hand_the_debrief_key_begins_that_of_an_event(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        await pilot.press("d")
        assert getattr(pilot.app.screen, "SESSION", "") == "debrief"


async def test_two_windows_that_record_the_same_result_leave_one(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter", "enter", "t")
        store.actions.record(call, Result(Outcome.PARTLY, TODAY), (), TODAY)
        await pilot.press("enter")
    assert result_of(store, call) == (Outcome.ACHIEVED, 1)
    assert [each.title for each in store.actions.find("thank claire")] == ["Thank Claire Dupont"]
    assert len(store.touches.of(call.person_id or 0)) == 2


@pytest.mark.parametrize(("minutes", "cells"), [(0, 0), (5, 8), (15, 24), (20, 24)])
async def test_a_bar_shows_the_minutes_run_of_those_planned(
    open_app: OpenApp, call: Action, clock: Pass, minutes: int, cells: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter")
        clock(minutes)
        pilot.app.screen.offers.asked = True  # type: ignore[attr-defined]  # no result asked yet
        a_minute_later(pilot)
        [bar] = [line for line in picture(pilot.app).split("\n") if "min of 15 min" in line]
        assert bar.count("━") == cells
        assert bar.count("─") == 24 - cells


async def test_the_if_then_is_read_from_afar_its_sign_and_its_deed_apart(
    open_app: OpenApp, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("f", "enter")
        lines = [line.strip() for line in picture(pilot.app).split("\n")]
        assert "if it is 9:30," in lines
        assert lines.index("then I call Claire") == lines.index("if it is 9:30,") + 2
        assert lines.index("if it is 9:30,") < next(
            at for at, line in enumerate(lines) if line.startswith("Aim ")
        )


@pytest.mark.parametrize("minutes", [0, 5, 14, 15, 16, 59])
def test_time_over_is_amber_and_never_red(minutes: int) -> None:
    timer, found = Timer(1, 15, TODAY, BEGAN), Measured(minutes, sure=True)
    drawn = running_lines(Action("x"), timer, found, Related((), ()), TODAY)(70)
    bar = [span for line in drawn for span in line if "━" in span.text]
    amber = [len(span.text) for span in bar if span.tone is Tone.DUE]
    assert {span.tone for span in bar} <= {Tone.ACCENT, Tone.DUE}
    assert bool(amber) == (minutes > 15)
    assert not any(span.tone is Tone.LATE for line in drawn for span in line)
