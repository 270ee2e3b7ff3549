"""A parsed line in words, as the preview before it is saved."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, TypeVar

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import (
    say_full_day,
    say_full_days,
    say_minutes,
    say_time,
)
from planner.language.whole_numbers import say_number
from planner.model.labels import channels, circles, counts, kinds, say_moment

if TYPE_CHECKING:  # the kinds of line that are not shown need not be imported
    from planner.calendar.day_parts import DayPart
    from planner.grammar.action import ActionLine
    from planner.grammar.event import EventLine
    from planner.grammar.goals.goal import GoalLine
    from planner.grammar.goals.step import StepLine
    from planner.grammar.person import PersonLine
    from planner.grammar.promise import Promise
    from planner.model.steps import NamedStep

Value = TypeVar("Value")

Understood = tuple[tuple[str, str], ...]
"""Labels and values in the order of display; fields without a value are absent."""


def understood_person(line: "PersonLine") -> Understood:
    """Preview a person line."""
    return _filled(
        (_("Name"), line.name),
        (_("Organisation"), line.organisation),
        (pgettext("at work", "Title"), line.role),
        (_("Circle"), line.circle and circles()[line.circle]),
        (_("Groups"), ", ".join(line.groups)),
        (_("E-mail"), ", ".join(line.emails)),
        (_("Phone"), ", ".join(line.phones)),
        (_("Web"), ", ".join(line.urls)),
        (_("Needs"), line.need),
        (_("Offers"), line.offer),
        *((_("I promised"), _promise(promise)) for promise in line.promises),
        not_understood([words for promise in line.promises for words in promise.unread]),
        (_("I gave"), line.gave),
        (_("I asked for"), line.asked),
        (_("Introduced by"), line.via),
        (_("Knows"), ", ".join(line.knows)),
        (_("About them"), line.about),
        (_("Note"), line.note),
        (_("To thank"), _("yes") if line.thanks else None),
        (_("Enjoyed talking"), _("yes") if line.enjoyed else None),
    )


def understood_action(
    line: "ActionLine",
    names: Sequence[str] = (),
    to_names: Sequence[str] = (),
    *,
    now: datetime | None = None,
    today: date | None = None,
    steps: "Sequence[NamedStep]" = (),
    under: str = "",
) -> Understood:
    """Preview an action line; `names` are those of its candidates, `to_names` of the second.

    `steps` are those that its `step:` names; without one step it belongs `under` the one at hand.
    An hour that is past by `now` is told. The days of a routine are told as `today` says them.
    """
    return _filled(
        (_("Action"), line.title),
        (_("Day"), day_and_part(line.day, line.part)),
        not_understood(line.unread, today=not line.day_typed and line.repeats is None),
        (_("Time"), _said(line.time, lambda at: _with_past(say_time(at), line.day, at, now))),
        (_("Repeats"), repeats_in_words(line, today)),
        (_("Minutes"), _said(line.minutes, say_minutes)),
        (_("Kind"), kinds()[line.kind]),
        (_("By"), _said(line.channel, channels().__getitem__)),
        (_("With whom?") if len(names) > 1 else _("With"), ", ".join(names) or line.with_name),
        (
            _("To whom?") if len(to_names) > 1 else pgettext("introduction", "To"),
            ", ".join(to_names),
        ),
        (_("Not in your network yet"), ", ".join(line.unknown)),
        (_("Aim"), line.aim),
        (_("Step"), steps[0].title if len(steps) == 1 else under),
        _step_not_named(line.step, steps),
        _after(line, today or line.day),
        (_("Note"), line.note),
    )


def _step_not_named(words: str | None, steps: "Sequence[NamedStep]") -> tuple[str, str | None]:
    """The row for a step that was not found, or is not the only one: its words go to the note."""
    if not words or len(steps) == 1:
        return _("No such step"), None
    if not steps:
        return _("No such step"), _("“{words}”; kept in the note").format(words=words)
    from planner.model.steps import say_apart  # most lines name no step

    several = ", ".join(say_apart(steps))
    said = _("it may be {names}; kept in the note")
    return _("Which step?"), said.format(names=several)


def _after(line: "ActionLine", today: date) -> tuple[str, str | None]:
    """The row for the action that this one waits for; words that name no single one are kept."""
    if not line.after:
        return _("After"), None
    if line.repeats is not None:
        said = _("“{words}”; a routine waits for no other action: kept in the note")
        return _("After"), said.format(words=line.after)
    if line.after_id is not None:
        return _("After"), line.awaited[0].title
    if not line.awaited:
        return _("No such open action"), _("“{words}”; kept in the note").format(words=line.after)
    from planner.calendar.typed_days import typed_day  # most lines name one

    several = (
        _("{action} ({day})").format(action=each.title, day=typed_day(each.day or today, today))
        for each in line.awaited
    )
    said = _("it may be {names}; kept in the note").format(names=", ".join(several))
    return _("Which action?"), said


def repeats_in_words(line: "ActionLine", today: date | None = None) -> str:
    """The recurrence of an action in words, with its next days; empty if it has none."""
    if line.repeats is None:
        return ""
    from planner.calendar.recurrence.repeats import say_with_days  # most lines repeat nothing

    return say_with_days(line.repeats, line.day, today or line.day, line.time)


def understood_goal(line: "GoalLine") -> Understood:
    """Preview a goal line."""
    return _filled(
        (_("Goal"), line.statement),
        (_("Target"), _said(line.target, say_number)),
        (_("Measure"), line.measure),
        (_("Counts"), counts()[line.counts] if line.target and line.counts else None),
        (pgettext("date", "Start"), _said(line.start, say_full_day)),
        (_("Due"), _said(line.due, say_full_day)),
        not_understood(line.unread),
        not_to_reach(line.rates),
        (_("Why"), line.why),
        (_("Note"), line.note),
    )


def understood_event(
    line: "EventLine", names: Sequence[str] = (), *, now: datetime | None = None
) -> Understood:
    """Preview an event line; `names` are those to see there. A past hour is told by `now`."""
    return _filled(
        (_("Event"), line.title),
        (_("Day"), days(line)),
        not_understood(line.unread, today=not line.day_typed and line.rule is None),
        (
            _("Time"),
            _said(line.start, lambda at: _with_past(_from_to(at, line.end), line.day, at, now)),
        ),
        (_("Place"), line.place),
        (_("To see"), ", ".join(names)),
        (_("Aim"), line.aim),
        (_("Note"), line.note),
    )


def understood_step(line: "StepLine") -> Understood:
    """Preview a step line."""
    return _filled(
        (_("Step"), line.title),
        (_("Target"), _said(line.target, say_number)),
        (_("Measure"), line.measure),
        (pgettext("date", "Start"), _said(line.start, say_full_day)),
        (_("Due"), _said(line.due, say_full_day)),
        not_understood(line.unread),
        not_to_reach(line.rates),
        (pgettext("of a step", "Reward"), line.reward),
    )


def day_and_part(day: date, part: "DayPart | None") -> str:
    """A day in full with a part of it: "Friday 4 December 2026, evening"."""
    return ", ".join(filter(None, (say_full_day(day), say_moment(None, part))))


def days(line: "EventLine") -> str:
    """The day of an event, or its first and last."""
    if line.last is None:
        return day_and_part(line.day, line.part)
    number = (line.last - line.day).days + 1
    said = ngettext("{days} ({number} day)", "{days} ({number} days)", number)
    return said.format(days=say_full_days(line.day, line.last), number=number)


def _filled(*rows: tuple[str, str | None]) -> Understood:
    """The rows with a value."""
    return tuple((label, value) for label, value in rows if value)


def _said(value: Value | None, say: Callable[[Value], str]) -> str | None:
    return None if value is None else say(value)


def _promise(promise: "Promise") -> str:
    day = ", ".join(filter(None, (say_full_day(promise.day), say_moment(None, promise.part))))
    return _("{promise}, by {day}").format(promise=promise.text, day=day)


def _with_past(said: str, day: date, at: time, now: datetime | None) -> str:
    """An hour, and whether it is past; days before are not told, they show it themselves."""
    if now is None or day != now.date() or at >= now.time():
        return said
    return _("{time} (already past)").format(time=said)


def _from_to(start: time, end: time | None) -> str:
    return f"{say_time(start)}–{say_time(end)}" if end else say_time(start)


def not_understood(words: Sequence[str], *, today: bool = False) -> tuple[str, str | None]:
    """The row for words that looked like a day or a length and stay text.

    With `today` no day was understood.
    """
    said = ", ".join(map(_quoted, words))
    if words and today:
        said = _("{words}; today").format(words=said)
    return _("Not understood"), said or None


def not_to_reach(words: Sequence[str]) -> tuple[str, str | None]:
    """The row for numbers that come again, such as "5 coffees a week": no number in all."""
    return _("A rhythm, not a total"), ", ".join(map(_quoted, words)) or None


def _quoted(words: str) -> str:
    return _("“{words}”").format(words=words)
