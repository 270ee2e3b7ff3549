"""The time after the last one is typed in words of either language, and said back."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner import language
from planner.calendar.recurrence.after import After, Unit
from planner.calendar.recurrence.after_words import find_after, parse_after
from planner.calendar.recurrence.read import read_repeats
from planner.calendar.recurrence.repeats import Repeats, say_repeats_at

TODAY = date(2026, 3, 3)
TWO_WEEKS = After(2, Unit.WEEKS)
TYPED = {
    "two weeks after it is done": TWO_WEEKS,
    "2 weeks after it’s done": TWO_WEEKS,
    "a fortnight after the last one": TWO_WEEKS,
    "deux semaines après": TWO_WEEKS,
    "14 jours après l’avoir fait": TWO_WEEKS,
    "15 jours après l’avoir faite": TWO_WEEKS,
    "une quinzaine après la dernière fois": TWO_WEEKS,
    "8 jours après": After(1, Unit.WEEKS),
    "10 days after doing it": After(10, Unit.DAYS),
    "un mois après que c’est fait": After(1, Unit.MONTHS),
    "a year after each time": After(1, Unit.YEARS),
}
NOT_SO = (
    "two weeks after the fair",
    "deux semaines après le salon",
    "after it is done",
    "0 days after it is done",
    "100 days after it is done",
)


@pytest.mark.parametrize("typed", TYPED)
def test_words_of_both_languages_are_read_alone_and_at_the_end_of_a_line(typed: str) -> None:
    found = find_after(f"Send news {typed}")
    assert (parse_after(typed), found and found.start) == (TYPED[typed], len("Send news "))


@pytest.mark.parametrize("typed", NOT_SO)
def test_a_phrase_is_taken_whole_or_left_whole(typed: str) -> None:
    assert find_after(typed) is None


@given(st.builds(After, st.integers(1, 99), st.sampled_from(Unit)), st.sampled_from(["en", "fr"]))
@example(After(8, Unit.DAYS), "fr")
@example(After(15, Unit.DAYS), "fr")
def test_what_is_said_is_read_back(after: After, tongue: str) -> None:
    language.use(tongue)
    said = say_repeats_at(Repeats(after=after), TODAY)
    read = read_repeats(said, TODAY)
    assert read is not None
    assert read.after is not None
    assert read.after.day(TODAY) == after.day(TODAY)


@given(st.builds(After, st.integers(1, 99), st.sampled_from(Unit)), st.dates())
def test_the_day_is_later_and_within_the_calendar(after: After, last: date) -> None:
    assert last < after.day(last) or after.day(last) == date.max


def test_a_day_that_its_month_lacks_gives_way_to_the_last_one() -> None:
    assert After(1, Unit.MONTHS).day(date(2026, 1, 31)) == date(2026, 2, 28)
    assert After(1, Unit.YEARS).day(date(2024, 2, 29)) == date(2025, 2, 28)
