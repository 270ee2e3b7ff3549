"""The burn-up of a goal: what is done as ground that rises, the plan and the pace as lines."""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.calendar.working_days import WorkingDays
from planner.language import _, pgettext
from planner.language.dates_in_words import say_numbered_day
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.stairs.burn_up import BurnUp
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length

_DONE, _PLAN, _PACE, _TODAY, _AXIS = "▒", "◦", "╍", "│", "─"
_LEAST_WIDTH, _LEAST_HEIGHT = 24, 6
_UNDER = 3
"""Lines under the picture: the axis, its days, the signs."""

_APART = 2
"""Cells between two days under the axis, at least."""

_Cell = tuple[str, Tone]
_AIR: _Cell = (" ", Tone.DIM)


def burn_up_lines(burn: BurnUp, working: WorkingDays, width: int, height: int) -> list[Line]:
    """The picture in a block of cells, its numbers at the left and its days below."""
    if width < _LEAST_WIDTH or height < _LEAST_HEIGHT:
        return []
    top = max(burn.target, burn.done_on(burn.end), 1)
    labels = cell_width(say_number(top)) + 1
    room, rows = width - labels - 1, height - _UNDER
    days = _days(burn, room)
    cells = _drawn(burn, working, days, rows, top)
    scale = {0: say_number(top), rows - 1: "0"} if rows > 1 else {0: say_number(top)}
    done = _row(burn.done_on(burn.today), top, rows)
    if 0 < done < rows - 1:
        scale[done] = say_number(burn.done_on(burn.today))
    picture: list[Line] = [
        (
            Span(fit(scale.get(at, ""), labels - 1, right=True), Tone.DIM),
            Span(drawn(f" {_TODAY}"), Tone.RULE),
            *_joined(row),
        )
        for at, row in enumerate(cells)
    ]
    axis = Span(" " * labels + drawn("└" + _AXIS * room), Tone.RULE)
    return [*picture, (axis,), _day_line(burn, days, labels + 1, width), _sign_line(burn, width)]


def _days(burn: BurnUp, room: int) -> list[date]:
    """The day at the end of each column."""
    span = (burn.end - burn.start).days
    return [burn.start + timedelta(days=round(span * at / max(room - 1, 1))) for at in range(room)]


def _row(value: float, top: int, rows: int) -> int:
    """The row of a value, 0 at the top."""
    return min(max(rows - 1 - round(value / top * (rows - 1)), 0), rows - 1)


def _drawn(
    burn: BurnUp, working: WorkingDays, days: Sequence[date], rows: int, top: int
) -> list[list[_Cell]]:
    """The cells of the picture: what is done below, then today, the pace and the plan over it."""
    cells = [[_AIR] * len(days) for _number in range(rows)]
    last = _column(days, burn.today)
    for column in range(last + 1):
        done = burn.done_on(min(days[column], burn.today))
        for row in range(_row(done, top, rows), rows) if done else ():
            cells[row][column] = (drawn(_DONE), Tone.DONE)
    for row in range(rows):
        if cells[row][last] == _AIR:
            cells[row][last] = (drawn(_TODAY), Tone.DIM)
    for column, value in enumerate(burn.planned_on(days, working)):
        if value is not None:
            cells[_row(value, top, rows)][column] = (drawn(_PLAN), Tone.PLAIN)
    if burn.leads_to is not None:
        reached = _column(days, burn.leads_to)
        begun = burn.done_on(burn.today)
        for column in range(last + 1, reached + 1):
            share = (column - last) / max(reached - last, 1)
            value = begun + (burn.target - begun) * share
            cells[_row(value, top, rows)][column] = (drawn(_PACE), Tone.ACCENT)
    return cells


def _column(days: Sequence[date], day: date) -> int:
    """The column of a day."""
    return next((at for at, each in enumerate(days) if each >= day), len(days) - 1)


def _joined(row: Sequence[_Cell]) -> list[Span]:
    spans: list[Span] = []
    for text, tone in row:
        if spans and spans[-1].tone is tone:
            spans[-1] = Span(spans[-1].text + text, tone)
        else:
            spans.append(Span(text, tone))
    return spans


def _day_line(burn: BurnUp, days: Sequence[date], left: int, width: int) -> Line:
    """The days under the axis: today, the due day, the one it leads to, the start, the end.

    The last of them are left out if there is no room for all.
    """
    due = burn.plan[-1][0] if burn.plan else None
    wanted = (burn.today, due, burn.leads_to, burn.start, burn.end)
    known = list(dict.fromkeys(day for day in wanted if day is not None))
    while known:
        shown = sorted(known)
        said = [_said_under(day, burn) for day in shown]
        cells = [cell_width(each) for each in said]
        middles = [left + _column(days, day) for day in shown]
        if (places := _places(middles, cells, left, width)) is not None:
            line: list[Span] = []
            for day, words, at in zip(shown, said, places, strict=True):
                tone = Tone.ACCENT if day == burn.today else Tone.DIM
                line += [Span(" " * (at - length(tuple(line)))), Span(words, tone)]
            return tuple(line)
        known.pop()
    return ()


def _said_under(day: date, burn: BurnUp) -> str:
    return _("today") if day == burn.today else say_numbered_day(day, burn.today)


def _places(
    middles: Sequence[int], cells: Sequence[int], left: int, width: int
) -> list[int] | None:
    """The places of words near their middles and apart from each other; None without room."""
    places: list[int] = []
    free = left
    for middle, number in zip(middles, cells, strict=True):
        places.append(max(middle - number // 2, free))
        free = places[-1] + number + _APART
    end = width
    for at in range(len(places) - 1, -1, -1):
        places[at] = min(places[at], end - cells[at])
        end = places[at] - _APART
    return places if not places or places[0] >= left else None


def _sign_line(burn: BurnUp, width: int) -> Line:
    """The signs of the lines with their words."""
    said = [(_DONE, Tone.DONE, pgettext("of a goal", "done"))]
    if burn.plan:
        said.append((_PLAN, Tone.PLAIN, pgettext("of a goal", "planned")))
    if burn.leads_to is not None:
        said.append((_PACE, Tone.ACCENT, _("at this pace")))
    line: list[Span] = []
    for sign, tone, words in said:
        line += [
            Span("   " if line else "  "),
            Span(drawn(sign), tone),
            Span(f" {words}", Tone.DIM),
        ]
    return tuple(line) if length(tuple(line)) <= width else ()
