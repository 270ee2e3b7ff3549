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
    """The names of the kinds of destinations."""
    return {
        Towards.PERSON: _("Person"),
        Towards.ORGANISATION: _("Organisation"),
        Towards.PERSONA: _("Persona"),
    }


def say_ways(ways: Ways, today: date) -> str:
    """The number of ways, or why there is nothing to ask, as a sentence."""
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
    return _say_found(ways, name, today)


def _say_found(ways: Ways, name: str, today: date) -> str:
    """The sentence above the chains."""
    if ways.near:
        said = _("Nobody fits “{name}” yet: these lead to {place}, the surest first.")
        return said.format(name=name, place=shorten(ways.near, _NAME))
    if ways.is_known:
        standing = say_well_known(ways.chains[0].standing, today)
        said = _("You know {name} yourself: {standing}.")
        return said.format(name=name, standing=standing)
    number = len(ways.chains)
    said = ngettext("One way to {name}.", "{number} ways to {name}, the surest first.", number)
    return said.format(number=number, name=name)


def _say_nobody(to: Destination, name: str) -> str:
    if to.towards is Towards.PERSONA:
        return _("Nobody in your network fits “{name}” yet.").format(name=name)
    return _("You know nobody who is at {name} now.").format(name=name)


def say_chain(chain: Chain) -> str:
    """The people of a chain on one line: "you → Claire → Marc Le Goff (Kérial)"."""
    *others, last = chain.people
    end = last.name
    if last.organisation:
        end = f"{end} ({last.organisation})"
    return _ARROW.join([_("you"), *(person.short for person in others), end])


def say_how_sure(chain: Chain) -> str:
    """The sureness of a way, by the sum of its links."""
    if chain.cost <= 2:
        return _("a sure way")
    if chain.cost <= 4:
        return _("a good way")
    return _("a longer way") if chain.cost <= 7 else _("a way to try")


def say_links(chain: Chain, today: date) -> Iterator[str]:
    """The tie to the first person, then each link to the next one."""
    yield say_standing(chain.standing, today)
    before = chain.first
    for step in chain.steps:
        yield say_step(step, before.id, before.short, today)
        before = step.person


def say_standing(standing: Standing, today: date) -> str:
    """The standing of a person to me, in a few words."""
    last, since, said = standing.last, standing.connected_on, ""
    match standing.tie(today):
        case Tie.FRESH if last:
            said = _("in touch {day}").format(day=say_on(last, today))
        case Tie.CIRCLE if standing.circle:
            said = circles_by_themselves()[standing.circle]
        case Tie.EARLIER if last:
            said = _("in touch until {month}").format(month=say_when(month_of(last)))
        case Tie.ENJOYED:
            said = _("you enjoyed talking")
        case Tie.STRONG:
            said = _("a tie that holds")
        case Tie.CONNECTED if since:
            said = _("connected in {year}, never spoken yet").format(year=since.year)
    return said


def say_well_known(standing: Standing, today: date) -> str:
    """The standing of a person whom I know well: the last contact, with the circle if it is old."""
    said = say_standing(standing, today)
    if standing.tie(today) is not Tie.CIRCLE:
        return said
    if standing.last is None:
        return _("{circle}, no exchange noted yet").format(circle=said)
    return f"{said}, {say_standing(Standing(standing.last), today)}"


def say_step(step: Step, before_id: int, before: str, today: date) -> str:
    """The link from one person to the next: "Claire knew Marc at Kérial until 2021"."""
    if step.proof is not None:
        proof = Step(step.person, step.proof, step.place)
        said = _("{said} (both in your group “{group}”)")
        sure = say_step(proof, before_id, before, today)
        return said.format(said=sure, group=shorten(step.shared, _NAME))
    one, other = before, step.person.short
    if step.link.one not in (0, before_id):  # the second of them introduced the first to me
        one, other = other, one
    return _sentence(step).format(
        one=one,
        other=other,
        shared=shorten(step.shared, _NAME),
        year=step.link.until,
        day=say_on(step.day, today) if step.day else "",
    )


def _sentence(step: Step) -> str:
    """The sentence for the link between two people."""
    known = _("{one} knows {other}: {shared}") if step.shared else _("{one} knows {other}")
    apart = _("{one} and {other} were both at {shared}, perhaps at the same time")
    once = _("{one} knew {other} at {shared} until {year}") if step.link.until else apart
    return {
        Bond.KNOWS: known,
        Bond.INTRODUCED: _("{one} introduced {other} to you"),
        Bond.BROUGHT: _("you introduced {one} and {other} to each other"),
        Bond.EVENT: _("you met {one} and {other} at “{shared}” {day}"),
        Bond.GROUP: _("{one} and {other} are in your group “{shared}”"),
        Bond.NOW: _("{one} and {other} are both at {shared}"),
        Bond.ONCE: once,
    }[step.link.bond]
