"""How far a morning is: its stages, what each still waits for, and how that is kept."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from planner.model.actions import Action, is_prepared
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
    """Where the morning of `day` is.

    `left` are the late actions that were passed over, `unprepared` those that are not to be
    prepared any more, both by their numbers; `minutes` were spent in it before it was last left.
    One that is `held` was ended at least once that day; begun again it goes on like the first.
    """

    day: date
    stage: Stage = Stage.CLOSE
    left: frozenset[int] = frozenset()
    unprepared: frozenset[int] = frozenset()
    minutes: int = 0
    held: bool = False

    def kept(self) -> dict[str, Any]:
        """The position as the settings hold it."""
        return {
            "day": self.day.isoformat(),
            "stage": self.stage.value,
            "left": sorted(self.left),
            "unprepared": sorted(self.unprepared),
            "minutes": self.minutes,
            "held": self.held,
        }


def found_again(kept: Mapping[str, Any], today: date) -> Position:
    """Where the morning of `today` was left; its beginning if it was not begun."""
    if kept.get("day") != today.isoformat():
        return Position(today)
    return Position(
        today,
        one_of(kept.get("stage"), Stage, Stage.CLOSE),
        frozenset(numbers(kept.get("left"))),
        frozenset(numbers(kept.get("unprepared"))),
        whole(kept.get("minutes"), _DAY, 0),
        kept.get("held") is True,
    )


def waiting(agenda: Agenda, position: Position) -> tuple[Action, ...]:
    """The actions with which a stage still has something to do."""
    match position.stage:
        case Stage.CLOSE:
            return tuple(each for each in agenda.late if each.id not in position.left)
        case Stage.CHOOSE:
            return (*agenda.chosen, *agenda.proposed)
        case Stage.PREPARE:
            return tuple(each for each in agenda.chosen if _to_prepare(each, position))
        case Stage.READ:
            return agenda.chosen


def _to_prepare(action: Action, position: Position) -> bool:
    """Whether it is asked for; what prepares something else is asked for until that was opened."""
    return not is_prepared(action) and action.id not in position.unprepared


def settled(agenda: Agenda, position: Position) -> Position:
    """The position once the stages that have nothing to do are passed over."""
    for stage, following in ((Stage.CLOSE, Stage.CHOOSE), (Stage.PREPARE, Stage.READ)):
        if position.stage is stage and not waiting(agenda, position):
            position = replace(position, stage=following)
    return position


def before(agenda: Agenda, position: Position) -> Position:
    """The stage to go back to; what was passed over there is asked again. The first stays."""
    match position.stage:
        case Stage.CHOOSE if agenda.late:
            return replace(position, stage=Stage.CLOSE, left=frozenset())
        case Stage.PREPARE:
            return replace(position, stage=Stage.CHOOSE)
        case Stage.READ:
            again = replace(position, stage=Stage.PREPARE, unprepared=frozenset())
            return again if waiting(agenda, again) else replace(again, stage=Stage.CHOOSE)
        case _:
            return position


def following(keys: list[Hashable], key: Hashable) -> Hashable | None:
    """The key after `key`, or the one before where it is the last."""
    if key not in keys or len(keys) < 2:
        return None
    place = keys.index(key)
    return keys[place + 1] if place + 1 < len(keys) else keys[place - 1]
