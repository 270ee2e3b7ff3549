"""Keys of verbs: each runs a function that the screen names in its `VERBS`."""

from textual.binding import Binding


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
