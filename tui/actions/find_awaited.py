"""The action that another one waits for: the field of a form, and the one that its text names."""

from functools import partial

from planner.calendar.typed_days import typed_day
from planner.grammar.completion import Source, begun_in
from planner.language import _
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled


def after_field(screen: LiveScreen) -> Field:
    """The field for the action after which a new one comes."""
    return Field(
        "after",
        _("After"),
        "",
        _("the whole name of another open action"),
        check=partial(find_awaited, screen),
        begun=begun_in(Source.ACTIONS),
        beside=_refuse_of_routine,
    )


def find_awaited(screen: LiveScreen, name: str) -> int | None:
    """The id of the open action of a name; None without a name.

    Raises:
        ValueError: if there is not just one, with a sentence.
    """
    if not name.strip():
        return None
    today = screen.today
    found = screen.store.actions.named(f"x after: {name}", today)  # not wrapped: grammar
    if not found:
        raise ValueError(_("No open action has this whole name."))
    if len(found) > 1:
        first = found[0]
        said = _("Several open actions have this name; with its day it is one: “{title} ({day})”.")
        day = typed_day(first.day or today, today)
        raise ValueError(said.format(title=first.title, day=day))
    return found[0].id


def _refuse_of_routine(filled: Filled) -> None:
    """Refuse that a routine waits."""
    if filled["after"].strip() and filled["repeats"].strip():
        raise ValueError(_("A routine waits for no other action."))
