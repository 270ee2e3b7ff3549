"""The form of a touch: when, how, and what passed between us."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planner.calendar.past_days import parse_past
from planner.grammar.times import parse_minutes
from planner.language import _
from planner.language.dates_in_words import say_day
from planner.model.labels import channels, directions
from planner.model.people import Person
from planner.model.touches import Touch
from planner.model.vocabulary import Channel, Direction, PointKind
from tui.dialogs.ask_form import Field


class Noted(NamedTuple):
    """A touch as read from the form."""

    day: date
    channel: Channel | None
    direction: Direction
    minutes: int | None
    gist: str
    gave: str
    asked: str


def touch_fields(person: Person, touches: Sequence[Touch], today: date) -> list[Field]:
    """The fields of a new touch, today and by the usual channel unless said otherwise."""

    def is_past(text: str) -> None:
        if parse_past(text, today) is None:
            raise ValueError(
                _("Not a day that has been: “{text}”. Try yesterday, monday or 28/2.").format(
                    text=text
                )
            )

    return [
        Field("day", _("Day"), say_day(today, today), check=is_past),
        Field(
            "channel",
            _("Channel"),
            usual_channel(person, touches) or "",
            choices=[*((code.value, name) for code, name in channels().items()), ("", "–")],
        ),
        Field(
            "direction",
            _("Who"),
            Direction.TWO_WAY,
            choices=[(code.value, name) for code, name in directions().items()],
        ),
        Field("minutes", _("Minutes"), check=parse_minutes),
        Field("gist", _("What about"), lines=2),
        Field("gave", _("I gave")),
        Field("asked", _("I asked for")),
    ]


def noted(answer: Mapping[str, str], today: date) -> Noted:
    """The touch of an answer that the form has checked."""
    return Noted(
        parse_past(answer["day"], today) or today,
        Channel(answer["channel"]) if answer["channel"] else None,
        Direction(answer["direction"]),
        parse_minutes(answer["minutes"]),
        answer["gist"],
        answer["gave"],
        answer["asked"],
    )


def usual_channel(person: Person, touches: Sequence[Touch]) -> Channel | None:
    """The channel of the last touch, else one the person has; None if nothing is known."""
    for touch in touches:
        if touch.channel is not None:
            return touch.channel
    if person.values(PointKind.PHONE):
        return Channel.PHONE
    return Channel.EMAIL if person.values(PointKind.EMAIL) else None
