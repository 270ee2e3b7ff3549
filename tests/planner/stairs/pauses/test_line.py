"""A pause in one line is read in both languages, also afterwards; what cannot be one is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner import language
from planner.grammar import GrammarError
from planner.stairs.pauses.line import LONGEST, PauseLine, parse_pause, typed_pause

TODAY = date(2026, 7, 15)
"""A Wednesday."""

READ = {
    "du 3 au 17 août": "2026-08-03 2026-08-17",
    "3-17 août Bretagne": "2026-08-03 2026-08-17 Bretagne",
    "vacances du 3/8 au 17/8": "2026-08-03 2026-08-17 vacances",
    "2026-08-03 – 2026-08-17: Sicily": "2026-08-03 2026-08-17 Sicily",
    "du 20 décembre au 4 janvier": "2026-12-20 2027-01-04",
    "du 1er au 10 juillet": "2026-07-01 2026-07-10",
    "du 6 au 10": "2026-08-06 2026-08-10",
    "from today until Friday": "2026-07-15 2026-07-17",
    "from yesterday to friday": "2026-07-14 2026-07-17",
    "until monday": "2026-07-15 2026-07-20",
    "jusqu’à lundi": "2026-07-15 2026-07-20",
    "jusqu’au 14, grippe": "2026-07-15 2026-08-14 grippe",
    "jusqu’à la fin du mois": "2026-07-15 2026-07-31",
    "depuis lundi": "2026-07-13 2026-07-15",
    "since 3 July flu": "2026-07-03 2026-07-15 flu",
    "last week": "2026-07-06 2026-07-12",
    "la semaine dernière": "2026-07-06 2026-07-12",
    "next week": "2026-07-20 2026-07-26",
    "semaine du 3 août": "2026-08-03 2026-08-09",
    "week of 3 August": "2026-08-03 2026-08-09",
    "deux semaines": "2026-07-15 2026-07-28",
    "a week": "2026-07-15 2026-07-21",
    "les 3 prochains jours": "2026-07-15 2026-07-17",
    "for 2 weeks from 9 March": "2026-03-09 2026-03-22",
    "trois jours à partir de lundi, famille": "2026-07-20 2026-07-22 famille",
    "5 jours dès le 3": "2026-08-03 2026-08-07",
    "Bretagne, à partir du 3 août pour une semaine": "2026-08-03 2026-08-09 Bretagne",
    "since Monday for 5 days": "2026-07-13 2026-07-17",
    "dans 2 semaines pendant 3 jours": "2026-07-29 2026-07-31",
    "dans 2 semaines": "2026-07-29 2026-07-29",
    "du 6 au 10, 5 jours": "2026-08-06 2026-08-10 5 jours",
    "jusqu’au 14, 5 jours": "2026-07-15 2026-08-14 5 jours",
    "2 weeks from home": "2026-07-15 2026-07-28 from home",
    "en août": "2026-08-01 2026-08-31",
    "le mois dernier": "2026-06-01 2026-06-30",
    "hier": "2026-07-14 2026-07-14",
    "le 3 mars": "2026-03-03 2026-03-03",
    "29 février": "2028-02-29 2028-02-29",
    "pause demain": "2026-07-16 2026-07-16",
    "August": "2026-08-01 2026-08-31",
    "août, Bretagne": "2026-08-01 2026-08-31 Bretagne",
    "tout le mois d’août": "2026-08-01 2026-08-31",
    "all of August": "2026-08-01 2026-08-31",
    "la première quinzaine d’août": "2026-08-01 2026-08-15",
    "la deuxième quinzaine d’août": "2026-08-16 2026-08-31",
    "second half of February": "2027-02-16 2027-02-28",
    "semaine 31": "2026-07-27 2026-08-02",
    "week 53": "2026-12-28 2027-01-03",
    "the last three days, flu": "2026-07-13 2026-07-15 flu",
    "last 10 days": "2026-07-06 2026-07-15",
    "ces trois derniers jours": "2026-07-13 2026-07-15",
    "les deux dernières semaines": "2026-07-02 2026-07-15",
    "les 10 jours passés": "2026-07-06 2026-07-15",
    "a week off": "2026-07-15 2026-07-21",
    "from now for a week": "2026-07-15 2026-07-21",
    "now for a week": "2026-07-15 2026-07-21",
    "a week, starting now": "2026-07-15 2026-07-21",
    "maintenant, une semaine": "2026-07-15 2026-07-21",
    "une semaine à partir de maintenant": "2026-07-15 2026-07-21",
    "right now, a week": "2026-07-15 2026-07-21 right now",
}
REFUSED = {
    "": "Say its days",
    "Brittany": "Say its days",
    "until yesterday": "Say its days",
    "from friday": "Say until when",
    "starting Monday": "Say until when",
    "dès demain": "Say until when",
    "à partir du 9 mars": "Say until when",
    "this afternoon": "whole days",
    "demain matin": "whole days",
    "half a day": "Say its days",
    "une demi-journée": "Say its days",
    "8 August, 12 August": "Say its days",
    "le 8 août et le 12 août": "Say its days",
    "lundi ou mardi": "Say its days",
    "du 17 au 3 août 2026": "Say its days",
    "2 weeks, Ana’s birthday 20 July": "Say when it begins",
    "5 jours à partir du 31 février": "Say when it begins",
    "2 semaines repos maison en mai": "Say when it begins",
    "ten years": "a year at most",
    "10 ans": "a year at most",
    "2026-01-01 – 2028-01-01": "a year at most",
    "2099-01-01": "ten years away",
    "1 to 2 March 1999": "ten years away",
}


def test_the_days_and_the_note_are_read() -> None:
    found = {}
    for line in READ:
        read = parse_pause(line, TODAY)
        found[line] = f"{read.first} {read.last} {read.note}".strip()
    assert found == READ


@pytest.mark.parametrize(("line", "said"), REFUSED.items())
def test_what_is_no_pause_is_refused_with_a_sentence(line: str, said: str) -> None:
    with pytest.raises(GrammarError, match=said):
        parse_pause(line, TODAY)


WORDS = (
    " du au le until jusqu'à since last week semaine 3 17 31 août feb 2026 0 -"
    " from à partir de lundi weeks"
).split(" ")


@settings(max_examples=50)
@given(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join) | st.text(max_size=30))
def test_any_line_is_a_pause_of_a_year_at_most_or_a_sentence(line: str) -> None:
    try:
        read = parse_pause(line, TODAY)
    except GrammarError:
        return
    assert 0 <= (read.last - read.first).days < LONGEST


@pytest.mark.parametrize("spoken", ["en", "fr"])
@given(
    st.dates(date(2025, 1, 1), date(2028, 1, 1)),
    st.integers(0, 60),
    st.sampled_from(["", "grippe", "Bretagne, puis Paris"]),
)
def test_a_pause_that_is_edited_is_typed_as_what_it_is(
    spoken: str, first: date, days: int, note: str
) -> None:
    pause = PauseLine(first, first + timedelta(days), note)
    language.use(spoken)
    assert parse_pause(typed_pause(pause, TODAY), TODAY) == pause


def test_a_pause_is_edited_in_words() -> None:
    flu = PauseLine(date(2026, 7, 13), date(2026, 7, 14), "grippe")
    language.use("fr")
    assert typed_pause(flu, TODAY) == "du 13 au 14 juillet 2026, grippe"
