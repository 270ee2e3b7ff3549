"""A parked action hides its person for a while, not for ever."""

from datetime import date, timedelta

from db.store import Store
from planner.model.actions import Action
from planner.model.vocabulary import Circle
from tests.db import rows

PARKED = date(2026, 3, 3)
PERIOD = timedelta(days=90)


def test_a_person_is_proposed_again_one_period_after_their_action_was_parked(store: Store) -> None:
    lucie = rows.person("Lucie Bernard", circle=Circle.CLOSE.value)
    rows.touch(lucie, date(2025, 11, 3))
    call = store.actions.store(Action("Call Lucie", person_id=lucie), PARKED)
    store.actions.park(call, PARKED)

    def proposed(day: date) -> list[str]:
        return [each.person for each in store.day.agenda(day).proposed if each.person_id]

    assert proposed(PARKED + PERIOD - timedelta(days=1)) == []
    assert proposed(PARKED + PERIOD) == ["Lucie Bernard"]
