"""The weekly review as lines of text."""

from collections.abc import Iterator, Sequence
from datetime import date

from cli.output.columns import Column, faint, strong, table
from planner.calendar.weeks import Week, is_at_hand
from planner.insights.review.awaited import say_awaited_then
from planner.insights.review.facts import MOST_AWAITED, WholeReview
from planner.insights.review.week_words import say_week
from planner.insights.review.wording import (
    figure_pairs,
    page_names,
    say_asked,
    say_balance,
    say_movement,
    say_nothing,
    say_overdue_count,
    say_reached,
    say_tally,
)
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.model.actions import titled
from planner.model.labels import circles_by_themselves
from planner.network.personas.triumph import say_triumph
from planner.today.waiting import say_since

_PAIR = (Column(14), Column())
_GOAL = (Column(share=2), Column(9, right=True), Column(share=1))
_DATED = (Column(share=2), Column(share=1))


def review_lines(whole: WholeReview, today: date) -> Iterator[str]:
    """The week and its pages; empty ones are left out."""
    yield strong(_("Weekly review, {week}").format(week=say_week(whole.review.week)))
    if whole.figures.nothing:
        yield say_nothing()
    yield from table(_PAIR, figure_pairs(whole.figures))
    yield from map(say_triumph, whole.triumphs)
    if whole.planned:
        yield from _titled(_("You had planned"), [whole.planned])
    for title, columns, rows in _pages(whole, today):
        if rows:
            yield ""
            yield strong(title)
            yield from table(columns, rows)
    yield from _end(whole)


Rows = Sequence[Sequence[str]]


def _pages(whole: WholeReview, today: date) -> Iterator[tuple[str, Sequence[Column], Rows]]:
    _week, _stairs, giving, groups, _sparks, lessons, _next = page_names()
    stairs, promised, sparks, late = _headings_of_now(whole.review.week, today)
    balance, spread = whole.balance, whole.spread
    goals = [(s.goal.statement, say_tally(s), say_movement(s, today)) for s in whole.stands]
    yield stairs, _GOAL, goals
    waiting = [(asked.name, say_asked(asked, today)) for asked in balance.waiting]
    promises = [(titled(a), say_day(a.day, today) if a.day else "") for a in balance.promises]
    yield giving, (Column(),), [(say_balance(balance),)] if balance.gives or balance.asks else []
    yield _("Asked, and not thanked or told since"), _DATED, waiting
    yield promised, _DATED, promises
    awaited = [(each.person, say_since(each, today)) for each in balance.awaited[:MOST_AWAITED]]
    yield say_awaited_then(balance, whole.review.week, today), _DATED, awaited
    names = circles_by_themselves()
    reached = [(names[c], say_reached(each)) for c, each in spread.circles.items() if each.quarter]
    reached += [(f"#{name}", say_reached(each)) for name, each in spread.groups]
    overdue = say_overdue_count(spread)
    yield (
        groups,
        _DATED,
        [*reached, *([(late, overdue)] if overdue else [])],
    )
    yield sparks, _DATED, [(spark.text, say_day(spark.day, today)) for spark in whole.sparks]
    yield lessons, _DATED, [(lesson.text, say_day(lesson.day, today)) for lesson in whole.lessons]


def _headings_of_now(week: Week, today: date) -> tuple[str, str, str, str]:
    """Headings of stairs, promises, sparks and overdue rhythms; all but stairs show what is now."""
    _week, stairs, _giving, _groups, sparks, *_rest = page_names()
    if is_at_hand(week, today):
        return stairs, _("Promises still open"), sparks, pgettext("review", "Overdue")
    return (
        _("Stairs as the week ended") if week.last < today else _("Stairs as they stand now"),
        _("Promises open now"),
        _("Sparks to sort now"),
        pgettext("review", "Overdue now"),
    )


def _end(whole: WholeReview) -> Iterator[str]:
    """The if–then of next week, or a hint how to choose it."""
    review = whole.review
    if review.if_then:
        yield from _titled(page_names()[-1], [review.if_then])
    else:
        yield ""
        yield faint(_("In the planner, w goes through the week and ends with one if–then."))
    if review.note:
        yield from _titled(_("A few words for a companion"), review.note.split("\n"))


def _titled(title: str, lines: Sequence[str]) -> Iterator[str]:
    yield ""
    yield strong(title)
    yield from table((Column(),), [(line,) for line in lines])
