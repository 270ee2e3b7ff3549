"""The belongings of a person, each of which may be another's: told in a line."""

from datetime import date
from enum import StrEnum

from planner.language import _
from planner.model.labels import channels
from planner.model.vocabulary import Channel
from planner.values import dataclass


class Kind(StrEnum):
    """The kind of a belonging, in the order in which they are listed."""

    CARD = "card"
    OTHER_CARD = "other-card"
    POINT = "point"
    GROUP = "group"
    INTRODUCER = "introducer"
    INTRODUCED = "introduced"
    EVENT = "event"
    ACTION = "action"
    TOUCH = "touch"


@dataclass(frozen=True, slots=True)
class Belonging:
    """One thing that hangs on a person; `channel` is that of a touch."""

    kind: Kind
    id: int
    text: str = ""
    day: date | None = None
    channel: Channel | None = None


def say_belonging(thing: Belonging) -> str:
    """A belonging in one line, without its day."""
    said = thing.text
    match thing.kind:
        case Kind.CARD | Kind.OTHER_CARD:
            return _("Imported: {card}").format(card=said)
        case Kind.GROUP:
            return _("Group: {name}").format(name=said)
        case Kind.INTRODUCER:
            return _("Introduced {name}").format(name=said)
        case Kind.INTRODUCED:
            return _("Introduced by {name}").format(name=said)
        case Kind.TOUCH:
            how = channels()[thing.channel] if thing.channel else _("touch")
            return " · ".join(filter(None, (how, said)))
    return said
