"""The balance of a story, what we have in common and who is beside them, in words."""

from datetime import date

from planner.calendar.partial_dates import say_partial_date
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_day
from planner.network.story.story import Colleagues, Introduced, Met, Shared, Story, Tally


def say_tally(tally: Tally, today: date) -> str:
    """The number of gifts or requests and the last of them: "3 times · a name, 12 Dec"."""
    if not tally.number or tally.day is None:
        return ""
    number = ngettext("{n} time", "{n} times", tally.number).format(n=tally.number)
    last = pgettext("what was given or asked for, its day", "{what}, {day}")
    return f"{number} · " + last.format(what=tally.what, day=say_day(tally.day, today))


def say_one_sided(story: Story) -> str:
    """A gentle word where more was asked for than given; empty else."""
    if story.asked.number <= story.gave.number:
        return ""
    return _("You have asked more often than given: what would be of use to them?")


def say_introduced(introduced: Introduced, today: date) -> str:
    """The other person of an introduction, and when its giver heard how it went."""
    if introduced.told_on is None:
        return introduced.name
    said = _("{name}, told {day}")
    return said.format(name=introduced.name, day=say_day(introduced.told_on, today))


def say_shared(shared: Shared) -> str:
    """An employer or a school of mine that is theirs too, with my years there."""
    if not shared.since and not shared.until:
        return shared.name
    since, until = say_partial_date(shared.since), say_partial_date(shared.until)
    years = f"{since} – {until}".strip()
    said = pgettext("an employer or a school in common", "{name}, {years} for me")
    return said.format(name=shared.name, years=years)


def say_events(events: tuple[Met, ...], today: date) -> str:
    """The events at which we both were: the last one, and how many others."""
    if not events:
        return ""
    last = max(events, key=lambda met: met.day)
    said = pgettext("an event, its day", "{event}, {day}")
    told = said.format(event=last.title, day=say_day(last.day, today))
    others = len(events) - 1
    if not others:
        return told
    more = ngettext("{last}, and {n} other event", "{last}, and {n} other events", others)
    return more.format(last=told, n=others)


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
