"""Rows written by kept statements are those that Peewee would write."""

from datetime import date

from playhouse.test_utils import count_queries

from db import models
from db.engine.database import database
from db.engine.statements import insert, update, update_many
from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Came, Kind, Outcome
from planner.today.follow_ups import FollowUp
from tests.db import rows


def written(number: int) -> tuple[object, ...]:
    """An action's row but for its id and uid."""
    row = database.execute_sql("SELECT * FROM action WHERE id = ?", (number,)).fetchone()
    return tuple(row[2:])


def test_a_new_row_has_the_defaults_of_its_table(store: Store, today: date) -> None:
    person = rows.person()
    given = {"title": "Call", "person": person, "day": today, "minutes": 5, "created_on": today}
    by_peewee = models.Action.insert(uid="one", **given).execute()
    assert written(insert(models.Action, {"uid": "two", **given})) == written(by_peewee)


def test_columns_go_by_the_name_of_the_field_or_their_own(store: Store, today: date) -> None:
    person, given = rows.person(), {"title": "Call", "day": today, "created_on": today}
    first = insert(models.Action, {"uid": "one", **given, "person": person})
    second = insert(models.Action, {"uid": "two", **given, "person_id": person})
    assert written(first) == written(second)


def test_only_the_columns_given_are_changed_and_only_in_that_row(store: Store, today: date) -> None:
    first, second = (
        store.actions.store(Action("Call", day=today, minutes=5), today) for _place in range(2)
    )
    update(models.Action, first.id, {"minutes": 20, "state": ActionState.PARKED.value})
    update(models.Action, second.id, {})
    changed = store.actions.get(first.id or 0)
    assert (changed.title, changed.minutes, changed.state) == ("Call", 20, ActionState.PARKED)
    assert store.actions.get(second.id or 0) == second


def test_many_rows_are_changed_as_one_by_one_and_each_can_be_taken_back(
    store: Store, today: date
) -> None:
    call = Action("Call", day=today, chosen_on=today, minutes=5)
    numbers = [store.actions.store(call, today).id or 0 for _place in range(6)]
    given = [
        {"day": today, "chosen_on": None, "minutes": number, "title": "L’“été”\n\\", "moves": 2}
        for number in numbers
    ]
    before = [written(number) for number in numbers]
    for number, row in zip(numbers[:3], given[:3], strict=True):
        update(models.Action, number, row)
    with store.change("Three more"), count_queries() as counted:
        update_many(models.Action, dict(zip(numbers[3:], given[:3], strict=True)))
        update_many(models.Action, {})
    assert counted.count <= 10
    one_by_one, at_once = ([written(each) for each in some] for some in (numbers[:3], numbers[3:]))
    assert at_once == one_by_one
    store.history.undo()
    assert [written(number) for number in numbers[3:]] == before[3:]


def test_a_result_with_all_that_follows_takes_few_statements(store: Store, today: date) -> None:
    claire = rows.person()
    call = store.actions.store(Action("Call Claire", person_id=claire, day=today), today)
    result = Result(Outcome.ACHIEVED, today, 15, "Listen first.", (Came.ADVICE, Came.CONVERSATION))
    thanks = FollowUp("Thank her", Kind.THANKS, today, person_id=claire)
    with count_queries() as counted:
        store.actions.record(call, result, [thanks], today)
    assert counted.count <= 18
