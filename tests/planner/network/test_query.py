from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.vocabulary import Circle, PersonState, Role
from planner.network.query import EVERYBODY, PeopleQuery, Unknown, parse_people_query, parts_of

TODAY = date(2026, 3, 3)


def read(text: str) -> PeopleQuery:
    return parse_people_query(text, TODAY)


def test_filters_and_words_are_read_from_one_line() -> None:
    assert read("circle:close group:finance overdue city:Lyon claire") == PeopleQuery(
        text="claire",
        circles=(Circle.CLOSE,),
        groups=("finance",),
        city="Lyon",
        due_before=TODAY,
    )


def test_french_names_and_values_say_the_same() -> None:
    french = read("cercle : proche groupe:finance en retard ville:Lyon claire")
    assert french == read("circle:close group:finance overdue city:Lyon claire")


@pytest.mark.parametrize("late", ["overdue", "retard", "en retard", '"en retard"', "Overdue"])
def test_who_is_late_is_asked_in_several_ways(late: str) -> None:
    assert read(late) == PeopleQuery(due_before=TODAY)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("role:connector", Role.CONNECTOR),
        ("rôle:prescripteur", Role.REFERRER),
        ("role:decision", Role.DECISION_MAKER),
        ("rôle:décideur", Role.DECISION_MAKER),
    ],
)
def test_roles_are_known_by_either_name(text: str, role: Role) -> None:
    assert read(text).roles == (role,)


def test_states_of_two_words_are_quoted_or_joined() -> None:
    by_quotes, by_hyphens = read('state:"do not contact"'), read("état:ne-pas-contacter")
    assert by_quotes.states == by_hyphens.states == (PersonState.DO_NOT_CONTACT,)


def test_values_are_known_as_the_french_interface_shows_them() -> None:
    assert read("cercle:premier").circles == (Circle.CORE,)
    assert read('état:"au repos"').states == (PersonState.RESTING,)


def test_a_value_half_typed_stands_for_all_that_begin_with_it() -> None:
    assert read("circle:c").circles == (Circle.CORE, Circle.CLOSE)
    assert read("circle:") == EVERYBODY


def test_values_with_spaces_are_quoted() -> None:
    query = read('org:"Banque de France" groupe:«les anciens» claire')
    assert (query.organisation, query.groups) == ("Banque de France", ("les anciens",))
    assert query.text == "claire"


def test_groups_add_up() -> None:
    assert read("group:finance group:lyon").groups == ("finance", "lyon")


def test_a_hyphen_leaves_a_filter_or_a_word_out() -> None:
    assert read("circle:close -group:finance -overdue -claire") == PeopleQuery(
        circles=(Circle.CLOSE,),
        but=(
            PeopleQuery(groups=("finance",)),
            PeopleQuery(due_before=TODAY),
            PeopleQuery(text="claire"),
        ),
    )
    assert read("-groupe:finance -en retard") == read("-group:finance -overdue")


@pytest.mark.parametrize("text", ["-", "- -", "-circle:", "-group:", '-""'])
def test_a_hyphen_before_nothing_leaves_nobody_out(text: str) -> None:
    assert read(text) == EVERYBODY


def test_what_is_left_out_must_be_known_too() -> None:
    assert read("-circle:pink").unknown == (Unknown("circle", "pink"),)


def test_a_hyphen_within_a_word_is_part_of_it() -> None:
    assert read("Jean-Marc") == PeopleQuery(text="Jean-Marc")


@pytest.mark.parametrize("text", ["enjoyed", "Apprécié", "appréciées"])
def test_those_one_enjoyed_talking_with_are_asked_for_in_either_language(text: str) -> None:
    assert read(text) == PeopleQuery(enjoyed=True)


@pytest.mark.parametrize("text", ["dormant", "dormante", "Dormants"])
def test_dormant_ties_are_those_of_the_rule(text: str) -> None:
    assert read(text) == PeopleQuery(dormant_on=date(2023, 3, 3))


@pytest.mark.parametrize("word", ["enjoyed", "dormant"])
def test_quotes_keep_these_words_words(word: str) -> None:
    assert read(f'"{word}"') == PeopleQuery(text=word)


@pytest.mark.parametrize("text", ["colour:red", "http://x", "a:b:c", "circled:core"])
def test_what_is_no_filter_is_text(text: str) -> None:
    assert read(text) == PeopleQuery(text=text)


@pytest.mark.parametrize("text", ["title:DAF", "poste : DAF", "fonction:DAF"])
def test_job_titles_have_a_filter_in_either_language(text: str) -> None:
    assert read(text) == PeopleQuery(title="DAF")


@pytest.mark.parametrize(
    "text", ["circle:none", "cercle:aucun", "no:circle", "sans:cercle", "circle:0", "cercle : sans"]
)
def test_people_in_no_circle_are_asked_for_in_several_ways(text: str) -> None:
    assert read(text) == PeopleQuery(circles=(None,))


def test_no_circle_is_one_more_circle() -> None:
    assert read("circle:close no:circle no:circle").circles == (Circle.CLOSE, None)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("circle:pink", ("circle", "pink")),
        ("cercle:rose", ("circle", "rose")),
        ("rôle:DAF", ("role", "DAF")),
        ("state:gone", ("state", "gone")),
        ("sans:nom", ("no", "nom")),
        ("date:soon", ("date", "soon")),
    ],
)
def test_a_value_in_no_list_is_told_as_unknown(text: str, unknown: tuple[str, str]) -> None:
    assert read(text) == PeopleQuery(unknown=(Unknown(*unknown),))


@pytest.mark.parametrize("text", ["date:14d", "date:14j", "date : 2w", "DATE:2s", "date:14"])
def test_days_that_matter_are_asked_for_ahead(text: str) -> None:
    assert read(text) == PeopleQuery(dates=(TODAY, date(2026, 3, 17)))


def test_quotes_keep_a_word_from_being_a_filter() -> None:
    assert read('"circle:core"') == PeopleQuery(text="circle:core")


def test_an_unclosed_quote_is_plain_text() -> None:
    assert read('"clai') == PeopleQuery(text="clai")


def test_the_parts_of_a_query_are_as_typed() -> None:
    assert parts_of(' Claire  title : "the  CFO" overdue') == [
        "Claire", 'title : "the CFO"', "overdue",
    ]  # fmt: skip


@given(st.text())
def test_whatever_is_typed_is_read(text: str) -> None:
    query = read(text)
    assert "\x00" not in query.text


@given(st.lists(st.from_regex(r"[b-df-np-z]{1,6}", fullmatch=True), max_size=4))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    words = [word for word in words if word not in {"retard", "overdue", "dormant"}]
    assert read("  ".join(words)).text == " ".join(words)
