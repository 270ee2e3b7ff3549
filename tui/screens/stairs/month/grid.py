"""The days of a month as a grid: a row a week, each day's load as a bar and in figures."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from planner.language import language
from planner.language.calendar_names import SHORT_WEEKDAYS
from planner.language.dates_in_words import say_minutes
from planner.model.signs import DONE, OPEN
from planner.stairs.climbs import CLIMBED_STAIR, OPEN_STAIR
from planner.stairs.month import PlannedDay
from tui.drawing.bars import AHEAD, FULL, bar
from tui.drawing.signs import EVENT, drawn
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.drawing.week_grid import Patch

_ROOMY = 12
"""Cells of a day from which two lie between it and the next."""
_TITLED = 20
"""Cells of a day from which its actions are told by their titles."""
_HIGHEST = 8
_MOST_EVENTS = 2
"""Events of a day drawn at most, each by the sign it has in the week of Today."""


def month_rows(
    weeks: Sequence[Sequence[PlannedDay]], today: date, width: int, height: int
) -> list[tuple[Patch, ...]]:
    """The weekdays and the weeks, each as high as there is room for."""
    if not weeks:
        return []
    gap = 2 if width // 7 > _ROOMY else 1
    cell = max((width - 6 * gap) // 7, 3)
    high = min(max((height - 1) // len(weeks), 1), _HIGHEST)
    names = (Patch((Span(fit(name, cell), Tone.DIM),)) for name in SHORT_WEEKDAYS[language()])
    rows = [_row(names, gap)]
    for week in weeks:
        cells = [list(_cell(day, today, cell, high)) for day in week]
        rows += [
            _row((Patch(lines[at], day.day) for lines, day in zip(cells, week, strict=True)), gap)
            for at in range(high)
        ]
    return rows


def _row(patches: Iterable[Patch], gap: int) -> tuple[Patch, ...]:
    """The days of a week side by side."""
    line: list[Patch] = []
    for patch in patches:
        if line:
            line.append(Patch((Span(" " * gap),)))
        line.append(patch)
    return tuple(line)


def _cell(day: PlannedDay, today: date, width: int, high: int) -> Iterator[Line]:
    """The lines of a day: its number and steps due, its bar, its figures, its titles."""
    lines: list[Line] = [_number(day, today, width, figures=high < 3)]
    if high > 1:
        lines.append(_bar(day, today, width) if _shows_load(day) else ())
    if high > 2:
        said = _figures(day, width) if _shows_load(day) else ""
        lines.append((Span(fit(said, width), Tone.DUE if day.is_over(today) else Tone.DIM),))
    lines += list(_titles(day, width, high - 4)) if high > 4 else []
    blank = (Span(" " * width),)
    padded = [line or blank for line in lines]
    yield from [*padded, *[blank] * (high - len(padded))][:high]


def _shows_load(day: PlannedDay) -> bool:
    """Whether a load means something on it: there is room for one, or there are actions."""
    return (day.working and not day.limit.is_free) or bool(day.actions)


def _number(day: PlannedDay, today: date, width: int, *, figures: bool) -> Line:
    """The number of the day, in brackets today, its events, and a stair for each step due."""
    said = f"[{day.day.day}]" if day.day == today else f" {day.day.day}"
    tone = Tone.ACCENT if day.day == today else Tone.STRONG if day.working else Tone.DIM
    if not day.inside:
        tone = Tone.DIM
    room = max(width - len(said), 0)
    stairs = "".join(CLIMBED_STAIR if step.climbed else OPEN_STAIR for step in day.steps)
    beside = stairs or (_figures(day, room) if figures and _shows_load(day) else "")
    marks = Tone.DONE if all(step.climbed for step in day.steps) else Tone.ACCENT
    held = drawn(EVENT) * min(len(day.events), _MOST_EVENTS, max(room - len(beside) - 1, 0))
    return (
        Span(fit(said, min(len(said), width)), tone),
        Span(fit(f" {held}" if held else "", room - len(beside)), Tone.ACCENT),
        Span(fit(drawn(beside), min(len(beside), room), right=True), marks if stairs else Tone.DIM),
    )


def _bar(day: PlannedDay, today: date, width: int) -> Line:
    """The bar of a day: the share that is done, then the one to do."""
    whole, load, done = day.share, day.load, day.done
    part = done.minutes / load.minutes if load.minutes else done.number / max(load.number, 1)
    ahead = Tone.DUE if day.is_over(today) else Tone.ACCENT
    shares = [(whole * part, Tone.DONE), (whole * (1 - part), ahead)]
    scale = max(whole, 1.0)
    cells = max(width - 1, 1)
    return (Span(" "), *bar(shares, scale, cells, FULL + AHEAD))


def _figures(day: PlannedDay, width: int) -> str:
    """The number and the minutes against those that fit: "2/3 25/30".

    Without room for both it is the one that is the greater share of its limit.
    """
    (number, minutes), limit = day.load, day.limit
    if not number:
        return ""
    if limit.is_free:
        said = f"{number}, {say_minutes(minutes)}"
        return next((way for way in (f" {said}", said, str(number)) if len(way) <= width), "")
    of_number, of_minutes = f"{number}/{limit.number}", f"{minutes}/{limit.minutes}"
    longer = minutes * limit.number > number * limit.minutes
    ways = (
        f" {of_number} {of_minutes}",
        *([f" {of_minutes}", of_minutes] if longer else []),
        of_number,
    )
    return next((way for way in ways if len(way) <= width), "")


def _titles(day: PlannedDay, width: int, most: int) -> Iterator[Line]:
    """The first titles of the day, each behind its sign, and how many more there are.

    In little room the name of a person says more than the verb before it.
    """
    for action in day.actions[:most]:
        sign = Span(
            f" {drawn(DONE if action.done else OPEN)}", Tone.DONE if action.done else Tone.DIM
        )
        said = action.person if action.person and width < _TITLED else action.title
        yield (sign, Span(fit(f" {said}", max(width - 2, 0)), Tone.DIM))
    more = len(day.actions) - most
    if more > 0:
        yield (Span(fit(f" +{more}", width), Tone.DIM),)
