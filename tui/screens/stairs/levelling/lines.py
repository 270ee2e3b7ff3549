"""A plan in lines: the old and the new day of each action, what finds no day, the offers."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import in_a_column
from planner.language.text import shorten
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.stairs.levelling.offers import Offer, Way
from planner.stairs.levelling.preview import Ground, Preview, title_of
from planner.stairs.levelling.values import Plan, Task
from planner.stairs.levelling.words import say_counts, say_effect, say_left, say_offer, say_why
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import FixedRows, Row

_ARROW = " → "
_GAP = 2
_DIGIT = 4
_CHOSEN = "▸"


class Moved(NamedTuple):
    """A row of a plan: an action with its old and its new day in words."""

    key: int
    old: str
    new: str
    title: str
    tone: Tone = Tone.PLAIN


def moved_rows(plan: Plan, offer: Offer | None, ground: Ground) -> list[Moved]:
    """The actions that move by their new day, those let go, and those that find no day."""
    gone: Sequence[Task] = offer.tasks if offer and offer.way is Way.LET_GO else ()
    left = [(task, pgettext("action", "let go")) for task in gone]
    left += [(out.task, say_left(out.task)) for out in plan.out]
    tasks = [*(task for task, _day in plan.moves), *(task for task, _said in left)]
    days = [*(task.day for task in tasks), *(day for _task, day in plan.moves)]
    said = in_a_column(days, ground.today)
    rows = [
        Moved(task.id, said(task.day), said(day), title_of(task, ground, offer))
        for task, day in plan.moves
    ]
    rows += [
        Moved(task.id, said(task.day), words, title_of(task, ground), Tone.DUE)
        for task, words in left
    ]
    return rows


def in_columns(rows: Sequence[Moved]) -> FixedRows[Moved]:
    """Rows with the old day, the new one and the title."""
    old = max((cell_width(row.old) for row in rows), default=0)
    new = max((cell_width(row.new) for row in rows), default=0) + _GAP

    def draw(row: Moved, width: int) -> Row:
        room = max(width - old - new - len(_ARROW), 0)
        line = (
            Span(fit(row.old, old), Tone.DIM),
            Span(_ARROW, Tone.DIM),
            Span(fit(row.new, new), row.tone),
            Span(fit(row.title, room)),
        )
        return Row(row.key, line)

    return FixedRows(rows, draw)


def said_lines(plan: Plan, ground: Ground, beside: str, width: int) -> list[Line]:
    """The numbers of actions that move, stay and find no day, and each reason for the last.

    `beside` tells of those that are not levelled.
    """
    lines: list[Line] = [(Span(line, Tone.STRONG),) for line in wrap(say_counts(plan), width)]
    told = sorted((say_why(out, ground), place) for place, out in enumerate(plan.out))
    for why, group in groupby(told, lambda each: each[0]):
        first, *others = (plan.out[place] for _why, place in group)
        count = 1 + len(others)
        if not others:
            title = shorten(title_of(first.task, ground))
            said = _("{title}: {why}").format(title=title, why=why)
        else:
            said = ngettext("{n} action: {why}", "{n} actions: {why}", count)
            said = said.format(n=say_number(count), why=say_why(first, ground, count))
        lines += [(Span(line, Tone.DUE),) for line in wrap(said, width)]
    if not plan.moves and not plan.out:
        lines.append((Span(_("Everything stands on a good day."), Tone.DIM),))
    lines += [(Span(line, Tone.DIM),) for line in wrap(beside, width) if beside]
    return lines


def offer_lines(shown: Preview, chosen: Offer | None, width: int) -> list[Line]:
    """The offers with their digits and effects; the chosen one stands out."""
    if not shown.offers:
        return []
    lines: list[Line] = [(Span(_("What makes them fit"), Tone.TITLE),)]
    room = max(width - _DIGIT, 10)
    for digit, offer in enumerate(shown.offers, start=1):
        told = _("{offer}: {effect}").format(
            offer=say_offer(offer, shown.ground), effect=say_effect(offer)
        )
        tone = Tone.STRONG if offer is chosen else Tone.PLAIN
        mark = drawn(_CHOSEN) if offer is chosen else ""
        for place, line in enumerate(wrap(told, room)):
            head = Span(fit("" if place else f"{digit} {mark}", _DIGIT), Tone.ACCENT)
            lines.append((head, Span(line, tone)))
    return [(), *lines]
