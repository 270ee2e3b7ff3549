"""Touches with people; apart from people, because Today loads touches alone."""

from collections.abc import Iterable
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

from planner.language import _
from planner.model.vocabulary import Came, Channel, Direction
from planner.values import dataclass

if TYPE_CHECKING:
    from planner.model.pitches import UsedPitch


@dataclass(frozen=True, slots=True)
class Touch:
    """An exchange with a person.

    `introduced` is the name of the third person of an introduction; `introduction` tells whether I
    made it or was led to them. `about` is a fact about the person, or their news;
    `let_go_on` the day from which no answer to it is awaited. `pitch` is the version of a pitch
    that the result or the debrief behind it names.
    """

    id: int
    person_id: int
    day: date
    channel: Channel | None = None
    direction: Direction = Direction.TWO_WAY
    minutes: int | None = None
    gist: str = ""
    gave: str = ""
    asked: str = ""
    result_id: int | None = None
    introduced: str = ""
    introduction: Came | None = None
    about: str = ""
    let_go_on: date | None = None
    pitch: "UsedPitch | None" = None


def waiting(touches: Iterable[Touch]) -> frozenset[int]:
    """The ids of the messages among `touches`, newest first, that still wait for an answer."""
    since = takewhile(lambda touch: touch.direction is Direction.OUT, touches)
    return frozenset(touch.id for touch in since if touch.let_go_on is None and not _is_gift(touch))


def _is_gift(touch: Touch) -> bool:
    """Whether it is no message: a person was introduced to them by a word to another one."""
    return touch.introduction is Came.INTRODUCTION_MADE


def say_gist(touch: Touch) -> str:
    """The gist of a touch in words, with the person it led to."""
    if touch.introduction is not Came.INTRODUCTION_RECEIVED:
        return touch.gist
    led = _("led me to {name}").format(name=touch.introduced)
    return " · ".join(filter(None, (touch.gist, led)))


def say_gave(touch: Touch) -> str:
    """My gift in words; for an introduction, the person I introduced to."""
    if not touch.gave or touch.introduction is not Came.INTRODUCTION_MADE:
        return touch.gave
    return _("an introduction to {name}").format(name=touch.introduced)
