"""Days that matter, typed one a line in either language."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.model.people import PersonDate
from planner.model.vocabulary import DateKind
from planner.network.ties.day_lines import UnknownDay, day_lines, read_day_lines

BIRTHDAY, START, OTHER = DateKind


def day(
    kind: DateKind, month: int, number: int, year: int | None = None, label: str = ""
) -> object:
    return PersonDate(None, kind, month, number, year, label)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("birthday 12 April 1980", day(BIRTHDAY, 4, 12, 1980)),
        ("Birthday: April 12th, 1980", day(BIRTHDAY, 4, 12, 1980)),
        ("birthday 12/4", day(BIRTHDAY, 4, 12)),
        ("born on 1980-04-12", day(BIRTHDAY, 4, 12, 1980)),
        ("birthday --0412", day(BIRTHDAY, 4, 12)),
        ("anniversaire 12 avril", day(BIRTHDAY, 4, 12)),
        ("anniversaire : le 1er avril 1980", day(BIRTHDAY, 4, 1, 1980)),
        ("née le 12.4.1980", day(BIRTHDAY, 4, 12, 1980)),
        ("start 1 September 2024", day(START, 9, 1, 2024)),
        ("Prise de poste 1er sept. 2024", day(START, 9, 1, 2024)),
        ("saint's day: 24 June", day(OTHER, 6, 24, None, "saint's day")),
        ("Saint-Jean 24 juin", day(OTHER, 6, 24, None, "Saint-Jean")),
        ("anniversaire de mariage le 3 mai", day(OTHER, 5, 3, None, "anniversaire de mariage")),
        ("24 June", day(OTHER, 6, 24)),
        ("birthday 29 February", day(BIRTHDAY, 2, 29)),
        ("birthday 29 Feb 1980", day(BIRTHDAY, 2, 29, 1980)),
    ],
)
def test_a_day_is_read_with_what_it_is_about(line: str, read: PersonDate) -> None:
    assert read_day_lines(f"\n {line} \n") == (read,)


@pytest.mark.parametrize(
    "line", ["birthday", "soon", "30 February", "29 February 1981", "12/13", "x1/4", "12 Marchy"]
)
def test_a_line_without_a_day_is_refused_by_name(line: str) -> None:
    with pytest.raises(UnknownDay, match="Not a day") as refused:
        read_day_lines(f"24 June\n{line}")
    assert line in str(refused.value)


ANY_LABEL = st.from_regex(r"[a-zA-Zéè’:,. 0-9]{0,20}", fullmatch=True).map(str.strip)
WORD = st.sampled_from(["", "fête", "wedding anniversary", "Saint-Jean", "L’ouverture", "retour"])


def days(labels: st.SearchStrategy[str]) -> st.SearchStrategy[list[PersonDate]]:
    made = st.builds(
        lambda kind, on, with_year, label: PersonDate(
            *(None, kind, on.month, on.day, on.year if with_year else None),
            label if kind is OTHER else "",
        ),
        st.sampled_from(DateKind),
        st.dates(date(1000, 1, 1), date(2999, 12, 31)),
        st.booleans(),
        labels,
    )
    return st.lists(made)


@given(st.sampled_from(language.LANGUAGES), days(ANY_LABEL))
def test_what_was_known_comes_back_as_it_was(spoken: str, known: list[PersonDate]) -> None:
    language.use(spoken)
    assert [each.iso for each in read_day_lines(day_lines(known), known)] == [
        each.iso for each in known
    ]


@given(st.permutations(language.LANGUAGES), days(WORD))
def test_what_is_printed_is_read_back_in_both_languages(
    spoken: list[str], written: list[PersonDate]
) -> None:
    language.use(spoken[0])
    text = day_lines(written)
    language.use(spoken[1])
    assert read_day_lines(text) == tuple(written)
