"""The page that an action is about: whether it can be opened, how it is said, and the way to it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from textual.app import App

from planner.language import _
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Subject
from tui import registry

if TYPE_CHECKING:
    from planner.pitch.path import StageName


class _Page(NamedTuple):
    """The way to a subject: the action of the app, the room it needs, and its name.

    A subject without a room is opened in its place.
    """

    action: Callable[[str], str]
    room: str = ""
    name: Callable[[str], str] = lambda _key: ""


def _stage(key: str) -> "StageName | None":
    from planner.pitch.path import StageName  # few actions are about a stage

    return StageName(key) if key in set(StageName) else None


def _open_stage(key: str) -> str:
    return f"stage({key!r})" if _stage(key) else ""


def _say_stage(key: str) -> str:
    from planner.pitch.path import say_stage  # few actions are about a stage

    name = _stage(key)
    return say_stage(name) if name else ""


def _in_room(room: str) -> Callable[[str], str]:
    return lambda key: f"room({room!r}, {key!r})"


_PAGES: Mapping[Subject, _Page] = {
    Subject.STAGE: _Page(_open_stage, name=_say_stage),
    Subject.SWEEP: _Page(_in_room("sweep"), "sweep"),
    Subject.FINDING: _Page(_in_room("diagnosis"), "diagnosis"),
}


def way_to_subject(action: Action) -> str:
    """The app's action that opens the page an action is about; empty if there is none."""
    page = _PAGES.get(action.subject) if action.subject else None
    if page is None or (page.room and page.room not in registry.ROOMS):
        return ""
    return page.action(action.subject_key)


def say_opens(action: Action, key: str) -> str:
    """The line that tells which page a key opens; empty if there is none."""
    is_done = action.state is ActionState.DONE
    if action.subject is None or is_done or not way_to_subject(action):
        return ""
    if name := _PAGES[action.subject].name(action.subject_key):
        return _("{key} opens {page}").format(key=key, page=name)
    return _("{key} opens its page").format(key=key)


async def open_subject(app: App[None], action: Action) -> bool:
    """Open the page that an action is about; False if there is none."""
    way = way_to_subject(action)
    if way:
        await app.run_action(way, app)
    return bool(way)
