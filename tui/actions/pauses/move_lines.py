"""The lines of what a pause or its end moves: old days and new ones, below each other."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_numbered_day, say_short_day, say_time
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.stairs.pauses.moves import ActionMove, Beyond, PauseMoves, Stays
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_MOST = 40
"""Rows of one kind that are shown; the others are counted."""
_ARROW = " → "
_GAP = 2
_NAME = 24
"""Cells of a title without which the days are said without their weekdays."""

Entry = tuple[str, date, date | None, str]
"""A title, its day, its new day if it has one, and what else is said."""


def told(said: str, tone: Tone, width: int) -> Iterator[Line]:
    """A sentence in its lines."""
    for line in wrap(said, width):
        yield (Span(line, tone),)


def move_lines(moves: PauseMoves, today: date, width: int) -> Iterator[Line]:
    """The moves of each kind under its title, and the actions that keep their day."""
    for said in _beyond(moves):
        yield from told(said, Tone.DUE, width)
    yield from _section(_("Actions"), [*map(_entry, moves.actions)], today, width)
    dues = [(move.title, move.due, move.to, "") for move in moves.dues]
    yield from _section(_("Due days"), dues, today, width)
    kept: list[Entry] = []
    for action, why in moves.staying:
        said = say_time(action.time) if action.time else ""
        if why is Stays.PREPARES:
            said = _("it prepares what comes in the pause")
        kept.append((action.title, action.day or today, None, said))
    yield from _section(_("Keep their day"), kept, today, width)
    rhythms = [(move.person, move.due, move.to, "") for move in moves.rhythms]
    yield from _section(_("Rhythms"), rhythms, today, width)


def _beyond(moves: PauseMoves) -> Iterator[str]:
    """The numbers of actions whose new day is no good one."""
    counted = Counter(move.beyond for move in moves.actions)
    if late := counted[Beyond.DUE]:
        yield ngettext(
            "{n} finds no day before its step is due.",
            "{n} find no day before their step is due.",
            late,
        ).format(n=say_number(late))
    if full := counted[Beyond.FULL]:
        yield ngettext(
            "{n} stands on a day that is full.", "{n} stand on days that are full.", full
        ).format(n=say_number(full))


def _entry(move: ActionMove) -> Entry:
    """An action with its days; where no good one was found for it, that is said beside."""
    said = {
        None: "",
        Beyond.DUE: pgettext("new day of an action", "after its step is due"),
        Beyond.FULL: pgettext("new day of an action", "a full day"),
    }
    return move.action.title, move.action.day or move.to, move.to, said[move.beyond]


def _section(title: str, entries: Sequence[Entry], today: date, width: int) -> Iterator[Line]:
    """A title with its count, and a row for each entry: days at the right, below each other."""
    if not entries:
        return
    yield ()
    yield (Span(title, Tone.TITLE), Span(f"  {say_number(len(entries))}", Tone.DIM))
    shown = entries[:_MOST]
    beside = [said if to is not None else "" for _title, _day, to, said in shown]
    mark = max(map(cell_width, beside))
    mark += _GAP if mark else 0
    told = _days(shown, today, say_short_day)
    if max(map(cell_width, told)) > width - mark - _GAP - _NAME:
        told = _days(shown, today, say_numbered_day)
    column = max(map(cell_width, told))
    room = max(width - column - mark - _GAP, 1)
    for (name, *_rest), days, said in zip(shown, told, beside, strict=True):
        marked = Span(fit(said, mark, right=True), Tone.DUE)
        yield (Span(fit(name, room)), Span(" " * _GAP), Span(fit(days, column), Tone.DIM), marked)
    if more := len(entries) - len(shown):
        others = ngettext("and {number} more", "and {number} more", more)
        yield (Span(others.format(number=say_number(more)), Tone.DIM),)


def _days(entries: Sequence[Entry], today: date, say: Callable[[date, date], str]) -> Sequence[str]:
    """The old day of each entry, and beside it the new one, or the reason for which it stays."""
    old = [say(day, today) for _name, day, _to, _said in entries]
    first = max(map(cell_width, old))
    new = [
        f"  {said}" if to is None else f"{_ARROW}{say(to, today)}"
        for _name, _day, to, said in entries
    ]
    return [f"{fit(before, first)}{after}".rstrip() for before, after in zip(old, new, strict=True)]
