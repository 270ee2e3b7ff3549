"""Beside the line of a person met: what will follow, and the grammar of a line as a table."""

from collections.abc import Iterable, Iterator
from datetime import date

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.language.width import cell_width
from planner.model.actions import Action, titled
from tui.drawing.columns import dated_line
from tui.drawing.signs import sign_of
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_GAP = 2


def follow_lines(owed: Iterable[Action], today: date, width: int) -> list[Line]:
    """Draw the actions that follow from the people met so far, by their day."""
    actions = sorted(owed, key=lambda action: (action.day or date.max, action.id or 0))
    if not actions:
        return []
    title = (Span(_("What will follow"), Tone.TITLE), Span(f"  {len(actions)}", Tone.DIM))
    return [title, *(_action_line(action, today, width) for action in actions)]


def _action_line(action: Action, today: date, width: int) -> Line:
    day = say_day(action.day, today) if action.day else ""
    return dated_line(sign_of(action), titled(action), day, width)


def hint_lines(width: int, undo: str, other: str, *, any_met: bool) -> list[Line]:
    """Draw the help for an empty line: its grammar, and the keys."""
    lines: list[Line] = [
        (Span(line, Tone.DIM),)
        for line in wrap(_("A line for each person; only the name is needed."), width)
        if not any_met
    ]
    lines.extend(_grammar(width))
    keys = _("↑ edits the line saved last · {undo} undoes · {other} another event")
    on = (
        _("enter on the empty line goes on to what happened")
        if any_met
        else _("Nobody to write down? enter goes on to what happened.")
    )
    said = (on, keys.format(undo=undo, other=other)) if any_met else (on,)
    return [*lines, *((Span(line, Tone.DIM),) for text in said for line in wrap(text, width))]


def _grammar(width: int) -> Iterator[Line]:
    """Each piece of a line, and what it says."""
    pieces = (
        (pgettext("line", "@Kérial"), _("where they work")),
        (pgettext("line", ", finance director"), _("what they do there")),
        (pgettext("line", "#finance"), _("a group")),
        (pgettext("line", "need: …   offer: …"), _("what they look for, or can give")),
        (pgettext("line", "promise: the guide friday"), _("what you promised, and for when")),
        (pgettext("line", "thanks   *"), _("to be thanked; a true conversation")),
    )
    column = max(cell_width(piece) for piece, _said in pieces) + _GAP
    for piece, said in pieces:
        first, *rest = wrap(said, max(width - column, 10))
        yield (Span(fit(piece, column), Tone.ACCENT), Span(first, Tone.DIM))
        yield from ((Span(" " * column), Span(line, Tone.DIM)) for line in rest)
