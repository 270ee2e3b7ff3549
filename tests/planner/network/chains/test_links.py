"""The ties to me, with what they cost, and the years that two colleagues shared."""

from datetime import date, timedelta

import pytest

from planner.model.vocabulary import Circle
from planner.network.chains.links import Standing, Tie, Years, shared_years

TODAY = date(2026, 3, 3)
YEAR_AGO = TODAY - timedelta(days=365)
OLDER = YEAR_AGO - timedelta(days=1)


@pytest.mark.parametrize(
    ("standing", "tie", "cost"),
    [
        (Standing(YEAR_AGO), Tie.FRESH, 1),
        (Standing(None, Circle.CORE), Tie.CIRCLE, 1),
        (Standing(OLDER, Circle.CLOSE), Tie.CIRCLE, 1),
        (Standing(OLDER, Circle.EXTENDED), Tie.EARLIER, 2),
        (Standing(enjoyed=True, connected_on=OLDER), Tie.ENJOYED, 2),
        (Standing(strength=2), Tie.STRONG, 2),
        (Standing(strength=1, connected_on=TODAY), Tie.CONNECTED, 4),
        (Standing(None, Circle.WATCH, 1), None, None),
    ],
)
def test_the_closest_tie_to_me_counts(
    standing: Standing, tie: Tie | None, cost: int | None
) -> None:
    assert (standing.tie(TODAY), standing.cost(TODAY)) == (tie, cost)


@pytest.mark.parametrize(
    ("one", "other", "together", "until"),
    [
        (Years("2012", "2021-06"), Years("2015"), True, "2021"),
        (Years("2012", "2015-02"), Years("2015-09", "2019"), False, ""),
        (Years("2012", "2015"), Years("2015-09", "2019"), True, ""),
        (Years("2012", "2015-10"), Years("2015-09", "2019"), True, "2015"),
        (Years("2012", "2014"), Years("2015"), False, ""),
        (Years("2020"), Years("", "2019"), False, ""),
        (Years("", "2021"), Years("2015"), True, ""),
        (Years("2012", ""), Years("2015"), True, ""),
        (Years("2012", ""), Years("2015", "2016"), True, ""),
        (Years(), Years("", ""), True, ""),
    ],
)
def test_the_years_that_two_shared_are_sure_only_where_all_of_them_are_known(
    one: Years, other: Years, *, together: bool, until: str
) -> None:
    assert shared_years(one, other) == shared_years(other, one) == (together, until)
