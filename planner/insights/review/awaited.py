"""The answers awaited in a week's review, in words."""

from datetime import date

from planner.calendar.weeks import Week
from planner.insights.review.facts import Balance
from planner.language import _
from planner.language.dates_in_words import say_from_date, say_the_day
from planner.today.waiting import say_oldest


def say_awaited_then(balance: Balance, week: Week, today: date) -> str:
    """The answers awaited as a week ended, or now; empty if there are none."""
    oldest = balance.awaited[0].since if balance.awaited else today
    return _as_it_ended(say_oldest(balance.awaited, say_the_day(oldest, today)), week, today)


def say_awaited_in_note(balance: Balance, week: Week, today: date) -> str:
    """The same with a day that stays true whenever it is read."""
    oldest = balance.awaited[0].since if balance.awaited else today
    return _as_it_ended(say_oldest(balance.awaited, say_from_date(oldest)), week, today)


def _as_it_ended(said: str, week: Week, today: date) -> str:
    if not said or week.last >= today:
        return said
    return _("As the week ended, {answers}").format(answers=said)
