"""Figures that may be times beside a day: read whole or told, never left in silence."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_action, parse_event

TODAY = date(2026, 3, 3)
DAYS = st.sampled_from(["friday", "tomorrow", "on 15 March", "vendredi", "demain", "le 15 mars"])
HOURS = st.integers(7, 22)
DASHES = st.sampled_from(["-", "–", " - ", " – "])
RANGES = st.builds(
    lambda hour, by, dash: f"{hour}{dash}{hour + by}", HOURS, st.integers(1, 2), DASHES
)
WORDED = st.builds(
    lambda hour, by, words: words.format(hour, hour + by),
    HOURS,
    st.integers(1, 2),
    st.sampled_from(["from {} to {}", "between {} and {}", "de {} à {}", "entre {} et {}"]),
)
POINTS = st.builds("{}.{}".format, HOURS, st.sampled_from(["00", "15", "30", "45"]))
THINGS = st.sampled_from(
    ["5-10 people", "5-10 personnes", "v12.30", "12.30 €", "€12.30", "pages 9-10", "12.30 euros"]
)


@given(DAYS, RANGES | WORDED | POINTS, st.sampled_from(["Call Ana {} {}", "{} {}, appeler Ana"]))
def test_figures_like_times_are_read_or_told(day: str, figures: str, frame: str) -> None:
    for line in (frame.format(day, figures), frame.format(figures, day)):
        for parsed in (parse_action(line, TODAY), parse_event(line, TODAY)):
            read = figures not in parsed.title
            assert bool(parsed.unread) is not read, (line, parsed)


@given(DAYS, POINTS, st.sampled_from(["at", "à", "before", "avant", "around", "vers"]))
def test_a_point_after_a_preposition_is_a_time(day: str, figures: str, before: str) -> None:
    hour, minute = map(int, figures.split("."))
    for line in (f"Call Ana {day} {before} {figures}", f"Call Ana {before} {figures} {day}"):
        parsed = parse_action(line, TODAY)
        assert (parsed.title, parsed.day_typed, parsed.unread) == ("Call Ana", True, ())
        assert parsed.time is not None
        assert (parsed.time.hour, parsed.time.minute) == (hour, minute)


@given(DAYS, THINGS)
def test_figures_of_something_else_raise_no_alarm(day: str, thing: str) -> None:
    for line in (f"Plan {thing} {day}", f"{day} plan {thing}"):
        parsed = parse_action(line, TODAY)
        assert thing in parsed.title
        assert (parsed.unread, parsed.time) == ((), None)
