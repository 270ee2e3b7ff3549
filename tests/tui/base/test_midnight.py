"""Midnight passes, or the clock jumps, while a session is under way."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from db.store import Store
from planner.calendar.recurrence.repeats import Repeats
from planner.calendar.recurrence.rrule import Frequency, Rule
from planner.calendar.weeks import week_of
from planner.grammar import parse_event
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Kind
from tests.tui.conftest import written_elsewhere
from tests.tui.picture import picture, stage
from tests.tui.type_text import typed

if TYPE_CHECKING:
    from tui.app import EscalierApp
    from tui.base.session import SessionScreen

TUESDAY, WEDNESDAY = date(2026, 3, 3), date(2026, 3, 4)
SUNDAY, MONDAY = date(2026, 3, 8), date(2026, 3, 9)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime.combine(TUESDAY, time(23, 50))

    def today(self) -> date:
        return self.now.date()

    def set(self, pilot: Pilot[Any], now: datetime | date) -> None:
        """Let it be another time, and the app notice that."""
        at = now if isinstance(now, datetime) else datetime.combine(now, time(0, 1))
        self.now = at
        written_elsewhere(pilot)


Opened = Callable[[], AbstractAsyncContextManager[Pilot[Any]]]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(store: Store, clock: Clock) -> Opened:
    @asynccontextmanager
    async def open_app() -> AsyncIterator[Pilot[Any]]:
        from tui.app import EscalierApp

        app = EscalierApp(store, clock.today, now=lambda: clock.now)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await pilot.pause()
            yield pilot

    return open_app


@pytest.fixture
def call(store: Store) -> Action:
    ana = store.people.add("Ana Ruiz", TUESDAY)
    ask = Action("Ask Ana for advice", kind=Kind.ADVICE, person_id=ana.id, day=TUESDAY, minutes=10)
    return store.actions.store(ask, TUESDAY)


async def noticed(pilot: Pilot[Any]) -> None:
    """Wait until the app has looked around and seen a difference, as it does each second."""
    seen = asyncio.Event()
    app = cast("EscalierApp", pilot.app)
    app.changed.subscribe(app.screen, lambda _nothing: seen.set())
    await asyncio.wait_for(seen.wait(), 5)
    await pilot.pause()


async def test_today_becomes_the_next_day_at_midnight_by_itself(
    opened: Opened, store: Store, clock: Clock, call: Action, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.NOTICED_AFTER", 0.01)
    store.actions.choose(call, TUESDAY)
    async with opened() as pilot:
        assert "Tuesday 3 March" in picture(pilot.app)
        assert "Late" not in picture(pilot.app)
        clock.now = datetime.combine(WEDNESDAY, time(0, 1))
        await noticed(pilot)
        assert "Wednesday 4 March" in picture(pilot.app)
        assert "Late" in picture(pilot.app)


async def test_the_follow_ups_of_a_result_count_from_the_day_it_is_saved(
    opened: Opened, store: Store, clock: Clock, call: Action
) -> None:
    async with opened() as pilot:
        await pilot.press("r", "a")
        clock.set(pilot, WEDNESDAY)
        await pilot.press("enter")
    result = store.actions.get(call.id or 0).result
    assert result is not None
    assert result.day == WEDNESDAY
    [thanks] = store.actions.find("Thank Ana Ruiz")
    assert thanks.day == WEDNESDAY + timedelta(days=1)


async def test_what_was_promised_and_what_is_next_count_from_that_day_too(
    opened: Opened, store: Store, clock: Clock, call: Action
) -> None:
    async with opened() as pilot:
        await pilot.press("r")
        for field, text in (("promised", "the article tomorrow"), ("next", "Call Ana in 2 days")):
            pilot.app.screen.query_one(f"#{field}", Input).value = text
        clock.set(pilot, WEDNESDAY)
        await pilot.press("enter")
    [article], [again] = store.actions.find("article"), store.actions.find("Call Ana")
    assert (article.day, again.day) == (date(2026, 3, 5), date(2026, 3, 6))


async def test_what_was_not_done_goes_to_the_next_day_that_is_shown(
    opened: Opened, store: Store, clock: Clock, call: Action
) -> None:
    async with opened() as pilot:
        await pilot.press("r", "5")
        clock.set(pilot, WEDNESDAY)
        await pilot.press("enter")
    assert store.actions.get(call.id or 0).day == date(2026, 3, 5)


async def test_a_form_means_the_day_that_was_shown(
    opened: Opened, store: Store, clock: Clock, call: Action
) -> None:
    async with opened() as pilot:
        await pilot.press("e", "tab")
        await typed(pilot, "tomorrow")
        assert "Wednesday 4 March 2026" in picture(pilot.app)
        clock.set(pilot, WEDNESDAY)
        await pilot.press("enter")
    assert store.actions.get(call.id or 0).day == WEDNESDAY


async def test_a_routine_ends_or_changes_on_no_other_day_than_is_shown(
    opened: Opened, store: Store, clock: Clock
) -> None:
    daily = Repeats(Rule(Frequency.DAILY))
    number = store.routines.begin(Action("Read", day=TUESDAY), daily, TUESDAY).routine_id or 0
    async with opened() as pilot:
        await pilot.press("e", "2", "X")
        assert "from here on (today)" in picture(pilot.app)
        clock.set(pilot, WEDNESDAY)
        await pilot.press("ctrl+s")
        assert "means another day by now (today)" in picture(pilot.app)
        [routine] = store.routines.running(WEDNESDAY)
        assert (routine.id, routine.like.title) == (number, "Read")
        await pilot.press("x")
        clock.set(pilot, WEDNESDAY + timedelta(days=1))
        await pilot.press("2")
    ended = store.routines.get(number, WEDNESDAY)
    assert ended.ended_on == WEDNESDAY + timedelta(days=1)


async def test_a_form_of_a_goal_and_its_steps_means_the_days_that_were_shown(
    opened: Opened, store: Store, clock: Clock
) -> None:
    async with opened() as pilot:
        await pilot.press("3", "n")
        await typed(pilot, "Change sector in 2 days")
        await pilot.press(*["tab"] * 9)
        await typed(pilot, "List names tomorrow")
        assert "Thursday 5 March 2026" in picture(pilot.app)
        assert "Wednesday 4 March 2026" in picture(pilot.app)
        clock.set(pilot, WEDNESDAY)
        await pilot.press("ctrl+s")
    [goal] = store.goals.all()
    assert goal.due == date(2026, 3, 5)
    assert [step.due for step in goal.steps] == [WEDNESDAY]


async def test_a_debrief_keeps_the_day_of_its_event(
    opened: Opened, store: Store, clock: Clock
) -> None:
    event = store.events.add(parse_event("Soirée APEC 2026-03-03 18:30", TUESDAY), TUESDAY)
    async with opened() as pilot:
        await pilot.press("2", "d", "enter")
        await typed(pilot, "Karim Haddad thanks promise: the article tomorrow")
        clock.set(pilot, WEDNESDAY)
        await pilot.press("enter")
    [karim] = store.events.get(event.id or 0).people
    [touch] = store.touches.of(karim.person_id)
    assert (store.events.get(event.id or 0).day, touch.day) == (TUESDAY, TUESDAY)
    assert {action.day for action in store.actions.find("")} == {WEDNESDAY}


async def test_a_line_of_a_debrief_of_several_days_counts_from_the_day_it_was_shown(
    opened: Opened, store: Store, clock: Clock
) -> None:
    line = parse_event("Hydrogen fair from 2 to 5 March", date(2026, 3, 1))
    event = store.events.add(line, TUESDAY)
    async with opened() as pilot:
        await pilot.press("5", "d")
        await typed(pilot, "Karim Haddad promise: the article tomorrow")
        assert "Wednesday 4 March 2026" in picture(pilot.app)
        clock.set(pilot, WEDNESDAY)
        await pilot.pause()
        assert "Wednesday 4 March 2026" in picture(pilot.app)
        await pilot.press("enter")
    [karim] = store.events.get(event.id or 0).people
    [touch] = store.touches.of(karim.person_id)
    [article] = store.actions.find("article")
    assert (touch.day, article.day) == (TUESDAY, WEDNESDAY)


async def test_a_line_of_a_debrief_typed_on_past_midnight_counts_from_the_new_day(
    opened: Opened, store: Store, clock: Clock
) -> None:
    store.events.add(parse_event("Hydrogen fair from 2 to 5 March", date(2026, 3, 1)), TUESDAY)
    async with opened() as pilot:
        await pilot.press("5", "d")
        await typed(pilot, "Karim Haddad promise: the article tomorro")
        clock.set(pilot, WEDNESDAY)
        await pilot.press("w")
        assert "Thursday 5 March 2026" in picture(pilot.app)
        await pilot.press("enter")
    [article] = store.actions.find("article")
    assert article.day == date(2026, 3, 5)


async def test_people_pasted_in_a_debrief_count_from_the_day_they_were_listed(
    opened: Opened, store: Store, clock: Clock
) -> None:
    store.events.add(parse_event("Hydrogen fair from 2 to 5 March", date(2026, 3, 1)), TUESDAY)
    async with opened() as pilot:
        await pilot.press("5", "d")
        lines = "Karim Haddad promise: the article tomorrow\nAna Ruiz"
        pilot.app.post_message(events.Paste(lines))
        await pilot.pause()
        clock.set(pilot, WEDNESDAY)
        await pilot.press("enter")
    [article] = store.actions.find("article")
    assert article.day == WEDNESDAY


async def test_a_new_event_of_yesterday_typed_before_midnight_keeps_the_day_shown(
    opened: Opened, store: Store, clock: Clock
) -> None:
    async with opened() as pilot:
        await pilot.press("2", "d")
        await typed(pilot, "Drinks yesterday 19h-23h")
        assert "Monday 2 March 2026" in picture(pilot.app)
        clock.set(pilot, WEDNESDAY)
        assert "Monday 2 March 2026" in picture(pilot.app)
        await pilot.press("enter")
    [drinks] = store.events.between(date(2026, 3, 1), WEDNESDAY)
    assert drinks.day == date(2026, 3, 2)


async def test_a_new_event_typed_before_midnight_and_begun_after_is_of_the_same_evening(
    opened: Opened, store: Store, clock: Clock
) -> None:
    async with opened() as pilot:
        await pilot.press("2", "d")
        await typed(pilot, "Drinks at Zoé's 19h-23h")
        clock.set(pilot, WEDNESDAY)
        await pilot.press("enter")
    [drinks] = store.events.between(TUESDAY, WEDNESDAY)
    assert drinks.day == TUESDAY


async def test_the_review_of_sunday_goes_on_with_its_week_on_monday(
    opened: Opened, store: Store, clock: Clock
) -> None:
    clock.now = datetime.combine(SUNDAY, time(23, 50))
    async with opened() as pilot:
        await pilot.press("w", "7")
        clock.set(pilot, MONDAY)
        await pilot.press("i")
        await typed(pilot, "If the coffee is poured, then I call")
        await pilot.press("enter", "enter")
    review = store.reviews.of(week_of(SUNDAY))
    assert review.if_then == "If the coffee is poured, then I call"
    assert review.finished_on == MONDAY
    assert store.reviews.if_then_for(MONDAY) == review.if_then


async def test_the_review_begun_on_sunday_is_taken_up_on_monday_where_it_was(
    opened: Opened, clock: Clock
) -> None:
    clock.now = datetime.combine(SUNDAY, time(23, 50))
    async with opened() as pilot:
        await pilot.press("w", "4", "escape")
        clock.set(pilot, MONDAY)
        await pilot.press("w")
        assert "week of 2 March" in picture(pilot.app)
        assert stage(pilot.app) == "Groups"


@pytest.mark.parametrize("then", [WEDNESDAY, date(2026, 3, 20), date(2026, 3, 2)])
async def test_in_the_morning_what_was_chosen_stays_when_the_day_becomes_another(
    opened: Opened, store: Store, clock: Clock, call: Action, then: date
) -> None:
    async with opened() as pilot:
        await pilot.press("m", "space", "enter")
        clock.set(pilot, then)
        await pilot.press("enter", "escape")
        assert store.actions.get(call.id or 0).state is ActionState.OPEN
        assert store.actions.get(call.id or 0).chosen_on == TUESDAY
        agenda = store.day.agenda(max(then, TUESDAY))
    assert call.id in {action.id for action in (*agenda.late, *agenda.chosen)}


@pytest.mark.parametrize("minutes", [-60 * 24 * 400, -90, 90, 60 * 24 * 400])
async def test_every_session_shows_its_minutes_through_a_jump_of_the_clock(
    opened: Opened, store: Store, clock: Clock, call: Action, minutes: int
) -> None:
    async with opened() as pilot:
        for key in ("m", "d", "w", "f"):
            await pilot.press("2", key)
            clock.set(pilot, clock.now + timedelta(minutes=minutes))
            cast("SessionScreen", pilot.app.screen).show_head()  # as each minute
            await pilot.press("escape", "escape")
            assert "-" not in picture(pilot.app).split("\n")[0]
