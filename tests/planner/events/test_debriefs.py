"""Events told afterwards, and what is typed of time and money."""

from datetime import date, datetime

import pytest

from planner.events.debriefs import day_meant, event_afterwards, together
from planner.grammar import parse_person

EVENING, MIDNIGHT = datetime(2026, 3, 3, 22), datetime(2026, 3, 3, 0, 30)
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


@pytest.mark.parametrize(
    ("line", "title", "day"),
    [
        ("Soirée APEC hier soir", "Soirée APEC", MONDAY),
        ("Soirée APEC lundi dernier", "Soirée APEC", MONDAY),
        ("Meetup last Friday", "Meetup", date(2026, 2, 27)),
        ("Meetup friday", "Meetup", date(2026, 2, 27)),
        ("drinks 3 days ago", "drinks", date(2026, 2, 28)),
        ("Apéro mardi 3 mars", "Apéro", TUESDAY),
        ("Yesterday, drinks", "drinks", MONDAY),
        ("Forum 2026-04-01", "Forum 2026-04-01", TUESDAY),
        ("Lundi prochain chez Ana", "Lundi prochain chez Ana", TUESDAY),
        ("Dîner", "Dîner", TUESDAY),
    ],
)
def test_days_that_have_been_are_understood(line: str, title: str, day: date) -> None:
    read = event_afterwards(line, EVENING)
    assert (read.title, read.day) == (title, day)


def test_until_five_in_the_morning_it_is_still_yesterday() -> None:
    assert event_afterwards("Dîner", MIDNIGHT).day == MONDAY
    assert event_afterwards("Dîner aujourd'hui", MIDNIGHT).day == TUESDAY
    assert day_meant(datetime(2026, 3, 3, 4, 59)) == MONDAY
    assert day_meant(datetime(2026, 3, 3, 5)) == TUESDAY


def test_lines_of_one_person_add_up() -> None:
    first = parse_person("Ana Ruiz @Acme #a need: x promise: y thanks", TUESDAY)
    more = parse_person("Ana R #b need: z promise: y *", TUESDAY)
    both = together([first, more])
    assert (both.name, both.organisation, both.groups) == ("Ana Ruiz", "Acme", ("a", "b"))
    assert (both.need, both.thanks, both.enjoyed) == ("x; z", True, True)
    assert len(both.promises) == 1
