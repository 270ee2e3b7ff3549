"""The debrief of an event, by keys: six people, typed at midnight."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from typing import Any

import pytest
from playhouse.test_utils import assert_query_count
from textual import events
from textual.pilot import Pilot

from db.store import Store
from planner.grammar import parse_event, parse_person
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.events import Attendance, Event
from planner.network.query import EVERYBODY
from tests.db import rows
from tests.tui.conftest import TODAY, written_elsewhere
from tests.tui.picture import picture, stage

MONDAY = date(2026, 3, 2)
EVENING, MIDNIGHT = datetime(2026, 3, 3, 22, 40), datetime(2026, 3, 3, 0, 20)
QUERIES = 5
"""The event, its people, its debrief, what is owed, the pitches."""
SIX = (
    "Nadia Ferrand @Kérial, DAF #finance promise: the article friday thanks",
    "Karim Haddad thanks",
    "Léa Morel @Acme",
    "Jean-Marc d’Orves",
    "Ana Ruiz need: a CFO",
    "Paul * thanks",
)


@asynccontextmanager
async def opened(
    store: Store, now: datetime = EVENING, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Pilot[Any]]:
    from tui.app import EscalierApp

    app = EscalierApp(store, lambda: TODAY, now=lambda: now)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


@pytest.fixture
def event(store: Store) -> Event:
    line = "Soirée APEC 18h30-21h @CCI 2026-03-02 aim: three real talks"
    return store.events.add(parse_event(line, MONDAY), MONDAY)


class Keys:
    """Presses keys and counts them; letters of texts are counted apart."""

    def __init__(self, pilot: Pilot[Any]) -> None:
        self.pilot = pilot
        self.keys = 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """As paste: what is measured elsewhere is the letter."""
        focused = self.pilot.app.focused
        assert focused is not None
        focused.insert_text_at_cursor(text)  # type: ignore[attr-defined]  # an Input
        await self.pilot.pause()


def met(store: Store, event: Event) -> list[Attendance]:
    return [each for each in store.events.get(event.id or 0).people if each.met]


def hope_for_two(store: Store, event: Event) -> int:
    """Two people to see, Ana Ruiz and Zoé Bo; the id of the second."""
    hoped = [rows.person(name) for name in ("Ana Ruiz", "Zoé Bo")]
    for person in hoped:
        store.events.see(event.id or 0, person)
    return hoped[-1]


async def test_six_people_and_a_sentence_take_their_letters_and_sixteen_keys(
    store: Store, event: Event
) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        for line in SIX:
            await keys.type(line)
            await keys.press("enter")
        await keys.press("enter")
        await keys.type("Three talks, one of them good")
        await keys.press("enter", "enter", "enter", "enter", "enter")
        assert re.search("For Nadia Ferrand: the article +Fri 6", picture(pilot.app))
        await keys.press("enter")
        assert type(pilot.app.screen).__name__ == "TodayScreen"
    assert keys.keys <= 16
    debrief = store.debriefs.of_event(event.id or 0)
    assert debrief is not None
    assert (debrief.happened, debrief.planned) == (
        "Three talks, one of them good",
        "three real talks",
    )
    assert (debrief.minutes, debrief.closed) == (150, True)
    assert [each.line for each in met(store, event)] == list(SIX)
    assert store.debriefs.pending(TODAY) == []


async def test_where_no_event_is_at_hand_the_last_days_are_offered(
    store: Store, event: Event
) -> None:
    async with opened(store) as pilot:
        await pilot.press("2", "d")
        await pilot.pause()
        assert "▌ yesterday 18:30     Soirée APEC, CCI" in picture(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Soirée APEC, yesterday" in picture(pilot.app)


async def test_an_event_is_debriefed_also_where_an_action_is_at_hand(store: Store) -> None:
    store.actions.choose(Action("Call Ida"), TODAY)
    async with opened(store) as pilot:
        await pilot.press("D")
        assert "A new one, in one line" in picture(pilot.app)


async def test_a_new_event_is_begun_in_one_line_after_midnight(store: Store) -> None:
    async with opened(store, MIDNIGHT) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        assert "Monday 2 March" in picture(pilot.app)
        await keys.type("Drinks at Zoé's 19h-23h")
        shown = picture(pilot.app).split("\n")
        assert "Day" in shown[5]
        assert "Monday 2 March 2026" in shown[5]
        await keys.press("enter")
        await keys.type("Karim Haddad thanks")
        await keys.press("enter")
    [drinks] = store.events.between(MONDAY, TODAY)
    assert (drinks.title, drinks.day) == ("Drinks at Zoé's", MONDAY)
    [thanks] = store.actions.find("")
    assert (thanks.day, thanks.event_id) == (TODAY, drinks.id)


async def test_an_event_of_the_same_day_and_title_is_taken_up(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("2", "d")
        await keys.type("soiree apec yesterday")
        assert "there already" in picture(pilot.app)
        await keys.press("enter")
    assert len(store.events.between(MONDAY, TODAY)) == 1


@pytest.mark.parametrize("how", ["escape", "ctrl+q"])
async def test_a_debrief_reopens_where_it_was_with_the_half_typed_line(
    store: Store, event: Event, how: str
) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type(SIX[0])
        await keys.press("enter")
        await keys.type("Karim Had")
        await keys.press(how)
    async with opened(store) as pilot:
        await pilot.press("2", "d")
        await pilot.pause()
        shown = picture(pilot.app)
        assert "Nadia Ferrand" in shown
        assert "› Karim Had" in shown
        await pilot.press("d", "enter")
        await pilot.pause()
    assert [each.person for each in met(store, event)] == ["Nadia Ferrand", "Karim Hadd"]


async def test_a_half_typed_line_is_on_disk_while_one_thinks(
    store: Store, event: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.screens.events.debrief.drafts import LineDrafts

    monkeypatch.setattr(LineDrafts, "SAVED_AFTER", 0.001)
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type("Karim Had")
        await pilot.pause(0.01)
        assert store.drafts.load(Question.of(f"debrief.event-{event.id}")) == "Karim Had"
        await keys.press("enter")
        assert store.drafts.load(Question.of(f"debrief.event-{event.id}")) == ""


async def test_up_edits_the_last_line_and_then_the_one_before(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        for line in SIX[:3]:
            await keys.type(line)
            await keys.press("enter")
        await keys.type("half")
        await keys.press("up", "up")
        assert "› Karim Haddad thanks" in picture(pilot.app)
        await keys.press("ctrl+u")
        await keys.type("Karim Haddad offer: tea thanks")
        await keys.press("enter")
        assert "› half" in picture(pilot.app)
    assert [each.person for each in met(store, event)] == [
        "Nadia Ferrand",
        "Karim Haddad",
        "Léa Morel",
    ]
    assert met(store, event)[1].line == "Karim Haddad offer: tea thanks"
    assert store.history.list()[0].what == "Met at Soirée APEC, said anew: Karim Haddad"


async def test_a_line_half_edited_reopens_as_that_line(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type(SIX[2])
        await keys.press("enter")
        await keys.type("Kar")
        await keys.press("up")
        await keys.type(", CFO")
        await keys.press("escape", "2", "d")
        assert "› Léa Morel @Acme, CFO" in picture(pilot.app)
        await keys.press("enter")
        assert "› Kar" in picture(pilot.app)
    assert [each.line for each in met(store, event)] == ["Léa Morel @Acme, CFO"]


async def test_text_half_typed_before_a_line_was_edited_is_kept(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type(SIX[2])
        await keys.press("enter")
        await keys.type("Kar")
        await keys.press("up", "space", "*", "enter", "escape")
    assert store.drafts.load(Question.of(f"debrief.event-{event.id}")) == "Kar"


async def test_ending_saves_the_line_that_stands(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type("Karim Haddad")
        await keys.press("ctrl+s")
        assert "1 person met" in picture(pilot.app)
    assert [each.person for each in met(store, event)] == ["Karim Haddad"]


async def test_an_emptied_line_is_taken_back_after_it_is_said(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type(SIX[0])
        await keys.press("enter", "up", "ctrl+u")
        assert "takes this line back" in picture(pilot.app)
        await keys.press("enter")
    assert met(store, event) == []
    assert store.people.count(EVERYBODY) == 0
    assert store.actions.find("") == []


async def test_duplicates_are_flagged_in_the_frame_of_the_letter(
    store: Store, event: Event
) -> None:
    nadia = rows.person("Nadia Ferrand")
    rows.touch(nadia, date(2026, 2, 12))
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type("Nadia Ferran")
        assert "or tab: Nadia Ferrand · last seen on 12 February" in picture(pilot.app)
        await keys.type("d")
        assert "known: Nadia Ferrand · last seen on 12 February" in picture(pilot.app)
        await keys.press("enter")
    assert [each.person_id for each in met(store, event)] == [nadia]


async def test_of_two_people_with_one_name_one_is_chosen(store: Store, event: Event) -> None:
    rows.person("Nadia Ferrand")
    second = rows.person("Nadia Ferrand")
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d", "enter")
        await keys.type("Nadia Ferrand")
        assert "Several people are called so" in picture(pilot.app)
        await keys.press("enter")
        assert met(store, event) == []
        await keys.press("tab", "tab", "enter")
    assert [each.person_id for each in met(store, event)] == [second]


async def test_people_to_see_are_marked_once_met_and_else_listed(
    store: Store, event: Event
) -> None:
    hope_for_two(store, event)
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d", "enter")
        assert "Not met yet   1\u00a0Ana\u00a0Ruiz · 2\u00a0Zoé\u00a0Bo" in picture(pilot.app)
        await keys.type("Ana Ruiz")
        await keys.press("enter")
        shown = picture(pilot.app)
    assert "as hoped" in shown
    assert "1\u00a0Zoé\u00a0Bo" in shown


async def test_a_spark_is_kept_meanwhile(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type("Karim")
        await keys.press("f2", "t", "e", "a", "enter")
        assert "Spark kept · ctrl+z undoes" in picture(pilot.app)
        assert "› Karim" in picture(pilot.app)
    assert [spark.text for spark in store.sparks.unsorted()] == ["tea"]


async def test_what_another_window_writes_is_shown_and_not_doubled(
    store: Store, event: Event
) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type(SIX[1])
        line = parse_person(SIX[1], MONDAY)
        store.debriefs.meet(event.id or 0, line, SIX[1], TODAY)
        written_elsewhere(pilot)
        await pilot.pause()
        assert "met here already" in picture(pilot.app)
        await keys.press("enter")
    assert len(met(store, event)) == 1
    assert len(store.actions.find("")) == 1


async def test_a_line_is_undone_without_leaving_it(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        await keys.type(SIX[0])
        await keys.press("enter", "ctrl+z")
        assert "Nadia Ferrand  " not in picture(pilot.app)
    assert met(store, event) == []


async def test_every_field_is_saved_when_one_goes_on(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d", "enter")
        await keys.type("Good talks")
        await keys.press("enter", "enter")
        await keys.type("Come early")
        await keys.press("up")
        debrief = store.debriefs.of_event(event.id or 0)
        assert debrief is not None
        assert (debrief.happened, debrief.next_time) == ("Good talks", "Come early")
        assert not debrief.closed
        await keys.type("half a reason")
        await keys.press("escape", "d")
        assert "half a reason" in picture(pilot.app)
    assert [lesson.text for lesson in store.lessons.of_days(MONDAY, TODAY)] == ["Come early"]


async def test_a_value_that_is_no_number_is_told_and_keeps_the_page(
    store: Store, event: Event
) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d", "enter", *["enter"] * 4)
        await keys.type("dear")
        await keys.press("enter")
        assert "Not a sum" in picture(pilot.app)
        await keys.press("ctrl+u")
        await keys.type("12,50")
        await keys.press("ctrl+s")
    debrief = store.debriefs.of_event(event.id or 0)
    assert debrief is not None
    assert (debrief.cost, debrief.closed) == (1250, True)


async def test_a_line_half_edited_is_saved_when_one_goes_on_to_another(
    store: Store, event: Event
) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        for line in SIX[2:4]:
            await keys.type(line)
            await keys.press("enter")
        await keys.press("up")
        await keys.type(" @CNRS")
        await keys.press("up")
        assert "› Léa Morel @Acme" in picture(pilot.app)
        await keys.press("down", "down")
    assert [each.organisation for each in met(store, event)] == ["Acme", "CNRS"]
    assert [each.line for each in met(store, event)][1] == f"{SIX[3]} @CNRS"


async def test_the_stepper_follows_each_page_of_the_debrief(store: Store, event: Event) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d")
        assert stage(pilot.app) == "people"
        await keys.type("Ana Ruiz")
        await keys.press("enter", "enter")
        assert stage(pilot.app) == "what happened"
        await keys.press("up", "up")
        assert stage(pilot.app) == "people"
        await keys.press("ctrl+s")
        assert stage(pilot.app) == "what follows"
        await keys.press("ctrl+n")
        assert stage(pilot.app) == ""


async def test_a_digit_on_the_empty_line_marks_one_hoped_for_as_met(
    store: Store, event: Event
) -> None:
    zoe = hope_for_two(store, event)
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("d", "enter", "2")
        assert [each.person_id for each in met(store, event)] == [zoe]
        await keys.type("Bo 1")
        assert "Bo 1" in picture(pilot.app)
        await keys.press("ctrl+u", "9", "1")
        assert [each.person_id for each in met(store, event)] == [zoe]
        assert "91" in picture(pilot.app)


async def test_an_event_that_is_undone_leads_back_to_the_choice(store: Store) -> None:
    async with opened(store) as pilot:
        keys = Keys(pilot)
        await keys.press("2", "d")
        await keys.type("Drinks")
        await keys.press("enter", "ctrl+z")
        assert "A new one, in one line" in picture(pilot.app)
        await keys.type("Drinks again")
        await keys.press("enter")
        assert "Drinks again, today" in picture(pilot.app)


async def test_reading_a_debrief_takes_few_queries(store: Store, event: Event) -> None:
    for text in SIX:
        line = parse_person(text, MONDAY)
        store.debriefs.meet(event.id or 0, line, text, TODAY)
    async with opened(store) as pilot:
        await pilot.app.run_action(f"begin('debrief', 'event-{event.id}')")
        await pilot.pause()
        with assert_query_count(QUERIES):
            pilot.app.screen.reload()  # type: ignore[attr-defined]  # the debrief


async def paste(pilot: Pilot[Any], text: str) -> None:
    assert pilot.app.focused is not None
    pilot.app.focused.post_message(events.Paste(text))
    await pilot.pause()


async def test_six_people_pasted_are_listed_and_saved_as_one_change(
    store: Store, event: Event
) -> None:
    store.people.add("Karim Haddad", TODAY)
    async with opened(store, size=(120, 40)) as pilot:
        await pilot.press("d")
        await paste(pilot, "\n".join(SIX))
        shown = picture(pilot.app)
        assert "Who you met · 6 lines pasted" in shown
        assert "2 Karim Haddad thanks" in shown
        assert "known already" in shown
        await pilot.press("enter")
        assert [each.line for each in met(store, event)] == list(SIX)
        assert store.people.count(EVERYBODY) == 6
        store.history.undo()
        assert met(store, event) == []


async def test_a_pasted_line_that_fits_several_people_is_refused_until_it_says_which(
    store: Store, event: Event
) -> None:
    for organisation in ("Kérial", "Acme"):
        store.people.add("Ana Ruiz", TODAY, organisation=organisation)
    async with opened(store) as pilot:
        await pilot.press("d")
        await paste(pilot, "Ana Ruiz\nZoé Martin")
        await pilot.press("enter")
        assert "Line 1: Several people are called so" in picture(pilot.app)
        await pilot.press("e")
        await pilot.press("end", "space", *"@Acme", "enter", "enter")
    assert [each.line for each in met(store, event)] == ["Ana Ruiz @Acme", "Zoé Martin"]
    assert store.people.count(EVERYBODY) == 3


async def test_tab_writes_a_known_name_out(store: Store, event: Event) -> None:
    store.people.add("Nadia MacDonald-Reeve", TODAY, organisation="Kérial")
    async with opened(store) as pilot:
        await pilot.press("d", *"nadia", "space", *"mac")
        assert "tab Nadia MacDonald-Reeve · Kérial" in picture(pilot.app)
        await pilot.press("tab", "enter")
    assert [each.line for each in met(store, event)] == ["Nadia MacDonald-Reeve"]
    assert store.people.count(EVERYBODY) == 1
