"""A goal in the weekly review in words: its tally, and how it moved in the week."""

from datetime import date

from planner.insights.review.facts import GoalStand, Movement
from planner.language import _, ngettext
from planner.language.dates_in_words import say_on, say_the_day
from planner.language.whole_numbers import say_done_of
from planner.model.vocabulary import Counts


def say_tally(stand: GoalStand) -> str:
    """The tally of a goal: "4 of 12"; empty without a target."""
    goal = stand.goal
    if not goal.target:
        return ""
    return say_done_of(goal.done, goal.target)


def say_movement(stand: GoalStand, today: date) -> str:
    """The movement of a goal."""
    match stand.movement:
        case Movement.REACHED:
            return _("reached: that is worth a pause")
        case Movement.MOVED:
            return _moved(stand)
        case Movement.MET:
            return _("its number is there: it may be called reached")
        case Movement.PLANNED:
            assert stand.next_day is not None
            day = stand.next_day
            if day < today:
                waiting = _("nothing in the week; waiting since {day}")
                return waiting.format(day=say_the_day(day, today))
            return _("nothing in the week; next {day}").format(day=say_on(day, today))
        case Movement.STILL:
            now = _("stands still: nothing done, nothing planned")
            return _("nothing in the week") if stand.past else now


def _moved(stand: GoalStand) -> str:
    """The actions done and the people or conversations counted in the week."""
    if stand.done and stand.counted:
        done = ngettext("{count} action done", "{count} actions done", stand.done)
        return _("in the week: {done}, {counted}").format(
            done=done.format(count=stand.done), counted=_counted(stand)
        )
    if stand.counted:
        return _counted_in_week(stand)
    return ngettext(
        "{count} action done in the week", "{count} actions done in the week", stand.done
    ).format(count=stand.done)


def _counted(stand: GoalStand) -> str:
    if stand.goal.counts is Counts.CONVERSATIONS:
        said = ngettext("{count} conversation", "{count} conversations", stand.counted)
    else:
        said = ngettext("{count} person met", "{count} people met", stand.counted)
    return said.format(count=stand.counted)


def _counted_in_week(stand: GoalStand) -> str:
    if stand.goal.counts is Counts.CONVERSATIONS:
        said = ngettext(
            "{count} conversation in the week", "{count} conversations in the week", stand.counted
        )
    else:
        said = ngettext(
            "{count} person met in the week", "{count} people met in the week", stand.counted
        )
    return said.format(count=stand.counted)
