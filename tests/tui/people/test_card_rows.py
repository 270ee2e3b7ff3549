"""The rows of a card: each opens what it tells of, and is changed in place."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from db import models
from db.engine.uids import new_uid
from db.store import Store
from planner import language
from planner.calendar.recurrence.read import read_repeats
from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.model.actions import Action, Result
from planner.model.people import ContactPoint
from planner.model.vocabulary import Came, Channel, Circle, Kind, Outcome, PointKind
from planner.network.story.opens import Opens, What
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.people.test_card_lines import WHOLE, lines
from tests.tui.people.test_points import Outside
from tests.tui.picture import flat, picture
from tests.tui.work_ended import work_ended
from tui.people.card_lines import card_blocks
from tui.people.story.blocks import RowKey, lines_of, rows_of
from tui.people.story.card_list import CardList

EVENING = TODAY - timedelta(days=40)


@pytest.fixture
def ana(store: Store) -> int:
    """A person with one row of each kind."""
    ana = store.people.add(
        "Ana Ruiz",
        TODAY,
        organisation="Kérial",
        role_title="buyer",
        circle=Circle.CLOSE,
        groups=("finance",),
        points=(ContactPoint(PointKind.EMAIL, "ana@k.fr"),),
        need="a haulier",
    ).id
    bo = store.people.add("Bo Li", TODAY, organisation="Solvana").id
    store.acquaintances.add(ana, bo)
    event = models.Event.create(uid=new_uid(), title="Guild fair", day=EVENING, created_on=EVENING)
    models.Attendance.create(event=event.id, person=ana, met=True)
    store.touches.log(ana, date(2025, 12, 1), Channel.PHONE, gist="tea", gave="a name")
    for number in range(4):
        store.touches.log(ana, date(2025, 6, 10 + number), Channel.LINKEDIN)
    asked = store.actions.store(
        Action("Ask about docks", kind=Kind.ASK, person_id=ana, day=TODAY), EVENING
    )
    result = Result(Outcome.ACHIEVED, date(2026, 2, 2), came=(Came.ADVICE,))
    store.actions.record(asked, result, (), date(2026, 2, 2))
    store.actions.store(Action("Call Ana", person_id=ana, day=TODAY), TODAY)
    store.actions.store(Action("Write to Ana", person_id=ana, day=date(2026, 4, 1)), TODAY)
    return ana


def cards(pilot: Pilot[Any]) -> CardList:
    return pilot.app.screen.query_one(CardList)


async def go_to(pilot: Pilot[Any], what: What, begins: str = "") -> None:
    """Go down from the top to the first row that opens such a thing and holds these words."""
    rows = cards(pilot)
    steps = 0
    for place in range(len(rows.source)):
        row = rows.source.row(place, rows.row_width)
        if isinstance(row.key, RowKey):
            if row.key.opens.what is what and begins in "".join(span.text for span in row.line):
                await pilot.press("home", *["down"] * steps)
                assert rows.key == row.key
                return
            steps += 1
    raise AssertionError(f"no row opens {what}: {picture(pilot.app)}")


async def open_card(pilot: Pilot[Any]) -> None:
    await pilot.press("2", "slash", *"Ruiz", "enter", "enter")


async def test_the_next_one_of_a_routine_is_told_opened_and_prepared(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    like = Action("Call Ana", person_id=ana, day=date(2026, 3, 8))
    every_second = read_repeats("every second Sunday", TODAY)
    assert every_second is not None
    store.routines.begin(like, every_second, TODAY)
    async with open_app() as pilot:
        await open_card(pilot)
        await go_to(pilot, What.ROUTINE, "Call Ana · routine")
        assert "Sun 8" in picture(pilot.app)
        await pilot.press("enter")
        assert "every second Sunday" in picture(pilot.app)
        await pilot.press("escape", "e", *"Her news", "ctrl+s")
        await go_to(pilot, What.ACTION, "Call Ana · routine")
    [call] = [each for each in store.actions.of_person(ana) if each.routine_id]
    assert (call.aim, call.day) == ("Her news", date(2026, 3, 8))


async def test_enter_opens_what_each_row_tells_of(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    assert ana
    outside = Outside()
    async with open_app(outside=outside) as pilot:
        await open_card(pilot)
        for what, begins, shown, back in (
            (What.ORGANISATION, "buyer", "There now", ("escape",)),
            (What.CIRCLE, "close", "The circle of Ana Ruiz", ("escape",)),
            (What.FIELD, "Needs", "▌Needs", ("escape",)),
            (What.PERSON, "Knows", "Solvana", ("escape",)),
            (What.RESULT, "2 Feb", "Ask about docks", ("escape",)),
            (What.TOUCH, "phone", "▌What about", ("escape",)),
        ):
            await go_to(pilot, what, begins)
            await pilot.press("enter")
            assert shown in picture(pilot.app), (what, picture(pilot.app))
            await pilot.press(*back)
            opened = cards(pilot).opens
            assert opened is not None
            assert opened.what is what  # the highlight stays
        await go_to(pilot, What.POINT)
        await pilot.press("enter")
        await work_ended(pilot)
        assert outside.opened == ["mailto:ana@k.fr"]
        await go_to(pilot, What.RUN, "4 days")
        await pilot.press("enter")
        assert "4 days" not in picture(pilot.app)
        await go_to(pilot, What.TOUCH, "13 Jun 2025")


async def test_rows_lead_to_other_places_and_escape_comes_back(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    assert ana
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("P")  # the card over Today
        assert " A person" in picture(pilot.app)
        await go_to(pilot, What.EVENT)
        await pilot.press("enter")
        assert "▌" in picture(pilot.app)
        assert "Guild fair" in picture(pilot.app)
        assert " A person" not in picture(pilot.app)
        await pilot.press("escape")
        assert " A person" in picture(pilot.app)
        await go_to(pilot, What.ACTION, "Call")
        await pilot.press("enter")
        assert "Today’s three" in picture(pilot.app)
        await pilot.press("escape")
        await go_to(pilot, What.ACTION, "Write")
        await pilot.press("enter")
        assert "Everything else" in picture(pilot.app)
        await pilot.press("escape")
        await go_to(pilot, What.GROUPS)
        await pilot.press("enter")
        assert '/ group:"finance"' in picture(pilot.app)
        assert "1 found" in picture(pilot.app)


async def test_a_row_is_changed_in_place_and_undone(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    async with open_app() as pilot:
        await open_card(pilot)
        await go_to(pilot, What.TOUCH, "phone")
        await pilot.press("e", *" and cake", "ctrl+s")
        assert "tea and cake" in picture(pilot.app)
        opened = cards(pilot).opens
        assert opened is not None
        assert opened.what is What.TOUCH
        await pilot.press("u")
        assert "tea and cake" not in picture(pilot.app)
        await pilot.press("e", "escape", "delete")  # no draft is left of what was not typed
        assert "Touch deleted" in picture(pilot.app)
        assert [each.gist for each in store.touches.of(ana)].count("tea") == 0
        await pilot.press("u")
        await go_to(pilot, What.PERSON, "Knows")
        await pilot.press("e", *"from the choir", "ctrl+s")
        assert "Bo Li (from the choir)" in flat(pilot.app)
        await go_to(pilot, What.GROUPS)
        await pilot.press("e", *", tea", "enter")
        assert store.people.card(ana).groups == ("finance", "tea")
        for what in (What.RESULT, What.PERSON, What.TOUCH):  # the last is a gift's row
            await go_to(pilot, what)
            await pilot.press("delete")
            assert "changed where it opens" in picture(pilot.app)
        await go_to(pilot, What.FIELD, "Ana")
        await pilot.press("delete")
        assert store.people.rows_of([ana]) == []


async def test_many_touches_are_read_two_hundred_at_a_time(open_app: OpenApp, store: Store) -> None:
    ana = store.people.add("Ana Ruiz", TODAY, notes="\n".join(f"note {n}" for n in range(60))).id
    with store.change("many"):
        for number in range(430):
            day = TODAY - timedelta(days=number)
            store.touches.log(ana, day, Channel.PHONE, gist=f"tea {number}")
    async with open_app() as pilot:
        await open_card(pilot)
        assert "Timeline  430" in picture(pilot.app)
        await pilot.press("end", *["up"] * 2)
        await go_to_earlier(pilot)
        assert "and 230 earlier" in picture(pilot.app)
        await pilot.press("enter")
        assert "tea 200" in picture(pilot.app)
        await go_to_earlier(pilot)
        assert "and 30 earlier" in picture(pilot.app)
        await pilot.press("enter", "end")  # the notes are taller than the screen
        seen = picture(pilot.app)
        assert "note 59" in seen
        for _page in range(5):
            await pilot.press("pageup")
            seen += picture(pilot.app)
        for number in range(60):
            assert f"note {number}" in seen
        assert "earlier" not in seen


async def go_to_earlier(pilot: Pilot[Any]) -> None:
    """Put the highlight on the row that reads more."""
    rows = cards(pilot)
    rows.highlight(RowKey(Opens(What.EARLIER)))
    await pilot.pause()


def rows(width: int) -> Sequence[object]:
    blocks = card_blocks(WHOLE, TODAY, WEEKDAYS_ONLY, width, lambda name: f"<{name}>")
    assert lines_of(blocks) == lines(WHOLE, width)
    found = list(rows_of(blocks))
    assert [row.line for row in found] == lines(WHOLE, width)
    keys = [row.key for row in found if row.key is not None]
    assert len(keys) == len(set(keys))
    return keys


@given(st.integers(24, 90), st.sampled_from(language.LANGUAGES))
def test_the_rows_are_the_lines_of_the_page_and_their_keys_hold_at_every_width(
    width: int, spoken: str
) -> None:
    language.use(spoken)
    assert rows(width) == rows(72)
