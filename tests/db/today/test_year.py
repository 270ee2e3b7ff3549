"""A year day by day: the well of ties never runs dry and proposes each person rarely."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from db import models
from db.engine.uids import new_uid
from db.store import Store
from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Outcome, Reason
from planner.network.dormant import APART
from planner.network.name_key import name_key
from planner.today.proposals import MOST
from tests.db import rows

FIRST = date(2026, 12, 7)
DAYS = 365
KNOWN = 398
OUTCOMES = (Outcome.ACHIEVED, Outcome.PARTLY, Outcome.DECLINED, Outcome.NO_REPLY)


@pytest.fixture
def inventory(store: Store) -> Store:
    """People who came in by an import, one of them met since."""
    titles = ("Finance Director", "Buyer", "Teacher", "")
    models.Person.insert_many(
        {
            "uid": new_uid(),
            "name": f"Person {number:03}",
            "sort_name": name_key(f"Person {number:03}"),
            "role_title": titles[number % 4],
            "connected_on": date(2008 + number % 18, 1 + number % 12, 1 + number % 28),
            "created_on": FIRST,
        }
        for number in range(KNOWN)
    ).execute()
    rows.touch(1, FIRST)
    rows.steps(measure="finance directors")
    return store


def test_no_working_day_is_without_a_proposal_all_year(inventory: Store) -> None:
    """A person does half of what is proposed, and drops what they chose and did not do."""
    luck = Random(7)
    proposed_on: dict[int, list[date]] = {}
    empty: list[date] = []
    for day in (FIRST + timedelta(days=distance) for distance in range(DAYS)):
        agenda = inventory.day.agenda(day)
        assert len(agenda.proposed) <= MOST
        if WEEKDAYS_ONLY.is_working(day) and not (agenda.proposed or agenda.chosen):
            empty.append(day)
        for action in agenda.proposed:
            if action.reason is Reason.DORMANT and action.person_id is not None:
                proposed_on.setdefault(action.person_id, []).append(day)
            if luck.random() < 0.5:
                _do(inventory, action, day, luck)
        _close(inventory, day)
    assert empty == []
    assert len(proposed_on) > 100
    for days in proposed_on.values():
        again = [later - day for day, later in pairwise(days)]
        assert all(gap < timedelta(days=7) or gap >= APART for gap in again), days


def _do(store: Store, action: Action, day: date, luck: Random) -> None:
    result = Result(luck.choice(OUTCOMES), day)
    store.actions.record(action, result, (), day)


def _close(store: Store, day: date) -> None:
    for action in store.day.agenda(day).chosen:
        if action.state is ActionState.OPEN:
            store.actions.drop(action, day)


def test_those_who_fit_the_goal_come_first(inventory: Store) -> None:
    [tie] = [a for a in inventory.day.agenda(FIRST).proposed if a.reason is Reason.DORMANT]
    assert tie.reason_text == "you know 100 finance directors"
    title = models.Person.get_by_id(tie.person_id).role_title
    assert title == "Finance Director"


@pytest.mark.parametrize("day", [date(2026, 12, 7), date(2027, 2, 1), date(2027, 6, 1)])
def test_one_person_met_does_not_silence_the_others(inventory: Store, day: date) -> None:
    assert [a.reason for a in inventory.day.agenda(day).proposed if a.reason is Reason.DORMANT]
