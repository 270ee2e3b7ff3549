"""Previews of lines, as they are shown before saving."""

from datetime import date, datetime

from planner import language
from planner.grammar import (
    parse_action,
    parse_event,
    parse_goal,
    parse_person,
    parse_step,
    understood_action,
    understood_event,
    understood_goal,
    understood_person,
    understood_step,
)
from planner.network.recognise import NamedPerson

TODAY = date(2026, 3, 3)


def test_a_person_is_shown_field_by_field() -> None:
    line = parse_person(
        "Ana Ruiz @Acme, CFO #x #y knows: Bo knows: Cy promise: call friday thanks", TODAY
    )
    assert understood_person(line) == (
        ("Name", "Ana Ruiz"),
        ("Organisation", "Acme"),
        ("Title", "CFO"),
        ("Groups", "x, y"),
        ("I promised", "call, by Friday 6 March 2026"),
        ("Knows", "Bo, Cy"),
        ("To thank", "yes"),
    )


def test_an_action_is_shown_with_its_day_in_full() -> None:
    line = parse_action("Call Ana tomorrow 9:30 ~90 aim: news", TODAY)
    assert understood_action(line) == (
        ("Action", "Call Ana"),
        ("Day", "Wednesday 4 March 2026"),
        ("Time", "09:30"),
        ("Minutes", "1 h 30"),
        ("Kind", "contact"),
        ("By", "phone"),
        ("Aim", "news"),
    )


def test_an_action_with_several_candidates_asks_with_whom() -> None:
    people = [NamedPerson(1, "Ana Ruiz", "Ana"), NamedPerson(2, "Ana Bel", "Ana")]
    line = parse_action("Plan with: Ana", TODAY, people)
    assert ("With", "Ana") in understood_action(line)
    assert ("With", "Ana Ruiz") in understood_action(line, ["Ana Ruiz"])
    assert ("With whom?", "Ana Ruiz, Ana Bel") in understood_action(line, ["Ana Ruiz", "Ana Bel"])


def test_a_goal_and_an_event_are_shown() -> None:
    assert understood_goal(parse_goal("Meet 12 CFOs by 31/3", TODAY)) == (
        ("Goal", "Meet 12 CFOs"),
        ("Target", "12"),
        ("Measure", "CFOs"),
        ("Counts", "people met"),
        ("Due", "Tuesday 31 March 2026"),
    )
    assert understood_event(parse_event("Fair 0h-2h @Hall", TODAY)) == (
        ("Event", "Fair"),
        ("Day", "Tuesday 3 March 2026"),
        ("Time", "00:00–02:00"),
        ("Place", "Hall"),
    )


def test_labels_are_in_the_language_spoken() -> None:
    language.use("fr")
    assert understood_goal(parse_goal("Voir 3 DAF fin mars", TODAY)) == (
        ("Objectif", "Voir 3 DAF"),
        ("Nombre visé", "3"),
        ("Mesure", "DAF"),
        ("Ce qui compte", "personnes rencontrées"),
        ("Échéance", "mardi 31 mars 2026"),
    )


def test_words_that_are_no_date_are_shown_and_the_day_that_stands_instead() -> None:
    for words in (
        "6000 min", "~100h", "~99999", "99999 min", "0 fois", "0 times a week", "every 0 weeks",
        "toutes les 0 semaines", "tous les 1000 mois",
    ):  # fmt: skip
        odd = parse_action(f"Call Ana tomorrow {words}", TODAY, repeats=True)
        assert (odd.minutes, odd.repeats) == (None, None)
        assert ("Not understood", f"“{words}”") in understood_action(odd)
    assert parse_action("Call Ana 3 fois", TODAY).unread == ()
    shown = understood_action(parse_action("Call Ana 31/2", TODAY))
    assert ("Not understood", "“31/2”; today") in shown
    dated = understood_action(parse_action("Call Ana friday after 6pm", TODAY))
    assert ("Not understood", "“after 6pm”") in dated
    assert ("Not understood", "“by 31 June”") in understood_goal(
        parse_goal("Meet 12 CFOs by 31 June", TODAY)
    )
    assert ("Not understood", "“31/2”") in understood_step(parse_step("x 31/2", TODAY))
    event = understood_event(parse_event("Fair 31/2", TODAY))
    assert ("Not understood", "“31/2”; today") in event
    person = understood_person(parse_person("Ana promise: write by 31/2", TODAY))
    assert ("Not understood", "“by 31/2”") in person


def test_a_part_of_the_day_and_several_days_are_shown_with_the_day() -> None:
    shown = understood_action(parse_action("Call Ana tomorrow evening", TODAY))
    assert ("Day", "Wednesday 4 March 2026, evening") in shown
    days = understood_event(parse_event("Fair from 3 to 5 April", TODAY))
    assert ("Day", "Friday 3 – Sunday 5 April 2026 (3 days)") in days
    assert "Note" not in dict(days)
    promise = understood_person(parse_person("Ana promise: write tomorrow evening", TODAY))
    assert ("I promised", "write, by Wednesday 4 March 2026, evening") in promise


def test_an_hour_that_is_past_today_is_told() -> None:
    now = datetime(2026, 3, 3, 10, 0)
    for line, past in (("Call Ana 9:30", True), ("Call Ana 10:30", False), ("Call Ana", False)):
        action, event = parse_action(line, TODAY), parse_event(line, TODAY)
        assert ("already past" in str(understood_action(action, now=now))) == past
        assert ("already past" in str(understood_event(event, now=now))) == past
    tomorrow = parse_action("Call Ana tomorrow 9:30", TODAY)
    assert "already past" not in str(understood_action(tomorrow, now=now))


def test_the_two_people_of_an_introduction_are_shown() -> None:
    people = [NamedPerson(1, "Ana Ruiz"), NamedPerson(2, "Bob Low")]
    line = parse_action("Introduce Ana to Bob", TODAY, people)
    shown = dict(understood_action(line, ["Ana Ruiz"], ["Bob Low"]))
    assert (shown["With"], shown["To"]) == ("Ana Ruiz", "Bob Low")
    assert dict(understood_action(line, [], ["Bob", "Bab"]))["To whom?"] == "Bob, Bab"
