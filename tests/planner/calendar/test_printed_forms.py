"""Every form in which the program prints a day, an hour or a length is read back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from itertools import product

import pytest

from planner import language
from planner.calendar.date_phrases import Look, parse_phrase
from planner.calendar.durations import LONGEST
from planner.calendar.past_days import parse_any_day, parse_past
from planner.calendar.typed_minutes import parse_minutes
from planner.grammar.literals import read
from planner.grammar.times import take_times
from planner.language import dates_in_words as words
from planner.stairs.pauses.line import parse_pause

TODAYS = [date(2026, 3, 3), date(2026, 12, 4), date(2026, 12, 31), date(2028, 2, 29)]
AHEAD, BACK = 800, 360

ON_A_DAY: list[Callable[[date, date], str]] = [
    words.say_day, words.say_numbered_day, words.say_the_day, words.say_on
]  # fmt: skip
IN_FULL: list[Callable[[date], str]] = [
    words.say_full_day, words.say_on_full_day, words.say_date, words.say_from_date
]  # fmt: skip
OF_SEVERAL: list[Callable[[date, date], str]] = [words.say_full_days, words.say_dates]
OF_AN_HOUR = [words.say_time, words.say_hour]
WALKED = {*ON_A_DAY, *IN_FULL, *OF_SEVERAL, *OF_AN_HOUR} | {
    words.say_of, words.say_the_days, words.say_days, words.say_minutes,
    words.say_short_day, words.say_column_day, words.say_day_and_month, words.say_past_day,
    words.say_month, words.say_until,
}  # fmt: skip
A_DAY_AFTER_A_NOUN = ("du ", "d’", "de ", "on ")
LENGTHS = [1, 2, 6, 27, 45, 89, 90, 200, 364, 365, 500]


@contextmanager
def spoken_in(spoken: str) -> Iterator[None]:
    language.use(spoken)
    try:
        yield
    finally:
        language.use("en")


def test_every_way_of_saying_is_walked() -> None:
    said = {name for name in dir(words) if name.startswith("say_")}
    no_days = {words.say_no_action.__name__}
    assert said - no_days == {say.__name__ for say in WALKED}


@pytest.mark.parametrize("spoken", ["en", "fr"])
@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_the_end_of_a_pause_is_read_back(spoken: str, today: date) -> None:
    ends = [today + timedelta(days=distance) for distance in range(364)]
    with spoken_in(spoken):
        read_back = {end: parse_pause(words.say_until(end, today), today) for end in ends}
    assert [
        end for end, pause in read_back.items() if (pause.first, pause.last) != (today, end)
    ] == []


@pytest.mark.parametrize("spoken", ["en", "fr"])
@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_days_are_read_back(spoken: str, today: date) -> None:
    wrong = []
    with spoken_in(spoken):
        for distance in range(-BACK, AHEAD):
            day = today + timedelta(days=distance)
            near = [say(day, today) for say in ON_A_DAY]
            for said in (*near, *(say(day) for say in IN_FULL)):
                read_back = parse_any_day if distance >= 0 else parse_past
                if read_back(said, today) != day:
                    wrong.append(f"{said}: {read_back(said, today)}, not {day}")
            wrong += [
                f"{said}: {parse_any_day(said, today)}, not {day}"
                for said in _without_a_year(day, today)
                if distance < BACK and parse_any_day(said, today) != day
            ]
    assert not wrong, "\n".join(["", *wrong[:20]])


def _without_a_year(day: date, today: date) -> Iterator[str]:
    """The ways that leave the year out, and in a strip the month."""
    yield words.say_short_day(day, today)
    if (day - today).days >= 0:
        yield words.say_day_and_month(day)
    if 2 <= (day - today).days < 14:
        yield words.say_column_day(day)


@pytest.mark.parametrize("spoken", ["en", "fr"])
@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_a_day_after_a_noun_is_read_back_without_its_preposition(spoken: str, today: date) -> None:
    wrong = []
    with spoken_in(spoken):
        for distance in range(-BACK, AHEAD):
            day = today + timedelta(days=distance)
            bare = said = words.say_of(day, today)
            for preposition in A_DAY_AFTER_A_NOUN:
                bare = bare.removeprefix(preposition)
            read_back = parse_any_day if distance >= 0 else parse_past
            if read_back(bare, today) != day:
                wrong.append(f"{said}: {read_back(bare, today)}, not {day}")
    assert not wrong, "\n".join(["", *wrong[:20]])


@pytest.mark.parametrize("spoken", ["en", "fr"])
@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_several_days_are_read_back(spoken: str, today: date) -> None:
    wrong = []
    with spoken_in(spoken):
        for distance, length in product(range(-BACK, AHEAD, 3), LENGTHS):
            if (distance // 3 + LENGTHS.index(length) + TODAYS.index(today)) % 5:
                continue  # each length from every fifth day on, from others on each of our days
            first = today + timedelta(days=distance)
            last = first + timedelta(days=length)
            look = Look.EITHER if last >= today else Look.BACK
            for said in (
                words.say_days(first, last, today),
                words.say_the_days(first, last, today),
                *(say(first, last) for say in OF_SEVERAL),
            ):
                found = parse_phrase(said, today, look)
                if found is None or (found.day, found.last) != (first, last):
                    wrong.append(f"{said}: {found}, not {first} to {last}")
    assert not wrong, "\n".join(["", f"{len(wrong)}", *wrong[:20]])


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_minutes_and_hours_are_read_back(spoken: str) -> None:
    with spoken_in(spoken):
        for minutes in range(1, LONGEST + 1):
            assert parse_minutes(words.say_minutes(minutes)) == minutes
        for minutes in range(LONGEST):
            at = time(*divmod(minutes, 60))
            for say in OF_AN_HOUR:
                line, start, end = take_times(read(say(at)))
                assert (line.said(), start, end) == ("", at, None)


def test_ranges_are_read_back() -> None:
    for start in range(0, LONGEST, 45):
        for end in range(0, LONGEST, 35):
            times = time(*divmod(start, 60)), time(*divmod(end, 60))
            said = "–".join(map(words.say_time, times))
            line, *found = take_times(read(said))
            assert (line.said(), *found) == ("", *times)
