"""Any line is read or refused with a sentence, and no word of it is lost."""

import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.date_phrases import Look
from planner.grammar import (
    GrammarError,
    parse_action,
    parse_event,
    parse_goal,
    parse_person,
)
from planner.language.text import clean
from planner.network.recognise import NamedPerson

TODAY = date(2026, 3, 3)
TODAYS = st.dates(date(1, 1, 2), date(9999, 12, 20))


def parse_any_event(line: str, today: date) -> object:
    """Read an event as the Events place does: it may repeat, or have been."""
    return parse_event(line, today, Look.EITHER, repeats=True)


def parse_any_action(line: str, today: date) -> object:
    """Read an action as Today does: it may come again."""
    return parse_action(line, today, repeats=True)


PARSERS: list[Callable[[str, date], object]] = [
    *(parse_person, parse_action, parse_goal),
    *(parse_event, parse_any_event, parse_any_action),
]

SIGNS = (
    "@ # , * ; ~ : \\ \" « » “ ” ' ’ ( ) - @w #w w, .w ~15 15 min 9:30 9h 14h 18h30-21h 9 am at à "
    "thanks merci need: besoin : offer: promise: promis : gave: note: via: knows: connaît : "
    "aim: but : with: avec : "
    "step: why: pourquoi : http: a@b.fr https://x.fr/@a#b +33 6 12 34 56 78 0 06 12 31/2 15/3 24/7 "
    "today demain mardi prochain en huit le d’ici dans 15 jours fin mars +3d #thanks #merci call "
    "12 every tuesday tous les lundis chaque mois sur deux fois 6 until jusqu’au hier last dernier "
    "soir noon half an hour (lundi) for pendant de du 3 au 5 en 8 sauf except janvier 1/2 heure "
    "sat mar. 1er début mi-mars or ou and et in two weeks the 15th week 2h 1h30 matin 2–4"
).split()
PIECES = st.sampled_from(SIGNS) | st.integers(0, 99).map("wörd{}x".format) | st.text(max_size=3)
LINES = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " ", "\u00a0", "\n"]))).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)
PLAIN_WORD = re.compile(r"wörd[0-9]+x")


def said(value: object) -> str:
    """Every text in a parse, joined."""
    if is_dataclass(value):
        return "\n".join(said(getattr(value, each.name)) for each in fields(value))
    if isinstance(value, tuple):
        return "\n".join(map(said, value))
    return str(value)


@pytest.mark.parametrize("parse", PARSERS)
@given(line=LINES | st.text(st.characters(exclude_categories=[])), today=TODAYS)
def test_a_line_is_read_or_refused(
    parse: Callable[[str, date], object], line: str, today: date
) -> None:
    try:
        parsed = said(parse(line, today))
    except GrammarError as refusal:
        parsed = str(refusal)
    assert parsed
    assert "\x00" not in parsed
    assert "\x01" not in parsed


@pytest.mark.parametrize("parse", PARSERS)
@given(line=LINES)
def test_every_word_of_a_line_stands_in_what_is_read(
    parse: Callable[[str, date], object], line: str
) -> None:
    line = f"Ana {line}"
    try:
        parsed = said(parse(line, TODAY))
    except GrammarError:
        return
    for word in PLAIN_WORD.findall(clean(line).replace("\\", "")):
        assert word in parsed


@pytest.mark.parametrize("parse", PARSERS)
@given(line=st.text(st.characters(categories=["L"]), min_size=1).map(clean))
def test_plain_words_are_kept_as_they_are(parse: Callable[[str, date], object], line: str) -> None:
    assert line in said(parse(f"x{line}", TODAY))


HOSTILE = [
    *("«", '"', '"a ', "“a", "\\", "a , ", "#a ", "# ", "* ", "@a ", "@", "a@", "<a@", "!", ". "),
    *("thanks ", "need: x ", "promise: lundi ", "note:", "+33 ", "0 ", "0(", "0 (", "+1-", "9"),
    *("~1 ", "~1h", "9h ", "9h - ", "18h-", "a 9h ", "15/3 ", "1 000 ", "1,000,", "in 9", "on le "),
    *("31/2 (", "4/5 ) ", "le 4/5 ( ", "(", ") ", "[", "31/2 ( "),
    *("le ", "d’ici au ", "mardi ", "end of ", "fin de ", "march 1 ", "15 mars 2026 ", "http://"),
    *("linkedin.com/", "w.", "www.", "a, ", "Claire ", "é", "e\u0301", "ﷺ", "\u202e", "😀", "-"),
    *("every tuesday ", "tous les ", "le 1 du mois until ", "lundi dernier ", "un mardi sur "),
    *(
        "du 3 au ",
        "lundi ou ",
        "9h ou ",
        "sauf le 24 mars ",
        "for ",
        "an hour ",
        "(lundi ",
        "le 15 à ",
    ),
    *("mar. ", "en janvier ", "half past ", "d’ici ", "the first monday "),
]


def is_slow(parse: Callable[[str, date], object], long: str, short: str, runs: int) -> bool:
    """Whether five times the text takes more than fifteen times as long; squared: 25."""
    return fastest(parse, long, runs) >= 15 * fastest(parse, short, runs)


def fastest(parse: Callable[[str, date], object], line: str, runs: int) -> float:
    """The CPU seconds of the fastest of some readings, which a busy machine disturbs least."""
    times = []
    for _run in range(runs):
        started = time.process_time()
        parse(line, TODAY)
        times.append(time.process_time() - started)
    return max(min(times), 0.0005)


@pytest.mark.parametrize("parse", [parse_person, parse_goal, parse_any_event, parse_any_action])
def test_reading_ten_thousand_characters_takes_no_more_than_their_share(
    parse: Callable[[str, date], object],
) -> None:
    slow = []
    for piece in HOSTILE:
        long, short = (("Ana #x " + piece * 10_000)[:length] for length in (10_000, 2_000))
        if is_slow(parse, long, short, 1) and is_slow(parse, long, short, 3):
            slow.append(piece)
    assert slow == []


def test_a_long_title_finds_its_person_at_once() -> None:
    people = [NamedPerson(number, f"Claire D{number}", "Claire") for number in range(1000)]
    started = time.process_time()
    parsed = parse_action("Claire D7 " * 1000, TODAY, people)
    assert parsed.person_id == 7
    assert time.process_time() - started < 0.5


ABOUT_TIME = (
    "31/2 4/5 ( ) [ 9h 9:30 ou or to à au du le 3 5 décembre mars lundi fri Monday tomorrow demain"
    " for pendant 1h30 ~ - – , ; . ? une demi heure an hour and half noon midi soir every tous les"
    " sauf except in dans 2 semaines weeks next prochain dernier @ # * : Ana 15 Dec 1/2 24/7 avant"
    " before end of fin mid début 2ème 1st the a 12.30 9-10 15h-16h"
).split()


@pytest.mark.parametrize("parse", PARSERS)
@given(words=st.lists(st.sampled_from(ABOUT_TIME), min_size=1, max_size=7))
def test_words_about_time_in_any_order_are_read_or_refused(
    parse: Callable[[str, date], object], words: list[str]
) -> None:
    with suppress(GrammarError):
        assert said(parse(" ".join(words), TODAY))
