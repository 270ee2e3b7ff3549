"""Sittings of the memory sweep: how far today's is, what each brought, which topic comes next."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from planner.language import _, ngettext
from planner.model.signs import SEPARATOR
from planner.network.circle_words import say_people
from planner.network.sweeps.topics import Topic

FINE = 5
"""Names that make a fine day [D]."""


class Past(NamedTuple):
    """The sittings about a topic so far: the day of the last, all names, whether it was ended."""

    day: date
    named: int
    ended: bool


class Swept(NamedTuple):
    """A topic, and what was swept of it; None before the first sitting."""

    topic: Topic
    past: Past | None = None


class Named(NamedTuple):
    """A person named in a sitting; `is_new` if the sitting brought them into the network.

    `work` is what they do, `once` what they did last, if no present work is known.
    """

    id: int
    name: str
    work: str
    enjoyed: bool
    is_new: bool
    once: str = ""


def next_topic(swept: Sequence[Swept]) -> Topic | None:
    """The topic to sweep next: the first never swept, else the one that waits longest."""
    fresh = next((each.topic for each in swept if each.past is None), None)
    if fresh is not None or not swept:
        return fresh
    return min(swept, key=lambda each: each.past.day if each.past else date.min).topic


def say_progress(today: int, people: int) -> str:
    """Names of today out of those that make it fine, and the people in all."""
    more = today > FINE
    progress = str(today) if more else _("{done} of {needed}").format(done=today, needed=FINE)
    said = _("{progress} today").format(progress=progress)
    return f"{said} {SEPARATOR} {say_people(people)}"


def say_names(count: int) -> str:
    """A number of names."""
    return ngettext("{n} name", "{n} names", count).format(n=count)


def say_brought(named: Sequence[Named]) -> list[str]:
    """The outcome of a sitting: "4 new in your network", "1 you already had"."""
    new = sum(each.is_new for each in named)
    known, enjoyed = len(named) - new, sum(each.enjoyed for each in named)
    said = (
        (new, ngettext("{n} person new in your network", "{n} people new in your network", new)),
        (known, ngettext("{n} whom you already had", "{n} whom you already had", known)),
        (enjoyed, ngettext("{n} to call again", "{n} to call again", enjoyed)),
    )
    return [words.format(n=number) for number, words in said if number]


def say_day(today: int) -> str:
    """A kind sentence on the names of the day."""
    if not today:
        return _("No name today: another circle of life may bring one.")
    if today < FINE:
        return _("Every name counts; {fine} make a fine day.").format(fine=FINE)
    return _("A fine day: what else comes to mind is a gift.")
