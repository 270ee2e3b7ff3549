"""Chains in words: how each person leads to the next, and how sure a way is."""

from collections.abc import Iterator
from datetime import date

from planner.calendar.partial_dates import month_of
from planner.language import _, ngettext
from planner.language.dates_in_words import say_on
from planner.language.text import shorten
from planner.model.labels import circles_by_themselves
from planner.network.chains.chain import Chain, Destination, Obstacle, Step, Towards, Ways
from planner.network.chains.links import Bond, Standing, Tie
from planner.network.ties.job_words import say_when

_ARROW = " → "
_NAME = 40
"""The most letters of a name within a sentence."""


def kinds_of_destination() -> dict[Towards, str]:
    """What chains may lead to."""
    return {
        Towards.PERSON: _("Person"),
        Towards.ORGANISATION: _("Organisation"),
        Towards.PERSONA: _("Persona"),
    }


def say_ways(ways: Ways) -> str:
    """The number of ways, or what stands in their way, as a sentence."""
    name = shorten(ways.to.name, _NAME)
    match ways.obstacle:
        case Obstacle.RESTS:
            return _("{name} rests for now: nobody is asked to lead you there.").format(name=name)
        case Obstacle.LEFT_IN_PEACE:
            return _("{name} is to be left in peace.").format(name=name)
        case Obstacle.NOBODY_THERE:
            return _say_nobody(ways.to, name)
    if not ways.chains:
        return _("Nobody you know leads to {name} yet.").format(name=name)
    number = len(ways.chains)
    said = ngettext("One way to {name}.", "{number} ways to {name}, the surest first.", number)
    return said.format(number=number, name=name)


def _say_nobody(to: Destination, name: str) -> str:
    if to.towards is Towards.PERSONA:
        return _("Nobody of your network fits “{name}” yet.").format(name=name)
    return _("You know nobody who is at {name} now.").format(name=name)


def say_chain(chain: Chain) -> str:
    """The people of a chain on one line: "you → Claire → Marc Le Goff (Kérial)"."""
    *others, last = chain.people
    end = last.name
    if last.organisation:
        end = f"{end} ({last.organisation})"
    return _ARROW.join([_("you"), *(person.short for person in others), end])


def say_how_sure(chain: Chain) -> str:
    """How sure a way is, by the sum of its links."""
    if chain.cost <= 2:
        return _("a sure way")
    if chain.cost <= 4:
        return _("a good way")
    return _("a longer way") if chain.cost <= 7 else _("a way to try")


def say_links(chain: Chain, today: date) -> Iterator[str]:
    """How I reach the first person, then how each leads to the next."""
    yield say_standing(chain.standing, today)
    before = chain.first
    for step in chain.steps:
        yield say_step(step, before.id, before.short, today)
        before = step.person


def say_standing(standing: Standing, today: date) -> str:
    """How a person stands to me, in a few words."""
    last = standing.last
    match standing.tie(today):
        case Tie.FRESH if last:
            return _("in touch {day}").format(day=say_on(last, today))
        case Tie.CIRCLE if standing.circle:
            return circles_by_themselves()[standing.circle]
        case Tie.EARLIER if last:
            return _("in touch until {month}").format(month=say_when(month_of(last)))
        case Tie.ENJOYED:
            return _("you enjoyed talking")
        case Tie.STRONG:
            return _("a tie that holds")
        case Tie.CONNECTED if standing.connected_on:
            said = _("connected in {year}, never spoken yet")
            return said.format(year=standing.connected_on.year)
    return ""


def say_step(step: Step, before_id: int, before: str, today: date) -> str:
    """How one person leads to the next: "Claire knew Marc at Kérial until 2021"."""
    names = {"one": before, "other": step.person.short}
    shared = {**names, "shared": shorten(step.shared, _NAME)}
    match step.link.bond:
        case Bond.KNOWS:
            said = _("{one} knows {other}: {shared}") if step.shared else _("{one} knows {other}")
            return said.format(**shared)
        case Bond.INTRODUCED:
            if step.link.one != before_id:
                names = {"one": names["other"], "other": names["one"]}
            return _("{one} introduced {other} to you").format(**names)
        case Bond.BROUGHT:
            return _("you introduced {one} and {other} to each other").format(**names)
        case Bond.EVENT:
            day = say_on(step.day, today) if step.day else ""
            said = _("you met {one} and {other} at “{shared}” {day}")
            return said.format(**shared, day=day).rstrip()
        case Bond.GROUP:
            return _("{one} and {other} are in your group “{shared}”").format(**shared)
        case Bond.NOW:
            return _("{one} and {other} are both at {shared}").format(**shared)
    if step.link.until:
        said = _("{one} knew {other} at {shared} until {year}")
        return said.format(**shared, year=step.link.until)
    return _("{one} and {other} were both at {shared}, perhaps at the same time").format(**shared)
