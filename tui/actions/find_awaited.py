"""The action that another one waits for: the field of a form, and the one that its text names."""

from functools import partial

from db.errors import Impossible
from planner.calendar.typed_days import typed_day
from planner.grammar.completion import Source, begun_in
from planner.language import _
from planner.model.actions import Action
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled


def after_field(screen: LiveScreen, action: Action) -> Field:
    """The field for the action after which a new one comes, or one that is changed."""
    return Field(
        "after",
        _("After"),
        action.waited_for.title if action.waited_for else "",
        _("the whole name of another open action"),
        check=partial(find_awaited, screen, action),
        begun=begun_in(Source.ACTIONS),
        beside=_refuse_of_routine,
    )


def find_awaited(screen: LiveScreen, action: Action, name: str) -> int | None:
    """The id of the open action of a name, after which `action` may come; None without a name.

    The name of the one after which it comes already is that one, open or not.

    Raises:
        ValueError: if there is not just one, or they would wait in a ring, with a sentence.
    """
    if not name.strip():
        return None
    if action.waited_for is not None and name.strip() == action.waited_for.title.strip():
        return action.waits_for_id
    today = screen.today
    found = screen.store.actions.named(f"x after: {name}", today)  # not wrapped: grammar
    if not found:
        raise ValueError(_("No open action has this whole name."))
    if len(found) > 1:
        first = found[0]
        said = _("Several open actions have this name; with its day it is one: “{title} ({day})”.")
        day = typed_day(first.day or today, today)
        raise ValueError(said.format(title=first.title, day=day))
    if action.id is not None:
        try:
            screen.store.levelling.check_wait(action.id, found[0].id)
        except Impossible as error:
            raise ValueError(str(error)) from error
    return found[0].id


def _refuse_of_routine(filled: Filled) -> None:
    """Refuse that a routine waits."""
    if filled["after"].strip() and filled.get("repeats", "").strip():
        raise ValueError(_("A routine waits for no other action."))
