"""The cards and entries offered to a slot."""

from dataclasses import replace
from datetime import date

from db import models
from db.store import Store
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Cited, Star
from planner.pitch.proposition.citable import kind_name
from planner.pitch.proposition.proposition import Slot


def labels(store: Store, slot: Slot) -> list[tuple[str, str, str]]:
    known = store.propositions.citable(slot)
    return [(kind_name(each.citation), each.citation.label, each.detail) for each in known]


def test_whom_is_chosen_among_personas_sectors_and_targets(store: Store, today: date) -> None:
    store.personas.add(PersonaLine("Buyers", sector="Food", concerns=("cash", "time")), today)
    store.people.add("Ana Ruiz", today, organisation="Solvana")
    store.people.add("Bo Li", today, organisation="Odevie")
    target = models.Organisation.get(models.Organisation.name == "Odevie")
    models.Target.create(organisation=target.id)
    assert labels(store, Slot.WHOM) == [
        ("persona", "Buyers", "cash · time"),
        ("sector", "Food", ""),
        ("organisation", "Odevie", ""),
    ]
    (found,) = store.propositions.organisations("solv")
    assert (found.citation.kind, found.citation.label) == (Cited.ORGANISATION, "Solvana")
    assert store.propositions.organisations("zzz") == store.propositions.organisations("") == []


def test_cards_are_chosen_for_asset_and_proof(store: Store, today: date) -> None:
    add = store.cards.add
    add(CanvasName.SKILLS, ("hard",), "Scheduling", today)
    add(CanvasName.IDENTITY, ("values",), "Calm", today)
    add(CanvasName.IDENTITY, ("identity",), "A planner", today)
    add(CanvasName.SWOT, ("strengths",), "On time", today)
    add(CanvasName.ACHIEVEMENTS, ("achievement",), "The site", today, Star(result="12\ndays"))
    achieved = ("achievement", "The site", "12 days")
    mine = [("value", "Calm", ""), ("skill", "Scheduling", "")]
    assert labels(store, Slot.ASSET) == [*mine, achieved]
    assert labels(store, Slot.PROOF) == [achieved, *mine]


def test_citations_of_a_draft_are_read_as_they_are_now(store: Store, today: date) -> None:
    card = store.cards.add(CanvasName.SKILLS, ("hard",), "Scheduling", today)
    other = store.cards.add(CanvasName.SKILLS, ("soft",), "Listening", today)
    cites = [
        replace(each.citation, place="asset") for each in store.propositions.citable(Slot.ASSET)
    ]
    store.cards.edit(card.id, "Planning")
    store.cards.delete(other.id)
    kept, gone = store.propositions.as_now(cites)
    assert (kept.label, kept.cells, kept.place, kept.gone) == (
        "Planning",
        ("hard",),
        "asset",
        False,
    )
    assert (gone.label, gone.gone) == ("Listening", True)
    assert store.propositions.as_now([]) == ()
