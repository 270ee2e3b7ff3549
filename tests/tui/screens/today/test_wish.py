"""A word on a day that matters, proposed and chosen by keys."""

from db.store import Store
from planner.model.people import PersonDate
from planner.model.vocabulary import Circle, DateKind
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture


async def test_a_birthday_is_proposed_taken_up_and_done(open_app: OpenApp, store: Store) -> None:
    born = PersonDate(None, DateKind.BIRTHDAY, TODAY.month, TODAY.day, 1980)
    ana = store.people.add("Ana Ruiz", TODAY, dates=(born,), circle=Circle.CORE).id
    store.day.show_first_steps(shown=False)
    async with open_app(size=(120, 40)) as pilot:
        shown = picture(pilot.app)
        assert "Wish Ana Ruiz a happy birthday" in shown
        assert "birthday today" in shown
        await pilot.press("space")
        [action] = store.day.agenda(TODAY).chosen
        assert (action.person_id, action.date_id) == (ana, store.dates.of(ana)[0].id)
        assert "birthday today" not in picture(pilot.app)
        await pilot.press("r", "1", "enter")
        assert not store.day.agenda(TODAY).proposed
        await pilot.press("u", "u")
        assert "birthday today" in picture(pilot.app)
