"""Verbs on the highlighted action or event of Today; dialogs are imported when first asked for."""

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from planner.today.meetings import prepares
from tui.actions.row_key import key_of_thing
from tui.base.live_screen import LiveScreen
from tui.keyboard.commands import key_of
from tui.screens.today.day_list import DayList
from tui.screens.today.detail import DayDetail
from tui.screens.today.proposing import proposing_of


def open_row(screen: LiveScreen) -> None:
    """Show everything known of the row; an action that prepares a meeting opens that instead."""
    day = screen.query_one(DayList)
    if day.action is not None and prepares(day.action):
        prepare(screen)
        return
    from tui.dialogs.show_lines import ShowLines

    screen.app.push_screen(ShowLines(screen.query_one(DayDetail).in_full(day.thing)))


def choose(screen: LiveScreen) -> None:
    """Choose the action for today, or no longer."""
    day = screen.query_one(DayList)
    if day.action is not None:
        with screen.changing(_say_chosen(screen, day)):
            screen.store.actions.choose(day.action, screen.today)
            day.wanted = day.next_in_section()


def _say_chosen(screen: LiveScreen, day: DayList) -> str:
    if day.action in day.agenda.chosen:
        return pgettext("action", "No longer chosen")
    count, most = len(day.agenda.chosen) + 1, screen.store.practice.daily_number
    if count > most:
        return _("Chosen: {count} today, where {most} make a good day").format(
            count=count, most=most
        )
    return pgettext("action", "Chosen for today")


def park(screen: LiveScreen) -> None:
    """Set the action aside."""
    action = screen.query_one(DayList).action
    if action is not None:
        with screen.changing(pgettext("action", "Parked")):
            screen.store.actions.park(action, screen.today)


def drop(screen: LiveScreen) -> None:
    """Give the action up."""
    action = screen.query_one(DayList).action
    if action is not None:
        with screen.changing(pgettext("action", "Dropped")):
            screen.store.actions.drop(action, screen.today)


def move(screen: LiveScreen) -> None:
    """Ask for another day of the action."""
    from tui.actions.ask_day import ask_to_move

    day = screen.query_one(DayList)

    def moved() -> None:
        day.wanted = day.next_in_section()

    if day.action is not None:
        ask_to_move(screen, day.action, moved=moved)


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


def result(screen: LiveScreen) -> None:
    """Ask for the result of the action."""
    _ask_result(screen, at_debrief=False)


async def debrief(screen: LiveScreen) -> None:
    """Ask for the debrief of the action, or begin that of the event."""
    event = screen.query_one(DayList).event
    if event is None:
        _ask_result(screen, at_debrief=True)
        return
    from tui.screens.events.verbs import begin_debrief

    await begin_debrief(screen, event)


def _ask_result(screen: LiveScreen, *, at_debrief: bool) -> None:
    from tui.actions.result.verbs import ask_result

    day = screen.query_one(DayList)
    action = day.action
    if action is None:
        return

    def done(_written: Action) -> None:
        if action.state is not ActionState.DONE:
            day.wanted = day.next_in_section()

    key = f"today.result.{key_of_thing(action)}"
    ask_result(screen, action, key, at_debrief=at_debrief, done=done)


def new(screen: LiveScreen) -> None:
    """Ask for an action in one line."""
    from tui.screens.today import forms

    forms.ask_new(screen)


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


def later(screen: LiveScreen) -> None:
    """List everything that is not for today."""
    from tui.screens.today.later.dialog import ShowLater

    screen.app.push_screen(ShowLater(screen))


def propose(screen: LiveScreen) -> None:
    """Add a suggestion to the proposals, another one at each press."""
    with screen.telling():
        agenda = screen.store.day.agenda(screen.today)
        found = proposing_of(screen).ask(screen.store, agenda)
        if found is None:
            said = _("Nobody to propose yet: {network} opens your network, where people come in.")
            screen.notify(said.format(network=key_of(screen, "go.network")))
        else:
            screen.query_one(DayList).wanted = key_of_thing(found)
            screen.load()


def copy(screen: LiveScreen) -> None:
    """Copy the opening of the action to the clipboard."""
    action = screen.query_one(DayList).action
    if action is not None:
        screen.app.copy_to_clipboard(action.opening)
        screen.notify(_("Opening copied"))


def brief(screen: LiveScreen) -> None:
    """Show the brief of the event."""
    from tui.screens.events.brief import show_brief

    event = screen.query_one(DayList).event
    if event is not None:
        show_brief(screen, event)
