"""Questions for a whole action: a new one in a line or in a form, and changes of one."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from planner.grammar import ActionLine, GrammarError
from planner.grammar.names import parse_names
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from tui.actions.ask_person import ask_with_whom
from tui.actions.form import action_fields, line_values, read_action
from tui.actions.line import ActionReader
from tui.actions.row_key import key_of_thing
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_form import AskForm, Field
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.screens.today.day_list import DayList

Values = dict[str, str]


def ask_new(screen: LiveScreen) -> None:
    """Ask for an action in one line, which may be continued in the form."""
    question = AskLine(
        _("An action, in one line"),
        understand=ActionReader(screen.store, screen.today, screen.surroundings.now).understood,
        placeholder=_("Call Claire tomorrow 9:30 ~15m aim: hear about her move"),
        full_form=True,
        drafts=screen.store.drafts,
        draft_key="today.new",
    )
    screen.app.push_screen(question, partial(_take_line, screen))


def _take_line(screen: LiveScreen, typed: TypedLine | None) -> None:
    if typed is None:
        return
    with screen.telling():
        try:
            line = ActionReader(screen.store, screen.today).read(typed.text)
        except GrammarError:  # the form does without a title until it is saved
            ask_new_in_full(screen, Action(typed.text.strip(), day=screen.today))
            return
        take = _continue_in_full if typed.in_full else _add
        ask_with_whom(screen, line, partial(take, screen))


def _add(screen: LiveScreen, line: ActionLine, person_id: int | None) -> None:
    with screen.changing(_("Action added")):
        added = screen.store.actions.add(line, screen.today, person_id=person_id)
        screen.query_one(DayList).wanted = added.id


def _continue_in_full(screen: LiveScreen, line: ActionLine, person_id: int | None) -> None:
    """Open the form with the values of a line; until it is saved, they are a draft."""
    store = screen.store
    person = "" if person_id is None else store.people.card(person_id).name
    with screen.telling():
        values = json.dumps(line_values(line, person, store.goals.all()))
        store.drafts.save("today.new_in_full", values, _("A new action"))
        begun = Action("", day=screen.today, person_id=person_id, person=person)
        ask_new_in_full(screen, replace(begun, to_person_id=line.to_id))


def ask_new_in_full(screen: LiveScreen, begun: Action) -> None:
    """Ask for a new action in the form, which begins with the fields of `begun`."""

    def add(fields: dict[str, Any]) -> Action:
        action = Action(**fields, to_person_id=begun.to_person_id)
        return screen.store.actions.store(action, screen.today)

    _ask_form(screen, begun, _("A new action"), "new_in_full", add)


def ask_edit(screen: LiveScreen, action: Action) -> None:
    """Ask for every field of an action."""
    store = screen.store

    def change(fields: dict[str, Any]) -> Action:
        with store.change(_("Action changed: {title}").format(title=shorten(action.title))):
            stored = store.actions.store(action, screen.today)
            return store.actions.change(stored.id or 0, **fields)

    _ask_form(screen, action, _("Change the action"), f"edit.{key_of_thing(action)}", change)


def _ask_form(
    screen: LiveScreen,
    action: Action,
    title: str,
    key: str,
    write: Callable[[dict[str, Any]], Action],
) -> None:
    """Ask for the fields of `action`, and pass them to `write` as one change."""
    store = screen.store
    find = partial(_find_person, screen)

    def answered(values: Values | None) -> None:
        if values is not None:
            with screen.changing(_("Action saved")):
                written = read_action(values, _present(screen, action), find, screen.today)
                screen.query_one(DayList).wanted = write(written).id

    def fields() -> list[Field]:
        return action_fields(_present(screen, action), store.goals.all(), find, screen.today)

    with screen.telling():
        question = AskForm(
            title,
            fields(),
            drafts=store.drafts,
            draft_key=f"today.{key}",
            present=fields,
        )
        screen.app.push_screen(question, answered)


def _present(screen: LiveScreen, action: Action) -> Action:
    """The stored state of an action; a proposal that is not stored stays as it is."""
    return action if action.id is None else screen.store.actions.get(action.id)


def _find_person(screen: LiveScreen, name: str) -> int:
    """Id of the one person of a full or given name.

    Raises:
        ValueError: if there is none or more than one.
    """
    store = screen.store
    line = ActionReader(store, screen.today).read(f"x with: {name}")  # not wrapped: grammar
    if line.person_id is not None and line.note is None:
        return line.person_id
    if len(parse_names(name)) > 1:
        said = _("An action is with one person: one name here, the others in the note.")
    else:
        several, nobody = _("Several people fit “{name}”."), _("Nobody is called “{name}”.")
        said = several if line.candidates else nobody
    raise ValueError(said.format(name=shorten(name)))
