"""Position in a morning: its stages, the actions left in each, and the stored form."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from planner.model.actions import Action, is_prepared, number_of
from planner.model.stored_json import numbers, one_of, whole
from planner.today.agenda import Agenda

_DAY = range(24 * 60)


class Stage(StrEnum):
    """The stages, in their order."""

    CLOSE = "close"
    CHOOSE = "choose"
    PREPARE = "prepare"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Position:
    """Position in the morning of `day`.

    `left` are the numbers of late actions passed over, `unprepared` of those not to be prepared any
    more; `minutes` were spent before the session was last left. A morning is `held` once it was
    ended that day; begun again it goes on like the first. `seen` is the day of the morning before
    it. `page` is that of the plans read back, from 0; `passed` says that nothing was left to close
    in the first stage; neither is stored.
    """

    day: date
    stage: Stage = Stage.CLOSE
    left: frozenset[int] = frozenset()
    unprepared: frozenset[int] = frozenset()
    minutes: int = 0
    held: bool = False
    seen: date | None = None
    page: int = 0
    passed: bool = False

    def kept(self) -> dict[str, Any]:
        """The position as the settings store it."""
        return {
            "day": self.day.isoformat(),
            "stage": self.stage.value,
            "left": sorted(self.left),
            "unprepared": sorted(self.unprepared),
            "minutes": self.minutes,
            "held": self.held,
            "seen": self.seen and self.seen.isoformat(),
        }


def found_again(kept: Mapping[str, Any], today: date) -> Position:
    """Position at which the morning of `today` was left; the beginning if there is none."""
    if kept.get("day") != today.isoformat():
        return Position(today, seen=_day(kept.get("day")))
    return Position(
        today,
        one_of(kept.get("stage"), Stage, Stage.CLOSE),
        frozenset(numbers(kept.get("left"))),
        frozenset(numbers(kept.get("unprepared"))),
        whole(kept.get("minutes"), _DAY, 0),
        kept.get("held") is True,
        _day(kept.get("seen")),
    )


def _day(text: object) -> date | None:
    """A stored day; None for what is none."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def waiting(agenda: Agenda, position: Position) -> tuple[Action, ...]:
    """Actions left to do in a stage."""
    match position.stage:
        case Stage.CLOSE:
            return tuple(each for each in agenda.late if number_of(each) not in position.left)
        case Stage.CHOOSE:
            return (*agenda.chosen, *agenda.late, *agenda.proposed)
        case Stage.PREPARE:
            return tuple(each for each in agenda.chosen if _to_prepare(each, position))
        case Stage.READ:
            return agenda.chosen


def _to_prepare(action: Action, position: Position) -> bool:
    """Whether the stage asks for its preparation; one that prepares another stays until opened."""
    return not is_prepared(action) and action.id not in position.unprepared


def settled(agenda: Agenda, position: Position) -> Position:
    """The position after stages with nothing to do are passed over."""
    idle = not waiting(agenda, position)
    if position.stage is Stage.CLOSE and idle:
        return replace(position, stage=Stage.CHOOSE, passed=True)
    if position.stage is Stage.CHOOSE and position.passed:  # an answer may have been taken back
        closing = replace(position, stage=Stage.CLOSE, passed=False)
        return closing if waiting(agenda, closing) else position
    if position.stage is Stage.PREPARE and idle:
        return replace(position, stage=Stage.READ, page=0)
    last = max(len(agenda.chosen) - 1, 0)
    return replace(position, page=min(position.page, last))


def before(agenda: Agenda, position: Position) -> Position:
    """Position one stage back, which asks again for actions passed over; the first stage stays."""
    match position.stage:
        case Stage.CHOOSE if agenda.late:
            return replace(position, stage=Stage.CLOSE, left=frozenset())
        case Stage.PREPARE:
            return replace(position, stage=Stage.CHOOSE)
        case Stage.READ if position.page:
            return replace(position, page=position.page - 1)
        case Stage.READ:
            again = replace(position, stage=Stage.PREPARE, unprepared=frozenset())
            return again if waiting(agenda, again) else replace(again, stage=Stage.CHOOSE)
        case _:
            return position


def is_last_page(agenda: Agenda, position: Position) -> bool:
    """Whether no further plan is read back after this one."""
    return position.page >= len(agenda.chosen) - 1


def following(keys: list[Hashable], key: Hashable) -> Hashable | None:
    """The key after `key`, or the one before if it is the last."""
    if key not in keys or len(keys) < 2:
        return None
    place = keys.index(key)
    return keys[place + 1] if place + 1 < len(keys) else keys[place - 1]
