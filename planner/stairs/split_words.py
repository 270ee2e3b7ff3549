"""A split in words: the names of its stairs, the sum, and what is to be looked at again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_on
from planner.language.whole_numbers import say_number
from planner.model.goals import Goal
from planner.stairs.smart import MOST_STEPS
from planner.stairs.split import Ground, Shape, Stair, in_order, outside, total


def say_shapes() -> dict[Shape, str]:
    """The name of each shape."""
    return {
        Shape.EVEN: pgettext("shape of a split", "even"),
        Shape.GENTLE: pgettext("shape of a split", "gentle start"),
        Shape.MILESTONES: pgettext("shape of a split", "milestones"),
    }


def names(stairs: Sequence[Stair], ground: Ground) -> list[str]:
    """The name of each stair: its own, else its number with what the goal measures.

    Names that would stand twice, also beside the steps that stay, tell the number reached in all.
    """
    begins = not ground.there and not any(step.target or step.done for step in ground.kept)
    first = 1 + len(ground.kept)
    found = [
        stair.title or _name(stair.target, place, ground.measure, first=begins and place == first)
        for place, stair in enumerate(stairs, start=first)
    ]
    times = Counter([*found, *(step.title for step in ground.kept)])
    reached = ground.there + sum(max(step.target or 0, step.done) for step in ground.kept)
    for at, stair in enumerate(stairs):
        reached += stair.target or 0
        if times[found[at]] > 1 and not stair.title and stair.target is not None:
            said = pgettext("step", "{name}, {number} in all")
            found[at] = said.format(name=found[at], number=say_number(reached))
    return found


def _name(target: int | None, place: int, measure: str, *, first: bool) -> str:
    if target is None:
        return _("Step {number}").format(number=place)
    if not measure or target == 1:
        said = _("{number} to begin with") if first else pgettext("step", "{number} more")
        if measure:
            said = pgettext("one more of what", "{name} ({measure})").replace("{name}", said)
    else:
        said = "{number} {measure}" if first else pgettext("step", "{number} more {measure}")
    return said.format(number=say_number(target), measure=measure)


def name_there(ground: Ground) -> str:
    """The name of the stair that is climbed already."""
    if not ground.measure or ground.there == 1:
        return _("Already there: {number}").format(number=say_number(ground.there))
    said = _("Already there: {number} {measure}")
    return said.format(number=say_number(ground.there), measure=ground.measure)


def say_sum(stairs: Sequence[Stair], ground: Ground) -> str:
    """The numbers against the number left: "12 of 12", "9 of 12, 3 are missing"."""
    number = total(stairs)
    if ground.left is None:
        return ""
    said = _("In the steps: {number} of {left}").format(
        number=say_number(number), left=say_number(ground.left)
    )
    off = number - ground.left
    if off < 0:
        missing = ngettext("{number} is missing", "{number} are missing", -off)
        return f"{said} · {missing.format(number=say_number(-off))}"
    if off > 0:
        more = ngettext("{number} too many", "{number} too many", off)
        return f"{said} · {more.format(number=say_number(off))}"
    return said


def doubts(stairs: Sequence[Stair], ground: Ground, goal: Goal, today: date) -> Iterator[str]:
    """Doubts about a proposal, the weightiest first."""
    if goal.due is None:
        yield _("The goal has no date: the steps have none either.")
    elif not ground.days:
        yield from _no_days(goal, today)
    if next(outside(stairs, today, goal.due), None) is not None:
        yield _("A step is due before today or after the goal.")
    if not in_order(stairs, ground.kept):
        yield _("A step is due before the one below it.")
    if len(stairs) > MOST_STEPS:
        said = _("{number} steps: could two goals share them?")
        yield said.format(number=len(stairs))
    if ground.days and len(stairs) > len(ground.days):
        said = ngettext(
            "{days} working day for {number} steps: some share a day.",
            "{days} working days for {number} steps: some share a day.",
            len(ground.days),
        )
        yield said.format(days=len(ground.days), number=len(stairs))
    if ground.left is None and not any(stair.title for stair in stairs):
        yield _("Without a number, a step is climbed by your word: milestones say more.")


def _no_days(goal: Goal, today: date) -> Iterator[str]:
    if goal.due is None:
        return
    if goal.start and goal.start > goal.due:
        yield _("The goal starts after it is due: the steps have no date yet.")
    elif goal.due < today:
        yield _("The goal’s date has passed: the steps have no date yet.")
    else:
        said = _("No working day is left until the goal is due ({day}).")
        yield said.format(day=say_on(goal.due, today))
