"""A part of the day is kept, orders like an hour, and reserves none."""

from datetime import date, time, timedelta
from pathlib import Path

from db.store import Store
from db.today.status_line import glance
from planner.calendar.day_parts import DayPart
from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.grammar import parse_action, parse_event, parse_person
from planner.today.status_line import day_line
from tests.db.packed import packed, unpack

TODAY = date(2026, 3, 3)
LINES = ("Call D tonight", "Call C today 15:00", "Call A this morning", "Call B this afternoon")


def chosen(store: Store) -> list[str]:
    return [action.title for action in store.day.agenda(TODAY).chosen]


def write(store: Store, *lines: str) -> None:
    for line in lines:
        store.actions.choose(store.actions.add(parse_action(line, TODAY), TODAY), TODAY)


def test_a_part_is_kept_and_orders_like_its_hour(store: Store) -> None:
    write(store, *LINES, "Call E")
    assert chosen(store) == ["Call A", "Call B", "Call C", "Call D", "Call E"]
    parts = [action.part for action in store.day.agenda(TODAY).chosen]
    assert parts == [DayPart.MORNING, DayPart.AFTERNOON, None, DayPart.EVENING, None]
    assert all(action.time in (None, time(15)) for action in store.day.agenda(TODAY).chosen)


def test_the_next_action_in_the_status_line_is_the_first_by_its_part(
    store: Store, path: Path
) -> None:
    write(store, "Call D tonight", "Call C", "Call B this afternoon")
    assert "Call B" in day_line(glance(path, TODAY, WEEKDAYS_ONLY).actions, TODAY, WEEKDAYS_ONLY)


def test_a_store_of_an_earlier_version_has_its_status_line(tmp_path: Path) -> None:
    for place, file in enumerate(packed()):
        path = tmp_path / f"{place}.db"
        unpack(file, path)
        assert glance(path, TODAY, WEEKDAYS_ONLY).actions


def test_moving_to_a_part_takes_the_time_away_and_is_undone_at_once(store: Store) -> None:
    action = store.actions.add(parse_action("Call A today 9:30", TODAY), TODAY)
    moved = store.actions.move(action, TODAY + timedelta(1), TODAY, DayPart.EVENING)
    assert (moved.time, moved.part) == (None, DayPart.EVENING)
    store.history.undo()
    again = store.actions.get(action.id or 0)
    assert (again.day, again.time, again.part) == (TODAY, time(9, 30), None)


def test_a_promise_for_an_evening_is_an_action_for_that_evening(store: Store) -> None:
    line = parse_person("Ana Ruiz promise: send the map tomorrow evening", TODAY)
    [action] = store.meetings.record(line, TODAY).actions
    assert (action.title, action.day, action.part) == (
        "Send the map to Ana Ruiz", TODAY + timedelta(1), DayPart.EVENING,
    )  # fmt: skip


def test_an_event_and_every_day_of_a_routine_have_their_part(store: Store) -> None:
    line = parse_event("Club every Tuesday evening", TODAY, repeats=True)
    store.events.add(line, TODAY, str(line.rule))
    found = store.events.between(TODAY, TODAY + timedelta(30))
    assert {event.part for event in found} == {DayPart.EVENING}
    assert [event.title for event in found] == ["Club"] * 4
