"""Missing profiles: goals, personas, organisations and sectors without people; own employers."""

from collections.abc import Iterable, Iterator, Set

from planner.language import _, ngettext
from planner.language.text import shorten
from planner.network.diagnosis.facts import Employer, Facts, GoalFacts, PersonaFacts, Place
from planner.network.diagnosis.finding import Code, Deed, Finding, digest
from planner.network.fit import telling_part
from planner.network.personas.match import search_for
from planner.network.personas.persona import Persona, PersonaLine

_ROLE = 40
"""Letters of what is said of who decides in a sector that may still be a role."""


def profiles(facts: Facts) -> Iterator[Finding]:
    """The profiles that are missing; a gap for which a persona is written is told once, by it."""
    personas = [each.persona for each in facts.personas]
    goals = {each.goal_id for each in personas}
    organisations = {each.organisation_id for each in personas}
    sectors = {each.sector_id for each in personas}
    yield from (_persona(each) for each in facts.personas if each.open and not each.fitting)
    yield from (_goal(each) for each in facts.goals if not each.met and each.id not in goals)
    yield from map(_organisation, _lacking(facts.organisations, organisations))
    yield from map(_sector, _lacking(facts.sectors, sectors))
    yield from (_employer(each) for each in facts.employers if not each.is_known)


def _lacking(places: Iterable[Place], written: Set[int | None]) -> Iterator[Place]:
    """The places without people, for which no persona is written."""
    return (place for place in places if not place.people and place.id not in written)


def _persona(known: PersonaFacts) -> Finding:
    persona = known.persona
    name = persona.name
    because = _("Looked for in titles, organisations, sectors and groups: {words}.")
    says_nothing = _("It says nothing yet by which anybody could be found; a role or a place will.")
    return Finding(
        Code.PERSONA,
        str(persona.id),
        _("Nobody fits the persona “{name}” yet").format(name=name),
        says_nothing
        if search_for(persona).says_nothing
        else because.format(words=said_for(persona)),
        Deed(_("Find a way to: {name}").format(name=name)),
        facts=digest(persona.name, persona.role_title, persona.organisation, persona.sector),
        goal_id=persona.goal_id,
    )


def said_for(persona: Persona) -> str:
    """The words of a persona by which people are looked for."""
    place = persona.organisation or persona.sector
    return ", ".join(filter(None, (persona.role_title, place))) or persona.name


def _goal(goal: GoalFacts) -> Finding:
    words = shorten(telling_part(goal.words))
    because = _("No title, organisation or group here has even half of its words: “{words}”.")
    return Finding(
        Code.GOAL,
        str(goal.id),
        _("Nobody here fits the goal “{goal}”").format(goal=goal.statement),
        because.format(words=words),
        Deed(_("Ask three people whom they know: {words}").format(words=words)),
        facts=digest(goal.words),
        goal_id=goal.id,
        persona=PersonaLine(role_title=words, goal_id=goal.id),
    )


def _organisation(place: Place) -> Finding:
    name = place.name
    return Finding(
        Code.PLACE,
        str(place.id),
        _("Nobody at {name} yet").format(name=name),
        _("One of your goals is for this organisation, and nobody you know is there now."),
        Deed(_("Find a way in at {name}").format(name=name)),
        goal_id=place.goal_id,
        persona=PersonaLine(organisation=place.name, goal_id=place.goal_id),
    )


def _sector(sector: Place) -> Finding:
    name = sector.name
    several = ngettext(
        "{count} organisation of your market map is in it, and nobody you know is there.",
        "{count} organisations of your market map are in it, and nobody you know is there.",
        sector.aimed,
    ).format(count=sector.aimed)
    none = _("The sector stands on your market map, and nobody you know is in it.")
    return Finding(
        Code.SECTOR,
        str(sector.id),
        _("Nobody in the sector “{name}” yet").format(name=name),
        several if sector.aimed else none,
        Deed(_("Find a first contact in the sector “{name}”").format(name=name)),
        facts=str(sector.aimed),
        goal_id=sector.goal_id,
        persona=PersonaLine(
            role_title=_a_role(sector.decides),
            sector=sector.name,
            goal_id=sector.goal_id,
            meets=sector.meets,
            leads=sector.refers,
        ),
    )


def _a_role(decides: str) -> str:
    """The people who decide in a sector, if that may be the words of a role."""
    first = decides.split(",", maxsplit=1)[0].strip()
    return first if len(first) <= _ROLE else ""


def _employer(employer: Employer) -> Finding:
    name = employer.name
    return Finding(
        Code.EMPLOYER,
        str(employer.id),
        _("Nobody from {name}, where you worked").format(name=name),
        _("The list holds nobody who is or was there."),
        Deed(_("Write down five names from {name}").format(name=name), minutes=10),
    )
