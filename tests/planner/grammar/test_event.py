"""An event in one line."""

from datetime import date, time

import pytest

from planner.grammar import EventLine, GrammarError, parse_event

TODAY = date(2026, 3, 3)


def test_the_example_holds() -> None:
    line = "Soirée APEC jeudi 18h30-21h @CCI de Lyon but : trois vraies conversations"
    assert parse_event(line, TODAY) == EventLine(
        title="Soirée APEC",
        day=date(2026, 3, 5),
        day_typed=True,
        start=time(18, 30),
        end=time(21),
        place="CCI de Lyon",
        aim="trois vraies conversations",
    )


@pytest.mark.parametrize("line", ["", "jeudi 18h", "@CCI", "but : x"])
def test_without_a_title_a_sentence_refuses(line: str) -> None:
    with pytest.raises(GrammarError, match="Name the event"):
        parse_event(line, TODAY)


def test_without_a_date_it_is_today() -> None:
    assert parse_event("Fair", TODAY) == EventLine("Fair", TODAY)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("18h30-21h", time(18, 30), time(21)),
        ("18:30-21:00", time(18, 30), time(21)),
        ("18h – 21h30", time(18), time(21, 30)),
        ("6pm-8pm", time(18), time(20)),
        ("6-8pm", time(18), time(20)),
        ("11-1pm", time(11), time(13)),
        ("9-11am", time(9), time(11)),
        ("18-21h", time(18), time(21)),
        ("22h-1h", time(22), time(1)),
        ("de 18h à 21h", time(18), time(21)),
        ("from 9:00 to 11am", time(9), time(11)),
        ("18h30", time(18, 30), None),
        ("à 18h30", time(18, 30), None),
    ],
)
def test_a_time_or_a_range_is_taken(written: str, start: time, end: time | None) -> None:
    for line in (f"Fair {written}", f"{written} Fair", f"Fair @CCI de Lyon {written}"):
        parsed = parse_event(line, TODAY)
        assert (parsed.title, parsed.start, parsed.end) == ("Fair", start, end)
        assert parsed.place in (None, "CCI de Lyon")


@pytest.mark.parametrize("word", ["18-21", "25h-26h", "1-2-3", "3-4x"])
def test_what_is_no_range_stays_in_the_title(word: str) -> None:
    parsed = parse_event(f"Fair {word}", TODAY)
    assert (parsed.title, parsed.start) == (f"Fair {word}", None)


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        ("Fair @City Hall", "Fair", "City Hall"),
        ("Fair @City Hall, with Ana", "Fair, with Ana", "City Hall"),
        ("Fair @City Hall friday 18h", "Fair", "City Hall"),
        ("@City Hall, Fair", "Fair", "City Hall"),
        (
            "Fair @City Hall, 20 rue de la Bourse, Lyon",
            "Fair",
            "City Hall, 20 rue de la Bourse, Lyon",
        ),
        ("Fair @CCI, place Bellecour, Lyon jeudi", "Fair", "CCI, place Bellecour, Lyon"),
        ("Fair @Trade Hall, Preston, Thursday 18:00", "Fair", "Trade Hall, Preston"),
        ("Fair @Home, Main Street", "Fair", "Home, Main Street"),
        (
            "Fair @City Hall, Bourg-en-Bresse, bring cards",
            "Fair, bring cards",
            "City Hall, Bourg-en-Bresse",
        ),
        ("Salon @Kérial, apporter des cartes", "Salon, apporter des cartes", "Kérial"),
        (
            'Fair @"City Hall, second floor", bring cards',
            "Fair, bring cards",
            "City Hall, second floor",
        ),
        ("Fair bob@x.fr", "Fair bob@x.fr", None),
        ("Fair @", "Fair @", None),
        (r"Fair \@home", "Fair @home", None),
        ('Fair @"Durand, Petit"', "Fair", "Durand, Petit"),
    ],
)
def test_the_place_runs_from_its_sign_to_a_comma(line: str, title: str, place: str | None) -> None:
    parsed = parse_event(line, TODAY)
    assert (parsed.title, parsed.place) == (title, place)


def test_a_date_after_the_place_is_the_day() -> None:
    parsed = parse_event("Fair @City Hall on 15/3 note: bring cards", TODAY)
    assert (parsed.day, parsed.day_typed, parsed.note) == (date(2026, 3, 15), True, "bring cards")


@pytest.mark.parametrize(
    "line",
    [
        "Fair @City Hall, aim: meet Ana",
        "Fair, aim: meet Ana",
        "Fair @City Hall, thursday, aim: meet Ana",
        "Fair, @City Hall, but : meet Ana",
        "Fair, thursday, 18h, aim: meet Ana, note: bring cards",
    ],
)
def test_no_comma_is_left_of_what_was_taken(line: str) -> None:
    parsed = parse_event(line, TODAY)
    assert (parsed.title, parsed.aim) == ("Fair", "meet Ana")
    assert parsed.place in (None, "City Hall")


def test_one_comma_stays_where_something_was_taken_between_two() -> None:
    assert parse_event("Fair, thursday, with Ana", TODAY).title == "Fair, with Ana"


@pytest.mark.parametrize(
    "line",
    [
        "Dinner tonight at 8 for 2 hours",
        "Dinner for 2 hours tonight at 8",
        "Dîner ce soir à 8 pendant 2h",
        "Dîner à 8, ce soir, pendant deux heures",
    ],
)
def test_an_hour_beside_the_evening_has_its_length(line: str) -> None:
    event = parse_event(line, TODAY)
    assert event.title in ("Dinner", "Dîner")
    assert (event.start, event.end) == (time(20), time(22))
