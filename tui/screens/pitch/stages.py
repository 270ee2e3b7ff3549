"""The stages of the path: those that can be opened, and the way to each from any place."""

from textual.app import App

from jobs.pitch_path import stages_of
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.vocabulary import Subject
from planner.pitch.path import Stage, StageName, next_stage, say_action
from planner.today.fifteen import USUAL
from tui.base.live_screen import LiveScreen
from tui.base.place import PlaceScreen
from tui.base.writing import changing_alike
from tui.screens.pitch.pitch_list import PitchList

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
    """Go to Pitch and open a stage there: for the pitch its first one, or the form of a new one."""
    await app.run_action("go('pitch')")
    room = room_of(name)
    if room is None:
        screen = app.screen
        pitches = screen.query_one(PitchList) if isinstance(screen, PlaceScreen) else None
        if pitches is None or not pitches.known:
            await app.run_action("do('new')", screen)
        else:
            pitches.highlight(pitches.known[0].id)
    else:
        await app.run_action(f"room({room[0]!r}, {room[1]!r})", app)


def plan_stage(screen: LiveScreen, name: StageName) -> None:
    """Offer a stage to Today as an action of a quarter of an hour, unless one is open there."""
    title = say_action(name)
    with screen.telling():
        found = screen.store.actions.about(Subject.STAGE, name.value)
        if found:
            said = _("Stands among your actions already: {title}")
            screen.notify(said.format(title=shorten(found[0].title)))
            return
    with changing_alike(screen, _("In Today: {title}").format(title=shorten(title))):
        action = Action(
            title,
            day=screen.today,
            minutes=USUAL,
            subject=Subject.STAGE,
            subject_key=name.value,
        )
        screen.store.actions.store(action, screen.today)


def plan_next(screen: LiveScreen) -> None:
    """Offer the next stage of the path to Today."""
    with screen.telling():
        stage = next_stage(stages_of(screen.store))
        if stage is None:
            screen.notify(_("The path is walked: every stage has what helps."))
            return
        plan_stage(screen, stage.name)
