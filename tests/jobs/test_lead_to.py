"""The ways to a persona: those who fit it, else those at its place."""

from datetime import date

from db.store import Store
from jobs.lead_to import destination, lead_to
from planner.model.vocabulary import Channel, PersonState
from planner.network.personas.persona import PersonaLine

TODAY = date(2026, 3, 3)


def _last_of(store: Store, line: PersonaLine) -> set[str]:
    """The names of the people in whom the chains to a persona end."""
    persona = store.personas.add(line, TODAY)
    ways = lead_to(store, destination(store, f"persona:{persona.id}"), TODAY)
    return {store.people.card(chain.people[-1].id).name for chain in ways.chains}


def test_a_chain_to_a_persona_ends_with_whoever_fits_it_and_is_active(store: Store) -> None:
    people = {
        name: store.people.add(name, TODAY, organisation="Kérial", role_title=title).id
        for name, title in (("Ana", "Director of finance"), ("Cy", "buyer"), ("Di", "CFO"))
    }
    for number in people.values():
        store.touches.log(number, TODAY, Channel.PHONE)
    store.people.set_state(people["Di"], PersonState.RESTING)
    place = PersonaLine(role_title="finance director", organisation="Kérial")
    assert _last_of(store, place) == {"Ana"}
    assert _last_of(store, PersonaLine(role_title="astronaut", organisation="Kérial")) == {
        "Ana",
        "Cy",
    }
    assert not _last_of(store, PersonaLine(role_title="astronaut"))
    store.market.adopt_names(["Kérial"], store.market.add_sector("Food").id)
    assert _last_of(store, PersonaLine(role_title="astronaut", sector="Food")) == {"Ana", "Cy"}
