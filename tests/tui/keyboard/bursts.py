"""Keys all at once or one by one, and the state of the program that they lead to."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from textual import events
from textual.containers import VerticalScroll
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tui.keyboard.type_ahead import TypedAhead
from tui.widgets.choice import Choice
from tui.widgets.row_list import RowList


def key(name: str) -> events.Key:
    """The event of a key by its name; a letter or a sign is itself."""
    if len(name) == 1 and not name.isalnum():
        name = _character_to_key(name)
    try:
        character = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
    except KeyError:
        return events.Key(name, name if len(name) == 1 else None)
    return events.Key(name, character)


async def at_once(pilot: Pilot[Any], names: Iterable[str]) -> None:
    """Hand over all keys before the first is handled."""
    for name in names:
        pilot.app.post_message(key(name))
    await handled(pilot)


async def one_by_one(pilot: Pilot[Any], names: Iterable[str]) -> None:
    """Hand over each key once the one before has led to all it can, frames included."""
    for name in names:
        await at_once(pilot, [name])


async def handled(pilot: Pilot[Any]) -> None:
    """Wait until every key has been handled, and what it changed is shown."""
    app = pilot.app
    assert isinstance(app, TypedAhead)
    await pilot._wait_for_screen()
    await app.keys_typed.settled()
    while app._batch_count or app.screen._layout_required or app.screen._callbacks:
        await pilot.pause()
        await app.keys_typed.settled()


def state(pilot: Pilot[Any]) -> list[str]:
    """The screens, the focus, and all that is typed, highlighted and scrolled on them."""
    app = pilot.app
    focused = app.focused
    seen: list[object] = [app.current_mode, focused and (type(focused).__name__, focused.id)]
    for screen in app.screen_stack:
        seen.append(type(screen).__name__)
        seen += [(each.id, each.value, each.selection) for each in screen.query(Input)]
        seen += [(each.id, each.text, each.selection) for each in screen.query(TextArea)]
        seen += [(each.id, each.value) for each in screen.query(Choice)]
        seen += [(each.id, each.key, each.top) for each in screen.query(RowList)]
        seen += [(each.id, each.scroll_offset) for each in screen.query(VerticalScroll)]
    return list(map(repr, seen))
