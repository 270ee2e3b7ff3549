"""Verbs on the highlighted event: prepare, brief, debrief, move, drop, delete, plan."""

from datetime import date
from functools import partial

from planner.grammar import ActionLine
from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.events import Event
from planner.model.vocabulary import EventState
from tui.actions.ask_day import ask_to_move_event
from tui.actions.ask_person import ask_with_whom
from tui.actions.line import action_reader
from tui.actions.preparation.event import ask_to_prepare
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.people.open_person import open_card
from tui.screens.events.brief import show_brief
from tui.screens.events.debrief.position import question_of
from tui.screens.events.event_list import EventList
from tui.screens.events.write import ask_how_much

_BEFORE = ("prepare", "brief", "drop")
"""Verbs that end with the debrief."""
ON_PLANNED = (*_BEFORE, "move", "debrief")


def applies(verb: str, event: Event, today: date) -> bool:
    """Whether an event that is on can be prepared, moved, debriefed…"""
    if event.state is not EventState.PLANNED:
        return False
    if verb == "debrief":
        return event.day <= today
    return verb not in _BEFORE or not event.debriefed


def prepare(screen: LiveScreen) -> None:
    """Prepare the highlighted event."""
    event = screen.query_one(EventList).event
    if event is not None:
        ask_to_prepare(screen, event)


def card(screen: LiveScreen) -> None:
    """Open the card of a person to see at the highlighted event, or met there."""
    open_card(screen, screen.query_one(EventList).event)


def brief(screen: LiveScreen) -> None:
    """Show the brief of the highlighted event."""
    event = screen.query_one(EventList).event
    if event is not None:
        show_brief(screen, event)


async def debrief(screen: LiveScreen) -> None:
    """Debrief the highlighted event."""
    events = screen.query_one(EventList)
    if events.event is not None:
        events.wanted = await begin_debrief(screen, events.event)


async def begin_debrief(screen: LiveScreen, event: Event) -> int | None:
    """Begin the debrief of an event, an occurrence of a routine once it is stored; its id."""
    if event.id is None:
        with screen.changing(""):
            event = screen.store.events.store(event, screen.today)
    if event.id is not None:
        await screen.app.run_action(f"app.begin('debrief', {question_of(event.id).rest!r})")
    return event.id


def move(screen: LiveScreen) -> None:
    """Ask for another day."""
    event = screen.query_one(EventList).event
    if event is None:
        return
    kept_as = Question("events", "move", event.key)
    ask_to_move_event(screen, event, partial(_move, screen, event), kept_as)


def _move(screen: LiveScreen, event: Event, to: date, last: date | None) -> None:
    with screen.changing(pgettext("event", "Moved")):
        moved = screen.store.events.move(event, to, screen.today, last)
        screen.query_one(EventList).wanted = moved.id


def drop(screen: LiveScreen) -> None:
    """Give the event up; of a routine this occurrence alone."""
    event = screen.query_one(EventList).event
    if event is not None:
        with screen.changing(pgettext("event", "Given up")):
            screen.query_one(EventList).wanted = screen.store.events.drop(event, screen.today).id


def take_up(screen: LiveScreen) -> None:
    """Take up again an event that was given up."""
    event = screen.query_one(EventList).event
    if event is not None:
        with screen.changing(pgettext("event", "Taken up again")):
            screen.store.events.take_up(event.id or 0)


def delete(screen: LiveScreen) -> None:
    """Delete the event; of a routine ask whether this one alone or all of it."""
    event = screen.query_one(EventList).event
    if event is None:
        return
    if event.series_id is None:
        _delete_one(screen, event)
    else:
        all_of_it = partial(_delete_routine, screen, event)
        ask_how_much(screen, event, _("Delete"), partial(_delete_one, screen, event), all_of_it)


def _delete_one(screen: LiveScreen, event: Event) -> None:
    with screen.changing(_("Event deleted")):
        if event.id is None:
            screen.store.events.routines.skip(event)
        else:
            screen.store.events.delete(event.id)


def _delete_routine(screen: LiveScreen, event: Event) -> None:
    with screen.changing(_("Routine deleted; what you have been to stays")):
        screen.store.events.routines.delete(event.series_id or 0, screen.today)


def plan(screen: LiveScreen) -> None:
    """Plan an action for the event, in one line."""
    event = screen.query_one(EventList).event
    if event is None:
        return
    question = AskLine(
        _("An action for {title}").format(title=shorten(event.title)),
        reader=action_reader(screen),
        placeholder=_("Print ten cards tomorrow ~15m"),
        drafts=screen.store.drafts,
        kept_as=Question("events", "plan", event.key),
    )
    screen.app.push_screen(question, partial(_plan, screen, event))


def _plan(screen: LiveScreen, event: Event, typed: TypedLine | None) -> None:
    if typed is not None:
        ask_with_whom(screen, typed, partial(_plan_with, screen, event))


def _plan_with(screen: LiveScreen, event: Event, line: ActionLine, person_id: int | None) -> None:
    label = _("Action added: {title}").format(title=shorten(line.title))
    with screen.changing(_("Action added")), screen.store.change(label):
        stored = screen.store.events.store(event, screen.today)
        screen.query_one(EventList).wanted = stored.id
        action: Action = screen.store.actions.add(line, screen.today, person_id=person_id)
        screen.store.actions.change(action.id or 0, event_id=stored.id)
