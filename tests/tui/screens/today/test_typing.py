"""Text typed in Today: preparations, new actions, drafts."""

from dataclasses import replace
from datetime import date, time

from db.store import Store
from planner.model.actions import Action, is_prepared
from planner.model.pitches import PitchText
from planner.model.vocabulary import ActionState
from tests.db import rows
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.day import FRIDAY, TODAY, again


async def test_an_action_is_prepared_in_a_form(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("down", "p", *"finish it", "tab", *"if it is 10, then I send", "enter")
        [figures] = store.actions.find("figures")
        assert (figures.aim, figures.if_then) == ("finish it", "if it is 10, then I send")
        assert is_prepared(figures)
        assert "Prepared: Send the figures · u undoes" in picture(pilot.app)


async def test_the_opening_is_taken_from_a_pitch(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    pitch = store.pitches.add("Recruiters", "en", PitchText(hook="I turn plants round."), TODAY)
    async with open_app() as pilot:
        await pilot.press("down", "p", "tab", "tab", "right", "enter")
        [figures] = store.actions.find("figures")
        assert (figures.opening, figures.pitch_id) == ("I turn plants round.", pitch.id)


async def test_another_pitch_replaces_the_words_of_the_first_and_none_gives_back_ones_own(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    for hook in ("I turn plants round.", "I train foremen."):
        store.pitches.add(hook, "en", PitchText(hook=hook), TODAY)

    def opening() -> str:
        return again(store, call).opening

    async with open_app() as pilot:
        for keys, said in (
            (("right",), [call.opening, "I turn plants round."]),
            (("right",), [call.opening, "I train foremen."]),
            (("left", "right", "left"), [call.opening, "I turn plants round."]),
            (("left",), [call.opening]),
        ):
            await pilot.press("p", "tab", "tab", *keys, "enter")
            assert opening().split("\n") == said


async def test_a_proposal_is_stored_when_it_is_prepared(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("down", "down", "down", "p", *"hear from her", "enter")
        [lucie] = store.actions.find("lucie")
        assert (lucie.aim, lucie.state) == ("hear from her", ActionState.OPEN)
        await pilot.press("u")
        assert store.actions.find("lucie") == []


async def test_an_action_is_written_in_one_line_with_a_preview(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("n", *"Call Lucie friday 9:30 ~15m")
        assert "Friday 6 March 2026" in picture(pilot.app)
        assert "Lucie Bernard" in picture(pilot.app)
        await pilot.press("enter")
        [lucie] = store.actions.find("call lucie")
        assert (lucie.day, lucie.time, lucie.minutes) == (FRIDAY, time(9, 30), 15)
        assert lucie.person == "Lucie Bernard"


async def test_an_ambiguous_name_opens_a_choice(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    other = rows.person("Claire Aubry")
    async with open_app() as pilot:
        await pilot.press("n", *"Write to Claire", "enter")
        assert "With whom?" in picture(pilot.app)
        await pilot.press("right", "enter")
        [action] = store.actions.find("write to claire")
        assert action.person_id == other


async def test_tab_opens_the_form_with_the_values_of_the_line(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("n", *"Call Lucie friday", "tab")
        assert "Friday 6 March 2026" in picture(pilot.app)
        await pilot.press(*" Bernard", "enter")
        [lucie] = store.actions.find("call lucie bernard")
        assert (lucie.day, lucie.person) == (FRIDAY, "Lucie Bernard")
        assert store.drafts.kept() == []


async def test_an_action_is_changed_in_a_form(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *" at work", "tab", "tab", "tab", "1", "enter")
        assert again(store, call) == replace(call, title="Call Claire Dupont at work", minutes=1)
        await pilot.press("u")
        assert again(store, call) == call


async def test_an_unknown_name_is_told(open_app: OpenApp, store: Store, call: Action) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *["tab"] * 6, "end", "x", "enter")
        assert "Nobody is called “Claire Dupontx”" in picture(pilot.app)
        assert again(store, call) == call


async def test_a_preparation_half_typed_is_kept_for_its_action(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("down", "p", *"half a th", "escape", "up", "p")
        assert "half a th" not in picture(pilot.app)
        await pilot.press("escape", "down", "p")
        assert "half a th" in picture(pilot.app)


async def test_every_guard_that_stands_is_seen_and_its_key_named_once(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    for day in (date(2026, 2, 20), date(2026, 2, 25)):
        rows.touch(call.person_id or 0, day, channel="email", direction="out", asked="a name")
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("p")
        shown = picture(pilot.app)
        assert "Asked before (25 February), and nothing went back since." in shown
        assert "In 90 days: asked 2 times, nothing given." in shown
        assert "2 messages are unanswered." in shown
        assert shown.count("ctrl+g") == 1
        await pilot.press("enter")
        assert "Something gives pause" in picture(pilot.app)
        assert picture(pilot.app).count("ctrl+g") == 1


async def test_an_action_of_another_day_is_told_with_that_day_and_its_list(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n", *"Call Nadia tomorrow 9:30", "enter")
        assert "Action added for tomorrow · l lists it · u undoes" in picture(pilot.app)
        await pilot.press("l")
        assert "Call Nadia" in picture(pilot.app)
        await pilot.press("escape", "n", *"Call Paul", "enter")
        assert "Action added · u undoes" in picture(pilot.app)
