"""The balance of a story, what we have in common and who is beside them, in words."""

from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_day, say_on
from planner.model.people import Affiliation
from planner.network.story.story import Colleagues, Introduced, Met, Shared, Story, Tally
from planner.network.ties.job_words import say_time_of

_SEVERAL = 2
"""Requests from which on a word about giving is said."""


def say_tally(tally: Tally, today: date) -> str:
    """The number of gifts or requests and the last of them: "3 times · 12 Dec · a name"."""
    if not tally.number or tally.day is None:
        return ""
    number = ngettext("{n} time", "{n} times", tally.number).format(n=tally.number)
    return " · ".join((number, say_day(tally.day, today), tally.what))


def say_one_sided(story: Story) -> str:
    """A gentle word where more was asked for than given; empty else."""
    if story.asked.number < _SEVERAL or story.asked.number <= story.gave.number:
        return ""
    return _("You have asked more often than given: what would be of use to them?")


def say_introduced(introduced: Introduced, today: date) -> str:
    """The other person of an introduction, and when its giver heard how it went."""
    if introduced.told_on is None:
        return introduced.name
    said = _("{name}, told {day}")
    return said.format(name=introduced.name, day=say_on(introduced.told_on, today))


def say_shared(shared: Shared) -> str:
    """An employer or a school of mine that is theirs too, with my years there."""
    if not shared.since and not shared.until:
        return shared.name
    mine = Affiliation(None, shared.name, started=shared.since, ended=shared.until or None)
    said = pgettext("an employer or a school in common", "{name}, {years} for me")
    return said.format(name=shared.name, years=say_time_of(mine))


def say_events(events: tuple[Met, ...], today: date) -> str:
    """The events at which we both were: the last one, and how many others."""
    if not events:
        return ""
    last = max(events, key=lambda met: met.day)
    told = " · ".join((last.title, say_day(last.day, today)))
    others = len(events) - 1
    if not others:
        return told
    more = ngettext("and {n} other event", "and {n} other events", others).format(n=others)
    return f"{told} · {more}"


def say_colleagues(colleagues: Colleagues) -> str:
    """The first of the other people at an organisation by name, and the number of the others."""
    names = ", ".join(each.name for each in colleagues.first)
    others = colleagues.count - len(colleagues.first)
    if not names or not others:
        return names
    if colleagues.many:
        return _("{names} and many others").format(names=names)
    said = ngettext("{names} and {n} other", "{names} and {n} others", others)
    return said.format(names=names, n=others)
