"""The aims and the origin of a goal, listed and opened."""

from functools import partial

from planner.language import _
from planner.language.text import shorten
from planner.model.vocabulary import Source
from planner.stairs.aims import Aims, Origin, say_origin
from tui import registry
from tui.base.live_screen import LiveScreen
from tui.dialogs.pick import Option, Pick
from tui.keyboard.commands import key_of
from tui.keyboard.names import FRENCH_DIGITS
from tui.people.ask_persona import ask_persona
from tui.screens.stairs.goal_list import GoalList

_NAMED = 56
"""Letters of a name, so that its kind has room beside it."""


def open_linked(screen: LiveScreen) -> None:
    """List the origin, personas, organisations and sectors of the goal; enter opens one."""
    goal = screen.query_one(GoalList).goal
    if goal is None:
        return
    with screen.telling():
        aims = screen.store.goals.aims(goal.id)
        options = _options(aims)
        if not options:
            said = _("This goal is for nothing in particular yet: {key} names sectors and places.")
            screen.notify(said.format(key=key_of(screen, "stairs.edit")))
            return
        title = _("Linked with: {goal}").format(goal=shorten(goal.statement))
        screen.app.push_screen(Pick(title, options), partial(_open, screen, aims))


def _options(aims: Aims) -> list[Option]:
    found = []
    if aims.origin is not None and aims.origin.is_there:
        found.append(("origin:", shorten(say_origin(aims.origin), _NAMED), _("it grew from this")))
    for kind, things, said in (
        ("persona", aims.personas, _("persona")),
        ("organisation", aims.organisations, _("organisation")),
        ("sector", aims.sectors, _("sector")),
    ):
        found += [(f"{kind}:{each.id}", shorten(each.name, _NAMED), said) for each in things]
    digits = [*FRENCH_DIGITS][:9]
    return [
        Option(digits[place] if place < len(digits) else "", value, name, said)
        for place, (value, name, said) in enumerate(found)
    ]


async def _open(screen: LiveScreen, aims: Aims, answer: str | None) -> None:
    """Open the page of what was picked."""
    if answer is None:
        return
    kind, _colon, number = answer.partition(":")
    match kind:
        case "persona":
            ask_persona(screen, lambda _persona: None, int(number))
        case "organisation":
            await screen.app.run_action(f"organisation({number})", screen.app)
        case "sector":
            await _go(screen, "room('market')", number)
        case _ if aims.origin is not None:
            await _open_origin(screen, aims.origin)


async def _open_origin(screen: LiveScreen, origin: Origin) -> None:
    """Open the canvas at the card, or the diagnosis at the finding."""
    if origin.kind is Source.CARD:
        await _go(screen, f"room('canvas', {origin.place!r})", f"card-{origin.id}")
    elif "diagnosis" in registry.ROOMS:
        await screen.app.run_action(f"room('diagnosis', {origin.key!r})", screen.app)


async def _go(screen: LiveScreen, way: str, about: str) -> None:
    """Open a page, and turn it to what is meant."""
    await screen.app.run_action(way, screen.app)
    page = screen.app.screen
    if isinstance(page, LiveScreen) and page is not screen:
        page.turn_to(int(about) if about.isdecimal() else about)
