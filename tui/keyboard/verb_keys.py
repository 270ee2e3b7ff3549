"""Keys of verbs: each runs a function that the screen names in its `VERBS`."""

from textual.binding import Binding

from planner.language import _

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


def card_key(place: str) -> Binding:
    """The key of a place that opens the card of the person at hand."""
    sentence = _("Open the card of the person in this row; escape comes back.")
    return verb_key(place, PERSON_KEY, "card", _("Person"), sentence, show=False)
