"""The stages of the path: those that can be opened, and the way to each from any place."""

from textual.app import App

from jobs.pitch_path import stages_of
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.vocabulary import Kind
from planner.pitch.path import Stage, StageName, all_titles, next_stage, say_action
from planner.today.fifteen import USUAL
from tui.base.live_screen import LiveScreen

_ROOMS = {StageName.MARKET: "market", StageName.PROPOSITION: "proposition"}
"""The rooms of the stages that are no canvas; the pitch is in the place itself."""


def room_of(name: StageName) -> tuple[str, str] | None:
    """The room of a stage and the subject of it; None for the pitch."""
    if name.canvas is not None:
        return "canvas", name.canvas.value
    return (_ROOMS[name], "") if name in _ROOMS else None


async def open_stage(screen: LiveScreen, stage: Stage) -> None:
    """Open the room of a stage."""
    room = room_of(stage.name)
    if room is not None:
        await screen.app.run_action(f"room({room[0]!r}, {room[1]!r})", screen.app)


async def go_to_stage(app: App[None], name: StageName) -> None:
    """Go to Pitch and open a stage there; without a pitch, ask for the first one."""
    await app.run_action("go('pitch')")
    room = room_of(name)
    if room is None:
        await app.run_action("do('new')", app.screen)
    else:
        await app.run_action(f"room({room[0]!r}, {room[1]!r})", app)


def plan_stage(screen: LiveScreen, name: StageName) -> None:
    """Offer a stage to Today as an action of a quarter of an hour, unless one is open there."""
    title = say_action(name)
    with screen.telling():
        for known in all_titles(name):
            if any(each.title == known for each in screen.store.actions.find(known)):
                screen.notify(_("Stands among your actions already: {title}").format(title=known))
                return
    with screen.changing(_("In Today: {title}").format(title=shorten(title))):
        action = Action(title, kind=Kind.OTHER, day=screen.today, minutes=USUAL)
        screen.store.actions.store(action, screen.today)


def plan_next(screen: LiveScreen) -> None:
    """Offer the next stage of the path to Today."""
    with screen.telling():
        stage = next_stage(stages_of(screen.store))
        if stage is None:
            screen.notify(_("The path is walked: every stage has what helps."))
            return
        plan_stage(screen, stage.name)
