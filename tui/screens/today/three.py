"""The actions chosen for the day, which stand first: each with its if–then, done ones in place."""

import re
from collections.abc import Iterator

from textual.geometry import Size

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import number_said, say_minutes
from planner.language.width import cell_width
from planner.model.actions import Action, missing
from planner.model.signs import FREE
from planner.model.vocabulary import ActionState, Part
from planner.today import wording
from planner.today.agenda import Agenda
from planner.today.meetings import prepares
from tui.base.place import WIDE
from tui.drawing.bars import AHEAD, FULL, bar
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length, shown, wrap
from tui.screens.today.entries import TIME, KeyName, action_entry, blank, width_of_rows
from tui.widgets.rows import Entry

_INDENT = 2 + TIME
_GAP = 3
_BAR = range(8, 21)
"""Cells of the bar; it is left out where there are fewer."""
_THREE = 3
_HIGH = 32
"""The rows of a screen from which an if–then may take two."""
_THEN = r"(?i),?\s+(?=(?:then|alors)\b)"
"""The place at which the condition of an if–then ends, in either language."""
_LEAST_CONDITION = 12
"""Least cells of a condition that is cut."""


def lines_of_if_then(size: Size) -> int:
    """The lines that an if–then may take: two where the screen is high."""
    return 2 if size.height >= _HIGH else 1


def shows_if_then(action: Action, size: Size) -> bool:
    """Whether the lines below the row of a chosen action have room for all of its if–then."""
    width = width_of_rows(size.width, beside=size.width >= WIDE) - _INDENT
    said = _if_then(action)
    lines = _wrapped(said, width, lines_of_if_then(size))
    fits = all(cell_width(shown(line)) <= width for line in lines)
    return fits and "".join(lines).replace(" ", "") == said.replace(" ", "")


def three_entries(agenda: Agenda, key_name: KeyName, width: int, lines: int) -> Iterator[Entry]:
    """The heading with the minutes, the actions, and the free places or the end of the day."""
    yield Entry(lambda width: _heading(agenda, width))
    for action in agenda.todays:
        yield action_entry(action)
        below = _below(action, key_name)
        yield from (_line(line, under=True) for line in _wrapped(below, width - _INDENT, lines))
    if agenda.is_finished:
        yield blank()
        yield _line(_say_finished(agenda), Tone.DONE)
    elif free := _free(agenda):
        yield Entry(lambda width: _free_line(agenda, free, key_name("today.choose"), width))


def _say_finished(agenda: Agenda) -> str:
    """The end of what was chosen; what is due today beside it is no gift."""
    due = sum(each.id is not None and each.day == agenda.day for each in agenda.proposed)
    if not due:
        return _("The day is done. Anything more is a gift.")
    said = ngettext(
        "What you chose is done. {n} more is due today.",
        "What you chose is done. {n} more are due today.",
        due,
    )
    return said.format(n=due)


def _line(said: str, tone: Tone = Tone.DIM, *, under: bool = False) -> Entry:
    """A sentence that begins where the titles do."""
    return Entry(
        lambda width: (
            Span(" " * _INDENT),
            Span(fit(said, max(width - _INDENT, 0)), tone),
        ),
        under=under,
    )


def _wrapped(said: str, width: int, lines: int) -> list[str]:
    """A sentence in so many lines at most, the last one cut."""
    if not said:
        return []
    wrapped = wrap(said, width)
    if len(wrapped) <= lines:
        return wrapped
    return [*wrapped[: lines - 1], _keeping_then(" ".join(wrapped[lines - 1 :]), width)]


def _keeping_then(said: str, width: int) -> str:
    """An if–then that is too long for a line: its condition is cut, what follows from it stays."""
    when, *rest = re.split(_THEN, said, maxsplit=1)
    room = width - cell_width(shown(rest[0])) - 1 if rest else 0
    if room < _LEAST_CONDITION or cell_width(shown(said)) <= width:
        return said
    return f"{fit(when, room).rstrip()} {rest[0]}"


def _below(action: Action, key_name: KeyName) -> str:
    """The if–then of an open action, else the key that gives it one."""
    if action.state is ActionState.DONE:
        return ""
    if action.if_then:
        return _if_then(action)
    if Part.IF_THEN in missing(action) and not prepares(action):
        return _("{key} prepares it: what for, and if–then").format(key=key_name("today.prepare"))
    return ""


def _if_then(action: Action) -> str:
    """The if–then in one line."""
    return " ".join(action.if_then.split())


