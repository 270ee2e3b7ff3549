"""Guards before a contact: their conditions and their words."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.actions import Action
from planner.model.vocabulary import Direction, Guard, Kind
from planner.today.guards import Exchange, guards

TODAY = date(2026, 3, 3)
ASK = Action("Ask Claire", kind=Kind.ASK, person_id=1, person="Claire Dupont")
NONE: frozenset[Guard] = frozenset()


def ago(days: int, **fields: Any) -> Exchange:
    return Exchange(TODAY - timedelta(days=days), **fields)


def found(action: Action, *exchanges: Exchange) -> list[Guard]:
    return [each.guard for each in guards(action, exchanges, TODAY, NONE)]


def test_asking_again_without_giving_back_raises_two_guards() -> None:
    [asked, exceed] = guards(ASK, [ago(12, asked=True)], TODAY, NONE)
    assert asked.guard is Guard.ASKED_RECENTLY
    assert asked.sentence == (
        "You asked Claire Dupont for something (19 February),"
        " and no thanks, news or gift went back since."
    )
    assert exceed.sentence == (
        "In 90 days you asked Claire Dupont once; nothing given. Giving first would help."
    )


@pytest.mark.parametrize("back", [{"kind": Kind.THANKS}, {"kind": Kind.NEWS}, {"gave": True}])
def test_thanks_news_or_a_gift_since_clear_the_guard_of_an_ask(back: dict[str, object]) -> None:
    assert Guard.ASKED_RECENTLY not in found(ASK, ago(12, asked=True), ago(3, **back))
    assert Guard.ASKED_RECENTLY in found(ASK, ago(13, **back), ago(12, asked=True))


def test_the_last_ask_counts_not_the_first() -> None:
    asks = [ago(40, asked=True), ago(30, gave=True), ago(12, asked=True)]
    [asked] = guards(ASK, asks, TODAY, frozenset({Guard.ASKS_EXCEED_GIVES}))
    assert asked.guard is Guard.ASKED_RECENTLY
    assert "(19 February)" in asked.sentence
    assert "(19 February)" in asked.short
    assert Guard.ASKED_RECENTLY not in found(ASK, *asks, ago(11, kind=Kind.THANKS))


@pytest.mark.parametrize(("days", "warned"), [(89, True), (90, False)])
def test_ninety_days_later_an_ask_is_forgotten(days: int, warned: bool) -> None:
    assert bool(found(ASK, ago(days, asked=True))) == warned


def test_as_many_gifts_as_asks_are_in_balance() -> None:
    assert found(ASK, ago(20, asked=True), ago(10, gave=True)) == []
    assert found(ASK, ago(30, asked=True), ago(20, asked=True), ago(10, gave=True)) == [
        Guard.ASKS_EXCEED_GIVES
    ]


@pytest.mark.parametrize("kind", [Kind.CONTACT, Kind.THANKS, Kind.NEWS, Kind.INTRODUCE])
def test_only_asking_is_weighed_against_giving(kind: Kind) -> None:
    action = Action("Write", kind=kind, person_id=1, person="Claire")
    assert found(action, ago(12, asked=True)) == []


def test_two_unanswered_messages_raise_a_guard() -> None:
    write = Action("Write", person_id=1, person="Claire")
    sent = [ago(days, direction=Direction.OUT) for days in (30, 20)]
    assert found(write, *sent[:1]) == []
    [warned] = guards(write, sent, TODAY, NONE)
    assert warned.guard is Guard.UNANSWERED
    assert warned.sentence.startswith("2 messages to Claire are unanswered")
    assert found(write, *sent, ago(10, direction=Direction.IN)) == []
    assert found(write, ago(40), *sent) == [Guard.UNANSWERED]


def test_a_note_about_a_person_is_no_unanswered_message() -> None:
    write = Action("Write", person_id=1, person="Claire")
    noted = ago(1, direction=Direction.OUT, asked=True, message=False)
    sent = [ago(days, direction=Direction.OUT) for days in (30, 20)]
    assert found(write, sent[0], noted) == []
    assert guards(write, [*sent, noted], TODAY, NONE)[0].sentence.startswith("2 messages")


@pytest.mark.parametrize(
    "opening",
    [
        "Bonjour, je vous propose mes services de conseil.",
        "Our prices are lower, and my services good",
        "Une REMISE de 10 %",
        "I can send you a quote",
        "Un devis gratuit",
        "With a discount for you",
    ],
)
def test_an_offer_in_the_opening_of_a_first_message_raises_a_guard_too(opening: str) -> None:
    write = Action("Write", person_id=1, person="Claire", opening=opening)
    assert found(write) == [Guard.OFFER_FIRST]
    assert found(write, ago(400)) == []


@pytest.mark.parametrize(
    "opening",
    [
        "Bonjour, je serais heureux d’entendre votre avis sur les services publics.",
        "I quote your article often; it counts for me.",
        "La remise des diplômes approche.",
        "You devised a good plan; I am at your service.",
    ],
)
def test_an_opening_without_an_offer_is_left_alone(opening: str) -> None:
    assert found(Action("Write", person_id=1, person="Claire", opening=opening)) == []


def test_every_guard_can_be_said_on_a_line() -> None:
    exchanges = [ago(5, asked=True, direction=Direction.OUT), ago(4, direction=Direction.OUT)]
    warned = guards(replace(ASK, person="Marie-Antoinette de Montesquieu"), exchanges, TODAY, NONE)
    first = guards(Action("Write", person_id=1, person="Claire", offer="x"), (), TODAY, NONE)
    assert len(warned) == 3
    for each in (*warned, *first):
        assert 0 < len(each.short) <= 74


def test_an_offer_in_a_first_message_reads_like_prospecting() -> None:
    write = Action("Write", person_id=1, person="Claire", offer="our new service")
    assert found(write) == [Guard.OFFER_FIRST]
    assert found(write, ago(400)) == []
    assert found(Action("Write", person_id=1, offer="  ")) == []


actions = st.builds(
    Action,
    title=st.just("x"),
    kind=st.sampled_from(Kind),
    person_id=st.none() | st.just(1),
    person=st.just("Claire"),
    offer=st.sampled_from(["", "help"]),
)
exchanges = st.lists(
    st.builds(
        Exchange,
        st.integers(0, 400).map(lambda days: TODAY - timedelta(days=days)),
        st.sampled_from(Direction),
        st.none() | st.sampled_from(Kind),
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
).map(lambda found: sorted(found, key=lambda each: each.day))


@given(action=actions, exchanges=exchanges, aside=st.frozensets(st.sampled_from(Guard)))
def test_a_guard_speaks_once_in_its_order_and_never_again_once_set_aside(
    action: Action, exchanges: list[Exchange], aside: frozenset[Guard]
) -> None:
    said = [each.guard for each in guards(action, exchanges, TODAY, aside)]
    assert said == [guard for guard in Guard if guard in said]
    assert aside.isdisjoint(said)
    every = found(action, *exchanges)
    assert [guard for guard in every if guard not in aside] == said
    assert not every or action.person_id is not None


@given(action=actions, exchanges=exchanges)
def test_one_more_gift_today_never_adds_a_warning(
    action: Action, exchanges: list[Exchange]
) -> None:
    gift = Exchange(TODAY, gave=True)
    assert set(found(action, *exchanges, gift)) <= set(found(action, *exchanges))
