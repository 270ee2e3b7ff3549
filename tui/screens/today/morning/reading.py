"""The last stage of the morning: one if–then a page, read once and slowly."""

import re
from collections.abc import Iterator

from planner.language import _
from planner.model.actions import Action, titled
from planner.model.labels import parts, say_moment
from planner.model.signs import DONE, OPEN
from planner.model.vocabulary import Part
from planner.stairs.climbs import Climb, say_climb, say_label, stairs_of
from planner.today.meetings import prepares
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.screens.today.entries import KeyName, blank, sentences
from tui.widgets.rows import Entry

_MARGIN = 8
_LABEL = 10
_READ = 60
"""Cells at which a plan is wrapped."""
_HERE = "◉"
_THEN = re.compile(r"(?<=,)\s+(?=(?:then|alors)\b)", re.IGNORECASE)
"""The place at which an if–then turns from its sign to its deed, in both languages."""


def reading_entries(
    action: Action, climb: Climb | None, place: tuple[int, int], of_week: str, width: int
) -> Iterator[Entry]:
    """The plan of an action, alone on its page; `place` is that of the page, of how many."""
    room = max(min(width - _MARGIN - _LABEL, _READ), 10)
    moment = say_moment(action.time, action.part)
    yield blank()
    yield _line((Span(f"{moment}  " if moment else "", Tone.DIM), Span(titled(action), Tone.DIM)))
    yield blank()
    for part in split_if_then(action.if_then) or (_without(action),):
        for line in wrap(part, room, room):
            yield _line((Span(line, Tone.STRONG if action.if_then else Tone.DIM),))
        yield blank()
    if action.aim:
        yield from _labelled(parts()[Part.AIM], wrap(action.aim, room, room))
    if climb is not None:
        stairs = drawn(stairs_of(climb.done, climb.target))
        said = " ".join(filter(None, (stairs, climb.step, say_climb(climb))))
        yield from _labelled(say_label(climb), wrap(said, room, room))
    yield blank()
    slowly = _("Read it once, slowly. See it happen.") if action.if_then else ""
    yield _line((*_dots(*place), Span(slowly, Tone.DIM)))
    yield from _of_week(of_week, room)


def open_day_entries(
    of_week: str, width: int, key_name: KeyName, *, is_finished: bool = False
) -> Iterator[Entry]:
    """The end of a morning that leaves nothing to do, because nothing was chosen or all is done."""
    said = _("The day stays open: a good answer too. {spark} keeps what luck brings.")
    if is_finished:
        said = _("All that you chose is done. {spark} keeps what luck brings.")
    yield from sentences(said.format(spark=key_name("app.spark")), width=width)
    yield from _of_week(of_week, max(min(width - _MARGIN - _LABEL, _READ), 10))


def split_if_then(said: str) -> tuple[str, ...]:
    """The sentence in two, its sign and its deed; whole where it does not say “, then”."""
    whole = " ".join(said.split())
    return tuple(_THEN.split(whole, maxsplit=1)) if whole else ()


def _without(action: Action) -> str:
    if prepares(action):
        return _("Preparing it leads to the meeting itself.")
    return _("no if–then yet")


def _dots(page: int, pages: int) -> Line:
    """A dot for each page, if there are several."""
    if pages < 2:
        return ()
    for_page = (
        Span(
            f"{drawn(_HERE if number == page else DONE if number < page else OPEN)}  ",
            Tone.ACCENT if number == page else Tone.DONE if number < page else Tone.DIM,
        )
        for number in range(pages)
    )
    return (*for_page, Span(" "))


def _of_week(if_then: str, width: int) -> Iterator[Entry]:
    """The if–then that the last weekly review set for this week."""
    if if_then:
        yield blank()
        yield from _labelled(_("All this week"), wrap(if_then, width, width))


def _labelled(label: str, lines: list[str]) -> Iterator[Entry]:
    """A dim label over its text."""
    yield _line((Span(label, Tone.DIM),))
    for line in lines:
        yield _line((Span(line),))
    yield blank()


def _line(spans: Line) -> Entry:
    return Entry(lambda _width: (Span(" " * _MARGIN), *spans))
