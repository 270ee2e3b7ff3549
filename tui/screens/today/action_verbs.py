"""Verbs that Today and the morning share; dialogs are imported when first asked for."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_the_day
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from planner.today.agenda import Agenda
from tui.actions.row_key import key_of_thing
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing_each
from tui.keyboard.commands import key_of
from tui.screens.today.action_list import ActionList
from tui.screens.today.proposing import proposing_of

if TYPE_CHECKING:
    from planner.grammar import ActionLine
    from tui.dialogs.ask_line import TypedLine


def write(screen: LiveScreen, said: str, writing: Callable[[Action], object]) -> None:
    """Write one answer about the highlighted action, and highlight the next."""
    rows = screen.query_one(ActionList)
    if rows.action is not None:
        with screen.changing(said):
            writing(rows.action)
            rows.want_next()


def choose(screen: LiveScreen) -> None:
    """Choose the action for today, or no longer."""
    choosing = screen.store.actions.choose
    write(screen, say_chosen(screen), lambda action: choosing(action, screen.today))


def choosing_applies(verb: str, agenda: Agenda, thing: object) -> bool | None:
    """Whether space chooses the thing or takes it out; where it does neither, choosing is named."""
    if thing in agenda.chosen:
        return verb == "take_out"
    is_open = isinstance(thing, Action) and thing.state is not ActionState.DONE
    return verb == "choose" and (is_open or None)


def say_chosen(screen: LiveScreen) -> str:
    """Say that the highlighted action is chosen, or no longer, and how full the day is then."""
    from tui.base.session import SessionScreen  # the start begins none

    rows = screen.query_one(ActionList)
    if rows.action in rows.agenda.chosen:
        return pgettext("action", "No longer chosen")
    count, most = len(rows.agenda.todays) + 1, rows.agenda.daily_number
    said = pgettext("action", "Chosen for today")
    if isinstance(screen, SessionScreen):
        said = ngettext("Chosen: {count} of {most}", "Chosen: {count} of {most}", count)
    if count > most:
        said = _("Chosen: {count} today, where {most} make a good day")
    return said.format(count=count, most=most)


def park(screen: LiveScreen) -> None:
    """Set the action aside; of a routine ask whether it is left out once, or the routine ends."""
    if _leaves_out(screen):
        return
    parking = screen.store.actions.park
    write(screen, pgettext("action", "Parked"), lambda action: parking(action, screen.today))


def drop(screen: LiveScreen) -> None:
    """Give the action up; of a routine ask whether it is left out once, or the routine ends."""
    if _leaves_out(screen):
        return
    dropping = screen.store.actions.drop
    write(screen, pgettext("action", "Dropped"), lambda action: dropping(action, screen.today))


def _leaves_out(screen: LiveScreen) -> bool:
    """Whether the action is an occurrence of a routine, about which it is asked then."""
    rows = screen.query_one(ActionList)
    if rows.action is None or rows.action.routine_id is None:
        return False
    from tui.actions.occurrence import ask_to_leave_out  # most days have no routine

    ask_to_leave_out(screen, rows.action, rows.want_next)
    return True


def routines(screen: LiveScreen) -> None:
    """List the routines."""
    from tui.screens.stairs.routines.dialog import show_routines

    show_routines(screen)


def move(screen: LiveScreen, otherwise: date | None = None) -> None:
    """Ask for another day of the action; an empty line is the day `otherwise`, if given."""
    from tui.actions.ask_day import ask_to_move

    rows = screen.query_one(ActionList)
    if rows.action is not None:
        ask_to_move(screen, rows.action, otherwise=otherwise, moved=rows.want_next)


def smaller(screen: LiveScreen) -> None:
    """Go on with the smaller action that is half typed."""
    from tui.actions.ask_third_move import ask_smaller_again

    rows = screen.query_one(ActionList)
    if rows.action is not None:
        ask_smaller_again(screen, rows.action, rows.want_next)


def result(screen: LiveScreen) -> None:
    """Ask for the result of the action."""
    from tui.actions.result.verbs import ask_result

    rows = screen.query_one(ActionList)
    action = rows.action
    if action is None:
        return

    def done(_written: Action) -> None:
        if action.state is not ActionState.DONE:
            rows.want_next()

    ask_result(screen, action, done=done)


def propose(screen: LiveScreen) -> None:
    """Add a suggestion to the proposals, another one at each press."""
    with screen.telling():
        agenda = screen.store.day.agenda(screen.today)
        found = proposing_of(screen).ask(screen.store, agenda)
        if found is not None:
            screen.query_one(ActionList).wanted = key_of_thing(found)
            screen.load()
            return
        from tui.base.session import SessionScreen

        said = _("Nobody to propose yet: {network} opens your network, where people come in.")
        if isinstance(screen, SessionScreen):
            said = _("Nobody to propose yet. {network} opens your network after the session.")
        screen.notify(said.format(network=key_of(screen, "go.network")))


def later(screen: LiveScreen) -> None:
    """List everything that is not for today, the further proposals first."""
    from tui.screens.today.later.dialog import ShowLater

    screen.app.push_screen(ShowLater(screen))


def ask_new(
    screen: LiveScreen,
    take: "Callable[[TypedLine], None]",
    *,
    full_form: bool = False,
) -> None:
    """Ask for an action in one line, and pass it to `take`."""
    from planner.model.drafts import Question
    from tui.actions.line import action_reader
    from tui.dialogs.ask_line import AskLine

    question = AskLine(
        _("An action, in one line"),
        reader=action_reader(screen, several=True, repeats=True),
        placeholder=_("Call Claire tomorrow 9:30 ~15m aim: hear about her move"),
        full_form=full_form,
        drafts=screen.store.drafts,
        kept_as=Question("today", "new"),
    )
    screen.app.push_screen(question, lambda typed: take(typed) if typed else None)


def add_line(screen: LiveScreen, typed: "TypedLine", *, chosen: bool = False) -> None:
    """Add the action of a line, or those of several; one of today is chosen where wanted."""
    from tui.actions.ask_person import ask_with_whom
    from tui.actions.line import ActionReader

    if len(typed.lines) == 1:
        ask_with_whom(screen, typed, partial(_add, screen, chosen), repeats=True)
        return
    with screen.answering():
        reader = ActionReader(screen.store, typed.today, repeats=True)
        _add_lines(screen, chosen, [reader.read(each.text) for each in typed.lines])


def _add_lines(screen: LiveScreen, chosen: bool, lines: "Sequence[ActionLine]") -> None:
    """Add the actions of several lines, as one change."""
    several = ngettext("{n} action added", "{n} actions added", len(lines))
    with changing_each(screen, lines, _("Action added"), several) as each_line:
        for line in each_line:
            _add_one(screen, chosen, line, line.person_id)


def _add(screen: LiveScreen, chosen: bool, line: "ActionLine", person_id: int | None) -> None:
    said, label = _say_added(screen, line.day), _("Action added: {title}")
    if line.repeats is not None:
        from tui.actions.routine_form import say_begun  # most lines repeat nothing

        said, label = say_begun(screen, line), pgettext("of actions", "Routine begun: {title}")
    label = label.format(title=shorten(line.title))
    with screen.changing(said), screen.store.change(label):
        _add_one(screen, chosen, line, person_id)


def _say_added(screen: LiveScreen, day: date) -> str:
    """Say that an action is added; of a day to come also the day, and the key that lists it."""
    if day <= screen.today:
        return _("Action added")
    key = key_of(screen, "morning.later") or key_of(screen, "today.later")
    said = _("Action added for {day} · {key} lists it")
    return said.format(day=say_the_day(day, screen.today), key=key)


def _add_one(screen: LiveScreen, chosen: bool, line: "ActionLine", person_id: int | None) -> None:
    store, today = screen.store, screen.today
    action = store.actions.add(line, today, person_id=person_id)
    if chosen and action.day == today:
        action = store.actions.choose(action, today)
    screen.query_one(ActionList).wanted = key_of_thing(action)
