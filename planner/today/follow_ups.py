"""Follow-ups of a result, each with its day."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from datetime import time as time_of_day

from planner.calendar.day_parts import DayPart
from planner.calendar.working_days import WorkingDays
from planner.grammar.promise import Promise
from planner.language import _
from planner.language.dates_in_words import say_on
from planner.model.actions import Action, Result, introduces
from planner.model.settings import NEWS, PROMISE, REMINDER, SECOND_REMINDER, SHORT, THANKS
from planner.model.vocabulary import Came, Channel, Kind, Origin, Outcome
from planner.today.deed import deed_for
from planner.today.meetings import FACE_TO_FACE
from planner.today.waiting import GIVEN_BY_SENDING
from planner.values import dataclass

REMINDERS = 2
"""Reminders, at most; the next proposal is to let the person rest."""

_WRITTEN = (Channel.EMAIL, Channel.MESSAGE, Channel.LINKEDIN, Channel.LETTER)
_TWO_WAY = (Outcome.ACHIEVED, Outcome.PARTLY, Outcome.DECLINED)
_NO_THANKS_FOR = (Kind.THANKS, Kind.NEWS, Kind.PROMISE, Kind.INTRODUCE)


_NOT_AWAITED = (*GIVEN_BY_SENDING, Kind.INTRODUCE, Kind.PREPARE)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An action proposed after a result, or, with `rests`, to let the person rest.

    A `person` without `person_id` is known by name only, and `joins` the network if no person
    bears that name. `origin` tells one proposal after a result
    from another; None for a promise and for what was typed.
    """

    title: str
    kind: Kind
    day: date
    person_id: int | None = None
    person: str = ""
    channel: Channel | None = None
    time: time_of_day | None = None
    part: DayPart | None = None
    minutes: int | None = None
    aim: str = ""
    note: str = ""
    origin: Origin | None = None
    rests: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Background:
    """The history before a result.

    `silences` counts the unanswered messages of this chain; `introducer` led to the person and has
    had no news yet; `planned` is the first planned day by person and kind; `event_day` is that of
    the action's event.
    """

    silences: int = 0
    introducer_id: int | None = None
    introducer: str = ""
    planned: Mapping[tuple[int | None, Kind], date] = field(default_factory=dict)
    event_day: date | None = None


def expected_outcome(action: Action) -> Outcome:
    """The outcome until another is told: of a message to a person, no answer yet."""
    is_message = action.person_id is not None and action.channel in _WRITTEN
    awaits = is_message and action.kind not in _NOT_AWAITED
    return Outcome.NO_REPLY if awaits else Outcome.ACHIEVED


def expected_gains(action: Action) -> tuple[Came, ...]:
    """The gains of an action until others are told: the introduction for which it is there."""
    return (Came.INTRODUCTION_MADE,) if introduces(action) else ()


def is_ticked(offer: FollowUp, outcome: Outcome, earlier: Result | None) -> bool:
    """Whether a follow-up is taken unless refused: the reminder of silence that is told anew."""
    is_new = earlier is None or earlier.outcome is not outcome
    return is_new and outcome is Outcome.NO_REPLY and offer.origin is Origin.REMINDER


def is_first_word(offer: FollowUp) -> bool:
    """Whether it is the first word to a person introduced who is known by name only."""
    return offer.origin is Origin.FIRST_WORD and offer.person_id is None and bool(offer.person)


def is_two_way(outcome: Outcome) -> bool:
    """Whether the outcome is a two-way contact, which restarts the rhythm."""
    return outcome in _TWO_WAY


def is_given(kind: Kind, outcome: Outcome) -> bool:
    """Whether the gift of an action reached the person: by an answer, or by sending."""
    sent = outcome is Outcome.NO_REPLY and kind in GIVEN_BY_SENDING
    return sent or is_two_way(outcome)


def promised(
    action: Action, promise: Promise, today: date, background: Background, working: WorkingDays
) -> FollowUp:
    """The action that keeps a promise: on its typed day, else after the delay."""
    day = promise.day
    if not promise.day_typed:
        day = working.forward(_since(action, today, background) + PROMISE)
    return FollowUp(
        deed_for(promise.text, action.person),
        Kind.PROMISE,
        day,
        person_id=action.person_id,
        person=action.person,
        part=promise.part,
        minutes=SHORT,
    )


def follow_ups(
    action: Action,
    result: Result,
    background: Background,
    working: WorkingDays,
    introduced: str = "",
) -> tuple[FollowUp, ...]:
    """The follow-ups to offer, each moved forward to a working day; planned ones are left out.

    `introduced` is the name of the person I was led to, if known.
    """
    result = replace(result, day=_since(action, result.day, background))
    if result.outcome is Outcome.NO_REPLY:
        if action.kind in GIVEN_BY_SENDING:
            return ()
        found = _after_silence(action, result, background, working)
    elif is_two_way(result.outcome) and action.person_id is not None:
        found = _after_contact(action, result, background, working, introduced)
    else:
        return ()
    return tuple(each for each in found if not _is_planned(each, background))


