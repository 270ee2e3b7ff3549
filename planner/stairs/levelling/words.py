"""A plan in words: how many move and stay, why some stay out, and what would make them fit."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from planner.calendar.load import Limits, Load
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_on, say_the_day
from planner.language.text import shorten
from planner.language.whole_numbers import say_number
from planner.model.actions import Action
from planner.stairs.levelling.board import horizon
from planner.stairs.levelling.offers import Offer, Way
from planner.stairs.levelling.preview import Ground, Preview, goals_due
from planner.stairs.levelling.values import Out, Plan, Task, Why

_NAMED = 3
"""Actions and steps that an offer names; more are counted."""


def say_counts(plan: Plan) -> str:
    """The number of actions that move, stay, and stay out: "5 move, 14 stay"."""
    moving, staying, out = len(plan.moves), plan.staying, len(plan.out)
    said = [_say_moving(moving)]
    if staying or not (moving or out):
        said.append(ngettext("{n} stays", "{n} stay", staying).format(n=say_number(staying)))
    if out:
        said.append(ngettext("{n} finds no day", "{n} find no day", out).format(n=say_number(out)))
    return ", ".join(said)


def name_of(ground: Ground) -> str:
    """The step or goal that a ground is of."""
    for name in ground.steps.values():
        if ground.scope.step_id is not None:
            return name.title
        if ground.scope.goal_id is not None:
            return name.goal
    return pgettext("actions", "all that is late")


def say_written(shown: Preview, offer: Offer | None) -> str:
    """The change that a plan makes: the actions moved, what an offer changes beside, and of what.

    All of it is put back when the change is undone.
    """
    count, what = len((offer.plan if offer else shown.plan).moves), shorten(name_of(shown.ground))
    if offer is None:
        said = ngettext("{n} action moved: {what}", "{n} actions moved: {what}", count)
        return said.format(n=say_number(count), what=what)
    deed = _say_deed(offer, shown.ground)
    if count:
        said = ngettext("{n} action moved, {deed}", "{n} actions moved, {deed}", count)
        deed = said.format(n=say_number(count), deed=deed)
    return _("{deed}: {what}").format(deed=f"{deed[:1].upper()}{deed[1:]}", what=what)


def _say_deed(offer: Offer, ground: Ground) -> str:
    """The change that an offer makes beside the days of actions."""
    number = len(offer.dues) if offer.way is Way.LATER else len(offer.tasks)
    told = {
        Way.LATER: ngettext("“{step}” given more time", "{n} steps given more time", number),
        Way.LET_GO: ngettext("{n} let go", "{n} let go", number),
        Way.LONGER: _("longer days accepted"),
        Way.SPLIT: ngettext("{n} split", "{n} split", number),
        Way.ALLOW: ngettext("{n} long one allowed", "{n} long ones allowed", number),
    }
    step = shorten(ground.steps[next(iter(offer.dues))].title) if offer.dues else ""
    said = told[offer.way].format(n=say_number(number), step=step)
    return _("{steps}, and the goal too").format(steps=said) if goals_due(offer, ground) else said


def say_left(task: Task) -> str:
    """The fate of an action that finds no day: it keeps the one it has."""
    return pgettext("action", "keeps its day") if task.day else pgettext("action", "no day")


def say_beside(late: Iterable[Action], ground: Ground) -> str:
    """The late actions that are not levelled, beside those that are or alone.

    They are without a step, or have an hour.
    """
    ids = {task.id for task in ground.tasks}
    count = sum(action.id not in ids for action in late)
    if not count:
        return ""
    beside = ngettext(
        "{n} more is late, without a step or with an hour: the morning takes it up",
        "{n} more are late, without a step or with an hour: the morning takes them up",
        count,
    )
    alone = ngettext(
        "{n} action is late, without a step or with an hour: the morning takes it up",
        "{n} actions are late, without a step or with an hour: the morning takes them up",
        count,
    )
    return (beside if ids else alone).format(n=say_number(count))


def say_why(out: Out, ground: Ground, number: int = 1) -> str:
    """The reason for which an action stays out, or as many as `number`."""
    if out.why is Why.NO_DAY and out.task.window.first > out.task.window.due:
        return _say_begun_late(out.task, ground, number)
    if out.why is Why.NO_DAY and (limited := _limited(out.task, ground)) is not None:
        return _say_limited(limited, out.task, ground)
    told = {
        Why.RING: ngettext(
            "it waits for itself, in a ring", "they wait for each other, in a ring", number
        ),
        Why.ZERO: _("every day’s limit is zero"),
        Why.PAST: ngettext("its step was due {day}", "their step was due {day}", number),
        Why.NO_DAY: _("no working day is left until {day}"),
        Why.LONG: _("{minutes} min are longer than any day"),
        Why.WAITS: ngettext(
            "what it waits for leaves it no day", "what they wait for leaves them no day", number
        ),
        Why.NUMBER: _("every day is taken until {day}"),
        Why.MINUTES: _("too few minutes are left until {day}"),
    }
    task = out.task
    due, today = task.window.due, ground.today
    day = say_on(due, today) if out.why is Why.PAST else say_the_day(due, today)
    return told[out.why].format(day=day, minutes=task.minutes)


def _say_begun_late(task: Task, ground: Ground, number: int) -> str:
    """Say that a step is due before it begins."""
    said = ngettext(
        "its step begins {first} and is due {day} already",
        "their step begins {first} and is due {day} already",
        number,
    )
    first, due = (say_on(day, ground.today) for day in (task.window.first, task.window.due))
    return said.format(first=first, day=due)


def _limited(task: Task, ground: Ground) -> date | None:
    """The first working day of an action's window, which the limits close; None without any."""
    first = max(ground.today, task.window.first)
    if task.after is not None:
        first = max(first, task.after + timedelta(days=1))
    last = min(task.window.due, task.until or date.max, horizon(ground.today))
    return next(ground.room.working.between(first, last), None)


