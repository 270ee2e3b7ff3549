"""An event of several days: where it is found, how it moves, when it is over."""

from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import models
from db.engine.database import database
from db.errors import Impossible
from db.store import Store
from planner.calendar.date_phrases import Look
from planner.calendar.weeks import week_of
from planner.grammar import parse_event, parse_person
from planner.model.events import Event
from planner.model.vocabulary import EventState

TODAY = date(2026, 12, 4)
FIRST, LAST = date(2026, 12, 3), date(2026, 12, 5)
LINE = "Salon du 3 au 5 décembre 9h-18h @Halle but : trois échanges"
DAYS = st.integers(-8, 8).map(lambda distance: TODAY + timedelta(distance))


@pytest.fixture
def fair(store: Store) -> Event:
    return store.events.add(parse_event(LINE, TODAY, Look.EITHER), TODAY)


def titles(events: list[Event]) -> list[str]:
    return [event.title for event in events]


def test_a_line_becomes_an_event_of_several_days_and_keeps_its_note(store: Store) -> None:
    line = parse_event("Salon du 3 au 5 décembre note: badge", TODAY, Look.EITHER)
    fair = store.events.add(line, TODAY)
    assert (fair.title, fair.day, fair.last, fair.note) == ("Salon", FIRST, LAST, "badge")
    assert store.events.get(fair.id or 0) == fair


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DAYS, st.integers(0, 6)), max_size=4), DAYS, st.integers(0, 5))
def test_between_two_days_is_found_what_has_a_day_among_them(
    store: Store, spans: list[tuple[date, int]], first: date, length: int
) -> None:
    window = [first + timedelta(distance) for distance in range(length + 1)]
    with database.atomic() as turn:
        events = [
            store.events.write_down(Event(str(number), day, last=day + timedelta(more)), TODAY)
            for number, (day, more) in enumerate(spans)
        ]
        there = {event.id for event in events if any(map(event.is_on, window))}
        ahead = {event.id for event in events if event.last_day >= first}
        assert {event.id for event in store.events.between(first, window[-1])} == there
        assert {event.id for event in store.events.coming(first, TODAY)} == ahead
        past = store.events.past(first, 0, 9)
        assert {event.id for event in past} == {event.id for event in events} - ahead
        assert len(past) == store.events.count_past(first)
        places = [store.events.place_in_past(event.id or 0, first) for event in past]
        assert places == list(range(len(past)))
        turn.rollback()


@pytest.mark.parametrize("day", [FIRST, TODAY, LAST])
def test_today_lists_it_on_each_of_its_days(store: Store, fair: Event, day: date) -> None:
    assert [event.id for event in store.day.agenda(day).events] == [fair.id]


@pytest.mark.parametrize(("days", "listed"), [(-3, 0), (1, 1), (3, 1), (4, 0)])
def test_today_lists_it_for_three_days_after_the_last(
    store: Store, fair: Event, days: int, listed: int
) -> None:
    day = (FIRST if days < 0 else LAST) + timedelta(days)
    assert len(store.day.agenda(day).events) == listed


def test_one_begun_long_ago_and_still_on_is_listed(store: Store) -> None:
    store.events.write_down(Event("Course", TODAY - timedelta(60), last=LAST), TODAY)
    assert titles(list(store.day.agenda(TODAY).events)) == ["Course"]
    assert titles(store.events.between(TODAY, TODAY)) == ["Course"]
    assert store.events.next(TODAY) == store.events.between(TODAY, TODAY)[0]


def test_its_debrief_is_offered_from_the_last_day_on(store: Store, fair: Event) -> None:
    assert store.debriefs.pending(TODAY, time(23)) == []
    assert store.debriefs.pending(LAST, time(8)) == [fair]
    assert store.debriefs.pending(LAST, time(9)) == [fair]
    assert store.debriefs.pending(LAST + timedelta(3)) == [fair]
    assert store.debriefs.pending(LAST + timedelta(4)) == []


def test_it_moves_whole_and_back(store: Store, fair: Event) -> None:
    moved = store.events.move(fair, date(2027, 1, 30), TODAY)
    assert (moved.day, moved.last) == (date(2027, 1, 30), date(2027, 2, 1))
    assert store.events.change(fair.id or 0, day=FIRST).last == LAST
    store.history.undo()
    store.history.undo()
    assert store.events.get(fair.id or 0) == fair
    store.history.redo()
    assert store.events.get(fair.id or 0) == moved


def test_a_last_day_that_is_no_later_is_none(store: Store, fair: Event) -> None:
    changed = store.events.change(fair.id or 0, last=FIRST)
    assert changed.last is None
    store.history.undo()
    assert store.events.get(fair.id or 0).last == LAST
    assert store.events.change(fair.id or 0, day=LAST, last=FIRST).last is None


