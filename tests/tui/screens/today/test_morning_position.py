"""Position in a morning: stages passed over, the stored form, the way back."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.model.actions import Action
from planner.model.vocabulary import Kind
from planner.today.agenda import Agenda
from tui.screens.today.morning.position import (
    Position,
    Stage,
    before,
    following,
    found_again,
    is_last_page,
    settled,
    waiting,
)

TODAY = date(2026, 3, 3)
READY = Action("Ready", id=1, aim="a", if_then="i")
RAW = Action("Raw", id=2)
PREPARING = Action("Prepare: x", id=3, kind=Kind.PREPARE, event_id=4)
LATE = Action("Late", id=5)

positions = st.builds(
    Position,
    st.just(TODAY),
    st.sampled_from(Stage),
    st.frozensets(st.integers(1, 5)),
    st.frozensets(st.integers(1, 5)),
    st.integers(0, 9),
    st.booleans(),
    st.none() | st.dates(),
)
agendas = st.builds(
    Agenda,
    st.just(TODAY),
    chosen=st.lists(st.sampled_from([READY, RAW, PREPARING]), unique=True).map(tuple),
    late=st.sampled_from([(), (LATE,)]),
)


@given(positions)
def test_a_position_is_read_back_as_it_was_stored(position: Position) -> None:
    assert found_again(position.kept(), TODAY) == position


@given(positions)
def test_another_day_begins_anew(position: Position) -> None:
    assert found_again(position.kept(), TODAY + timedelta(days=1)).stage is Stage.CLOSE


@given(agenda=agendas, position=positions)
def test_a_stage_with_nothing_to_do_is_passed_over_and_never_backwards(
    agenda: Agenda, position: Position
) -> None:
    found = settled(agenda, position)
    order = list(Stage)
    assert order.index(found.stage) >= order.index(position.stage)
    assert waiting(agenda, found) or found.stage in (Stage.CHOOSE, Stage.READ)
    assert settled(agenda, found) == found


@given(agenda=agendas, position=positions)
def test_going_back_skips_stages_with_nothing_to_do(agenda: Agenda, position: Position) -> None:
    found = before(agenda, position)
    if found != position:
        assert settled(agenda, found) == found
        assert list(Stage).index(found.stage) < list(Stage).index(position.stage)


def test_prepared_and_skipped_actions_are_not_asked_for() -> None:
    agenda = Agenda(TODAY, chosen=(READY, RAW, PREPARING))
    position = Position(TODAY, Stage.PREPARE)
    assert waiting(agenda, position) == (RAW, PREPARING)
    assert waiting(agenda, replace(position, unprepared=frozenset({2}))) == (PREPARING,)
    assert waiting(agenda, replace(position, unprepared=frozenset({2, 3}))) == ()


def test_the_highlight_goes_down_and_at_the_end_up() -> None:
    assert following(["a", "b", "c"], "a") == "b"
    assert following(["a", "b", "c"], "c") == "b"
    assert following(["a"], "a") is None


def test_once_all_is_closed_the_next_stage_opens_unless_an_answer_is_taken_back() -> None:
    open_still = Agenda(TODAY, late=(LATE,))
    closed = settled(Agenda(TODAY), settled(open_still, Position(TODAY)))
    assert closed.stage is Stage.CHOOSE
    assert settled(open_still, closed).stage is Stage.CLOSE
    assert settled(open_still, replace(closed, passed=False)).stage is Stage.CHOOSE


def test_plans_are_read_back_one_a_page_forth_and_back() -> None:
    agenda = Agenda(TODAY, chosen=(READY, RAW))
    first = Position(TODAY, Stage.READ)
    second = settled(agenda, replace(first, page=1))
    assert (is_last_page(agenda, first), is_last_page(agenda, second)) == (False, True)
    assert before(agenda, second) == first
    assert settled(replace(agenda, chosen=(READY,)), second).page == 0
    assert is_last_page(Agenda(TODAY), first)


def test_the_day_of_the_morning_before_is_remembered() -> None:
    yesterday = TODAY - timedelta(days=1)
    again = found_again(Position(yesterday).kept(), TODAY)
    assert again.seen == yesterday
    assert found_again(again.kept(), TODAY).seen == yesterday


def test_late_actions_left_as_they_are_can_be_chosen() -> None:
    agenda = Agenda(TODAY, chosen=(READY,), late=(LATE,), proposed=(RAW,))
    assert waiting(agenda, Position(TODAY, Stage.CHOOSE)) == (READY, LATE, RAW)
