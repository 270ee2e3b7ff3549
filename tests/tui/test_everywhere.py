"""Keys that work the same in every place: digits, help, commands, history, sparks, quitting."""

from typing import Any

import pytest
from textual.app import App

from db.store import Store
from planner.grammar import parse_action
from planner.model.drafts import Question
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.dialogs.asking import type_in
from tests.tui.picture import flat, picture
from tui import registry
from tui.keyboard.names import FRENCH_DIGITS

PLACES = {place.digit: place.id for place in registry.PLACES}
FRENCH_KEYS = {FRENCH_DIGITS[digit]: place for digit, place in PLACES.items()}
TALL = (60, 150)
"""A window in which the help stands whole, in one column."""


async def test_a_digit_or_what_a_french_keyboard_gives_for_it_goes_to_its_place(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        for key, place in (*PLACES.items(), *FRENCH_KEYS.items()):
            await pilot.press("3" if place != "stairs" else "2")
            assert place != _place(pilot.app)
            await pilot.press(key)
            assert place == _place(pilot.app), key


@pytest.mark.parametrize("key", PLACES)
async def test_help_names_every_key_of_a_place_with_its_sentence_and_what_it_is_for(
    open_app: OpenApp, key: str
) -> None:
    from tui.keyboard.names import key_name

    async with open_app(size=TALL) as pilot:
        await pilot.press(key)
        about = pilot.app.screen.HELP
        bindings = [
            active.binding
            for active in pilot.app.screen.active_bindings.values()
            if active.binding.id and active.enabled
        ]
        await pilot.press("question_mark")
        await pilot.pause()
        seen = flat(pilot.app)
        assert bindings
        sentences: dict[str, str] = {}
        for binding in bindings:
            assert binding.tooltip, f"{binding.id} says nothing of itself"
            assert key_name(binding.key) in seen
            sentences.setdefault(binding.action, binding.tooltip)
        for sentence in sentences.values():
            assert " ".join(sentence.split()[:5]) in seen
        assert " ".join(str(about).split()[:8]) in seen


async def test_help_is_left_by_any_of_its_keys(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        for key in ("escape", "question_mark", "q"):
            await pilot.press("question_mark", key)
            assert _place(pilot.app) == "today"


@pytest.mark.parametrize("key", ["ctrl+p", "colon"])
async def test_a_command_is_found_by_a_word_of_its_sentence_and_run(
    open_app: OpenApp, key: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(key)
        await type_in(pilot, "taken back\n")
        await pilot.pause()
        await pilot.press("escape", key)
        await type_in(pilot, "network\n")
        await pilot.pause()
        assert _place(pilot.app) == "network"


async def test_the_commands_found_follow_each_letter_and_the_arrows_choose(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        await pilot.press("ctrl+p")
        assert "Write down an action" in picture(pilot.app)
        await type_in(pilot, "go to")
        assert "Write down an action" not in picture(pilot.app)
        await pilot.press("down", "down", "down", "down", "up")
        chosen = _highlighted(pilot.app).split("Go to ")[1].split(".")[0]
        await pilot.press("enter")
        await pilot.pause()
        assert chosen != "Today"
        assert chosen.lower() == _place(pilot.app)


async def test_where_no_command_is_found_that_is_said_and_enter_does_nothing(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        await pilot.press("ctrl+p")
        await type_in(pilot, "zzz\n")
        assert "No command is called that: try another word." in picture(pilot.app)


async def test_undo_and_redo_say_what_they_did_and_the_way_back(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.add(parse_action("Call Claire", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("u")
        await pilot.pause()
        assert store.actions.find("claire") == []
        assert "Undone: Action added: Call Claire · ctrl+r does it again" in _flat(pilot.app)
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert len(store.actions.find("claire")) == 1
        assert "Done again: Action added: Call Claire · u undoes" in _flat(pilot.app)


async def test_undoing_nothing_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("u")
        await pilot.pause()
        assert "othing" in _flat(pilot.app)


async def test_the_history_lists_the_changes_newest_first(open_app: OpenApp, store: Store) -> None:
    for line in ("Call Claire", "Write to Ana"):
        store.actions.add(parse_action(line, TODAY), TODAY)
    store.history.undo()
    async with open_app() as pilot:
        await pilot.press("ctrl+l")
        await pilot.pause()
        lines = [line for line in picture(pilot.app).split("\n") if "Action added" in line]
        assert ["Ana" in line for line in lines] == [True, False]
        assert "undone" in lines[0]


async def test_a_spark_is_kept_from_any_place_also_while_typing(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("3", "s")
        await type_in(pilot, "Met a beekeeper\n")
        await pilot.press("2", "n")
        await type_in(pilot, "Ana")
        await pilot.press("f2")
        await type_in(pilot, "A second one\n")
        await pilot.press("escape")
        assert [s.text for s in store.sparks.unsorted()] == ["Met a beekeeper", "A second one"]


async def test_a_key_can_be_bound_anew_by_the_id_of_its_binding(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.add(parse_action("Call Claire", TODAY), TODAY)
    async with open_app(keys={"app.undo": "f5", "go.network": "f6"}) as pilot:
        await pilot.press("u")
        assert store.actions.find("claire")
        await pilot.press("f5", "f6")
        assert store.actions.find("claire") == []
        assert _place(pilot.app) == "network"
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "f5 undoes" in _flat(pilot.app)


async def test_a_letter_bound_anew_leaves_its_arrow(open_app: OpenApp, store: Store) -> None:
    for line in ("Call Claire", "Write to Ana"):
        store.actions.add(parse_action(line, TODAY), TODAY)
    async with open_app(keys={"list.down.letter": "f7"}) as pilot:
        before = _highlighted(pilot.app)
        await pilot.press("f7")
        assert _highlighted(pilot.app) != before
        await pilot.press("up")
        assert _highlighted(pilot.app) == before
        await pilot.press("j")
        assert _highlighted(pilot.app) == before
        await pilot.press("down")
        assert _highlighted(pilot.app) != before


async def test_ctrl_q_quits_also_from_a_dialog_and_keeps_what_was_typed(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "n")
        await type_in(pilot, "Ana")
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert not pilot.app.is_running or pilot.app._exit
    assert store.drafts.load(Question.of("network.new")) == "Ana"


async def test_ctrl_c_says_how_to_quit_and_does_not(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        for key in PLACES:
            await pilot.press(key, "ctrl+c")
            await pilot.pause()
            assert "ctrl+q quits" in _flat(pilot.app), key
            pilot.app.clear_notifications()
            await pilot.pause()


async def test_without_colour_the_highlighted_row_is_still_seen(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    store.actions.add(parse_action("Call Claire", TODAY), TODAY)
    async with open_app() as pilot:
        assert "Call Claire" in _highlighted(pilot.app)


async def test_a_toast_never_reads_markup_or_obeys_a_command(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.add(parse_action("[b]x[/] y", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("u")
        await pilot.pause()
        assert "[b]x[/] y" in _flat(pilot.app)
        pilot.app.notify("a\x1b]0;owned\x07\u202eb")
        await pilot.pause()
        assert "a]0;ownedb" in _flat(pilot.app)


def _flat(app: App[Any]) -> str:
    return " ".join(picture(app).split())


def _highlighted(app: App[Any]) -> str:
    lines = picture(app).split("\n")
    return next(line for line in lines if "▌" in line)


def _place(app: App[Any]) -> str:
    return str(getattr(app.screen, "PLACE", ""))


async def test_the_divider_stands_in_the_same_column_in_every_place(open_app: OpenApp) -> None:
    columns = set()
    async with open_app(size=(120, 40)) as pilot:
        for digit in PLACES:
            await pilot.press(digit)
            columns |= {line.index("▏") for line in picture(pilot.app).split("\n") if "▏" in line}
    assert len(columns) == 1
