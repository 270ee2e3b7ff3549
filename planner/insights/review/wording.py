"""The weekly review in words: figures with their unit, and never a scolding."""

from collections.abc import Iterator, Mapping
from datetime import date

from planner.insights.review.facts import (
    Asked,
    Balance,
    Figures,
    GoalStand,
    Movement,
    Overdue,
    Reached,
    Spread,
)
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_dates, say_minutes, say_of, say_on, say_the_day
from planner.language.whole_numbers import say_done_of
from planner.model.labels import came as came_names
from planner.model.vocabulary import Came, Counts, Kind
from planner.network.circle_words import is_long_due
from planner.today.wording import say_asks, say_gives, say_regular

Pairs = list[tuple[str, str]]


def page_names() -> tuple[str, ...]:
    """The seven pages in their order."""
    return (
        pgettext("page of the review", "The week"),
        pgettext("page of the review", "Stairs"),
        pgettext("page of the review", "Gives and asks"),
        pgettext("page of the review", "Groups"),
        pgettext("page of the review", "Sparks"),
        pgettext("page of the review", "Lessons"),
        pgettext("page of the review", "Next week"),
    )


def figure_pairs(figures: Figures) -> Pairs:
    """Labels and values of the figures; empty ones are left out."""
    return [(label, value) for label, value in _figures(figures) if value]


def told_pairs(figures: Figures) -> Pairs:
    """Labels and values beside the table of the figures: regularity, planned minutes, what came."""
    regular = say_regular(figures.regularity)
    pairs = [
        (_("Pause"), _pauses(figures)),
        (pgettext("review", "Regularity"), regular),
        (pgettext("review", "Minutes"), _minutes(figures)),
        (pgettext("review", "What came"), _came(figures.came)),
    ]
    return [pair for pair in pairs if pair[1]]


def _pauses(figures: Figures) -> str:
    """The days of the pauses."""
    days = (say_dates(first, last if last > first else None) for first, last in figures.pauses)
    return ", ".join(days)


def _figures(figures: Figures) -> Iterator[tuple[str, str]]:
    done = figures.done
    actions = ngettext("{count} action", "{count} actions", done).format(count=done)
    yield pgettext("review", "Done"), actions if done else ""
    prepared = _("{part} of {whole}").format(part=figures.prepared, whole=done)
    yield pgettext("review", "Prepared"), prepared if done else ""
    yield pgettext("review", "Debriefed"), _debriefed(figures)
    yield _("Pause"), _pauses(figures)
    yield pgettext("review", "Regularity"), say_regular(figures.regularity)
    yield pgettext("review", "Minutes"), _minutes(figures)
    met = ngettext("{count} person at events", "{count} people at events", figures.met)
    yield pgettext("review", "Met"), met.format(count=figures.met) if figures.met else ""
    noted = ngettext("{count} noted by hand", "{count} noted by hand", figures.noted)
    yield pgettext("review", "Touches"), noted.format(count=figures.noted) if figures.noted else ""
    yield pgettext("review", "What came"), _came(figures.came)


def _debriefed(figures: Figures) -> str:
    """Actions and events with a debrief."""
    debriefed, told = figures.debriefed, figures.events_debriefed
    actions = ngettext("{part} action of {whole}", "{part} actions of {whole}", debriefed)
    events = ngettext("{part} event of {whole}", "{part} events of {whole}", told)
    said = [
        actions.format(part=debriefed, whole=figures.done) if figures.done else "",
        events.format(part=told, whole=figures.events) if figures.events else "",
    ]
    return " · ".join(filter(None, said))


def _minutes(figures: Figures) -> str:
    """Minutes planned and spent, over the actions with both."""
    said = ngettext(
        "{planned} planned, {spent} spent ({count} action with both)",
        "{planned} planned, {spent} spent ({count} actions with both)",
        figures.timed,
    ).format(
        planned=say_minutes(figures.minutes_planned),
        spent=say_minutes(figures.minutes_spent),
        count=figures.timed,
    )
    return said if figures.timed else ""


def _came(came: Mapping[Came, int]) -> str:
    names = came_names()
    held = "\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}"
    return ", ".join(
        names[what] if number == 1 else f"{names[what]}{held}{number}"
        for what, number in came.items()
    )


