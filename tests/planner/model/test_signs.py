"""Every state has one sign, and every sign one plain form that takes the same room."""

from datetime import date

import pytest

from planner.language.width import cell_width
from planner.model import signs
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.signs import STATES, plain
from planner.model.sparks import Spark
from planner.model.states import sign_of, sign_of_event
from planner.model.vocabulary import ActionState, Circle, EventState, Reason
from planner.stairs.glyphs import ASCII_SIGNS, SIGNS, Signs

TODAY = date(2026, 3, 3)
_OTHERS = {"SEPARATOR", "FOLDED", "UNFOLDED"}
"""Signs that are of no state."""
NAMED = {
    name: sign for name, sign in vars(signs).items() if name.isupper() and isinstance(sign, str)
}


def test_every_state_has_a_sign_of_its_own_with_a_plain_form() -> None:
    assert {sign for name, sign in NAMED.items() if name not in _OTHERS} == STATES.keys()
    assert len(set(NAMED.values())) == len(NAMED)


def test_no_plain_form_stands_for_two_states() -> None:
    forms = [*STATES.values(), plain(signs.SEPARATOR)]
    assert all(form.isascii() and form.isprintable() and len(form) == 1 for form in forms)
    assert len(set(forms)) == len(forms)


def test_no_plain_form_of_a_state_is_that_of_an_arrow_or_of_the_cursor() -> None:
    assert {plain(arrow) for arrow in "←↑→↓›▾"}.isdisjoint(STATES.values())


def test_every_circle_has_a_sign_and_a_plain_form_of_its_own() -> None:
    assert list(signs.CIRCLES) == list(Circle)
    forms = [plain(sign) for sign in signs.CIRCLES.values()]
    assert all(form.isascii() for form in forms)
    assert len(set(forms)) == len(Circle) == len(set(signs.CIRCLES.values()))


def test_a_plain_form_takes_the_room_of_its_sign() -> None:
    drawing = "".join(chr(code) for code in signs._PLAIN)
    assert plain(drawing).isascii()
    assert [each for each in drawing if cell_width(each) != len(plain(each))] == []


def test_what_has_no_plain_form_is_left_alone() -> None:
    assert plain("Zoé · 漢 – “é”…") == 'Zoé | 漢 - "é"~'


def test_a_staircase_in_ascii_draws_each_sign_of_the_other_one() -> None:
    for name in Signs.__slots__:
        assert getattr(ASCII_SIGNS, name) == plain(getattr(SIGNS, name))
        assert getattr(ASCII_SIGNS, name).isascii()


@pytest.mark.parametrize(
    ("action", "sign"),
    [
        (Action("Call"), signs.OPEN),
        (Action("Call", aim="Hear", if_then="If"), signs.PREPARED),
        (Action("Call", reason=Reason.DUE), signs.PROPOSED),
        (Action("Call", aim="Hear", if_then="If", reason=Reason.LATE), signs.LATE),
        (Action("Call", reason=Reason.LATE, state=ActionState.DONE), signs.DONE),
        (Action("Call", state=ActionState.PARKED), signs.PARKED),
        (Action("Call", state=ActionState.DROPPED), signs.DROPPED),
    ],
)
def test_an_action_bears_the_sign_of_its_state(action: Action, sign: str) -> None:
    assert sign_of(action) == sign


def test_a_spark_bears_its_own_sign() -> None:
    assert sign_of(Spark(1, "uid", TODAY, "Met Ana")) == signs.SPARK


@pytest.mark.parametrize(
    ("event", "sign"),
    [
        (Event("Fair", date(2026, 3, 5)), signs.OPEN),
        (Event("Fair", date(2026, 3, 5), aim="Meet", curious="Who"), signs.PREPARED),
        (Event("Fair", date(2026, 3, 2)), signs.TO_DEBRIEF),
        (Event("Fair", date(2026, 3, 2), debriefed=True), signs.DONE),
        (Event("Fair", date(2026, 3, 5), state=EventState.DROPPED), signs.DROPPED),
    ],
)
def test_an_event_bears_the_sign_of_how_far_it_is(event: Event, sign: str) -> None:
    assert sign_of_event(event, TODAY) == sign
