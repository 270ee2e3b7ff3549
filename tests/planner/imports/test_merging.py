"""Changes that a file may make to a known person."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from planner.imports.card import Card
from planner.imports.merging import NOTHING, JobChange, folded, job_change, merged, remembered
from tests.planner.imports.cards import CARDS

LAST = Card("Ana Ruiz", "Ana", "Ruiz", "Acme", "Analyst", ("ana@acme.example",))


def test_a_field_follows_its_source() -> None:
    source = replace(LAST, role_title="Director", organisation="Beta")
    assert merged(LAST, LAST, source) == source


def test_a_field_we_changed_stays_ours() -> None:
    ours = replace(LAST, role_title="Analyst, on leave")
    source = replace(LAST, role_title="Director", organisation="Beta")
    assert merged(ours, LAST, source) == replace(ours, organisation="Beta")


def test_what_the_source_still_says_changes_nothing_of_ours() -> None:
    ours = replace(LAST, organisation="Beta", emails=())
    assert merged(ours, LAST, LAST) == ours


def test_a_first_word_of_a_source_only_fills_what_is_empty() -> None:
    ours = Card("Ana Ruiz", organisation="Beta")
    after = merged(ours, NOTHING, LAST)
    assert (after.organisation, after.role_title, after.given) == ("Beta", "Analyst", "Ana")
    assert after.emails == LAST.emails


def test_an_empty_field_of_the_source_says_nothing() -> None:
    assert merged(LAST, LAST, Card("Ana Ruiz")) == LAST


def test_who_changed_organisation_without_a_title_has_lost_the_old_one() -> None:
    source = replace(LAST, organisation="Beta", role_title="")
    assert merged(LAST, LAST, source).role_title == ""
    assert remembered(LAST, source) == source


def test_a_replaced_address_is_replaced() -> None:
    source = replace(LAST, emails=("ana@beta.example",))
    assert merged(LAST, LAST, source).emails == ("ana@beta.example",)
    ours = replace(LAST, emails=("ana@home.example", "ANA@acme.example"))
    assert merged(ours, LAST, source).emails == ("ana@home.example", "ana@beta.example")


def test_an_address_we_replaced_ourselves_stays_ours() -> None:
    ours = replace(LAST, emails=("ana@home.example",))
    assert merged(ours, LAST, replace(LAST, emails=("ana@beta.example",))) == ours


def test_another_spelling_of_an_address_is_no_second_one() -> None:
    ours = Card("Ana Ruiz", urls=("linkedin.com/in/ana",))
    source = Card("Ana Ruiz", urls=("https://www.linkedin.com/in/ana/",))
    assert merged(ours, NOTHING, source) == ours


def test_a_number_with_its_country_is_no_second_one_and_another_is() -> None:
    ours = Card("Ana Ruiz", phones=("06 12 34 56 78",))
    assert merged(ours, NOTHING, Card("Ana Ruiz", phones=("+33 6 12 34 56 78",))) == ours
    other = Card("Ana Ruiz", phones=("+33 7 12 34 56 78",))
    assert merged(ours, NOTHING, other).phones == ("06 12 34 56 78", "+33 7 12 34 56 78")
    assert folded(ours, Card("Ana Ruiz", phones=("112", "at work"))).phones == (
        *ours.phones,
        "112",
        "at work",
    )


def test_a_change_of_job_shows_both_jobs() -> None:
    after = replace(LAST, role_title="Director", organisation="Beta")
    assert job_change(LAST, after) == JobChange("Ana Ruiz", "Analyst", "Acme", "Director", "Beta")


def test_a_first_job_or_the_same_is_no_change_of_job() -> None:
    assert job_change(Card("Ana Ruiz"), LAST) is None
    assert job_change(LAST, replace(LAST, connected_on=date(2026, 3, 3))) is None


@given(CARDS, CARDS)
def test_the_same_word_again_changes_nothing(ours: Card, source: Card) -> None:
    after, last = merged(ours, NOTHING, source), remembered(NOTHING, source)
    assert merged(after, last, source) == after
    assert remembered(last, source) == last


@given(CARDS, CARDS)
def test_untouched_cards_follow_every_field_the_source_fills(last: Card, source: Card) -> None:
    after = merged(last, last, source)
    for field in ("name", "given", "organisation", "role_title", "connected_on"):
        if getattr(source, field):
            assert getattr(after, field) == getattr(source, field)


@given(CARDS, CARDS)
def test_two_rows_of_one_person_say_it_all_and_the_later_counts(first: Card, then: Card) -> None:
    both = folded(first, then)
    assert set(both.emails) <= set(first.emails) | set(then.emails)
    assert both.name == then.name
    assert folded(both, then) == both