def say_nothing() -> str:
    """The sentence for an empty week."""
    return _(
        "Nothing is noted for this week. That happens, and it is no debt: one small prepared action"
        " is enough to begin the next one."
    )


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
            return _say_next(stand.next_day, today)
        case Movement.NEW:
            assert stand.goal.start is not None
            return _begins(stand.goal.start, today)
        case Movement.STILL:
            now = _("stands still: nothing done, nothing planned")
            return _("nothing in the week") if stand.past else now


def _say_next(day: date, today: date) -> str:
    """The day on which the next action of a goal stands, or has stood since."""
    if day < today:
        waiting = _("nothing in the week; waiting since {day}")
        return waiting.format(day=say_the_day(day, today))
    return _("nothing in the week; next {day}").format(day=say_on(day, today))


def _begins(start: date, today: date) -> str:
    """The beginning of a goal for which nothing is done or planned yet."""
    if start > today:
        return pgettext("a goal", "it begins {day}").format(day=say_on(start, today))
    return _("begun {day}: nothing planned yet").format(day=say_on(start, today))


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


def say_balance(balance: Balance) -> str:
    """Gives against asks, with a suggestion."""
    said = _("In 90 days: {gives}, {asks}.").format(
        gives=say_gives(balance.gives), asks=say_asks(balance.asks)
    )
    if balance.set_aside:
        times = ngettext(
            "{count} time you went on where something gave pause.",
            "{count} times you went on where something gave pause.",
            balance.set_aside,
        ).format(count=balance.set_aside)
        said = f"{said} {times}"
    if balance.asks > balance.gives:
        back = _("Who could use something from you?")
        return f"{said} {back}"
    if not (balance.asks or balance.gives or balance.set_aside):
        return _("In 90 days nothing given and nothing asked is noted.")
    return said


def say_asked(asked: Asked, today: date) -> str:
    """The day of an ask, and the plans since; the day of a single plan."""
    words = {"day": say_of(asked.day, today)}
    match asked.plans:
        case ():
            said = _("asked {day}")
        case (plan,):
            said = _planned()[plan.kind]
            words["then"] = say_on(plan.day, today)
        case plans:
            said = _("asked {day}, planned: {what}")
            names = {
                Kind.THANKS: pgettext("planned", "thanks"),
                Kind.NEWS: pgettext("planned", "news"),
                Kind.PROMISE: pgettext("planned", "promise"),
            }
            words["what"] = ", ".join(names[plan.kind] for plan in plans)
    return said.format(**words)


def _planned() -> dict[Kind, str]:
    return {
        Kind.THANKS: _("asked {day}, thanks planned {then}"),
        Kind.NEWS: _("asked {day}, news planned {then}"),
        Kind.PROMISE: _("asked {day}, promise planned {then}"),
    }


def say_reached(reached: Reached) -> str:
    """The number of people contacted."""
    return _("{week} in the week, {quarter} in 13 weeks").format(
        week=reached.week, quarter=reached.quarter
    )


def say_overdue(who: Overdue, today: date) -> str:
    """The due day of a contact, and the planned one."""
    if is_long_due(who.due, today):
        said = pgettext("contact", "a word whenever you like")
    else:
        said = pgettext("contact", "due since {day}").format(day=say_the_day(who.due, today))
    if who.planned is None:
        return said
    then = pgettext("contact", "planned for {day}").format(day=say_the_day(who.planned, today))
    return f"{said}, {then}"


def say_more_overdue(spread: Spread) -> str:
    """The number of people overdue besides those that are named; empty if there are none."""
    number = spread.overdue_count - len(spread.overdue)
    said = ngettext(
        "{count} more; Network lists them first", "{count} more; Network lists them first", number
    )
    return said.format(count=number) if number > 0 else ""


def say_overdue_count(spread: Spread) -> str:
    """The number of people overdue; empty if there are none."""
    number = spread.overdue_count
    said = ngettext(
        "{count} person is due for a sign of life", "{count} people are due for a sign of life",
        number,
    )  # fmt: skip
    return said.format(count=number) if number else ""