def test_it_does_not_repeat_but_one_time_of_a_routine_may_last(store: Store, fair: Event) -> None:
    with pytest.raises(Impossible, match="one day each time"):
        store.events.routines.repeat(fair, "FREQ=WEEKLY", TODAY)
    club = store.events.add(parse_event("Club 8h", TODAY), TODAY, "FREQ=WEEKLY")
    lasting = store.events.change_one(club, TODAY, last=TODAY + timedelta(1))
    found = store.events.between(TODAY, TODAY + timedelta(8))
    assert [event.last for event in found if event.title == "Club"] == [lasting.last, None]
    store.events.routines.change(club.series_id or 0, TODAY, rule="FREQ=WEEKLY;BYDAY=MO")
    moved = store.events.get(club.id or 0)
    assert (moved.day, moved.last) == (TODAY + timedelta(3), TODAY + timedelta(4))


def test_given_up_it_stays_until_the_last_day(store: Store, fair: Event) -> None:
    store.events.drop(fair, TODAY)
    assert [event.state for event in store.events.coming(LAST, LAST)] == [EventState.DROPPED]
    assert store.events.between(TODAY, LAST) == []


def test_a_line_on_one_of_its_days_goes_on_with_it(store: Store, fair: Event) -> None:
    known = store.debriefs.same(parse_event("salon vendredi", TODAY, Look.EITHER))
    assert known is None
    known = store.debriefs.same(parse_event("salon aujourd'hui", TODAY, Look.EITHER))
    assert known == fair
    assert store.debriefs.begin(parse_event(LINE, LAST, Look.BACK), LAST) == fair
    assert models.Event.select().count() == 1


@pytest.mark.parametrize(
    ("typed_on", "day"), [(TODAY, TODAY), (LAST, LAST), (LAST + timedelta(2), LAST)]
)
def test_people_are_met_on_the_day_of_the_line_or_on_the_last(
    store: Store, fair: Event, typed_on: date, day: date
) -> None:
    text = "Ana Roux promise: the map tomorrow thanks"
    line = parse_person(text, day)
    met = store.debriefs.meet(fair.id or 0, line, text, typed_on)
    [touch] = store.touches.of(met.person_id)
    assert touch.day == day
    owed = {action.title: action.day for action in store.debriefs.owed(fair.id or 0)}
    assert owed["For Ana Roux: the map"] == day + timedelta(1)
    card = store.people.card(met.person_id)
    assert (card.last_contact, card.how_met) == (day, "Salon, 3–5 December 2026, Halle")


def test_a_promise_without_a_day_counts_from_the_day_of_the_moved_event(
    store: Store, fair: Event
) -> None:
    text = "Ana Roux promise: the map promise: the book on 20/12"
    store.debriefs.meet(fair.id or 0, parse_person(text, LAST), text, LAST)
    store.events.move(store.events.get(fair.id or 0), date(2026, 11, 2), LAST + timedelta(1))
    owed = {action.title: action.day for action in store.debriefs.owed(fair.id or 0)}
    assert owed["For Ana Roux: the map"] == date(2026, 11, 9)
    assert owed["For Ana Roux: the book"] == date(2026, 12, 20)


def test_what_the_lines_caused_moves_along(store: Store, fair: Event) -> None:
    text = "Ana Roux thanks"
    met = store.debriefs.meet(fair.id or 0, parse_person(text, TODAY), text, TODAY)
    before = date(2026, 11, 3)
    store.events.move(store.events.get(fair.id or 0), before, LAST + timedelta(1))
    [touch] = store.touches.of(met.person_id)
    assert touch.day == before + timedelta(2)
    store.history.undo()
    store.events.change_one(store.events.get(fair.id or 0), LAST, last=LAST + timedelta(1))
    assert [touch.day for touch in store.touches.of(met.person_id)] == [TODAY]


def test_it_counts_in_the_week_of_its_last_day(store: Store) -> None:
    store.events.write_down(Event("Fair", LAST, last=LAST + timedelta(3)), TODAY)
    monday = LAST + timedelta(2)
    weeks = [week_of(day) for day in (LAST, monday)]
    counted = [store.reviews.figures(week, monday + timedelta(6)).events for week in weeks]
    assert counted == [0, 1]


def test_a_further_line_of_a_later_day_leaves_what_was_promised_before(
    store: Store, fair: Event
) -> None:
    working = store.practice.working
    for day, said in ((FIRST, "promise: the article tomorrow"), (TODAY, "need: a mentor")):
        text = f"Karim Haddad {said}"
        store.debriefs.meet(fair.id or 0, parse_person(text, day, working), text, day)
    [article] = store.actions.find("article")
    assert article.day == FIRST + timedelta(1)
    [karim] = store.events.get(fair.id or 0).people
    text = "Karim Haddad need: a good mentor"
    line = parse_person(text, LAST, working)
    store.debriefs.meet_again(karim.id, line, text, LAST, was="Karim Haddad need: a mentor")
    [article] = store.actions.find("article")
    assert article.day == FIRST + timedelta(1)
