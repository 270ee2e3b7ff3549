"""The note of a weekly review for a companion: a few lines of Markdown without names."""

from collections.abc import Iterator
from datetime import date

from planner.insights.review.awaited import say_awaited_in_note
from planner.insights.review.facts import WholeReview
from planner.insights.review.week_words import say_week
from planner.insights.review.wording import (
    figure_pairs,
    page_names,
    say_nothing,
    say_tally,
)
from planner.language import _
from planner.language.page import one_line
from planner.language.text import shorten

_TITLE = 80


def note_lines(whole: WholeReview, today: date) -> Iterator[str]:
    """The note as lines: figures, answers awaited, goals, the lesson, the if–then, own words."""
    names = page_names()
    yield "# " + _("Weekly review, {week}").format(week=say_week(whole.review.week))
    yield ""
    if whole.figures.nothing:
        yield say_nothing()
    for label, value in figure_pairs(whole.figures):
        yield "- " + _("{label}: {value}").format(label=label, value=value)
    awaited = say_awaited_in_note(whole.balance, whole.review.week, today)
    if awaited:
        yield f"- {awaited}"
    if whole.stands:
        yield from _section(names[1], [_goal(stand.goal.statement, say_tally(stand))
            for stand in whole.stands])  # fmt: skip
    taken = [each.text for each in whole.lessons if each.id == whole.review.lesson_id]
    if taken:
        yield from _section(names[5], [one_line(text) for text in taken])
    if whole.review.if_then:
        yield from _section(names[6], [f"**{one_line(whole.review.if_then)}**"])
    if whole.review.note:
        yield ""
        yield from (one_line(line) for line in whole.review.note.split("\n"))


def _section(title: str, lines: list[str]) -> Iterator[str]:
    yield ""
    yield f"## {title}"
    yield ""
    for line in lines:
        yield line if len(lines) == 1 else f"- {line}"


def _goal(statement: str, tally: str) -> str:
    said = one_line(shorten(statement, _TITLE))
    return _("{label}: {value}").format(label=said, value=tally) if tally else said
