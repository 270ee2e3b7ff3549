"""Asking for the preparation of an action, from Today or in the morning session."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from db.errors import StoreError
from db.store import Store
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.events import Event
from planner.model.vocabulary import ActionState, Guard, Kind, Part
from planner.today.meetings import is_meeting
from tui.actions.gives_way import and_gives_way
from tui.actions.preparation.fields import read_preparation
from tui.actions.preparation.form import GUARDS, AskPreparation, Known
from tui.actions.related import related_to
from tui.actions.row_key import key_of_thing
from tui.base.live_screen import LiveScreen

Values = dict[str, str]


def ask_to_prepare(
    screen: LiveScreen,
    action: Action,
    then: Callable[[Action], None] | None = None,
    *,
    kept_as: Question | None = None,
) -> None:
    """Ask over `screen` for the preparation of an action, and write it down.

    An action that is there to prepare something leads to that: the event, or the meeting. `then`
    is given the action as it was prepared, before everything shown follows; of an event the same.
    Text half typed is kept for Today, unless another question is given.
    """
    with screen.telling():
        event = _event_of(screen.store, action)
        if event is not None:
            from tui.actions.preparation import event as preparing  # few actions prepare an event

            preparing.ask_to_prepare(screen, event, then and partial(then, action))
        else:
            kept_as = kept_as or Question("today", "prepare", key_of_thing(action))
            _ask(screen, _to_prepare(screen.store, action), kept_as, then)


def _event_of(store: Store, action: Action) -> Event | None:
    """The event that the action prepares; None if it prepares none."""
    if action.kind is not Kind.PREPARE:
        return None
    if action.event_id is None:
        return action.occurrence
    return store.events.get(action.event_id)


def _to_prepare(store: Store, action: Action) -> Action:
    """The action as it stands now; the meeting instead of what only prepares it."""
    now = action if action.id is None else store.actions.get(action.id)
    if now.kind is not Kind.PREPARE or now.follows_id is None:
        return now
    meeting = store.actions.get(now.follows_id)
    return meeting if is_meeting(meeting) and meeting.state is ActionState.OPEN else now


def _ask(
    screen: LiveScreen, action: Action, kept_as: Question, then: Callable[[Action], None] | None
) -> None:
    store = screen.store

    def answered(values: Values | None) -> None:
        if values is not None:
            said = _("Prepared: {title}").format(title=shorten(action.title))
            with screen.changing(and_gives_way(screen, action, said)):
                prepared = write_preparation(screen, action, values)
                if then is not None:
                    then(prepared)

    def present() -> Action:
        return action if action.id is None else store.actions.get(action.id)

    def earlier(part: Part) -> Sequence[str]:
        with suppress(StoreError):  # the file is held: they are offered another time
            return store.actions.earlier(part, but=action.id)
        return ()

    known = Known(
        screen.today,
        store.pitches.all(),
        related_to(store, action, screen.today, lesson=True),
        store.guards.exchanges(action.person_id),
        store.guards.set_aside(action),
        earlier,
    )
    screen.app.push_screen(AskPreparation(action, known, store.drafts, kept_as, present), answered)


def write_preparation(screen: LiveScreen, action: Action, values: Values) -> Action:
    """Write what was answered, with the guards set aside, as one change."""
    store, today = screen.store, screen.today
    aside = [Guard(guard) for guard in values[GUARDS].split(",") if guard]
    with store.change(_("Prepared: {title}").format(title=shorten(action.title))):
        stored = store.actions.store(action, today)
        store.guards.override(stored.id or 0, aside, today)
        return store.actions.prepare(stored.id or 0, **read_preparation(values))
