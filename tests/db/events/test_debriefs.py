"""Debriefs in the store: people met line by line, and what each line causes."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from db import models
from db.errors import Missing
from db.store import Store
from planner.events.debriefs import DebriefFields
from planner.grammar import parse_event, parse_person
from planner.model.events import Attendance, Event
from planner.model.vocabulary import Channel, Circle, Kind
from planner.network.query import EVERYBODY
from tests.db import rows
from tests.db.processes import line_of, started

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
NADIA = "Nadia Ferrand @Kérial, DAF #finance need: a CFO promise: the article friday thanks"


@pytest.fixture
def event(store: Store) -> Event:
    return store.events.add(parse_event("Soirée APEC 18h30-21h @CCI 2026-03-02", MONDAY), MONDAY)


def meet(store: Store, event: Event, text: str, **whom: Any) -> Attendance:
    return store.debriefs.meet(event.id or 0, parse_person(text, event.day), text, TUESDAY, **whom)


def again(store: Store, met: Attendance, text: str, **how: Any) -> Attendance:
    return store.debriefs.meet_again(met.id, parse_person(text, MONDAY), text, TUESDAY, **how)


def planned(store: Store) -> list[tuple[str, date | None]]:
    return [(action.title, action.day) for action in store.actions.find("")]


def everybody(store: Store) -> list[str]:
    return [person.name for person in store.people.cards(EVERYBODY)]


def test_a_line_writes_person_touch_and_actions_from_the_event_s_day(
    store: Store, event: Event
) -> None:
    met = meet(store, event, NADIA)
    nadia = store.people.card(met.person_id)
    [touch] = store.touches.of(nadia.id)
    assert (met.met, met.created, met.line) == (True, True, NADIA)
    assert (nadia.organisation, nadia.need, nadia.last_contact) == ("Kérial", "a CFO", MONDAY)
    assert nadia.how_met == "Soirée APEC, 2 March 2026, CCI"
    assert (touch.day, touch.channel, touch.gist) == (
        MONDAY,
        Channel.IN_PERSON,
        "Soirée APEC, CCI",
    )
    assert planned(store) == [
        ("Thank Nadia Ferrand", TUESDAY),
        ("For Nadia Ferrand: the article", FRIDAY),
    ]
    assert {action.event_id for action in store.actions.find("")} == {event.id}


def test_a_promise_without_a_day_counts_from_the_event(store: Store, event: Event) -> None:
    meet(store, event, "Nadia Ferrand promise: the article")
    assert planned(store) == [("For Nadia Ferrand: the article", date(2026, 3, 5))]


def test_a_line_is_one_change(store: Store, event: Event) -> None:
    meet(store, event, NADIA)
    assert [change.what for change in store.history.list()] == [
        "Met at Soirée APEC: Nadia Ferrand",
        "Event added: Soirée APEC",
    ]
    store.history.undo()
    assert everybody(store) == []
    assert store.events.get(event.id or 0).people == ()


def test_a_full_name_known_once_is_that_person(store: Store, event: Event) -> None:
    nadia = rows.person("Nadia Ferrand")
    met = meet(store, event, "nadia ferrand thanks")
    assert (met.person_id, met.created) == (nadia, False)
    assert store.people.card(nadia).how_met == ""


def test_the_same_name_elsewhere_is_a_new_person(store: Store, event: Event) -> None:
    known = meet(store, event, "Nadia Ferrand @Kérial").person_id
    assert meet(store, event, "Nadia Ferrand @Acme").person_id != known


def test_a_whole_name_of_one_word_is_known(store: Store, event: Event) -> None:
    known = rows.person("Paul")
    assert meet(store, event, "Paul note: tall").person_id == known


def test_a_first_name_alone_is_a_new_person_unless_met_there_already(
    store: Store, event: Event
) -> None:
    known = rows.person("Paul Durand")
    paul = meet(store, event, "Paul note: tall")
    assert paul.person_id != known
    assert meet(store, event, "Paul thanks").person_id == paul.person_id


def test_of_two_people_with_one_name_the_user_chooses(store: Store, event: Event) -> None:
    first, second = rows.person("Nadia Ferrand"), rows.person("Nadia Ferrand")
    line = parse_person("Nadia Ferrand", MONDAY)
    found = store.debriefs.meant(event.id or 0, line)
    assert found.open
    assert [row.id for row in found.same] == [first, second]
    store.events.see(event.id or 0, second)
    assert store.debriefs.meant(event.id or 0, line).sure == second
    assert meet(store, event, "Nadia Ferrand", person_id=first).person_id == first


def test_names_begun_and_nearly_the_same_are_offered(store: Store, event: Event) -> None:
    nadia = rows.person("Nadia Ferrand")
    for typed in ("Nadia Fer", "Nadia Ferand", "nadia"):
        found = store.debriefs.meant(event.id or 0, parse_person(typed, MONDAY))
        assert [row.id for row in found.alike] == [nadia]
        assert found.sure is None


def test_at_most_four_others_are_offered(store: Store, event: Event) -> None:
    for number in range(6):
        rows.person(f"Nadia Ferrand{number}")
    line = parse_person("Nadia Ferrand", MONDAY)
    assert len(store.debriefs.meant(event.id or 0, line).alike) == 4


def test_a_second_line_adds_to_the_first(store: Store, event: Event) -> None:
    first = meet(store, event, NADIA)
    second = meet(store, event, "Nadia Ferrand offer: a lunch promise: the list thanks")
    assert second.id == first.id
    assert second.line.split("\n")[0] == NADIA
    assert len(store.touches.of(first.person_id)) == 1
    assert [title for title, _day in planned(store)] == [
        "Thank Nadia Ferrand",
        "For Nadia Ferrand: the list",
        "For Nadia Ferrand: the article",
    ]
    assert store.people.card(first.person_id).offer == "a lunch"


def test_the_same_line_twice_writes_nothing_more(store: Store, event: Event) -> None:
    meet(store, event, NADIA)
    before = store.history.list()
    meet(store, event, NADIA)
    assert store.history.list() == before


def test_a_line_said_anew_replaces_what_it_had_caused(store: Store, event: Event) -> None:
    first = meet(store, event, "Nadia Ferand @Kerial #finance need: a CFO promise: the article")
    second = again(store, first, "Nadia Ferrand @Kérial offer: tea thanks")
    nadia = store.people.card(second.person_id)
    assert everybody(store) == ["Nadia Ferrand"]
    assert (nadia.organisation, nadia.need, nadia.offer) == ("Kérial", "", "tea")
    assert (nadia.given, nadia.family, nadia.groups) == ("Nadia", "Ferrand", ())
    assert planned(store) == [("Thank Nadia Ferrand", TUESDAY)]
    assert len(store.touches.of(nadia.id)) == 1
    assert [row.name for row in models.Organisation.select()] == ["Kérial"]
    assert models.PeopleGroup.select().count() == 0


def test_saying_anew_is_one_change(store: Store, event: Event) -> None:
    first = meet(store, event, NADIA)
    again(store, first, "Karim Haddad thanks")
    assert store.history.list()[0].what == "Met at Soirée APEC, said anew: Karim Haddad"
    store.history.undo()
    assert everybody(store) == ["Nadia Ferrand"]
    assert len(planned(store)) == 2


def test_fields_of_a_known_person_are_set_back_where_unchanged_since(
    store: Store, event: Event
) -> None:
    nadia = store.people.add("Nadia Ferrand", MONDAY, organisation="Kérial", need="a flat")
    met = meet(store, event, "Nadia Ferrand @Kérial need: a CFO offer: tea n@k.fr #lyon via: Zoé")
    store.people.change(nadia.id, MONDAY, offer="tea and cake")
    again(store, met, "Nadia Ferrand")
    card = store.people.card(nadia.id)
    assert (card.need, card.offer, card.via) == ("a flat", "tea and cake", "")
    assert (card.points, card.groups) == ((), ())


def test_what_was_worked_on_since_is_neither_lost_nor_doubled(store: Store, event: Event) -> None:
    met = meet(store, event, NADIA)
    thanks, _article = store.actions.find("")
    store.actions.prepare(thanks.id or 0, aim="be warm")
    store.people.change(met.person_id, MONDAY, need="a CFO by June")
    again(store, met, NADIA.replace("the article friday", "the list"))
    card = store.people.card(met.person_id)
    assert card.need == "a CFO by June"
    assert planned(store) == [
        ("Thank Nadia Ferrand", TUESDAY),
        ("For Nadia Ferrand: the list", date(2026, 3, 5)),
    ]
    assert store.actions.find("thank")[0].aim == "be warm"


def test_another_name_is_another_person(store: Store, event: Event) -> None:
    ana = store.people.add("Ana Ruiz", MONDAY)
    met = meet(store, event, "Ana Ruiz thanks")
    other = again(store, met, "Ana Roux thanks")
    assert other.person_id != ana.id
    assert everybody(store) == ["Ana Roux", "Ana Ruiz"]
    assert store.touches.of(ana.id) == []
    assert planned(store) == [("Thank Ana Roux", TUESDAY)]


def test_a_line_moved_to_a_person_met_adds_to_their_line(store: Store, event: Event) -> None:
    ana = meet(store, event, "Ana Ruiz thanks")
    wrong = meet(store, event, "Ana Ruis offer: tea thanks")
    again(store, wrong, "Ana Ruiz offer: tea thanks")
    assert everybody(store) == ["Ana Ruiz"]
    assert store.people.card(ana.person_id).offer == "tea"
    assert planned(store) == [("Thank Ana Ruiz", TUESDAY)]


def test_taking_a_line_back_leaves_no_trace(store: Store, event: Event) -> None:
    met = meet(store, event, NADIA)
    store.debriefs.take_back(met.id, TUESDAY)
    assert everybody(store) == []
    assert planned(store) == []
    assert models.Touch.select().count() == models.Organisation.select().count() == 0
    with pytest.raises(Missing):
        store.debriefs.take_back(met.id, TUESDAY)


def test_a_person_edited_since_stays_when_the_line_goes(store: Store, event: Event) -> None:
    met = meet(store, event, NADIA)
    store.people.change(met.person_id, TUESDAY, circle=Circle.CLOSE)
    store.debriefs.take_back(met.id, TUESDAY)
    card = store.people.card(met.person_id)
    assert (card.circle, card.need, card.last_contact) == (Circle.CLOSE, "", None)


def test_one_of_two_lines_is_taken_back_alone(store: Store, event: Event) -> None:
    met = meet(store, event, "Ana Ruiz thanks")
    meet(store, event, "Ana Ruiz offer: tea")
    store.debriefs.take_back(met.id, TUESDAY, was="Ana Ruiz thanks")
    assert store.people.card(met.person_id).offer == "tea"
    assert planned(store) == []


def test_a_line_that_another_window_took_back_is_missing(store: Store, event: Event) -> None:
    met = meet(store, event, "Ana Ruiz thanks")
    meet(store, event, "Ana Ruiz offer: tea")
    store.debriefs.take_back(met.id, TUESDAY, was="Ana Ruiz offer: tea")
    with pytest.raises(Missing, match="This line is no longer there"):
        again(store, met, "Ana Ruiz offer: coffee", was="Ana Ruiz offer: tea")
    with pytest.raises(Missing, match="This line is no longer there"):
        store.debriefs.take_back(met.id, TUESDAY, was="Ana Ruiz offer: tea")
    assert store.events.get(event.id or 0).people[0].line == "Ana Ruiz thanks"


def test_a_line_that_another_window_moved_is_found_by_its_text(store: Store, event: Event) -> None:
    met = meet(store, event, "Ana Ruiz thanks")
    meet(store, event, "Ana Ruiz offer: tea")
    store.debriefs.take_back(met.id, TUESDAY, was="Ana Ruiz thanks")
    changed = again(store, met, "Ana Ruiz offer: coffee", was="Ana Ruiz offer: tea")
    assert changed.line == "Ana Ruiz offer: coffee"


def test_a_line_keeps_its_place_when_its_person_changes(store: Store, event: Event) -> None:
    first, *_others = [meet(store, event, name) for name in ("Zoé Bo", "Ana Ruiz", "Paul Lo")]
    rows.person("Karim Haddad")
    again(store, first, "Karim Haddad")
    meet(store, event, "Lea Morel")
    people = store.events.get(event.id or 0).people
    assert [each.person for each in people] == ["Karim Haddad", "Ana Ruiz", "Paul Lo", "Lea Morel"]


def test_a_person_to_see_stays_wanted_when_their_line_goes(store: Store, event: Event) -> None:
    ana = rows.person("Ana Ruiz")
    store.events.see(event.id or 0, ana)
    met = meet(store, event, "Ana Ruiz")
    assert (met.wanted, met.met) == (True, True)
    store.debriefs.take_back(met.id, TUESDAY)
    [wanted] = store.events.get(event.id or 0).people
    assert (wanted.wanted, wanted.met, wanted.line) == (True, False, "")


def test_an_event_of_that_day_and_title_is_not_written_twice(store: Store, event: Event) -> None:
    line = parse_event("soiree apec", MONDAY)
    assert store.debriefs.begin(line, TUESDAY).id == event.id
    assert store.debriefs.begin(parse_event("Salon", MONDAY), TUESDAY).id != event.id


def test_what_is_said_teaches_and_is_said_again_in_place(store: Store, event: Event) -> None:
    say = store.debriefs.say
    said = say(TUESDAY, event_id=event.id, happened="Three talks", why="I came early")
    assert [lesson.text for lesson in store.lessons.of_days(MONDAY, FRIDAY)] == ["I came early"]
    say(TUESDAY, event_id=event.id, next_time="Come early", minutes=150)
    [lesson] = store.lessons.of_days(MONDAY, FRIDAY)
    assert (lesson.text, lesson.kind) == ("Come early", Kind.EVENT)
    closed = store.debriefs.close(said.id)
    assert closed == store.debriefs.of_event(event.id or 0)
    assert (closed.happened, closed.why, closed.minutes) == ("Three talks", "I came early", 150)
    assert (closed.day, closed.closed) == (TUESDAY, True)


def test_events_of_the_last_days_wait_for_their_debrief(store: Store, event: Event) -> None:
    assert [waiting.id for waiting in store.debriefs.pending(TUESDAY)] == [event.id]
    assert [waiting.id for waiting in store.debriefs.pending(MONDAY, time(18))] == [event.id]
    store.debriefs.close(store.debriefs.say(TUESDAY, event_id=event.id).id)
    assert store.debriefs.pending(TUESDAY) == []


def test_what_was_given_and_asked_stands_in_the_one_touch(store: Store, event: Event) -> None:
    met = meet(store, event, "Ana Ruiz gave: my time asked: a name")
    again(store, met, "Ana Ruiz gave: a book")
    [touch] = store.touches.of(met.person_id)
    assert (touch.gave, touch.asked) == ("a book", "")


MEET = """
from planner.grammar import parse_person
print("ready")
sys.stdin.readline()
for text in ("Ana Ruiz thanks", "Paul promise: x", "Zoé Bo @Acme thanks"):
    day = date(2026, 3, 2)
    store.debriefs.meet(1, parse_person(text, day), text, day)
