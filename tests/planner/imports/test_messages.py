"""Touches out of conversations: who I am, which conversations count, and in which direction."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.imports.conversations import Conversations, likely_me
from planner.imports.messages import Correspondence, conversation_key, correspondence
from planner.model.vocabulary import Direction

FIRST = date(2021, 3, 1)
LATE = date(2026, 3, 3)
ME = "linkedin.com/in/me"
Said = tuple[str, str, Sequence[str], int]
"""A message: its conversation, the sender, the recipients, the day from the first on."""


def page(who: str) -> str:
    return who and f"https://www.linkedin.com/in/{who}"


def conversations(said: Sequence[Said]) -> Conversations:
    found = Conversations()
    for conversation, sender, recipients, day in said:
        written = FIRST + timedelta(days=day)
        found.add(conversation, page(sender), map(page, recipients), written, sender.title())
    return found


def told(*said: Said, until: date = LATE) -> Correspondence:
    return correspondence(conversations(said), ME, until)


def directions(*said: Said) -> list[tuple[int, str]]:
    found = told(*said)
    return [((touch.day - FIRST).days, touch.direction.value) for touch in found.touches]


def test_a_conversation_and_a_day_are_one_touch() -> None:
    found = told(*[("1", "me", ["ana"], 0)] * 5, *[("1", "ana", ["me"], 0)] * 5)
    [touch] = found.touches
    assert (touch.profile, touch.day) == ("linkedin.com/in/ana", FIRST)
    assert touch.direction is Direction.TWO_WAY


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ([("1", "me", ["ana"], 0)], [(0, "out")]),
        ([("1", "ana", ["me"], 0)], [(0, "in")]),
        ([("1", "me", ["ana"], 0), ("1", "ana", ["me"], 2)], [(0, "out"), (2, "two-way")]),
        ([("1", "ana", ["me"], 0), ("1", "me", ["ana"], 2)], [(0, "two-way"), (2, "out")]),
        ([("1", "me", ["ana"], 0), ("2", "ana", ["me"], 0)], [(0, "out"), (0, "in")]),
    ],
)
def test_the_direction_follows_who_ever_wrote(
    said: list[Said], found: list[tuple[int, str]]
) -> None:
    assert directions(*said) == found


def test_conversations_of_several_or_with_nobody_give_no_touch() -> None:
    found = told(
        ("1", "me", ["ana", "bo"], 0),
        ("2", "ana", ["me"], 0),
        ("2", "bo", ["me"], 1),
        ("3", "me", [""], 0),
        ("4", "", ["me"], 0),
        ("5", "ana", ["me"], 0),
    )
    assert (len(found.touches), found.groups, found.alone) == (1, 2, 2)
    assert (found.messages, found.without_profile) == (6, 1)


def test_the_page_of_a_company_is_no_profile() -> None:
    found = Conversations()
    found.add("1", "https://www.linkedin.com/company/acme", [page("me")], FIRST)
    assert correspondence(found, ME, LATE).alone == 1
    assert found.without_profile == 1


def test_a_profile_is_one_however_its_address_is_written() -> None:
    found = Conversations()
    found.add("1", "https://www.linkedin.com/in/Ana/", [page("me")], FIRST, "Ana Ruiz")
    found.add("1", page("me"), ["http://fr.linkedin.com/in/ana?x=1"], FIRST)
    [touch] = correspondence(found, ME, LATE).touches
    assert touch.direction is Direction.TWO_WAY
    assert correspondence(found, ME, LATE).others[touch.profile].name == "Ana Ruiz"


def test_days_to_come_are_left_out() -> None:
    assert len(told(("1", "me", ["ana"], 0), ("1", "me", ["ana"], 9), until=FIRST).touches) == 1


def test_those_i_wrote_to_are_told_from_those_who_only_wrote() -> None:
    found = told(("1", "me", ["ana"], 0), ("2", "bo", ["me"], 0), ("3", "cy", ["me"], 0),
                 ("3", "me", ["cy"], 1))  # fmt: skip
    assert found.written_to() == {"linkedin.com/in/ana", "linkedin.com/in/cy"}


def test_i_am_the_profile_in_most_conversations() -> None:
    said = [(str(place), "me", [f"p{place}"], 0) for place in range(800)]
    assert likely_me(conversations(said)) == ME
    assert len(told(*said).touches) == 800


def test_who_i_am_is_unclear_with_one_other_until_a_name_or_an_answer_tells() -> None:
    found = conversations([("1", "me", ["ana"], 0), ("2", "ana", ["me"], 0)])
    assert likely_me(found) is None
    assert likely_me(found, name="Me") == ME
    assert likely_me(found, known=ME) == ME
    assert likely_me(found, name="Bo", known="linkedin.com/in/bo") is None
    assert likely_me(Conversations()) is None


def test_a_profile_in_more_conversations_is_me_whatever_was_known() -> None:
    said: list[Said] = [("1", "me", ["ana"], 0), ("2", "me", ["bo"], 0)]
    assert likely_me(conversations(said), known="linkedin.com/in/ana") == ME


def test_a_conversation_of_ten_thousand_messages_is_a_touch_a_day() -> None:
    said = [("1", "me" if place % 3 else "ana", ["ana"], place // 20) for place in range(10_000)]
    assert len(told(*said).touches) == 500


def test_the_key_of_a_conversation_is_its_own_and_holds_no_text() -> None:
    keys = {conversation_key(f"2-{place}==") for place in range(1000)}
    assert len(keys) == 1000
    assert {len(key) for key in keys} == {24}


PEOPLE = ["me", "ana", "bo", ""]
SAID = some.tuples(
    some.sampled_from("123"),
    some.sampled_from(PEOPLE),
    some.lists(some.sampled_from(PEOPLE), max_size=2),
    some.integers(0, 4),
)


@given(some.lists(SAID, max_size=25))
def test_the_touches_are_those_of_a_slow_reading(said: list[Said]) -> None:
    found = {
        (touch.conversation, touch.day, touch.direction.value) for touch in told(*said).touches
    }
    assert found == set(slowly(said))
    assert len(told(*said).touches) == len(found)


@given(some.lists(SAID, max_size=25), some.randoms())
def test_the_order_of_the_messages_does_not_matter(said: list[Said], draw: Random) -> None:
    other = list(said)
    draw.shuffle(other)
    assert set(told(*other).touches) == set(told(*said).touches)


def slowly(said: Sequence[Said]) -> list[tuple[str, date, str]]:
    """The rule, message by message, as the requirement says it."""
    found = []
    for conversation in {message[0] for message in said}:
        mine = [message for message in said if message[0] == conversation]
        profiles = {who for _c, sender, to, _day in mine for who in (sender, *to)} - {"", "me"}
        if len(profiles) != 1:
            continue
        [other] = profiles
        writers = {sender for _c, sender, _to, _day in mine}
        by_day = sorted((day, sender) for _c, sender, _to, day in mine if sender)
        for day, group in groupby(by_day, key=lambda message: message[0]):
            if other in {sender for _day, sender in group}:
                way = "two-way" if {"me", other} <= writers else "in"
            else:
                way = "out"
            found.append((conversation_key(conversation), FIRST + timedelta(days=day), way))
    return found
