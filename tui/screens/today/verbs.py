"""Verbs on the highlighted action or event of Today; dialogs are imported when first asked for."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState
from planner.today.first_steps import FirstStep
from planner.today.meetings import prepares
from planner.today.waiting import Awaited
from tui.actions.row_key import DayThing, Folded, key_of_thing
from tui.base.live_screen import LiveScreen
from tui.screens.today import action_verbs
from tui.screens.today.day_list import DayList
from tui.screens.today.detail import DayDetail
from tui.screens.today.first_steps import go_to

if TYPE_CHECKING:
    from planner.model.drafts import About, Question


async def open_row(screen: LiveScreen) -> None:
    """Show everything known of the row; a preparing action opens that, a fold unfolds.

    A first step goes to its place, an action about a page of the program to that page.
    """
    day = screen.query_one(DayList)
    if isinstance(day.thing, FirstStep):
        go_to(screen, day.thing, day.agenda)
        return
    if isinstance(day.thing, Folded):
        day.turn_fold()
        return
    if day.action is not None and prepares(day.action):
        prepare(screen)
        return
    from tui.actions.open_subject import open_subject

    is_open = day.action is not None and day.action.state is not ActionState.DONE
    if day.action is not None and is_open and await open_subject(screen.app, day.action):
        return
    from tui.dialogs.show_lines import ShowLines

    draw = screen.query_one(DayDetail).draw(day.thing, full=True)
    screen.app.push_screen(ShowLines(draw, _kind_of(day.thing)))


def _kind_of(thing: DayThing | None) -> str:
    """The name of what a row shows: the title of its page where its own is too long for one."""
    match thing:
        case Event():
            return _("Event")
        case Spark():
            return _("Spark")
        case Awaited():
            return pgettext("section", "Waiting")
    return _("Action")


def prepare(screen: LiveScreen) -> None:
    """Ask for the preparation of the action or the event."""
    day = screen.query_one(DayList)

    def prepared(action: Action) -> None:
        day.wanted = action.id

    if day.event is not None:
        from tui.actions.preparation import event as preparing

        preparing.ask_to_prepare(screen, day.event)
    elif day.action is not None:
        from tui.actions.preparation.verbs import ask_to_prepare

        ask_to_prepare(screen, day.action, prepared)


async def debrief(screen: LiveScreen) -> None:
    """Begin the debrief of the event, else choose one; the action at hand is among the choices."""
    from tui.screens.events.debrief.position import beside_action
    from tui.screens.events.verbs import begin_debrief

    day = screen.query_one(DayList)
    if day.event is not None:
        await begin_debrief(screen, day.event)
    elif day.action is not None:
        about = beside_action(key_of_thing(day.action))
        await screen.app.run_action(f"app.begin('debrief', {about!r})")


def new(screen: LiveScreen) -> None:
    """Ask for an action in one line."""
    from tui.screens.today import forms

    action_verbs.ask_new(screen, partial(forms.take_line, screen), full_form=True)


def new_in_full(screen: LiveScreen) -> None:
    """Ask for a new action in a form."""
    from tui.screens.today import forms

    forms.ask_new_in_full(screen, Action("", day=screen.today))


def edit(screen: LiveScreen) -> None:
    """Ask for every field of the action."""
    from tui.screens.today import forms

    action = screen.query_one(DayList).action
    if action is not None:
        forms.ask_edit(screen, action)


def copy(screen: LiveScreen) -> None:
    """Copy the opening of the action to the clipboard."""
    action = screen.query_one(DayList).action
    if action is not None:
        screen.app.copy_to_clipboard(action.opening)
        screen.notify(_("Opening copied"))


def card(screen: LiveScreen) -> None:
    """Open the card of the person of the row."""
    from tui.people.open_person import open_card

    thing = screen.query_one(DayList).thing
    if not isinstance(thing, Folded | FirstStep):
        open_card(screen, thing)


def brief(screen: LiveScreen) -> None:
    """Show the brief of the event."""
    from tui.screens.events.brief import show_brief

    event = screen.query_one(DayList).event
    if event is not None:
        show_brief(screen, event)


def ask_of_another_day(screen: LiveScreen, question: "Question") -> bool:
    """Ask a question about a routine, or an action in no row of the day; False if it is another."""
    from tui.actions.ask_third_move import ask_smaller_again
    from tui.actions.find_person import find_person
    from tui.actions.preparation.verbs import ask_to_prepare
    from tui.actions.result.verbs import ask_result
    from tui.actions.routine_form import ask_routine_again
    from tui.screens.today.forms import ask_edit

    asks: Mapping[str, Callable[[LiveScreen, Action], None]] = {
        "result": ask_result,
        "prepare": ask_to_prepare,
        "edit": ask_edit,
        "smaller": ask_smaller_again,
    }
    with screen.telling():
        if ask_routine_again(screen, question, partial(find_person, screen)):
            return True
        action = _action_of_another_day(screen, question.about)
        if action is None or question.action not in asks:
            return False
        asks[question.action](screen, action)
    return True


def _action_of_another_day(screen: LiveScreen, about: "About") -> Action | None:
    """The stored action of an id, else the further proposal of a key."""
    if isinstance(about, int):
        return screen.store.actions.get(about)
    further = screen.store.day.agenda(screen.today).further
    return next((action for action in further if key_of_thing(action) == about), None)


def pauses(screen: LiveScreen) -> None:
    """List the pauses, or ask for the first."""
    from tui.actions.pauses.verbs import pauses  # seldom needed

    pauses(screen)


def new_pause(screen: LiveScreen) -> None:
    """Ask for a pause."""
    from tui.actions.pauses.verbs import new_pause  # seldom needed

    new_pause(screen)
