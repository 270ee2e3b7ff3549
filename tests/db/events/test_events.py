"""Events are written down, prepared, moved, repeated and given up; each is one change."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db import models
from db.errors import Empty, Impossible, Missing
from db.store import Store
from planner.grammar import parse_action, parse_event, parse_person
from planner.model.events import Event
from planner.model.vocabulary import ActionState, EventState, Kind, Outcome
from tests.db import rows

TODAY = date(2026, 3, 3)
DAY = timedelta(days=1)
THURSDAY = date(2026, 3, 5)
PREPARE = Kind.PREPARE
TUESDAYS = "FREQ=WEEKLY;BYDAY=TU"
LINE = "Soirée APEC jeudi 18h30-21h @CCI de Lyon but : trois vraies conversations"


def evening(store: Store, line: str = LINE) -> Event:
    return store.events.add(parse_event(line, TODAY), TODAY)


def breakfast(store: Store, rule: str = TUESDAYS) -> Event:
    return store.events.add(parse_event("Breakfast today 8:00 @Café", TODAY), TODAY, rule)


def days(store: Store, last: int = 21) -> list[int]:
    """The days from now of what is planned."""
    found = store.events.between(TODAY, TODAY + timedelta(last))
    return [(event.day - TODAY).days for event in found]


def occurrence(store: Store, place: int) -> Event:
    return store.events.between(TODAY, TODAY + timedelta(60))[place]


def test_a_line_becomes_an_event(store: Store) -> None:
    event = evening(store)
    assert (event.title, event.day, event.place) == ("Soirée APEC", date(2026, 3, 5), "CCI de Lyon")
    assert (event.time, event.ends, event.aim) == (
        time(18, 30),
        time(21),
        "trois vraies conversations",
    )
    assert store.events.get(event.id or 0) == event
    store.history.undo()
    with pytest.raises(Missing):
        store.events.get(event.id or 0)


def test_a_routine_brings_its_days_and_stores_none(store: Store) -> None:
    first = breakfast(store)
    found = store.events.between(TODAY, TODAY + timedelta(21))
    assert [event.id for event in found] == [first.id, None, None, None]
    assert days(store) == [0, 7, 14, 21]
    assert {event.rule for event in found} == {TUESDAYS}


def test_an_occurrence_is_stored_once_however_often_it_is_asked(store: Store) -> None:
    breakfast(store)
    second = occurrence(store, 1)
    stored = store.events.store(second, TODAY)
    assert store.events.store(second, TODAY) == stored == store.events.present(second)
    assert days(store) == [0, 7, 14, 21]


def test_an_event_prepared_is_what_was_to_be_done_for_it(store: Store) -> None:
    event = evening(store)
    [to_do] = [each for each in store.day.agenda(THURSDAY - DAY).proposed if each.kind is PREPARE]
    action = store.actions.choose(to_do, THURSDAY - DAY)
    store.events.prepare_one(event, THURSDAY - DAY, aim="Two names")
    assert store.actions.get(action.id or 0).state is ActionState.OPEN
    store.events.prepare_one(event, THURSDAY - DAY, curious="How they began")
    done = store.actions.get(action.id or 0)
    assert (done.state, done.result and done.result.outcome) == (
        ActionState.DONE,
        Outcome.ACHIEVED,
    )
    assert not store.day.agenda(THURSDAY + DAY).late
    store.history.undo()
    assert store.actions.get(action.id or 0).state is ActionState.OPEN


def test_one_time_moves_without_the_others_and_is_not_brought_twice(store: Store) -> None:
    breakfast(store)
    moved = store.events.move(occurrence(store, 1), TODAY + timedelta(9), TODAY)
    assert days(store) == [0, 9, 14, 21]
    assert moved.occurrence == TODAY + timedelta(7)
    store.history.undo()
    assert days(store) == [0, 7, 14, 21]


def test_one_time_is_given_up_and_taken_up_again(store: Store) -> None:
    breakfast(store)
    dropped = store.events.drop(occurrence(store, 1), TODAY)
    assert days(store) == [0, 14, 21]
    assert dropped in store.events.coming(TODAY, TODAY)
    store.events.take_up(dropped.id or 0)
    assert days(store) == [0, 7, 14, 21]


@pytest.mark.parametrize("stored", [True, False])
def test_one_time_is_deleted_for_good(store: Store, stored: bool) -> None:
    breakfast(store)
    second = occurrence(store, 1)
    if stored:
        store.events.delete(store.events.store(second, TODAY).id or 0)
    else:
        store.events.routines.skip(second)
        store.events.routines.skip(second)
    assert days(store) == [0, 14, 21]
    store.history.undo()
    assert days(store) == [0, 7, 14, 21]


def test_a_missed_one_is_remembered_for_three_days_and_breeds_nothing(store: Store) -> None:
    breakfast(store)
    friday = TODAY + timedelta(10)
    assert [event.day for event in store.events.recent(friday)] == [TODAY + timedelta(7)]
    saturday = friday + timedelta(1)
    assert store.events.recent(saturday) == []
    coming = store.events.coming(saturday - timedelta(3), saturday)
    assert [(event.day - TODAY).days for event in coming] == [14, 21, 28, 35]


def test_of_today_what_has_not_begun_comes_last(store: Store) -> None:
    for line in ("Lunch today 12:00", "Evening today 18:00", "Fair today", "Old 1/3/2026 9:00"):
        evening(store, line)
    found = store.events.recent(TODAY, time(13))
    assert [event.title for event in found] == ["Lunch", "Fair", "Old", "Evening"]


def test_a_routine_changed_as_a_whole_leaves_what_was_changed_once(store: Store) -> None:
    breakfast(store)
    own = store.events.change_one(occurrence(store, 1), TODAY, place="Bar")
    like = store.events.store(occurrence(store, 2), TODAY)
    store.events.routines.change(own.series_id or 0, TODAY, place="Hall", time=time(9))
    assert store.events.get(own.id or 0).place == "Bar"
    assert {occurrence(store, place).place for place in (0, 2, 3)} == {"Hall"}
    assert {occurrence(store, place).time for place in range(4)} == {time(9)}
    store.history.undo()
    assert store.events.get(like.id or 0).place == "Café"


def test_under_another_rule_what_was_prepared_goes_to_its_nearest_day(store: Store) -> None:
    first = breakfast(store)
    prepared = store.events.prepare_one(occurrence(store, 1), TODAY, curious="The new chair")
    store.events.routines.change(first.series_id or 0, TODAY, rule="FREQ=WEEKLY;BYDAY=WE")
    assert days(store) == [1, 8, 15]
    assert store.events.get(prepared.id or 0).day == TODAY + timedelta(8)
    store.history.undo()
    assert days(store) == [0, 7, 14, 21]


@pytest.mark.parametrize(("ago", "left"), [(7, [0, 7, 14, 21]), (6, [0, 7, 14, 21])])
def test_an_event_that_has_been_keeps_its_day_when_it_is_repeated(
    store: Store, ago: int, left: list[int]
) -> None:
    event = evening(store, f"Tea {TODAY - timedelta(ago)}")
    store.events.routines.repeat(event, TUESDAYS, TODAY)
    kept = store.events.get(event.id or 0)
    assert (kept.day, bool(kept.rule)) == (event.day, ago == 7)
    assert days(store) == left


def test_a_routine_that_ends_leaves_what_was_written_down(store: Store) -> None:
    first = breakfast(store)
    store.events.store(occurrence(store, 2), TODAY)
    store.events.routines.end(first.series_id or 0)
    assert days(store) == [0, 14]
    assert store.events.get(first.id or 0).rule == ""
    store.history.undo()
    assert days(store) == [0, 7, 14, 21]


def test_a_routine_deleted_leaves_its_past(store: Store) -> None:
    first = breakfast(store)
    store.events.store(occurrence(store, 1), TODAY)
    store.events.routines.delete(first.series_id or 0, TODAY + timedelta(5))
    assert days(store) == [0]
    with pytest.raises(Missing):
        store.events.routines.get(first.series_id or 0)


def test_a_routine_deleted_on_the_day_of_its_debrief_leaves_that_day(store: Store) -> None:
    first = breakfast(store)
    store.debriefs.say(TODAY, event_id=first.id, happened="Tea")
    store.events.store(occurrence(store, 1), TODAY)
    store.events.routines.delete(first.series_id or 0, TODAY)
    assert days(store) == [0]


def test_a_rule_that_gives_no_day_is_refused_and_nothing_is_kept(store: Store) -> None:
    for rule in ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "sometimes"):
        with pytest.raises(Impossible):
            breakfast(store, rule)
    assert days(store) == []


def test_people_to_see_keep_their_order_and_those_met_stay(store: Store) -> None:
    with store.change("people"):
        ana, bo = rows.person("Ana"), rows.person("Bo")
    event = evening(store)
    number = event.id or 0
    store.events.prepare(number, [bo, ana], curious="The fablab")
    assert [who.person for who in store.events.get(number).wanted] == ["Bo", "Ana"]
    store.events.prepare(number, [ana, bo])
    assert [who.person for who in store.events.get(number).wanted] == ["Ana", "Bo"]
    with store.change("met"):
        models.Attendance.update(met=True).where(models.Attendance.person == bo).execute()
    store.events.see(number, ana, wanted=False)
    left = store.events.prepare(number, [])
    assert [(who.person, who.wanted, who.met) for who in left.people] == [("Bo", False, True)]
    assert store.events.see(number, ana).wanted[0].person == "Ana"


def test_a_title_cannot_be_empty_nor_a_field_unknown(store: Store) -> None:
    event = evening(store)
    with pytest.raises(Empty):
        store.events.change(event.id or 0, title=" \x07")
    with pytest.raises(TypeError):
        store.events.change(event.id or 0, state="dropped")


def test_an_event_is_found_by_a_part_of_its_title_and_of_a_routine_only_the_next(
    store: Store,
) -> None:
    breakfast(store)
    evening(store)
    evening(store, "Soirée 1/2/2026")
    assert [event.title for event in store.events.find("SOIREE", TODAY)] == ["Soirée APEC"]
    assert [event.day for event in store.events.find("breakfast", TODAY)] == [TODAY]
    assert store.events.find("x", TODAY) == []


def test_the_next_event_may_be_the_next_time_of_a_routine(store: Store) -> None:
    assert store.events.next(TODAY) is None
    breakfast(store)
    found = store.events.next(TODAY + timedelta(1))
    assert found is not None
    assert (found.id, found.day) == (None, TODAY + timedelta(7))


def test_the_past_is_paged_newest_first_and_each_has_its_place(store: Store) -> None:
    for day, at in ((1, "9:00"), (1, ""), (1, "18:00"), (7, "8:00"), (9, "")):
        evening(store, f"Day {day} {TODAY - timedelta(day)} {at}")
    kept = store.events.past(TODAY, 0, 10)
    assert [(TODAY - event.day).days for event in kept] == [1, 1, 1, 7, 9]
    assert [event.time for event in kept[:3]] == [time(18), time(9), None]
    assert store.events.past(TODAY, 2, 2) == kept[2:4]
    assert store.events.count_past(TODAY) == len(kept)
    places = [store.events.place_in_past(event.id or 0, TODAY) for event in kept]
    assert places == list(range(5))
    assert store.events.place_in_past(kept[0].id or 0, TODAY - timedelta(3)) is None


def test_actions_of_an_event_stay_when_it_goes(store: Store) -> None:
    event = evening(store)
    action = store.actions.add(parse_action("Print cards", TODAY), TODAY)
    store.actions.change(action.id or 0, event_id=event.id)
    assert [each.title for each in store.events.actions(event)] == ["Print cards"]
    store.events.delete(event.id or 0)
    assert store.actions.get(action.id or 0).event_id is None
    assert store.events.actions(replace(event, id=None)) == []


def test_what_is_between_two_days_takes_three_queries(store: Store) -> None:
    breakfast(store)
    evening(store)
    with assert_query_count(3):
        store.events.between(TODAY, TODAY + timedelta(30))


def test_a_dropped_event_is_listed_but_not_counted_as_past(store: Store) -> None:
    event = evening(store, f"Old {TODAY - timedelta(9)}")
    dropped = store.events.drop(event, TODAY)
    assert dropped.state is EventState.DROPPED
    assert store.events.count_past(TODAY) == 0
    assert store.events.all(TODAY) == [dropped]


def test_an_event_with_people_met_stays_when_its_routine_changes(store: Store) -> None:
    first = breakfast(store)
    store.debriefs.meet(first.id or 0, parse_person("Ana Ruiz", TODAY), "Ana Ruiz", TODAY)
    store.events.routines.change(first.series_id or 0, TODAY, rule="FREQ=WEEKLY;BYDAY=WE")
    kept = store.events.get(first.id or 0)
    assert (kept.day, kept.series_id) == (TODAY, None)
    assert days(store) == [0, 1, 8, 15]


def test_an_event_with_people_met_keeps_its_day_when_it_is_repeated(store: Store) -> None:
    event = evening(store, "Tea today")
    store.debriefs.meet(event.id or 0, parse_person("Ana Ruiz", TODAY), "Ana Ruiz", TODAY)
    store.events.routines.repeat(store.events.get(event.id or 0), "FREQ=WEEKLY;BYDAY=WE", TODAY)
    assert store.events.get(event.id or 0).day == TODAY
    assert days(store) == [0, 1, 8, 15]


def test_an_event_with_a_debrief_stays_when_its_routine_changes(store: Store) -> None:
    first = breakfast(store)
    store.debriefs.say(TODAY, event_id=first.id, happened="Nobody came")
    store.events.routines.change(first.series_id or 0, TODAY, rule="FREQ=WEEKLY;BYDAY=WE")
    assert store.events.get(first.id or 0).day == TODAY


def test_today_is_neither_past_nor_left_out_of_what_comes(store: Store) -> None:
    event = evening(store, "Fair today")
    yesterday = store.events.add(parse_event("Salon 2026-03-02", TODAY), TODAY)
    assert [each.id for each in store.events.past(TODAY, 0, 5)] == [yesterday.id]
    assert store.events.count_past(TODAY) == 1
    assert [each.id for each in store.events.coming(TODAY, TODAY)] == [event.id]


@pytest.mark.parametrize(("day", "moved"), [("2026-03-02", False), ("today", True)])
def test_an_event_of_today_moves_to_the_first_day_of_its_routine_one_that_has_been_does_not(
    store: Store, day: str, moved: bool
) -> None:
    event = evening(store, f"Breakfast {day}")
    store.events.routines.repeat(event, "FREQ=WEEKLY;BYDAY=TH", TODAY)
    found = store.events.get(event.id or 0)
    assert (found.day == date(2026, 3, 5)) == moved
    assert (found.series_id is not None) == moved


def test_days_that_a_rule_leaves_out_are_skipped_and_undone_with_it(store: Store) -> None:
    line = parse_event("Breakfast every Tuesday 8:00 except 17 and 24 March", TODAY, repeats=True)
    store.events.add(line, TODAY, str(line.rule))
    assert days(store, 35) == [7, 28, 35]
    store.history.undo()
    assert days(store, 35) == []


def test_a_change_of_the_rule_may_leave_out_more_days(store: Store) -> None:
    series = breakfast(store).series_id or 0
    store.events.routines.change(series, TODAY, rule=f"{TUESDAYS}\nEXDATE;VALUE=DATE:20260310")
    assert days(store) == [0, 14, 21]
    assert store.events.routines.get(series).rule == TUESDAYS
    store.events.routines.change(series, TODAY, rule=f"{TUESDAYS}\nEXDATE;VALUE=DATE:20260310")
    assert days(store) == [0, 14, 21]
