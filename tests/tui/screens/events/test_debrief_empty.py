"""An empty debrief is not begun, and nothing is filed unseen."""

import pytest

from db.store import Store
from planner.events.debriefs import Debrief
from planner.grammar import parse_event
from planner.model.events import Event
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed

ASKED = "A new one, in one line"
STAYS = "it stays to be debriefed"


@pytest.fixture
def event(store: Store) -> Event:
    line = "Soirée APEC 18h30-21h @CCI 2026-03-02 aim: three real talks"
    return store.events.add(parse_event(line, TODAY), TODAY)


def said(store: Store, event: Event) -> Debrief:
    debrief = store.debriefs.of_event(event.id or 0)
    assert debrief is not None
    return debrief


@pytest.mark.parametrize("pages", [(), ("enter",), ("enter", "enter"), ("x", "ctrl+u")])
@pytest.mark.usefixtures("event")
async def test_a_debrief_left_empty_is_not_begun(open_app: OpenApp, pages: tuple[str, ...]) -> None:
    async with open_app() as pilot:
        await pilot.press("d", *pages, "escape", "2", "d")
        await pilot.pause()
        assert ASKED in picture(pilot.app)


@pytest.mark.usefixtures("event")
async def test_a_debrief_whose_only_line_was_undone_is_not_begun(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("d", *"Ana", "enter", "ctrl+z", "escape", "2", "d")
        await pilot.pause()
        assert ASKED in picture(pilot.app)


@pytest.mark.parametrize("typed", [("A", "n", "a"), ("A", "n", "a", "enter"), ("enter", "x")])
@pytest.mark.usefixtures("event")
async def test_a_debrief_with_content_goes_on_and_names_the_key_to_another(
    open_app: OpenApp, typed: tuple[str, ...]
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("d", *typed, "escape", "2", "d")
        await pilot.pause()
        shown = picture(pilot.app)
        assert "Soirée APEC, yesterday" in shown
        assert "ctrl+n Another" in shown.split("\n")[-1]
        await pilot.press("ctrl+n")
        assert ASKED in picture(pilot.app)


@pytest.mark.usefixtures("event")
async def test_where_the_bottom_line_is_short_the_hint_names_the_key_to_another(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        await pilot.press("d", *"Ana", "enter", "escape", "2", "d")
        await pilot.pause()
        assert "ctrl+n another event" in picture(pilot.app)


@pytest.mark.parametrize("keys", [("ctrl+s",), ("enter", "ctrl+s"), ("enter",) * 6])
async def test_ending_an_empty_debrief_is_asked_and_leaves_it_to_be_done(
    open_app: OpenApp, store: Store, event: Event, keys: tuple[str, ...]
) -> None:
    async with open_app() as pilot:
        await pilot.press("d", *keys)
        await pilot.pause()
        assert STAYS in " ".join(picture(pilot.app).split())
        await pilot.press("escape")
    assert store.debriefs.of_event(event.id or 0) is None
    assert [each.id for each in store.debriefs.pending(TODAY)] == [event.id]


async def test_an_empty_debrief_is_ended_by_a_second_key_and_without_minutes(
    open_app: OpenApp, store: Store, event: Event
) -> None:
    async with open_app() as pilot:
        await pilot.press("d", "ctrl+s", "ctrl+s")
    assert said(store, event).closed
    assert (said(store, event).minutes, said(store, event).planned) == (None, "")


@pytest.mark.parametrize(
    ("keys", "minutes"),
    [
        (("A", "n", "a", "ctrl+s"), None),  # ended from the people: never seen
        (("enter", "x", "ctrl+s"), 150),  # they stood beside the sentence
        (("A", "n", "a", "enter", "enter", "ctrl+s"), 150),
        (("enter",) * 7, 150),  # gone past, and ended all the same
        ((*("enter",) * 4, "4", "5", "ctrl+s"), 45),
    ],
)
async def test_the_minutes_filled_in_are_kept_where_they_were_seen_and_something_was_said(
    open_app: OpenApp, store: Store, event: Event, keys: tuple[str, ...], minutes: int | None
) -> None:
    async with open_app() as pilot:
        await pilot.press("d", *keys)
        await pilot.pause()
    assert (said(store, event).closed, said(store, event).minutes) == (True, minutes)


@pytest.mark.usefixtures("event")
async def test_candidates_of_a_line_are_offered_only_while_there_is_a_choice(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Ana Ruiz", TODAY, organisation="Kérial")
    store.people.add("Ana Ruiz", TODAY, organisation="Acme")
    async with open_app() as pilot:
        await pilot.press("d", *"Ana", "space", *"Ruiz")
        assert "tab Who?" in picture(pilot.app)
        await pilot.press("tab", "enter")
        assert "tab Who?" not in picture(pilot.app)


PERSONS = [
    "Ana Ruiz @Kérial, finance director",
    "Ana Ruiz thanks",
    "Ana promise: send the guide friday",
    "Ana Ruiz merci",
    "Ana Ruiz *",
]


@pytest.mark.parametrize("line", PERSONS)
async def test_a_first_line_on_a_person_goes_to_the_evening_that_waits(
    open_app: OpenApp, store: Store, event: Event, line: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("1", "D")
        await typed(pilot, line)
        await pilot.press("enter")
        assert f"somebody I met at: {event.title}" in picture(pilot.app)
        await pilot.press("enter", "enter")
        [met] = store.events.get(event.id or 0).people
        assert (met.person.split()[0], met.met) == ("Ana", True)
    assert len(store.events.recent(TODAY)) == 1


async def test_without_an_evening_the_event_is_named_first(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("d")
        await typed(pilot, "Ana Ruiz thanks")
        await pilot.press("enter", "enter")
        assert "then comes: Ana Ruiz thanks" in picture(pilot.app)
        await typed(pilot, "Alumni evening")
        await pilot.press("enter", "enter")
        [event] = store.events.recent(TODAY)
        assert (event.title, [each.line for each in event.people]) == (
            "Alumni evening", ["Ana Ruiz thanks"],
        )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Alumni evening @City Hall", "Breakfast Club @Kérial yesterday", "Open day", "Ana Ruiz"],
)
async def test_a_first_line_on_an_event_asks_nothing(
    open_app: OpenApp, store: Store, line: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("d")
        await typed(pilot, line)
        await pilot.press("enter")
        assert "what is it?" not in picture(pilot.app)
    assert len(store.events.recent(TODAY)) == 1


async def test_an_evening_is_offered_before_its_hour(open_app: OpenApp, store: Store) -> None:
    store.events.add(parse_event("Meetup today 23:50", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("D")
        assert "Meetup" in picture(pilot.app)


async def test_tab_goes_from_field_to_field_of_what_happened(
    open_app: OpenApp, store: Store, event: Event
) -> None:
    async with open_app() as pilot:
        await pilot.press("D", "enter", "enter")
        await typed(pilot, "Three talks")
        await pilot.press("tab")
        await typed(pilot, "I came early")
        await pilot.press("shift+tab")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "happened"
    debrief = store.debriefs.of_event(event.id or 0)
    assert debrief is not None
    assert (debrief.happened, debrief.why) == ("Three talks", "I came early")