"""


def test_two_windows_that_write_the_same_lines_at_once_double_nothing(
    store: Store, path: Path, event: Event
) -> None:
    windows = [started(path, MEET) for _window in range(2)]
    assert [line_of(window) for window in windows] == ["ready"] * 2
    for window in windows:
        window.communicate("go\n", timeout=30)
    assert [window.returncode for window in windows] == [0, 0]
    assert sorted(everybody(store)) == ["Ana Ruiz", "Paul", "Zoé Bo"]
    assert len(store.events.get(event.id or 0).people) == models.Touch.select().count() == 3
    assert len(planned(store)) == 3


@pytest.mark.parametrize("how", ["move", "change_one"])
def test_an_event_that_was_on_another_day_takes_along_what_it_caused(
    store: Store, event: Event, how: str
) -> None:
    met = meet(store, event, NADIA.replace(" thanks", " promise: the list thanks"))
    if how == "move":
        store.events.move(event, TUESDAY, TUESDAY)
    else:
        store.events.change_one(event, TUESDAY, day=TUESDAY)
    [touch] = store.touches.of(met.person_id)
    assert touch.day == TUESDAY
    assert store.people.card(met.person_id).how_met == "Soirée APEC, 3 March 2026, CCI"
    wednesday = date(2026, 3, 4)
    assert sorted(planned(store)) == [
        ("For Nadia Ferrand: the article", FRIDAY),  # was said
        ("For Nadia Ferrand: the list", FRIDAY),
        ("Thank Nadia Ferrand", wednesday),
    ]
    store.history.undo()
    assert store.touches.of(met.person_id)[0].day == MONDAY
    store.debriefs.take_back(met.id, TUESDAY)
    assert everybody(store) == []


def test_a_touch_given_another_day_by_hand_does_not_follow_the_event(
    store: Store, event: Event
) -> None:
    met = meet(store, event, "Nadia Ferrand")
    models.Touch.update(day=FRIDAY).execute()
    store.events.move(event, TUESDAY, TUESDAY)
    assert [touch.day for touch in store.touches.of(met.person_id)] == [FRIDAY]


def test_people_met_at_an_event_moved_since_can_be_taken_back(store: Store, event: Event) -> None:
    met = meet(store, event, NADIA)
    store.events.move(event, TUESDAY, TUESDAY)
    store.debriefs.take_back(met.id, TUESDAY)
    assert everybody(store) == []
    assert planned(store) == []


def test_the_history_tells_what_was_said_of_an_event(store: Store, event: Event) -> None:
    for said in (
        DebriefFields(happened="three talks"),
        DebriefFields(why="I came early"),
        DebriefFields(next_time="come early"),
        DebriefFields(minutes=90),
        DebriefFields(planned="two talks", cost=1200),
        DebriefFields(closed=True, minutes=95),
    ):
        store.debriefs.say(TUESDAY, event_id=event.id, **said)
    assert [change.what for change in reversed(store.history.list())][1:] == [
        "Debrief of Soirée APEC: what happened",
        "Debrief of Soirée APEC: why",
        "Debrief of Soirée APEC: what to do next time",
        "Debrief of Soirée APEC: the minutes",
        "Debrief: Soirée APEC",
        "Debrief ended: Soirée APEC",
    ]
