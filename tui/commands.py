"""What can be done now: the bindings of a screen, as the help and the palette list them."""

from dataclasses import dataclass
from typing import Any

from textual.screen import Screen

from tui.keys import key_name


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key does: the keys, a short label, one sentence, and how to run it."""

    keys: str
    label: str
    sentence: str
    action: str
    namespace: Any
    everywhere: bool


def commands(screen: Screen[Any]) -> list[Command]:
    """Every command of a screen once, with all its keys, in the order of declaration."""
    found: dict[tuple[int, str], Command] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if not binding.id or not binding.description or not active.enabled:
            continue
        key = (id(active.node), binding.action)
        keys = key_name(binding.key)
        if key in found:
            keys = f"{found[key].keys}  {keys}"
        found[key] = Command(
            keys,
            binding.description,
            binding.tooltip or binding.description,
            binding.action,
            active.node,
            active.node is screen.app,
        )
    return list(found.values())


def key_of(screen: Screen[Any], binding: str) -> str:
    """The key bound to an id now, as a person knows it; they may have chosen it themselves."""
    known = (active.binding for active in screen.active_bindings.values())
    return next((key_name(each.key) for each in known if each.id == binding), "")
