"""What passed between us and people: a module of its own, because Today needs nothing else."""

from dataclasses import dataclass
from datetime import date

from planner.model.vocabulary import Channel, Direction


@dataclass(frozen=True, slots=True)
class Touch:
    """Something that passed between us and a person."""

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
