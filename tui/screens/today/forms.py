"""Questions for a whole action: a new one in a form, begun by its line, and changes of one."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from db.errors import StoreError
from planner.calendar.recurrence.repeats import Repeats
from planner.grammar import ActionLine, GrammarError
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.steps import the_one
from planner.model.vocabulary import ActionState
from planner.today.slipping import is_third_move
from tui.actions.ask_person import ask_with_whom
from tui.actions.ask_third_move import Moving, ask_about
from tui.actions.find_awaited import after_field, find_awaited
from tui.actions.find_person import find_person
from tui.actions.form import action_fields, line_values, read_action
from tui.actions.line import ActionReader
from tui.actions.moment import read_moment
from tui.actions.routine_form import read_repeats_field, repeats_field
from tui.actions.row_key import key_of_thing
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import TypedLine
from tui.dialogs.field import Field, Filled
from tui.screens.today.action_verbs import add_line
from tui.screens.today.day_list import DayList

_IN_FULL = Question("today", "new_in_full")


def take_line(screen: LiveScreen, typed: TypedLine) -> None:
    """Add the action of a line, or go on with it in the form."""
    if not typed.in_full:
        add_line(screen, typed)
        return
    with screen.answering():
        try:
            ActionReader(screen.store, typed.today, repeats=True).read(typed.text)
        except GrammarError:  # the form does without a title until it is saved
            ask_new_in_full(screen, Action(typed.text.strip(), day=typed.today))
        else:
            ask_with_whom(screen, typed, partial(_continue_in_full, screen), repeats=True)


def _continue_in_full(screen: LiveScreen, line: ActionLine, person_id: int | None) -> None:
    """Open the form with the values of a line; until it is saved, they are a draft."""
    store = screen.store
    with screen.answering():
        person = "" if person_id is None else store.people.card(person_id).name
        to = "" if line.to_id is None else store.people.card(line.to_id).name
        step_id = the_one(store.goals.steps_named(line.step))
        values = json.dumps(line_values(line, person, to, step_id))
        with suppress(StoreError):  # kept in memory until it can be written
            store.drafts.save(_IN_FULL, values, _("A new action"))
        begun = Action("", day=screen.today, person_id=person_id, person=person)
        ask_new_in_full(screen, replace(begun, to_person_id=line.to_id, to_person=to))


def ask_new_in_full(screen: LiveScreen, begun: Action) -> None:
    """Ask for a new action in the form, which begins with the fields of `begun`."""

    def add(fields: dict[str, Any], repeats: Repeats | None) -> Action:
        action = Action(**fields)
        if repeats is None:
            return screen.store.actions.store(action, screen.today)
        return screen.store.routines.begin(action, repeats, screen.today)

    _ask_form(screen, begun, _("A new action"), _IN_FULL, add, repeats=True)


def ask_edit(screen: LiveScreen, action: Action) -> None:
    """Ask for every field of an action; of a routine first how much of it is meant."""
    if action.routine_id is None or action.state is not ActionState.OPEN:
        _edit_one(screen, action)
        return
    from tui.actions.occurrence import ask_how_much

    one, routine = partial(_edit_one, screen, action), partial(_edit_routine, screen, action)
    ask_how_much(screen, action, one, lambda whole: routine(whole=whole))


def _edit_routine(screen: LiveScreen, action: Action, *, whole: bool) -> None:
    """Ask for the fields of the routine of an occurrence."""
    from tui.actions.routine_form import ask_routine

    with screen.telling():
        routine = screen.store.routines.get(action.routine_id or 0, screen.today)
        ask_routine(screen, routine, partial(find_person, screen), whole=whole)


def _edit_one(screen: LiveScreen, action: Action) -> None:
    """Ask for every field of one action."""
    store = screen.store

    def change(fields: dict[str, Any], _repeats: Repeats | None) -> Action:
        to, today = fields.pop("day"), screen.today
        waits_for = fields.pop("waits_for_id", action.waits_for_id)
        present = _present(screen, action)
        is_third = present.id is not None and is_third_move(present, to, today)
        with store.change(_("Action changed: {title}").format(title=shorten(action.title))):
            stored = store.actions.store(replace(action, day=to), today)
            day = {} if is_third else {"day": to}
            if waits_for != stored.waits_for_id:
                store.levelling.wait(stored.id or 0, waits_for)
            changed = store.actions.change(stored.id or 0, today=today, **fields, **day)
        if is_third:  # all but the day is written; the day is asked about
            screen.call_after_refresh(ask_about, Moving(screen, changed, to, None))
        return changed

    kept_as = Question("today", "edit", key_of_thing(action))
    _ask_form(screen, action, _("Change the action"), kept_as, change)


def _ask_form(
    screen: LiveScreen,
    action: Action,
    title: str,
    kept_as: Question,
    write: Callable[[dict[str, Any], Repeats | None], Action],
    *,
    repeats: bool = False,
) -> None:
    """Ask for the fields of `action`, and pass them to `write` as one change.

    With `repeats` it is asked too how it comes again.
    """
    find = partial(find_person, screen)

    def take(values: Filled) -> None:
        with screen.changing(_("Action saved")):
            present = _present(screen, action)
            written = read_action(values, present, find)
            again = read_repeats_field(values) if repeats else None
            if "after" in values:
                written["waits_for_id"] = find_awaited(screen, present, values["after"])
            screen.query_one(DayList).wanted = key_of_thing(write(written, again))

    def fields() -> list[Field]:
        now = _present(screen, action)
        found = action_fields(now, screen.store.goals.all(), find)
        if now.routine_id is not None:
            look = partial(_refuse_another_ones_day, screen, now)
            return [replace(each, beside=look) if each.name == "day" else each for each in found]
        at = 1 + next(place for place, field in enumerate(found) if field.name == "step")
        again = [repeats_field()] if repeats else []
        return [*found[:3], *again, *found[3:at], after_field(screen, now), *found[at:]]

    with screen.telling():
        ask_form(screen, title, fields(), kept_as, take, fields)


def _refuse_another_ones_day(screen: LiveScreen, action: Action, filled: Filled) -> None:
    """Refuse the day of another occurrence of the routine, with a sentence."""
    moment = read_moment(filled["day"], filled.day_of("day"), past=True)
    if moment is not None and moment.day != action.day:
        screen.store.routines.check_move(action, moment.day, screen.today)


def _present(screen: LiveScreen, action: Action) -> Action:
    """The stored state of an action; a proposal that is not stored stays as it is."""
    return action if action.id is None else screen.store.actions.get(action.id)
