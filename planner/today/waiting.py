"""Answers awaited: who has not answered yet, since when, and whether a reminder is planned."""

from collections.abc import Sequence
from datetime import date

from planner.language import _, ngettext
from planner.language.dates_in_words import say_on, say_the_day
from planner.model.vocabulary import Channel, Kind
from planner.values import dataclass

GIVEN_BY_SENDING = (Kind.THANKS, Kind.NEWS, Kind.PROMISE)
"""Kinds given by sending alone: they need no answer, so silence needs no reminder."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """An answer awaited from a person.

    `since` is the day of the first message without an answer, `title` is its action or gist,
    `messages` counts those sent since; `follow_up` is the day of the reminder, if one is planned.
    """

    person_id: int
    person: str
    since: date
    title: str = ""
    messages: int = 1
    action_id: int | None = None
    channel: Channel | None = None
    follow_up: date | None = None


def say_awaited(awaited: Sequence[Awaited]) -> str:
    """The number of people whose answer is awaited; empty if there are none."""
    if not awaited:
        return ""
    several = ngettext("{n} answer awaited", "{n} answers awaited", len(awaited))
    return several.format(n=len(awaited))


def say_oldest(awaited: Sequence[Awaited], day: str) -> str:
    """The number of answers awaited and the day of the oldest, already said; empty for none."""
    since = _("since {day}").format(day=day)
    match len(awaited):
        case 0:
            return ""
        case 1:
            return f"{say_awaited(awaited)} {since}"
        case _:
            said = _("{answers}, the oldest {since}")
            return said.format(answers=say_awaited(awaited), since=since)


def say_from(awaited: Awaited, today: date) -> str:
    """The day since which it is awaited."""
    day = say_the_day(awaited.since, today)
    return _("since {day}").format(day=day) if awaited.since < today else day


def say_since(awaited: Awaited, today: date) -> str:
    """The day since which it is awaited, and the number of messages if there were several."""
    said = say_from(awaited, today)
    if awaited.messages < 2:
        return said
    return f"{said} · " + ngettext("{n} message", "{n} messages", awaited.messages).format(
        n=awaited.messages
    )


def say_reminder(awaited: Awaited, today: date) -> str:
    """The day of the reminder; empty if none is planned."""
    if awaited.follow_up is None:
        return ""
    return _("reminder {day}").format(day=say_the_day(awaited.follow_up, today))


def before_the_message(awaited: Awaited, today: date) -> str:
    """The refusal of an answer that would have come before the message."""
    said = _("The message went out {day}: an answer comes after it.")
    return said.format(day=say_on(awaited.since, today))