def _say_limited(day: date, task: Task, ground: Ground) -> str:
    due = say_the_day(task.window.due, ground.today)
    if ground.room.limits[day.weekday()].number > 0:
        return _("your limits leave 0 min on the days until {day}").format(day=due)
    return _("your limits leave 0 actions on the days until {day}").format(day=due)


def say_offer(offer: Offer, ground: Ground) -> str:
    """An offer with the change it makes."""
    if offer.way is Way.LONGER:
        return _longer(offer.more, ground.room.limits)
    if offer.way is Way.LATER:
        said = _later(offer, ground)
        together = _("{steps}, and the goal too")
        return together.format(steps=said) if goals_due(offer, ground) else said
    count = len(offer.tasks)
    if count > 1:
        several = _several(offer.way, count).format(n=say_number(count))
        titles = _listed([ground.titles[task.id] for task in offer.tasks])
        return _("{offer} ({what})").format(offer=several, what=titles)
    parts = offer.parts.get(offer.tasks[0].id, 0)
    told = {
        Way.LET_GO: _("let go of “{title}”"),
        Way.SPLIT: ngettext(
            "split “{title}” into {parts} part", "split “{title}” into {parts} parts", parts
        ),
        Way.ALLOW: _("allow “{title}” once, on a day of its own"),
    }
    title = shorten(ground.titles[offer.tasks[0].id])
    return told[offer.way].format(title=title, parts=parts)


def _listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    said = ", ".join(shorten(name) for name in names[:_NAMED])
    more = len(names) - _NAMED
    if more <= 0:
        return said
    return ngettext("{names} and {n} more", "{names} and {n} more", more).format(names=said, n=more)


def _several(way: Way, count: int) -> str:
    """An offer about several actions."""
    return {
        Way.LET_GO: ngettext("let go of {n} action", "let go of {n} actions", count),
        Way.SPLIT: ngettext(
            "split {n} long action into parts", "split {n} long actions into parts", count
        ),
        Way.ALLOW: ngettext(
            "allow {n} long action once, on a day of its own",
            "allow {n} long actions once, each on a day of its own",
            count,
        ),
    }[way]


def say_effect(offer: Offer) -> str:
    """The effect of an offer: whether all fit then, and how many move."""
    out, moving = len(offer.plan.out), len(offer.plan.moves)
    fits = _("then all fit")
    if out:
        fits = ngettext("then {n} finds no day", "then {n} find no day", out).format(
            n=say_number(out)
        )
    return f"{fits}, {_say_moving(moving)}"


def _say_moving(count: int) -> str:
    return (
        ngettext("{n} moves", "{n} move", count).format(n=say_number(count))
        if count
        else _("nothing moves")
    )


def _later(offer: Offer, ground: Ground) -> str:
    last = say_the_day(max(offer.dues.values()), ground.today)
    if len(offer.dues) > 1:
        until = _("{step} until {day}")
        each = [
            until.format(step=shorten(ground.steps[step].title), day=say_the_day(due, ground.today))
            for step, due in sorted(offer.dues.items(), key=lambda each: each[1])
        ]
        return _("give more time: {steps}").format(steps=_listed(each))
    (step,) = offer.dues
    due = next(task.window.due for task in offer.tasks if task.window.step == step)
    said = _("give “{step}” until {day} instead of {due}")
    title = shorten(ground.steps[step].title)
    return said.format(step=title, day=last, due=say_the_day(due, ground.today))


def _longer(more: Load, limits: Iterable[Limits]) -> str:
    """Longer days, told from the present limits where these are the same on every day."""
    known = {each for each in limits if not each.is_free}
    if len(known) == 1:
        (limit,) = known
        number, minutes = limit.number + more.number, limit.minutes + more.minutes
        if not more.number:
            said = _("{minutes} min a day instead of {before}, this once")
        elif not more.minutes:
            said = _("{number} actions a day instead of {limit}, this once")
        else:
            said = _("{number} actions and {minutes} min a day, this once")
        return said.format(minutes=minutes, before=limit.minutes, number=number, limit=limit.number)
    if not more.number:
        return _("{minutes} min more a day, this once").format(minutes=more.minutes)
    said = ngettext(
        "{number} action and {minutes} min more a day, this once",
        "{number} actions and {minutes} min more a day, this once",
        more.number,
    )
    return said.format(number=more.number, minutes=more.minutes)
