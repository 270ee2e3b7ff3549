"""Copy or open an e-mail, a phone number or a web page of the person at hand."""

import asyncio
from collections.abc import Callable
from functools import partial

from planner.language import _
from planner.language.text import shorten
from planner.model.people import ContactPoint
from planner.model.point_labels import say_point
from planner.network.addresses import address_of
from tui.base.live_screen import LiveScreen
from tui.dialogs.pick import Pick, numbered
from tui.keyboard.commands import key_of


def copy(screen: LiveScreen) -> None:
    """Copy an e-mail, a phone number or an address; which one is asked if there are several."""
    _with_point(screen, _("Copy what of {name}?"), partial(copy_it, screen))


def open_point(screen: LiveScreen) -> None:
    """Open an e-mail, a phone number or a page; which one is asked if there are several."""
    _with_point(screen, _("Open what of {name}?"), partial(open_it, screen))


def _with_point(screen: LiveScreen, title: str, act: Callable[[ContactPoint], None]) -> None:
    with screen.telling():
        person = screen.store.people.card(screen.person_id or 0)
        points, name = person.points, shorten(person.name)
        if not points:
            said = _("No e-mail, phone or web page of {name} yet: {key} adds one.")
            screen.notify(said.format(name=name, key=key_of(screen, "network.edit")))
        elif len(points) == 1:
            act(points[0])
        else:
            options = numbered([(str(at), say_point(point)) for at, point in enumerate(points)])
            screen.app.push_screen(
                Pick(title.format(name=name), options),
                lambda answer: None if answer is None else act(points[int(answer)]),
            )


def copy_it(screen: LiveScreen, point: ContactPoint) -> None:
    """Copy one contact point."""
    _copied(screen, _("Copied: {value}"), point)


def _copied(screen: LiveScreen, said: str, point: ContactPoint) -> None:
    screen.app.copy_to_clipboard(point.value)
    screen.notify(said.format(value=shorten(point.value)))


def open_it(screen: LiveScreen, point: ContactPoint) -> None:
    """Open a point aside, so that no key waits for it; what cannot be opened is copied."""

    async def opened() -> None:
        address, done = address_of(point), False
        if address:
            done = await asyncio.to_thread(screen.surroundings.open_address, address)
        if done:
            screen.notify(_("Opened: {value}").format(value=shorten(point.value)))
        else:
            _copied(screen, _("Nothing here opens {value}: it is copied."), point)

    screen.run_worker(opened(), group="open", exclusive=True)
