"""Keys of verbs: each runs a function that the screen names in its `VERBS`."""

from dataclasses import replace

from textual.binding import Binding

from planner.language import _

OF_THE_PLACE = Binding.Group("place")
"""Marks the keys that are not about the highlighted row; the key line sets them apart."""

PERSON_KEY = "P"
"""The key from an action, an event or a spark to the card of its person, the same everywhere."""


def verb_key(
    place: str,
    key: str,
    name: str,
    label: str,
    sentence: str,
    runs: str = "",
    *,
    show: bool = True,
    priority: bool = False,
) -> Binding:
    """Bind a key to the verb of a name, else to what it `runs`, under the id `place.name`."""
    run = runs or f"do({name!r})"
    id_ = f"{place}.{name}"
    return Binding(key, run, label, id=id_, show=show, priority=priority, tooltip=sentence)


def place_key(
    place: str,
    key: str,
    name: str,
    label: str,
    sentence: str,
    runs: str = "",
    *,
    show: bool = True,
) -> Binding:
    """Bind a key to a verb that is about the place, whatever row is highlighted."""
    bound = verb_key(place, key, name, label, sentence, runs, show=show)
    return replace(bound, group=OF_THE_PLACE)


def card_key(place: str) -> Binding:
    """The key of a place that opens the card of the person at hand."""
    sentence = _("Open the card of the person in this row; escape comes back.")
    return verb_key(place, PERSON_KEY, "card", _("Person"), sentence, show=False)
