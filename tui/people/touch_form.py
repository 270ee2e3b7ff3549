"""The form of a touch: when, how, and what passed between us."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.calendar.past_days import parse_past
from planner.calendar.typed_minutes import parse_minutes
from planner.language import _
from planner.language.dates_in_words import say_date, say_day, say_full_day
from planner.model.goals import GoalCount
from planner.model.labels import channels, directions
from planner.model.people import Person
from planner.model.touches import Touch
from planner.model.vocabulary import Channel, Direction, PointKind
from planner.stairs.counting import say_counted
from tui.dialogs.checks import minutes_or_nothing
from tui.dialogs.field import Field, Filled, reading


class Noted(NamedTuple):
    """A touch as read from the form."""

    day: date
    channel: Channel | None
    direction: Direction
    minutes: int | None
    gist: str
    gave: str
    asked: str
    about: str


def touch_fields(
    person: Person, touches: Sequence[Touch], goals: Sequence[GoalCount], today: date
) -> list[Field]:
    """The fields of a new touch, today and by the usual channel unless said otherwise.

    `goals` are those for which it may count, if there are any.
    """
    new = Touch(0, person.id, today, usual_channel(person, touches))
    return [*changed_touch_fields(new, "", today), *counting_field(goals)]


def changed_touch_fields(touch: Touch, lesson: str, today: date) -> list[Field]:
    """The fields of a touch as it stands, with the lesson it taught."""
    near = abs((touch.day - today).days) <= 1
    return [
        Field(
            "day",
            _("Day"),
            say_day(touch.day, today) if near else say_date(touch.day),
            reading=reading("day", past_day, say_full_day),
        ),
        Field(
            "channel",
            _("By"),
            touch.channel or "",
            choices=[*((code.value, name) for code, name in channels().items()), ("", "–")],
        ),
        Field(
            "direction",
            _("Who"),
            touch.direction,
            choices=[(code.value, name) for code, name in directions().items()],
        ),
        Field(
            "minutes",
            _("Minutes"),
            str(touch.minutes or ""),
            reading=minutes_or_nothing("minutes"),
            rows=0,
        ),
        *_learned_fields(touch, lesson),
        Field("gave", _("I gave"), touch.gave),
        Field("asked", _("I asked for"), touch.asked),
    ]


def _learned_fields(touch: Touch, lesson: str) -> list[Field]:
    """The fields of what was talked about and learned."""
    return [
        Field("gist", _("What about"), touch.gist, lines=2),
        Field(
            "about",
            _("About them"),
            touch.about,
            hint=_("a fact or news: it stays on their card"),
            lines=2,
            sentence=True,
        ),
        Field(
            "lesson",
            _("A lesson for me"),
            lesson,
            hint=_("how I do it better next time"),
            lines=2,
            sentence=True,
        ),
    ]


def counting_field(goals: Sequence[GoalCount], *, ticked: bool = True) -> Iterator[Field]:
    """The choice of the goal it counts for: if `ticked` one that the person fits, else none."""
    if goals:
        choices = [(str(goal.goal_id), say_counted(goal)) for goal in goals]
        own = (str(goal.goal_id) for goal in goals if goal.own and ticked)
        choices.append(("", _("no goal")))
        yield Field("counts_for", _("Counts for"), next(own, ""), choices=choices)


def counted_for(answer: Filled) -> int | None:
    """The id of the goal for which the touch counts; None unless both spoke."""
    goal = answer.get("counts_for", "")
    return (
        int(goal)
        if goal and answer.get("direction", Direction.TWO_WAY) == Direction.TWO_WAY
        else None
    )


def noted(answer: Filled) -> Noted:
    """The touch of an answer that the form has checked."""
    return Noted(
        past_day(answer["day"], answer.day_of("day")),
        Channel(answer["channel"]) if answer["channel"] else None,
        Direction(answer["direction"]),
        parse_minutes(answer["minutes"]),
        answer["gist"],
        answer["gave"],
        answer["asked"],
        answer["about"],
    )


def past_day(text: str, today: date) -> date:
    """A day that has been.

    Raises:
        ValueError: if it is none, with a sentence.
    """
    day = parse_past(text, today)
    if day is None:
        said = _("Not a day that has been: “{text}”. Try yesterday, monday or 28/2.")
        raise ValueError(said.format(text=text))
    return day


def usual_channel(person: Person, touches: Sequence[Touch]) -> Channel | None:
    """The channel of the last touch, else one the person has; None if nothing is known."""
    for touch in touches:
        if touch.channel is not None:
            return touch.channel
    if person.values(PointKind.PHONE):
        return Channel.PHONE
    return Channel.EMAIL if person.values(PointKind.EMAIL) else None
