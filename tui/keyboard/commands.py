"""The commands available now: the bindings of a screen, as the help and the palette list them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import IntEnum
from functools import cache
from typing import Any

from textual.binding import Binding
from textual.containers import Container
from textual.screen import Screen
from textual.widget import Widget

from planner.language import _
from planner.values import dataclass
from tui.keyboard.names import key_name
from tui.keyboard.verb_keys import OF_THE_PLACE
from tui.registry import PLACES

_GOES = ("app.find", "app.back")
"""Starts of the ids of keys that lead elsewhere, beside those of the places."""


class Group(IntEnum):
    """The subject of a command, in the order in which the palette lists them."""

    ROW = 1
    PLACE = 2
    GO = 3
    SESSIONS = 4
    EVERYWHERE = 5
    MOVES = 6


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its keys, a short label, one sentence, and how to run it or throw it away."""

    keys: str
    label: str
    sentence: str
    action: str
    namespace: Any
    group: Group
    thrown_away_by: str = ""


def commands(screen: Screen[Any]) -> list[Command]:
    """Every command of a screen once, with all its keys: of the place, everywhere, moves."""
    found: dict[tuple[int, str], Command] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if not binding.id or not binding.description or not active.enabled:
            continue
        key = (id(active.node), binding.action)
        keys = key_name(binding.key)
        if key in found:  # the first to be declared gives the words
            found[key] = replace(found[key], keys=f"{found[key].keys}  {keys}")
            continue
        found[key] = Command(
            keys,
            binding.description,
            binding.tooltip or binding.description,
            binding.action,
            active.node,
            _group(active.node, binding, everywhere=active.node is screen.app),
        )
    return sorted(found.values(), key=lambda command: command.group)


def with_digits_together(found: Iterable[Command]) -> list[Command]:
    """The commands, those that only a digit tells apart as one: "1 … 9"."""
    rows: list[Command] = []
    first = ""
    for command in found:
        same = bool(rows) and rows[-1].sentence == command.sentence
        if not command.label.isdecimal():
            rows.append(command)
        elif first and same:
            rows[-1] = replace(rows[-1], keys=f"{first} … {command.label}")
        else:
            first = command.label
            rows.append(replace(command, label=_("Digit")))
    return rows


def _group(node: Any, binding: Binding, *, everywhere: bool) -> Group:
    """Put each key with its like: a screen and its pages act, a list or a text in it moves."""
    name = str(binding.id)
    if everywhere and name.startswith(("go.", *_GOES)):
        return Group.GO
    if everywhere:
        return Group.SESSIONS if name.startswith("session.") else Group.EVERYWHERE
    if name.startswith(("session.", "app.")):
        return Group.EVERYWHERE
    if not isinstance(node, Screen | Container):
        return Group.MOVES
    return Group.PLACE if binding.group is OF_THE_PLACE else Group.ROW


def key_that(screen: Screen[Any], action: str) -> str:
    """The key that runs an action of the app where one stands: in a text line no letter does."""
    wanted = (action, f"app.{action}")
    found = (
        active.binding.key
        for active in screen.active_bindings.values()
        if active.enabled and active.binding.action in wanted
    )
    key = next(found, None)
    return key_of(screen, f"app.{action}") if key is None else key_name(key)


def done_said(screen: Screen[Any], done: str) -> str:
    """The toast of a change, with the key that undoes it."""
    return _("{done} · {key} undoes").format(done=done, key=key_that(screen, "undo"))


def key_of(widget: Widget, name: str) -> str:
    """The key bound to an id in a widget or around it now, else in the place that the id names.

    The user may have chosen it.
    """
    chosen: dict[str, str] = getattr(widget.app, "keys", {})
    around = (type(node) for node in (*widget.ancestors_with_self, widget.app))
    declared = _declared(around, name) or _declared(_places(name), name)
    return key_name(chosen.get(name) or declared)


def _declared(widgets: Iterable[type], name: str) -> str:
    """The key that the first of some classes of widgets binds to an id; none is empty."""
    return next((keys[name] for keys in map(_bound, widgets) if name in keys), "")


@cache
def _bound(widget: type) -> dict[str, str]:
    """The keys that a class of widgets or its bases bind, by their ids; its own come first."""
    bound: dict[str, str] = {}
    for kind in widget.__mro__:
        for binding in vars(kind).get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                bound.setdefault(binding.id, binding.key)
    return bound


def _places(name: str) -> Iterator[type]:
    """The screen of the place that an id names, imported if it was not opened yet."""
    return (place.open() for place in PLACES if place.id == name.partition(".")[0])
