"""Dates in every language of LinkedIn, and what is none."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from exchange.sheets import month_names
from exchange.sheets.dates import Order, day, evidence, is_ambiguous
from months import LANGUAGES, TABLE, table
from planner.language.text import collapse

DAYS = st.dates(date(2003, 1, 1), date(2099, 12, 31))


@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(["medium", "long"]))
def test_a_date_is_read_in_every_language_of_linkedin(
    known: date, language: str, width: str
) -> None:
    written = collapse(format_date(known, width, locale=language))
    numeric = Order.MONTH if language == "en" else Order.DAY
    assert day(written, numeric) == known


@given(DAYS, st.sampled_from("en fr de es it pt nl da sv pl cs ru uk tr ar he el".split()))
def test_a_month_may_stand_before_its_day_or_after(known: date, language: str) -> None:
    for pattern in ("d MMM y", "MMMM d, y", "d-MMM-yy", "y MMM d"):
        assert day(format_date(known, pattern, locale=language), Order.DAY) == known


def test_the_table_of_months_is_the_one_babel_gives() -> None:
    namespace: dict[str, object] = {}
    exec(table(), namespace)  # the layout of the file is that of the formatter
    assert namespace["NAMES"] == month_names.NAMES
    assert TABLE.exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 Jan 2024", date(2024, 1, 15)),
        ("15-Jan-24", date(2024, 1, 15)),
        ("15 janv. 2024", date(2024, 1, 15)),
        ("12 mars 2023", date(2023, 3, 12)),
        ("1er août 2023", date(2023, 8, 1)),
        ("3 Sept 2023", date(2023, 9, 3)),
        ("3 déc. 2023", date(2023, 12, 3)),
        ("3 juil. 2023", date(2023, 7, 3)),
        ("3 jui 2023", None),
        ("2023-03-12", date(2023, 3, 12)),
        ("03/04/2023", date(2023, 3, 4)),
        ("3.4.23", date(2023, 4, 3)),
        ("31 Feb 2023", None),
        ("13/13/2023", None),
        ("Mar 5, 2024", date(2024, 3, 5)),
        ("March 5th, 2024", date(2024, 3, 5)),
        ("5. März 2024", date(2024, 3, 5)),
        ("5 Mrz 2024", date(2024, 3, 5)),
        ("2024年3月5日", date(2024, 3, 5)),
        ("２０２４年３月５日", date(2024, 3, 5)),
        ("2024년 3월 5일", date(2024, 3, 5)),
        ("05 mars 2024", date(2024, 3, 5)),
        ("5 de marzo de 2024", date(2024, 3, 5)),
        ("5 de mar. de 2024", date(2024, 3, 5)),
        ("5 марта 2024 г.", date(2024, 3, 5)),
        ("5 Mart 2024", date(2024, 3, 5)),
        ("٥ مارس ٢٠٢٤", date(2024, 3, 5)),
        ("٢٠٢٤/٣/٥", date(2024, 3, 5)),
        ("5 tháng 3, 2024", date(2024, 3, 5)),
        ("5 มี.ค. 2567", date(2024, 3, 5)),
        ("2024. márc. 5.", date(2024, 3, 5)),
        ("20240305", date(2024, 3, 5)),
        ("2024-03-05T10:11:12Z", date(2024, 3, 5)),
        ("Mar 5, 2024, 10:22 AM", date(2024, 3, 5)),
        ("3/5/24, 10:22", date(2024, 3, 5)),
        ("5 Mar Apr 2024", None),
        ("5 Mar 2024 or so", None),
        ("45356", None),
        ("2024", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_as_linkedin_writes_them(text: str, expected: date | None) -> None:
    assert day(text, Order.MONTH) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31/01/2024", Order.DAY),
        ("01/31/2024", Order.MONTH),
        ("03.04.2024", Order.DAY),
        ("03/04/2024", None),
        ("2024-03-04", None),
        ("3 April 2024", None),
    ],
)
def test_a_numeric_date_may_show_its_order(text: str, expected: Order | None) -> None:
    assert evidence(text) is expected


def test_a_date_is_ambiguous_that_reads_twice() -> None:
    assert is_ambiguous("03/04/2024")
    assert not any(map(is_ambiguous, ("04/04/2024", "31/01/2024", "3 Apr 2024", "03.04.2024")))


def test_an_unclear_order_leaves_ambiguous_dates_alone() -> None:
    assert day("03/04/2024", Order.UNCLEAR) is None
    assert day("31/01/2024", Order.UNCLEAR) == date(2024, 1, 31)
    assert day("01/31/2024", Order.UNCLEAR) == date(2024, 1, 31)
