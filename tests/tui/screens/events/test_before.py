"""Before an event: its preparation, whom to see, its actions, the brief to take along."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.model.events import Event
from tests.db import rows
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.screens.events.evenings import SECOND_TUESDAYS, planned, written
from tests.tui.type_text import typed

LINE = "Alumni evening thursday 18:30-21:00 @City Hall aim: three talks"


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


def all_of(store: Store) -> list[Event]:
    return store.events.all(TODAY)


def pages(folder: Path) -> dict[str, tuple[str, int]]:
    """The Markdown files of a folder: their text and who may read them."""
    return {
        file.name: (file.read_text("utf-8"), file.stat().st_mode & 0o777)
        for file in folder.glob("*.md")
    }


async def test_an_event_is_prepared_with_people_known_and_unknown_and_the_words_of_a_pitch(
    open_app: OpenApp, store: Store
) -> None:
    evening = planned(store)
    store.events.prepare(evening.id or 0, [], to_see="", opening="", pitch_id=None, aim="")
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press(*"jp")
        await typed(pilot, "Meet the guild")
        await pilot.press("tab", "tab")
        await typed(pilot, "claire, Zoé Martin")
        await pilot.press("tab", "tab", "right", "ctrl+s")
        assert "Claire Dupont, Zoé Martin" in picture(pilot.app)
    event = store.events.get(evening.id or 0)
    assert (event.aim, event.opening, event.pitch) == ("Meet the guild", "You ask", "Directors")
    assert ([who.person for who in event.wanted], event.to_see) == (["Claire Dupont"], "Zoé Martin")


async def test_an_ambiguous_name_is_told_and_never_guessed(open_app: OpenApp, store: Store) -> None:
    evening = planned(store)
    with store.change("another"):
        other = rows.person("Claire Morel")
    async with open_app() as pilot:
        await pilot.press(*"jp", "tab", "tab")
        await typed(pilot, "Claire")
        await pilot.press("enter")
        assert "may be Claire Dupont, Claire Morel" in flat(pilot.app)
        await typed(pilot, " Morel, Claire ?")
        await pilot.press("enter")
    event = store.events.get(evening.id or 0)
    assert [who.person_id for who in event.wanted] == [other]
    assert event.to_see == "Claire ?"


async def test_a_name_nearly_that_of_a_known_person_is_told_while_it_is_typed(
    open_app: OpenApp, store: Store
) -> None:
    planned(store)
    with store.change("known"):
        rows.person("Gareth Pugh-Ellis")
        rows.person("Nadia Ferrand")
    told = "Gareth Pugh: known as Gareth Pugh-Ellis? Then type the whole name."
    async with open_app() as pilot:
        await pilot.press(*"jp", "tab", "tab")
        await typed(pilot, "Claire Dupont, Gareth Pugh")
        assert told in flat(pilot.app)
        await typed(pilot, "-Ellis")
        assert "Then type" not in picture(pilot.app)
        await typed(pilot, ", Nadja Ferrand")
        assert "Nadja Ferrand: known as Nadia Ferrand?" in picture(pilot.app)
        await typed(pilot, " ?")
        assert "Then type" not in picture(pilot.app)


async def test_people_of_one_name_are_told_apart_by_their_organisation_and_stay_who_they_are(
    open_app: OpenApp, store: Store
) -> None:
    evening = planned(store)
    with store.change("two"):
        first = store.people.add("Bo Lind", TODAY, organisation="Kérial")
        second = store.people.add("Bo Lind", TODAY, organisation="Acme")
    store.events.prepare(evening.id or 0, [second.id])
    async with open_app() as pilot:
        await pilot.press(*"jp", "tab", "tab", "end", "comma")
        await typed(pilot, "Bo Lind @kerial")
        await pilot.press("enter")
    wanted = store.events.get(evening.id or 0).wanted
    assert {who.person_id for who in wanted} == {first.id, second.id}


async def test_a_prepared_time_of_a_routine_is_stored_and_the_others_are_as_before(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    async with open_app() as pilot:
        await pilot.press("l", "j", "p")
        await typed(pilot, "Tea")
        await pilot.press("enter")
        assert [event.aim for event in all_of(store)] == ["", "Tea", "", ""]
        await pilot.press("u")
    assert [event.id is None for event in all_of(store)] == [False, True, True, True]


async def test_an_action_for_an_event_is_linked_with_it(open_app: OpenApp, store: Store) -> None:
    evening = written(store, LINE)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("a")
        await typed(pilot, "Print ten cards tomorrow")
        await pilot.press("enter")
        assert "Print ten cards" in picture(pilot.app)
    assert [action.day for action in store.events.actions(evening)] == [date(2026, 3, 4)]
    store.history.undo()
    assert store.events.actions(evening) == []


async def test_the_brief_is_read_copied_and_written_to_a_new_file_each_time(
    open_app: OpenApp, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(store)
    monkeypatch.chdir(tmp_path)
    async with open_app(size=(100, 40)) as pilot:
        await pilot.press(*"jb")
        page = " ".join(picture(pilot.app).split())
        assert "Who funds the fablab" in page
        assert "She wrote of her move" in page
        await pilot.press("y")
        assert pilot.app.clipboard.startswith("# Evening of the guild")
        await pilot.press("w", "w")
        await pilot.pause()
        assert "2026-03-05-evening-of-the-guild-2.md" in picture(pilot.app)
    assert pages(tmp_path) == {
        "2026-03-05-evening-of-the-guild-2.md": (pilot.app.clipboard, 0o600),
        "2026-03-05-evening-of-the-guild.md": (pilot.app.clipboard, 0o600),
    }


async def test_a_half_typed_line_is_kept_and_offered_again(open_app: OpenApp, store: Store) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press(*"ljp")
        await typed(pilot, "Half a thou")
        await pilot.press("escape", "g", "ctrl+o")
        await pilot.pause()
        assert "Prepare: Evening of the guild" in picture(pilot.app)
        assert "Half a thou" in picture(pilot.app)


async def test_what_was_half_prepared_is_found_again_once_its_event_was_written_down_elsewhere(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Club breakfast 10/3 8:00", SECOND_TUESDAYS)
    async with open_app() as pilot:
        await pilot.press(*"ljp")
        await typed(pilot, "Half a thou")
        await pilot.press("escape")
        store.events.move(all_of(store)[1], date(2026, 3, 30), TODAY)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Half a thou" in picture(pilot.app)
        await pilot.press("enter")
    [prepared] = [event for event in all_of(store) if event.aim]
    assert (prepared.aim, prepared.day) == ("Half a thou", date(2026, 3, 30))


async def test_what_another_window_prepared_meanwhile_stays(
    open_app: OpenApp, store: Store
) -> None:
    evening = planned(store)
    with store.change("another"):
        other = rows.person("Ana Ruiz")
    async with open_app() as pilot:
        await pilot.press(*"jp")
        store.events.see(evening.id or 0, other)
        await pilot.press("shift+home")
        await typed(pilot, "Listen")
        await pilot.press("enter")
    event = store.events.get(evening.id or 0)
    assert event.aim == "Listen"
    assert [who.person for who in event.wanted] == ["Claire Dupont", "Ana Ruiz"]


async def test_a_routine_of_the_last_days_is_written_down_when_it_is_debriefed(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Club breakfast 16/2/2026 8:00", SECOND_TUESDAYS.replace("TU", "MO"))
    async with open_app() as pilot:
        assert "To debrief  1" in picture(pilot.app)
        await pilot.press("d")
        await pilot.pause()
        assert "Club breakfast, yesterday" in picture(pilot.app)
    [event] = store.events.recent(TODAY)
    assert (event.id is None, event.day) == (False, date(2026, 3, 2))