def why_no_reminder(
    action: Action, result: Result, background: Background, working: WorkingDays
) -> str:
    """The reason for which silence calls for no reminder; empty where there is one, or no silence.

    A reminder is not offered of what is given by sending it, beside another that is planned, and
    after two without a person to let rest.
    """
    if result.outcome is not Outcome.NO_REPLY or follow_ups(action, result, background, working):
        return ""
    if action.kind in GIVEN_BY_SENDING:
        return _("This is given by sending it: no answer is needed, and no reminder.")
    day = background.planned.get((action.person_id, action.kind))
    if day is None:
        return _("Two reminders are enough: no other is planned.")
    said = _("No reminder: a like action is planned already, {day}.")
    return said.format(day=say_on(day, result.day))


def let_rest(action: Action, day: date) -> FollowUp:
    """The proposal to let a silent person rest."""
    title = _("Let {name} rest").format(name=action.person)
    resting = _with_person(action, title, Kind.CONTACT, day, None)
    return replace(resting, minutes=SHORT, rests=True)


def _since(action: Action, day: date, background: Background) -> date:
    """The start of the delays: the day of the result, or of the event at which it was done.

    An action planned for a later day than the event was not done there.
    """
    event_day = background.event_day
    if event_day is None or event_day > day or (action.day or day) > event_day:
        return day
    return event_day


def _is_planned(wanted: FollowUp, background: Background) -> bool:
    """Whether an open action does it already; news may still be brought forward."""
    day = background.planned.get((wanted.person_id, wanted.kind))
    if day is None or wanted.rests:
        return False
    return wanted.kind is not Kind.NEWS or day <= wanted.day


def _after_silence(
    action: Action, result: Result, background: Background, working: WorkingDays
) -> Iterator[FollowUp]:
    if background.silences >= REMINDERS:
        if action.person_id is not None:
            yield let_rest(action, result.day)
        return
    wait = SECOND_REMINDER if background.silences else REMINDER
    day, title = working.forward(result.day + wait), _reminder(action, background)
    yield _with_person(action, title, action.kind, day, Origin.REMINDER)


def _reminder(action: Action, background: Background) -> str:
    if action.person:
        return _("Follow up with {name}").format(name=action.person)
    return (
        action.title if background.silences else _("Follow up: {title}").format(title=action.title)
    )


def _after_contact(
    action: Action, result: Result, background: Background, working: WorkingDays, introduced: str
) -> Iterator[FollowUp]:
    name = action.person
    if action.kind not in _NO_THANKS_FOR:
        day = working.forward(result.day + THANKS)
        title = _("Thank {name}").format(name=name)
        yield _with_person(action, title, Kind.THANKS, day, Origin.THANKS)
    if Came.INTRODUCTION_RECEIVED in result.came:
        yield from _after_introduction(action, result, working, introduced)
    if background.introducer_id is not None:
        yield _news_to_introducer(action, result, background, working)


def _after_introduction(
    action: Action, result: Result, working: WorkingDays, introduced: str
) -> Iterator[FollowUp]:
    """News to the introducer, and a first message to the person introduced."""
    title = _("Tell {name} what came of the introduction")
    if introduced:
        title = _("Tell {name} how it went with {introduced}")
    said = title.format(name=action.person, introduced=introduced)
    yield _with_person(action, said, Kind.NEWS, working.forward(result.day + NEWS), Origin.NEWS)
    if introduced:
        yield FollowUp(
            _("Write to {name}").format(name=introduced),
            Kind.CONTACT,
            working.forward(result.day + THANKS),
            person=introduced,
            channel=Channel.MESSAGE,
            note=_("Introduced by {name}").format(name=action.person),
            origin=Origin.FIRST_WORD,
        )


def _news_to_introducer(
    action: Action, result: Result, background: Background, working: WorkingDays
) -> FollowUp:
    """News to the introducer on the day of the meeting, if that is within the three weeks."""
    if result.outcome is Outcome.DECLINED:
        said = _("Thank {connector} all the same: {name} could not help")
    else:
        said = _("Tell {connector} that I met {name}")
    return FollowUp(
        said.format(connector=background.introducer, name=action.person),
        Kind.NEWS,
        working.forward(result.day),
        person_id=background.introducer_id,
        person=background.introducer,
        minutes=SHORT,
        origin=Origin.NEWS,
    )


def _with_person(
    action: Action, title: str, kind: Kind, day: date, origin: Origin | None
) -> FollowUp:
    """A follow-up with the same person; a reminder keeps the minutes of its action.

    It takes the same channel, unless that was a meeting: thanks need no second one.
    """
    again = kind is action.kind
    channel = action.channel if again or action.channel not in FACE_TO_FACE else None
    return FollowUp(
        title,
        kind,
        day,
        person_id=action.person_id,
        person=action.person,
        channel=channel,
        minutes=action.minutes if again else SHORT,
        origin=origin,
    )
