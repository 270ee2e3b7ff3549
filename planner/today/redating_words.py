"""The days to which late actions move at once, in words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_on, say_the_day, say_time
from planner.model.actions import Action
from planner.today.redating import Redated, Staying, Stays, Way
from planner.today.slipping import is_third_move

_DAYS_NAMED = 4
"""Days of which each number is said; the rest is summed up to its last day."""


def ways() -> Mapping[Way, str]:
    """The ways, as one chooses among them."""
    return {
        Way.TODAY: _("all to today"),
        Way.TOMORROW: _("all to the next working day"),
        Way.SPREAD: _("by their own rhythm"),
    }


def say_days_of(moves: Sequence[Redated], today: date) -> str:
    """The number of actions on each new day: "3 today, 3 tomorrow, 6 more until Tuesday 15"."""
    counted = sorted(Counter(move.day for move in moves).items())
    named = counted if len(counted) <= _DAYS_NAMED else counted[: _DAYS_NAMED - 1]
    said = [_said(count, day, today) for day, count in named]
    rest = counted[len(named) :]
    if rest:
        more = sum(count for _day, count in rest)
        until = ngettext("{count} more until {day}", "{count} more until {day}", more)
        said.append(until.format(count=more, day=say_the_day(rest[-1][0], today)))
    return ", ".join(said)


def _said(count: int, day: date, today: date) -> str:
    said = pgettext("a number on a day", "{count} {day}")
    return said.format(count=count, day=say_on(day, today))


def say_redated(moves: Sequence[Redated], today: date) -> str:
    """The number of actions, and of those on each new day."""
    if not moves:
        return _("Nothing moves.")
    count = len(moves)
    said = ngettext("{count} action: {days}", "{count} actions: {days}", count)
    return said.format(count=count, days=say_days_of(moves, today))


def say_moved(moves: Sequence[Redated], today: date) -> str:
    """The number of actions moved, and of those on each new day."""
    count = len(moves)
    said = ngettext("{count} action moved: {days}", "{count} actions moved: {days}", count)
    return said.format(count=count, days=say_days_of(moves, today))


def say_staying(staying: Sequence[Staying]) -> list[str]:
    """The numbers of actions that keep their day, with the reason: a sentence for each."""
    said = []
    for why, count in Counter(each.why for each in staying).items():
        told = {
            Stays.TIME: ngettext(
                "{n} has a time of day and keeps it: you are asked about it by itself.",
                "{n} have a time of day and keep it: you are asked about each by itself.",
                count,
            ),
            Stays.IN_TIME: ngettext(
                "{n} finds no room in time: you are asked about it by itself.",
                "{n} find no room in time: you are asked about each by itself.",
                count,
            ),
            Stays.NO_ROOM: ngettext(
                "{n} finds no day with room: you are asked about it by itself.",
                "{n} find no day with room: you are asked about each by itself.",
                count,
            ),
        }
        said.append(told[why].format(n=count))
    return said


def say_why(staying: Staying) -> str:
    """The reason for which an action keeps its day, in two or three words."""
    told = {
        Stays.TIME: say_time(staying.action.time) if staying.action.time else "",
        Stays.IN_TIME: _("no room before it comes again")
        if staying.action.routine_id is not None
        else _("no room in time"),
        Stays.NO_ROOM: _("no day with room"),
    }
    return told[staying.why]


def say_in_time(action: Action) -> str:
    """The reason for an earlier day than the way alone would give."""
    if action.routine_id is not None:
        return _("before it comes again")
    return _("in time for what it prepares")


def say_heap(moves: Sequence[Redated], way: Way, most: int) -> str:
    """Advice for more actions on one day than the `most` of a good one; empty for fewer."""
    if max(Counter(move.day for move in moves).values(), default=0) <= most:
        return ""
    if way is Way.TODAY:
        return _("The next page asks which of them to choose: {most} make a good day.").format(
            most=most
        )
    return _("{most} would make a good day.").format(most=most)


def say_third_moves(moves: Sequence[Redated], today: date) -> str:
    """The number of actions that are put off for the third time, and advice; empty if none."""
    count = sum(is_third_move(move.action, move.day, today) for move in moves)
    if not count:
        return ""
    said = ngettext(
        "{count} of them moves for the third time: smaller, parked or dropped may be kinder.",
        "{count} of them move for the third time: smaller, parked or dropped may be kinder.",
        count,
    )
    return said.format(count=count)
