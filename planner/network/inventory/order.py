"""The orders in which the people of the network are listed."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from planner.language import _


class By(StrEnum):
    """The sort key of people; family names divide those who are equal."""

    NAME = "name"
    LAST = "last"
    OVERDUE = "overdue"
    CIRCLE = "circle"
    CONNECTED = "connected"


class Order(NamedTuple):
    """An order of people; the overdue share is that of `today`, which others do not ask for."""

    by: By = By.NAME
    today: date = date.min


BY_NAME = Order()


def order_by(by: By, today: date) -> Order:
    """The order by something today; the same value whatever the day where it says nothing."""
    return Order(by, today) if by is By.OVERDUE else Order(by)


def next_by(by: By) -> By:
    """The sort key after this one, the first after the last."""
    all_of_them = list(By)
    return all_of_them[(all_of_them.index(by) + 1) % len(all_of_them)]


def by_named(kept: str) -> By:
    """The sort key of a name as kept; that of names if it is not known."""
    return By(kept) if kept in list(By) else By.NAME


def say_order(by: By) -> str:
    """The order in a sentence."""
    match by:
        case By.NAME:
            return _("By name, those who wait for a sign first")
        case By.LAST:
            return _("By last contact, the latest first")
        case By.OVERDUE:
            return _("By rhythm, the most overdue first")
        case By.CIRCLE:
            return _("By circle, the core first")
        case By.CONNECTED:
            return _("By the day of connection, the newest first")
