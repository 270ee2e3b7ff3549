"""The last card that a source gave of a person, as stored JSON."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from planner.imports.card import Card

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def text_of(card: Card) -> str:
    """A card as JSON, without its empty fields."""
    said = {
        "name": card.name,
        "given": card.given,
        "family": card.family,
        "organisation": card.organisation,
        "role_title": card.role_title,
        "emails": card.emails,
        "urls": card.urls,
        "phones": card.phones,
        "connected_on": card.connected_on and card.connected_on.isoformat(),
        "birthday": card.birthday,
        "city": card.city,
        "notes": card.notes,
        "groups": card.groups,
        "labels": card.labels,
        "source_uid": card.source_uid,
        "kept": card.kept,
    }
    return _encode({field: value for field, value in said.items() if value})


def card_of(text: str) -> Card:
    """The card that `text_of` wrote."""
    said = json.loads(text)
    connected_on = said.pop("connected_on", None)
    for kind in ("emails", "urls", "phones", "groups", "kept"):
        said[kind] = tuple(said.get(kind, ()))
    said["labels"] = tuple((point, label) for point, label in said.get("labels", ()))
    return Card(**said, connected_on=connected_on and date.fromisoformat(connected_on))


def as_known(card: Card, names: Mapping[str, str]) -> Card:
    """A card with its organisation under its own name, which `names` has by its spellings."""
    name = names.get(card.organisation, card.organisation)
    return card if name == card.organisation else replace(card, organisation=name)
