"""Events of several days by their keys: typed, shown, changed in the form, moved, debriefed."""

from datetime import date, timedelta

import pytest

from db.store import Store
from planner import language
from planner.grammar import parse_event
from planner.model.events import Event
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.events.evenings import written
from tests.tui.type_text import typed

LINE = "Fair from 5 to 7 March 9:00-18:00 @Halls note: badge"
FIRST, LAST = date(2026, 3, 5), date(2026, 3, 7)


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


def the_one(store: Store) -> Event:
    [event] = store.events.all(TODAY)
    return event


async def test_a_line_is_understood_written_down_and_listed_with_its_days(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        assert "Thursday 5 – Saturday 7 March 2026 (3 days)" in picture(pilot.app)
        await pilot.press("enter")
        assert "5–7 Mar" in pointed_at(picture(pilot.app))
        assert "09:00–18:00" in pointed_at(picture(pilot.app))
        assert "Thursday 5 – Saturday 7 March 2026, 09:00–18:00" in picture(pilot.app)
        await pilot.press("u")
    assert store.events.all(TODAY) == []


async def test_the_form_prints_the_days_and_reads_them_back(
    open_app: OpenApp, store: Store
) -> None:
    fair = written(store, LINE)
    async with open_app() as pilot:
        await pilot.press("e")
        assert "Thursday 5 – Saturday 7 March 2026" in picture(pilot.app)
        await typed(pilot, " of wine")
        await pilot.press("enter")
        assert (the_one(store).title, the_one(store).last) == ("Fair of wine", LAST)
        for said, days in {
            "28 Feb – 4 Mar": (date(2026, 2, 28), date(2026, 3, 4)),
            "friday": (date(2026, 3, 6), None),
            "du 9 au 11 mars": (date(2026, 3, 9), date(2026, 3, 11)),
        }.items():
            await pilot.press("e", "tab")
            await typed(pilot, said)
            await pilot.press("enter")
            assert (the_one(store).day, the_one(store).last) == days
        await pilot.press("u", "u", "u")
    assert the_one(store).last == fair.last


@pytest.mark.parametrize("keys", [("enter",), ("ctrl+s",)])
async def test_the_form_takes_up_the_days_of_a_line_and_refuses_that_they_repeat(
    open_app: OpenApp, store: Store, keys: tuple[str, ...]
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, LINE)
        await pilot.press("tab", "tab", "tab", "tab")
        await typed(pilot, "every month")
        await pilot.press(*keys)
        assert "one day each time" in " ".join(picture(pilot.app).split())
        assert "A new event" in picture(pilot.app)
        assert store.events.all(TODAY) == []
        await typed(pilot, "friday")
        await pilot.press("enter")
    assert store.events.all(TODAY)[0].rule


async def test_a_line_of_several_days_that_repeats_is_refused(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Fair every month from 5 to 7 March")
        assert "one day each time" in " ".join(picture(pilot.app).split())
        await pilot.press("enter")
    assert store.events.all(TODAY) == []


async def test_it_moves_whole_and_says_so_before(open_app: OpenApp, store: Store) -> None:
    written(store, LINE)
    async with open_app() as pilot:
        await pilot.press("greater_than_sign")
        await typed(pilot, "30 march")
        assert "5–7 Mar → Monday 30 March – Wednesday 1 April 2026" in " ".join(
            picture(pilot.app).split()
        )
        await pilot.press("enter")
        assert "30 Mar – 1 Apr" in pointed_at(picture(pilot.app))
    assert (the_one(store).day, the_one(store).last) == (date(2026, 3, 30), date(2026, 4, 1))


async def test_days_typed_set_the_first_and_the_last(open_app: OpenApp, store: Store) -> None:
    written(store, LINE)
    async with open_app() as pilot:
        await pilot.press("greater_than_sign")
        await typed(pilot, "9-10 March")
        assert "Monday 9 – Tuesday 10 March 2026" in picture(pilot.app)
        await pilot.press("enter")
        assert (the_one(store).day, the_one(store).last) == (date(2026, 3, 9), date(2026, 3, 10))
        await pilot.press("u")
    assert (the_one(store).day, the_one(store).last) == (FIRST, LAST)


async def test_an_event_of_one_day_becomes_one_of_several(open_app: OpenApp, store: Store) -> None:
    written(store, "Evening on 5 March 18:00")
    async with open_app() as pilot:
        await pilot.press("greater_than_sign")
        await typed(pilot, "du 5 au 7 mars")
        await pilot.press("enter")
    assert (the_one(store).day, the_one(store).last) == (FIRST, LAST)


async def test_one_date_of_a_routine_keeps_to_one_day(open_app: OpenApp, store: Store) -> None:
    line = parse_event("Breakfast every Thursday 8:00", TODAY, repeats=True)
    store.events.add(line, TODAY, str(line.rule))
    async with open_app() as pilot:
        before = store.events.all(TODAY)
        await pilot.press("greater_than_sign")
        await typed(pilot, "9-10 March")
        assert "lasts one day each time" in picture(pilot.app)
        await pilot.press("enter", "escape")
        assert store.events.all(TODAY) == before
        await pilot.press("e", "enter", "tab")
        await typed(pilot, "9-10 March")
        assert "lasts one day each time" in picture(pilot.app)
        await pilot.press("enter", "escape")
    assert store.events.all(TODAY) == before


@pytest.mark.parametrize(
    ("ends", "section"), [(1, "Coming"), (0, "Coming"), (-1, "To debrief"), (-4, "Past")]
)
async def test_it_is_coming_until_its_last_day_is_over(
    open_app: OpenApp, store: Store, ends: int, section: str
) -> None:
    last = TODAY + timedelta(ends)
    store.events.write_down(Event("Fair", last - timedelta(9), last=last), TODAY)
    async with open_app() as pilot:
        assert f"{section}  1" in picture(pilot.app)


async def test_those_met_before_the_last_day_are_met_today(open_app: OpenApp, store: Store) -> None:
    store.events.write_down(Event("Fair", TODAY - timedelta(1), last=TODAY + timedelta(1)), TODAY)
    async with open_app() as pilot:
        await pilot.press("d")
        assert "Fair, 2–4 Mar" in picture(pilot.app)
        await typed(pilot, "Ana Roux promise: the map tomorrow")
        await pilot.press("enter")
        await pilot.pause()
    [owed] = store.actions.find("map")
    assert owed.day == TODAY + timedelta(1)
    [touch] = store.touches.of(owed.person_id or 0)
    assert touch.day == TODAY


@pytest.mark.parametrize(
    ("spoken", "said"), [("en", "2–4 Mar · to prepare"), ("fr", "2–4 mars · à préparer")]
)
async def test_today_lists_it_with_its_days(
    open_app: OpenApp,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    spoken: str,
    said: str,
) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "today")
    language.use(spoken)
    store.events.write_down(Event("Fair", TODAY - timedelta(1), last=TODAY + timedelta(1)), TODAY)
    async with open_app() as pilot:
        assert said in picture(pilot.app)


async def test_today_has_room_for_the_days_of_one_to_debrief_beside_its_detail(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "today")
    begun, last = TODAY - timedelta(7), TODAY - timedelta(1)
    store.events.write_down(Event("Fair of the guilds", begun, last=last), begun)
    async with open_app(size=(120, 40)) as pilot:
        assert "24 Feb – 2 Mar, to debrief · D" in picture(pilot.app)
