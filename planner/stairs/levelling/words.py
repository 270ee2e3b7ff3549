"""A plan in words: how many move and stay, why some stay out, and what would make them fit."""

from collections.abc import Iterable

from planner.calendar.load import Limits, Load
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_on, say_the_day
from planner.language.text import shorten
from planner.stairs.levelling.offers import Offer, Way
from planner.stairs.levelling.preview import Ground, Preview, goals_due
from planner.stairs.levelling.values import Out, Plan, Why


def say_counts(plan: Plan) -> str:
    """The number of actions that move, stay, and stay out: "5 move, 14 stay"."""
    moving, staying, out = len(plan.moves), plan.staying, len(plan.out)
    said = [
        _say_moving(moving),
        ngettext("{n} stays", "{n} stay", staying).format(n=staying),
    ]
    if out:
        said.append(ngettext("{n} finds no day", "{n} find no day", out).format(n=out))
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
    """The number of actions moved, and of which step or goal."""
    count = len((offer.plan if offer else shown.plan).moves)
    said = ngettext("{n} action moved: {what}", "{n} actions moved: {what}", count)
    return said.format(n=count, what=shorten(name_of(shown.ground)))


def say_why(out: Out, ground: Ground) -> str:
    """The reason for which an action stays out."""
    told = {
        Why.RING: _("it waits for itself, in a ring"),
        Why.ZERO: _("every day’s limit is zero"),
        Why.PAST: _("its step was due {day}"),
        Why.NO_DAY: _("no working day is left until {day}"),
        Why.LONG: _("{minutes} min are longer than any day"),
        Why.WAITS: _("what it waits for leaves it no day"),
        Why.NUMBER: _("every day is taken until {day}"),
        Why.MINUTES: _("too few minutes are left until {day}"),
    }
    task = out.task
    due, today = task.window.due, ground.today
    day = say_on(due, today) if out.why is Why.PAST else say_the_day(due, today)
    return told[out.why].format(day=day, minutes=task.minutes)


def say_offer(offer: Offer, ground: Ground) -> str:
    """An offer with the change it makes."""
    if offer.way is Way.LONGER:
        return _longer(offer.more, ground.room.limits)
    if offer.way is Way.LATER:
        said = _later(offer, ground)
        together = _("{steps}, and the goal with them")
        return together.format(steps=said) if goals_due(offer, ground) else said
    count = len(offer.tasks)
    if count > 1:
        return _several(offer.way, count).format(n=count)
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
        fits = ngettext("then {n} finds no day", "then {n} find no day", out).format(n=out)
    return f"{fits}, {_say_moving(moving)}"


def _say_moving(count: int) -> str:
    return ngettext("{n} moves", "{n} move", count).format(n=count) if count else _("nothing moves")


def _later(offer: Offer, ground: Ground) -> str:
    last = say_the_day(max(offer.dues.values()), ground.today)
    if len(offer.dues) > 1:
        count = len(offer.dues)
        said = ngettext(
            "give {n} step more time, until {day}", "give {n} steps more time, until {day}", count
        )
        return said.format(n=count, day=last)
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
