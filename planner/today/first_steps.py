"""The first steps: the method's way on a new store, five lines that tick themselves off."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from planner.language import _
from planner.values import dataclass

AWAY = "away"
"""The setting once the list was put away."""
BEGUN = "begun"
"""The setting once a line was begun; from then on the list stays until it is done."""
YOUNG = timedelta(days=30)
"""Age up to which a store that never showed the list begins with it."""


class First(StrEnum):
    """The first steps, in the method's order."""

    PITCH = "pitch"
    PEOPLE = "people"
    CIRCLES = "circles"
    GOAL = "goal"
    ACTION = "action"


NEEDED: Mapping[First, int] = {
    First.PITCH: 3,
    First.PEOPLE: 10,
    First.CIRCLES: 3,
    First.GOAL: 1,
    First.ACTION: 1,
}
"""The number at which a step ticks itself off: achievements, people, people in a circle and so on.

A first pitch counts as all the achievements.
"""


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A first step, and how many there are of what it needs, at most as many as it needs."""

    what: First
    done: int = 0

    @property
    def needed(self) -> int:
        """The number at which it is ticked."""
        return NEEDED[self.what]

    @property
    def ticked(self) -> bool:
        """Whether it is done."""
        return self.done >= self.needed


def may_show(kept: str, first_day: date, today: date) -> bool:
    """Whether the steps are worth counting, by the setting and the first day of the store."""
    if kept in (BEGUN, today.isoformat()):
        return True
    return not kept and first_day > today - YOUNG


def next_kept(kept: str, steps: Sequence[FirstStep], today: date) -> str:
    """The setting after the steps were counted.

    It is the day on which the last one was ticked, so that the list says so on that day alone; a
    store in which all were done before the list was ever shown puts it away without a word. While
    nothing is done yet nothing is kept, so that an empty store is opened without a write.
    """
    if not kept and not any(step.done for step in steps):
        return ""
    if not all_ticked(steps):
        return BEGUN
    return today.isoformat() if kept else AWAY


def all_ticked(steps: Sequence[FirstStep]) -> bool:
    """Whether all are done; not of an empty list, which is not shown."""
    return bool(steps) and all(step.ticked for step in steps)


def next_step(steps: Sequence[FirstStep]) -> FirstStep | None:
    """The first step that is still open."""
    return next((step for step in steps if not step.ticked), None)


def say_first_step(step: FirstStep) -> str:
    """A step in one line."""
    return {
        First.PITCH: _("Three achievements, or a first pitch"),
        First.PEOPLE: _("The people you know: a file, or ten names"),
        First.CIRCLES: _("A circle for the three closest to you"),
        First.GOAL: _("One goal, in one line"),
        First.ACTION: _("One prepared action: an aim, an if–then"),
    }[step.what]


def say_how_far(step: FirstStep) -> str:
    """The number there is of the number needed; empty before the first one and once it is done."""
    if step.ticked or not step.done:
        return ""
    return _("{done} of {needed}").format(done=step.done, needed=step.needed)


def say_why(step: FirstStep) -> str:
    """The reason for a step, and what is enough."""
    return {
        First.PITCH: _(
            "Others can only think of you once they know what you bring. Tell three things you are"
            " proud of, or say in half a minute who you are and what you look for: a path goes on"
            " from there."
        ),
        First.PEOPLE: _(
            "You know more people than you think. Bring in a file (LinkedIn, an address book), or"
            " write names down: the memory sweep asks for them, one circle of life at a time; ten"
            " are a fine beginning. Nobody is late because of an import."
        ),
        First.CIRCLES: _(
            "A circle says how often you would like to hear of each other; Today then reminds you"
            " in time. Three people are enough to begin with."
        ),
        First.GOAL: _(
            "A goal says what all this is for: what, how many, until when. It is climbed step by"
            " step, like a staircase."
        ),
        First.ACTION: _(
            "Say what would make it worth it, and when and where: “if it is 9:30, then I call"
            " Claire”. Plans of this kind are kept more often, and a minute is enough."
        ),
    }[step.what]


def say_all_done() -> str:
    """The kind sentence at the end of the first steps."""
    return _(
        "The first steps are done: what you offer, whom you know, where you want to go. From here"
        " on, one small prepared thing a day is enough."
    )
