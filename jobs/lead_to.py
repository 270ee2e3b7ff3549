"""The chains of people who lead to a person or a place, for the window and for the shell."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from db.errors import Missing
from db.store import Store
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.text import fold, shorten
from planner.model.vocabulary import PersonState
from planner.network.chains.chain import Destination, Obstacle, Towards, Ways, read_about
from planner.pitch.market_map.leads import Lead, leads

_NAMED = 12
"""The most candidates of a name."""
_MYSELF = frozenset(("me", "myself", "moi", "moi-meme"))
_HINTS = 5
"""The most people named who may know more."""


def destination(store: Store, about: str) -> Destination:
    """The destination of "person:12", "organisation:12" or "persona:12".

    Raises:
        Missing: if it is not there.
    """
    read = read_about(about)
    if read is None:
        raise Missing(_("This is no longer there."))
    towards, number = read
    if towards is Towards.PERSON:
        person = store.people.card(number)
        at = next((job.organisation_id for job in person.affiliations if job.main), None)
        return Destination(towards, number, person.name, at, person.organisation)
    if towards is Towards.ORGANISATION:
        name = store.chains.organisation(number)
        return Destination(towards, number, name, number, name)
    persona = store.personas.get(number)
    at, name = persona.organisation_id, persona.organisation
    is_placed = at is not None or persona.sector_id is not None
    return Destination(towards, number, persona.name, at, name, is_placed)


def named(store: Store, name: str) -> list[Destination]:
    """The organisation, the people and the personas that a name may mean, at least one.

    Raises:
        GrammarError: if it means none, or myself, with a sentence.
    """
    words = fold(" ".join(name.split()))
    if words in _MYSELF:
        raise GrammarError(_("You are there already: name somebody else, or an organisation."))
    number = store.organisations.find(name)
    found = [] if number is None else [f"{Towards.ORGANISATION}:{number}"]
    found += [f"{Towards.PERSON}:{each.id}" for each in store.people.bearing(name)]
    found += [
        f"{Towards.PERSONA}:{each.id}" for each in store.personas.all() if fold(each.name) == words
    ]
    if not found:
        said = _("“{name}” is no person, organisation or persona of your network.")
        raise GrammarError(said.format(name=shorten(name.strip())))
    return [destination(store, about) for about in found[:_NAMED]]


def lead_to(
    store: Store,
    to: Destination,
    today: date,
    going_on: Callable[[], None] = lambda: None,
) -> Ways:
    """The ways to a destination; `going_on` may raise `Cancelled`, which ends the search.

    Raises:
        Missing: if it is not there.
    """
    if to.towards is Towards.PERSON:
        obstacle = _at_rest(store.people.card(to.id).state)
        if obstacle is not None:
            return Ways(to, obstacle=obstacle)
    ends, near = _ends(store, to)
    if not ends:
        return Ways(to, obstacle=Obstacle.NOBODY_THERE)
    chains = store.chains.find(ends, today, going_on)
    ways = Ways(to, chains, near=near if chains else "")
    return replace(ways, chains=ways.chains[:1]) if ways.is_known else ways


def who_may_know_more(store: Store, ways: Ways) -> list[Lead]:
    """A few people whose ties to the organisation are weaker, none of them in a chain."""
    number = ways.to.organisation_id
    if number is None:
        return []
    named = {person.id for chain in ways.chains for person in chain.people}
    clues = store.market.clues(number)
    return leads((clue for clue in clues if clue.person_id not in named), _HINTS)


def _ends(store: Store, to: Destination) -> tuple[Sequence[int], str]:
    """The people in whom a chain may end.

    Of a persona that none fits they are those at its organisation or in its sector, which is named.
    """
    match to.towards:
        case Towards.PERSON:
            return [to.id], ""
        case Towards.ORGANISATION:
            return store.chains.at(to.id), ""
    persona = store.personas.get(to.id)
    if fitting := [*store.chains.standing(store.diagnosis.fitting(persona))]:
        return fitting, ""
    if persona.organisation_id is not None:
        return store.chains.at(persona.organisation_id), persona.organisation
    if persona.sector_id is not None:
        return store.chains.in_sector(persona.sector_id), persona.sector
    return [], ""


def _at_rest(state: PersonState) -> Obstacle | None:
    return {
        PersonState.RESTING: Obstacle.RESTS,
        PersonState.DO_NOT_CONTACT: Obstacle.LEFT_IN_PEACE,
    }.get(state)
