"""A list of days and times is left whole, and told: one of them is to be chosen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_action, parse_event

FRIDAY = date(2026, 12, 4)
LISTS = (
    "Call Ana by Friday 5pm or Monday",
    "Call Ana 9:30 tomorrow or 10:30",
    "Call Ana tomorrow 9 am to 10",
    "Call Ana 9h, 10h",
    "Call Ana tomorrow, Friday",
    "Call Ana Monday 9h, Tuesday 10h",
    "Call Ana 9 or 10h",
    "Appeler Ana lundi 9h ou mardi 10h",
    "Appeler Ana lundi 9h ou 10",
    "Appeler Ana 9 ou 10h",
    "Appeler Ana demain, vendredi",
    "Appeler Ana lundi 9h et mardi 10h",
    "Appeler Ana lundi 9h à mardi 10h",
)
DAYS = (
    "lundi",
    "mardi",
    "Monday",
    "demain",
    "tomorrow",
    "le 15",
    "by Friday",
    "15/12",
    "fri",
    "mon",
)
TIMES = ("9h", "10h", "9:30", "14h30", "9 am", "à 20h", "at 5pm", "noon", "midi", "14h-15h")
MOMENTS = st.tuples(st.sampled_from(DAYS), st.sampled_from(TIMES), st.booleans()).map(
    lambda said: f"{said[1]} {said[0]}" if said[2] else f"{said[0]} {said[1]}"
)


@pytest.mark.parametrize("line", LISTS)
def test_a_list_stays_in_the_title_and_is_told_whole(line: str) -> None:
    parsed = parse_action(line, FRIDAY)
    assert (parsed.title, parsed.unread) == (line, (line.split(" Ana ")[1],))
    assert not parsed.day_typed
    assert parsed.time is None


@pytest.mark.parametrize(
    "line", ["Concert Monday 20h or Tuesday 20h", "Bal lundi 20h ou 21h mardi"]
)
def test_the_list_of_an_event_stays_in_its_title(line: str) -> None:
    parsed = parse_event(line, FRIDAY)
    assert (parsed.title, parsed.unread) == (line, (line.split(" ", 1)[1],))


def test_words_after_a_list_stay_where_they_are() -> None:
    parsed = parse_action("Lundi 9h ou mardi 10h voir Ana", FRIDAY)
    assert parsed.title == "Lundi 9h ou mardi 10h voir Ana"
    assert parsed.unread == ("Lundi 9h ou mardi 10h",)


@pytest.mark.parametrize(
    "line",
    ["Call Ana tomorrow, 9h", "Call Ana, Monday - 14h, 15 min", "Appeler Ana le 15 à 14h",
     "Call Ana 9:30, 1h30", "Call Ana tomorrow and 3 friends", "Appeler Ana, demain, 9h, 15 min"],
)  # fmt: skip
def test_a_day_beside_its_time_is_no_list(line: str) -> None:
    assert parse_action(line, FRIDAY).unread == ()


@given(MOMENTS, st.sampled_from([" or ", " ou ", " et ", " and ", " to ", " à ", ", "]), MOMENTS)
def test_of_two_moments_all_is_taken_or_all_is_left_and_told(
    left: str, between: str, right: str
) -> None:
    line = f"Appeler Ana {left}{between}{right}"
    parsed = parse_action(line, FRIDAY)
    if parsed.title != "Appeler Ana":
        assert (parsed.title, parsed.unread) == (line, (f"{left}{between}{right}",))
        assert not parsed.day_typed
        assert parsed.time is None


@pytest.mark.parametrize("vague", ["en soirée", "le soir", "dans la semaine", "in the evening"])
@pytest.mark.parametrize("limit", ["avant mardi", "d'ici mardi", "d'ici le 8", "before Tuesday"])
def test_a_limit_after_words_of_time_without_a_day_is_the_day(vague: str, limit: str) -> None:
    parsed = parse_action(f"Voir Ana {vague} {limit}", FRIDAY)
    assert (parsed.title, parsed.unread) == (f"Voir Ana {vague}", (vague,))
    assert parsed.day == date(2026, 12, 8)