def _heading(agenda: Agenda, width: int) -> Line:
    """The title, the number chosen or done, and at the right the minutes of the day."""
    title = pgettext("section", "Today")
    if agenda.daily_number == _THREE and not agenda.is_finished:
        title = pgettext("section", "Today’s three")
    tone = Tone.DONE if agenda.is_finished else Tone.DIM
    begin: Line = (Span(title, Tone.TITLE), Span(" " * _GAP), Span(say_chosen(agenda), tone))
    end = _minutes(agenda, width - length(begin) - _GAP)
    return (*begin, Span(" " * (width - length(begin) - length(end))), *end) if end else begin


def _minutes(agenda: Agenda, room: int) -> Line:
    """The bar and the minutes; with little room these are summed, and the bar gives way last."""
    ways = [(say_load(agenda), True), (say_planned(agenda), True), (say_planned(agenda), False)]
    over = agenda.planned_minutes > agenda.budget_minutes and not agenda.is_finished
    for said, has_bar in ways:
        cells = min(room - cell_width(said) - _GAP, _BAR.stop - 1)
        words = Span(said, Tone.DUE if over else Tone.DIM)
        if has_bar and cells >= _BAR.start and not agenda.is_free:
            return (*minutes_bar(agenda, cells), Span(" " * _GAP), words)
        if not has_bar and cell_width(said) <= room:
            return (words,)
    return ()


def say_chosen(agenda: Agenda) -> str:
    """The number of actions chosen for the day, and of those that are done."""
    todays, done = agenda.todays, agenda.done_of_todays
    if done:
        said = ngettext("{done} done of {number}", "{done} done of {number}", done)
        return said.format(done=done, number=len(todays))
    if not todays:
        return ""
    return ngettext("{number} chosen", "{number} chosen", len(todays)).format(number=len(todays))


def say_load(agenda: Agenda) -> str:
    """The minutes done and to do, of the day's limit."""
    if agenda.is_free:
        return wording.say_planned(agenda)
    number, budget = agenda.done_minutes, say_minutes(agenda.budget_minutes)
    to_do = agenda.planned_minutes - number
    if not number:
        return say_planned(agenda)
    agrees = number_said(number)
    if not to_do:
        said = ngettext("{done} done of {budget}", "{done} done of {budget}", agrees)
    else:
        said = ngettext(
            "{done} done + {to_do} of {budget}", "{done} done + {to_do} of {budget}", agrees
        )
    return said.format(done=say_minutes(number), to_do=to_do, budget=budget)


def say_planned(agenda: Agenda) -> str:
    """The minutes done and to do in one sum, of the day's limit."""
    if agenda.is_free:
        return wording.say_planned(agenda)
    budget = say_minutes(agenda.budget_minutes)
    return _("{minutes} of {budget}").format(minutes=agenda.planned_minutes, budget=budget)


def minutes_bar(agenda: Agenda, width: int) -> Line:
    """The minutes done and to do as shares of the day's limit, told by their signs too."""
    over = agenda.planned_minutes > agenda.budget_minutes
    to_do = agenda.planned_minutes - agenda.done_minutes
    shares = ((agenda.done_minutes, Tone.DONE), (to_do, Tone.DUE if over else Tone.ACCENT))
    return bar(shares, max(agenda.budget_minutes, 1), width, FULL + AHEAD)


def _free(agenda: Agenda) -> int:
    """The number of places that are free; in a pause none is wanted."""
    if agenda.pause:
        return 0
    return max(agenda.daily_number - len(agenda.todays), 0)


def _free_line(agenda: Agenda, free: int, key: str, width: int) -> Line:
    """The free places, the minutes left for them, and the key that takes one."""
    places = ngettext("one place is free", "{number} places are free", free).format(number=free)
    left = agenda.budget_minutes - agenda.planned_minutes
    if left > 0:
        said = ngettext("{places}, {minutes} fits", "{places}, {minutes} fit", number_said(left))
        places = said.format(places=places, minutes=say_minutes(left))
    takes = _("{key} takes one").format(key=key) if agenda.late or agenda.proposed else ""
    room = max(width - _INDENT, 0)
    beside = cell_width(takes) + _GAP if takes else 0
    if cell_width(places) + beside > room:
        beside = 0
    return (
        Span(fit(drawn(FREE), _INDENT), Tone.DIM),
        Span(fit(places, room - beside), Tone.DIM),
        Span(fit(takes, beside, right=True), Tone.DIM),
    )
