"""Reasons of an action in the agenda, as a code and in words."""

from collections.abc import Set
from dataclasses import replace
from datetime import date, time, timedelta

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_from_date, say_hour, say_on, say_the_day
from planner.language.text import fold
from planner.model.actions import Action
from planner.model.labels import circles_by_themselves
from planner.model.vocabulary import Channel, Circle, Kind, Reason
from planner.network.dormant import DormantTie, Fit
from planner.network.rhythm import overdue
from planner.today.meetings import needs_preparing
from planner.values import dataclass

ORDER = (
    Reason.PROMISE,
    Reason.THANKS,
    Reason.NEWS,
    Reason.DATE,
    Reason.MEETING,
    Reason.STEP,
    Reason.DUE,
    Reason.RHYTHM,
    Reason.DORMANT,
    Reason.SWEEP,
)
"""The order of proposals."""

_BY_KIND = {Kind.PROMISE: Reason.PROMISE, Kind.THANKS: Reason.THANKS, Kind.NEWS: Reason.NEWS}


@dataclass(frozen=True, slots=True)
class CurrentStep:
    """The current step of an active goal.

    `has_open`: it has an open action; `closed_today`: one of its actions was closed today.
    """

    id: int
    title: str
    goal_id: int
    goal: str
    due: date | None = None
    has_open: bool = False
    closed_today: bool = False


@dataclass(frozen=True, slots=True)
class OverduePerson:
    """A person to contact again, without a planned action; the period began on `since`."""

    id: int
    name: str
    surname_key: str
    period_days: int
    since: date
    circle: Circle | None = None
    last_contact: date | None = None
    channel: Channel | None = None

    def overdue(self, today: date) -> float:
        """The share of the period by which contact is overdue."""
        return overdue(self.since, self.period_days, today)

    @property
    def due(self) -> date:
        """The day on which contact is due."""
        return self.since + timedelta(days=self.period_days)


def reason_of(action: Action, current_steps: Set[int]) -> Reason:
    """The reason of an action that is due."""
    if action.kind not in _BY_KIND and needs_preparing(action):
        return Reason.MEETING
    by_step = Reason.STEP if action.step_id in current_steps else Reason.DUE
    return _BY_KIND.get(action.kind, by_step)


def explained(action: Action, reason: Reason, today: date) -> Action:
    """Add the reason and its text to an action."""
    text = _of_routine(action, _text(action, reason, today))
    return replace(action, reason=reason, reason_text=text)


def _of_routine(action: Action, text: str) -> str:
    """The text, after a word that says that the action comes again, where it does."""
    if action.routine_id is None:
        return text
    return pgettext("reason", "routine, {reason}").format(reason=text)


def late(action: Action, today: date) -> Action:
    """Add the reason of lateness to an action."""
    if action.chosen_on is not None and action.chosen_on < today:
        text = _("chosen {day}, still open").format(day=say_on(action.chosen_on, today))
    else:
        text = _("planned for {day}").format(day=say_the_day(action.day or today, today))
    return replace(action, reason=Reason.LATE, reason_text=_of_routine(action, text))


def of_rhythm(person: OverduePerson, today: date) -> str:
    """The reason of a contact by rhythm, in words."""
    days = (today - person.since).days
    words = {"period": person.period_days, "since": _last_seen(person, days)}
    if person.circle is None:
        return _("every {period} days: {since}").format(**words)
    circle = circles_by_themselves()[person.circle]
    return _("{circle}, every {period} days: {since}").format(circle=circle, **words)


def _last_seen(person: OverduePerson, days: int) -> str:
    """The days since the last contact; beyond a year they are not counted as days."""
    years = days // 365
    if person.last_contact is None:
        if years:
            return _("no contact noted yet")
        said = ngettext("no contact noted for {days} day", "no contact noted for {days} days", days)
    elif years:
        said = ngettext("last contact {years} year ago", "last contact {years} years ago", years)
    else:
        said = ngettext("last contact {days} day ago", "last contact {days} days ago", days)
    return said.format(days=days, years=years)


def of_meeting(day: date, at: time | None, today: date) -> str:
    """The reason to prepare a meeting, in words."""
    said = say_the_day(day, today)
    if at is None:
        return _("meeting to prepare for {day}").format(day=said)
    return _("meeting to prepare for {day} at {time}").format(day=said, time=say_hour(at))


def of_dormant(tie: DormantTie, today: date) -> str:
    """The reason of a tie that was drawn, in words: the goal it fits, else the time gone by."""
    if tie.fit is not None:
        return of_fit(tie.fit)
    if tie.last_contact is None:
        return _never(tie)
    if tie.wrote and not tie.enjoyed:
        day = say_from_date(tie.last_contact)
        return _("you wrote to each other on {day}").format(day=day)
    years = (today - tie.since).days // 365
    if tie.enjoyed:
        text = ngettext(
            "a good talk, last contact {years} year ago",
            "a good talk, last contact {years} years ago",
            years,
        )
    else:
        text = ngettext(
            "dormant tie: last contact {years} year ago",
            "dormant tie: last contact {years} years ago",
            years,
        )
    return text.format(years=years)


def of_fit(fit: Fit) -> str:
    """The reason of a person never contacted who fits a goal, in words."""
    if fit.known == 1:
        text = _("fits your goal: {words}")
    elif fit.titled:
        text = _("you know {known} {words}")
    else:
        text = _("you know {known} people for “{words}”")
    return text.format(known=fit.known, words=fit.words)


def of_acquaintance(tie: DormantTie, today: date) -> str:
    """The reason of a person without a rhythm, in words."""
    if tie.enjoyed:
        return _("you enjoyed talking with each other")
    if tie.last_contact is None:
        return _never(tie)
    return _("last contact {day}").format(day=say_on(tie.since, today))


def _never(tie: DormantTie) -> str:
    if tie.connected:
        return _("in touch since {year}, no exchange noted yet").format(year=tie.since.year)
    return _("in your network, no exchange noted yet")


def _text(action: Action, reason: Reason, today: date) -> str:
    day = action.day or today
    on = say_on(day, today)
    match reason:
        case Reason.PROMISE:
            return _("promise to keep {day}").format(day=on)
        case Reason.THANKS:
            return _("thanks due {day}").format(day=on)
        case Reason.NEWS:
            return _("news owed {day}").format(day=on)
        case Reason.MEETING:
            return of_meeting(day, action.time, today)
        case Reason.STEP:
            return _of_step(action)
        case _:
            return _("due {day}").format(day=on)


def _of_step(action: Action) -> str:
    """The step, or its goal where the action is titled like the step."""
    if fold(action.step) == fold(action.title):
        return _("current step of “{goal}”").format(goal=action.goal)
    return _("current step: {step}").format(step=action.step)
