"""Actions that fit into a quarter of an hour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.actions import Action
from planner.model.vocabulary import Channel, Kind
from planner.pitch.path import Stage, StageName
from planner.today.fifteen import MOST, Means, fitting, means_of, minutes_of, stage_offered

CALL = Action("Call Claire", channel=Channel.PHONE, person_id=1, minutes=15)
MAIL = Action("Write to Marc", channel=Channel.EMAIL, person_id=2, minutes=10)
TEXT = Action("Text Zoé", channel=Channel.MESSAGE, person_id=4, minutes=5)
THANK = Action("Thank Ana", kind=Kind.THANKS, person_id=3)
THINK = Action("List twelve names", minutes=30)
LUNCH = Action("Lunch with Zoé", channel=Channel.IN_PERSON, person_id=4)
ALL = (CALL, MAIL, THANK, THINK, LUNCH)

actions = st.lists(
    st.builds(
        Action,
        title=st.just("x"),
        kind=st.sampled_from(Kind),
        channel=st.none() | st.sampled_from(Channel),
        person_id=st.none() | st.just(1),
        minutes=st.none() | st.integers(1, 200),
    )
)


def test_what_is_longer_does_not_fit() -> None:
    assert fitting(ALL, 15) == (CALL, MAIL, THANK)
    assert fitting(ALL, 14) == fitting(ALL, 10) == (MAIL, THANK)
    assert fitting(ALL, 5) == (THANK,)
    assert fitting((LUNCH,), 30) == ()


@pytest.mark.parametrize(
    ("means", "fit"),
    [
        (Means.PHONE, (CALL, THANK)),
        (Means.WRITING, (MAIL, THANK, THINK)),
        (Means.OFFLINE, (THINK,)),
        (None, (CALL, MAIL, THANK)),
    ],
)
def test_only_what_the_means_allow_fits(means: Means | None, fit: tuple[Action, ...]) -> None:
    assert fitting(ALL, 30, means) == fit


def test_a_message_needs_the_means_to_write() -> None:
    assert means_of(TEXT) == {Means.WRITING}


def test_without_a_channel_a_contact_fits_phone_and_writing() -> None:
    assert means_of(THANK) == {Means.PHONE, Means.WRITING}


def test_who_asks_for_courage_gets_the_smallest_first() -> None:
    assert fitting(ALL, 30, courage=True) == (THANK, MAIL, CALL)


@pytest.mark.parametrize(
    ("action", "minutes"),
    [
        (THANK, 5),
        (Action("x", kind=Kind.THANKS, channel=Channel.PHONE), 5),
        (Action("x", channel=Channel.VIDEO), 30),
        (Action("x"), 15),
        (Action("x", kind=Kind.THANKS, minutes=25), 25),
    ],
)
def test_an_action_without_minutes_takes_what_its_kind_or_channel_usually_takes(
    action: Action, minutes: int
) -> None:
    assert minutes_of(action) == minutes


@pytest.mark.parametrize("kind", [Kind.MEET, Kind.EVENT])
def test_a_meeting_does_not_fit_the_telephone(kind: Kind) -> None:
    assert means_of(Action("x", kind=kind, person_id=1)) == set()


@given(
    found=actions,
    minutes=st.integers(1, 200),
    means=st.none() | st.sampled_from(Means),
    courage=st.booleans(),
)
def test_at_most_three_fit_all_short_enough(
    found: list[Action], minutes: int, means: Means | None, courage: bool
) -> None:
    fit = fitting(found, minutes, means, courage=courage)
    assert len(fit) <= MOST
    assert all(minutes_of(action) <= minutes for action in fit)
    assert means is None or all(means in means_of(action) for action in fit)
    lengths = [minutes_of(action) for action in fit]
    assert not courage or lengths == sorted(lengths)


@given(found=actions, minutes=st.integers(1, 200))
def test_more_time_never_offers_less(found: list[Action], minutes: int) -> None:
    assert len(fitting(found, minutes)) <= len(fitting(found, minutes + 10))


EMPTY = Stage(StageName.IDENTITY, 0, 4)
THIN = Stage(StageName.ACHIEVEMENTS, 2, 7, begun=True)
DONE = Stage(StageName.PITCH, 1, 1, begun=True)


@pytest.mark.parametrize(
    ("stages", "minutes", "means", "alone", "offered"),
    [
        ((EMPTY, THIN, DONE), 15, None, False, THIN),
        ((EMPTY, THIN, DONE), 30, Means.OFFLINE, True, THIN),
        ((EMPTY, DONE), 15, Means.WRITING, False, EMPTY),
        ((EMPTY,), 15, None, True, EMPTY),
        ((EMPTY,), 15, None, False, None),
        ((EMPTY, THIN), 14, None, True, None),
        ((EMPTY, THIN), 15, Means.PHONE, True, None),
        ((DONE,), 15, None, True, None),
        ((), 15, None, True, None),
    ],
)
def test_a_stage_of_the_path_is_offered_where_it_can_be_written_in(
    stages: tuple[Stage, ...],
    minutes: int,
    means: Means | None,
    alone: bool,
    offered: Stage | None,
) -> None:
    assert stage_offered(stages, minutes, means, alone=alone) is offered
