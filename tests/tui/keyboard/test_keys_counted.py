"""Keys counted, every tab and enter included, from Today with nothing late."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.vocabulary import Channel, Circle, Direction, Kind, Outcome
from planner.network.query import EVERYBODY
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed

TODAY, MONDAY = date(2026, 3, 3), date(2026, 3, 2)
PREPARED = Action("Call", minutes=10, aim="news of her", if_then="if it is nine, then I call")
MET = "Nadia Ferrand @Kérial, DAF promise: send the article friday thanks"
SIX = (
    MET,
    "Paul Petit #banque",
    "Léa Morel",
    "Ana Ruiz @Acme *",
    "Marc Dorr thanks",
    "Zoé Blanc, CFO",
)
SENTENCE = "Come early, and stay by the coats."


class Fingers:
    """Presses keys and counts them; a letter is one key, also where it is pasted with others."""

    def __init__(self, pilot: Pilot[Any]) -> None:
        self.pilot = pilot
        self.keys = 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await self.pilot.press(*keys)

    async def type(self, text: str) -> None:
        self.keys += len(text)
        await typed(self.pilot, text)

    def shows(self, text: str) -> bool:
        return text in picture(self.pilot.app)


@pytest.fixture
def prepared(store: Store) -> None:
    """Three prepared actions, proposed for today."""
    for title in ("Call Ana", "Call Béa", "Call Cem"):
        store.actions.store(replace(PREPARED, title=title), TODAY)


@pytest.fixture
def evening(store: Store) -> Event:
    """An event of yesterday."""
    event = Event("Guild evening", MONDAY, time=time(18, 30), aim="Three conversations")
    return store.events.write_down(event, MONDAY)


@pytest.mark.usefixtures("prepared")
async def test_a_result_without_text_takes_at_most_four_keys(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        fingers = Fingers(pilot)
        await fingers.press("r", "2", "enter")
        assert fingers.keys <= 4
    [done] = store.day.agenda(TODAY).done
    assert done.result is not None
    assert done.result.outcome is Outcome.PARTLY


@pytest.mark.usefixtures("prepared")
async def test_three_prepared_actions_are_chosen_and_started_with_at_most_eight_keys(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        fingers = Fingers(pilot)
        await fingers.press("m", "space", "space", "space", *["enter"] * 4)
        await pilot.pause()
        assert fingers.keys <= 8
        assert fingers.shows("3 chosen")
        assert not fingers.shows("read back")
    assert len(store.day.agenda(TODAY).chosen) == 3


@pytest.mark.usefixtures("prepared")
async def test_a_spark_takes_its_letters_and_two_keys(open_app: OpenApp, store: Store) -> None:
    spark = "The baker's sister leads a bank"
    async with open_app() as pilot:
        fingers = Fingers(pilot)
        await fingers.press("s")
        await fingers.type(spark)
        await fingers.press("enter")
        assert fingers.keys == len(spark) + 2
    assert [kept.text for kept in store.sparks.unsorted()] == [spark]


async def test_a_person_met_with_thanks_and_a_promise_takes_the_line_and_one_key(
    open_app: OpenApp, store: Store, evening: Event
) -> None:
    async with open_app() as pilot:
        await pilot.press("5", "d")
        fingers = Fingers(pilot)
        await fingers.type(MET)
        await fingers.press("enter")
        assert fingers.keys == len(MET) + 1
    [nadia] = store.events.get(evening.id or 0).people
    owed = {action.kind: action.day for action in store.actions.of_person(nadia.person_id)}
    assert owed == {Kind.THANKS: TODAY, Kind.PROMISE: date(2026, 3, 6)}


async def _six_and_a_sentence(fingers: Fingers) -> int:
    """Debrief the event that is open; how many letters that took."""
    for line in SIX:
        await fingers.type(line)
        await fingers.press("enter")
    await fingers.press("enter")
    await fingers.type(SENTENCE)
    await fingers.press("ctrl+s")
    return len("".join((*SIX, SENTENCE)))


def _is_debriefed(store: Store, event: Event) -> None:
    debrief = store.debriefs.of_event(event.id or 0)
    assert debrief is not None
    assert debrief.closed
    assert SENTENCE in (debrief.happened, debrief.next_time, debrief.why)
    assert len([who for who in store.events.get(event.id or 0).people if who.met]) == 6
    assert store.people.count(EVERYBODY) == 6


async def test_an_event_with_six_people_takes_the_letters_and_sixteen_keys(
    open_app: OpenApp, store: Store, evening: Event
) -> None:
    async with open_app() as pilot:
        fingers = Fingers(pilot)
        await fingers.press("5", "d")
        letters = await _six_and_a_sentence(fingers)
        await fingers.press("enter")
        assert fingers.keys <= letters + 16
        assert fingers.shows("Today")
    _is_debriefed(store, evening)


async def test_an_unplanned_event_takes_no_more_keys(open_app: OpenApp, store: Store) -> None:
    line = "Guild evening yesterday 18:30 @CCI de Lyon"
    async with open_app() as pilot:
        fingers = Fingers(pilot)
        await fingers.press("d")
        await fingers.type(line)
        await fingers.press("enter")
        letters = await _six_and_a_sentence(fingers)
        await fingers.press("enter")
        assert fingers.keys <= len(line) + letters + 16
    [event] = store.events.between(MONDAY, MONDAY)
    _is_debriefed(store, event)


async def test_a_circle_takes_two_keys_and_a_person_found_from_today_the_letters_and_two(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Nadia Ferrand", TODAY, role_title="DAF")
    async with open_app() as pilot:
        fingers, letters = Fingers(pilot), "nadia"
        await fingers.press("slash")
        await fingers.type(letters)
        await fingers.press("enter")
        assert fingers.keys == len(letters) + 2
        assert fingers.shows("DAF")
        fingers = Fingers(pilot)
        await fingers.press("c", "2")
        assert fingers.keys == 2
    [row] = store.people.rows(EVERYBODY, 0, 9)
    assert row.circle is Circle.CLOSE


async def test_an_answer_awaited_takes_two_keys_where_it_stands(
    open_app: OpenApp, store: Store
) -> None:
    nadia = store.people.add("Nadia Ferrand", MONDAY).id
    store.touches.log(nadia, MONDAY, Channel.EMAIL, Direction.OUT, gist="asked for ten minutes")
    async with open_app() as pilot:
        await pilot.press("a")
        fingers = Fingers(pilot)
        await fingers.press("r", "enter")
        assert fingers.keys == 2
    assert store.waiting.of(nadia) is None
    assert store.touches.of(nadia)[0].direction is Direction.TWO_WAY
