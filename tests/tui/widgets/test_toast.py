"""Toasts stand in the row of the keys for a while, the newest last."""

from unittest.mock import patch

import pytest

from db.store import Store
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.picture import picture
from tests.tui.type_text import typed
from tests.tui.widgets.small_app import SmallApp
from tui.dialogs.frame import Frame
from tui.widgets.toast import ToastLine


async def test_sentences_stand_in_one_row_until_they_are_hushed() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(40, 6)) as pilot:
        before = picture(pilot.app)
        said.say("Result recorded", 60)
        said.say("Step climbed", 60)
        await pilot.pause()
        assert picture(pilot.app).strip() == "Result recorded   Step climbed"
        said.hush()
        await pilot.pause()
        assert picture(pilot.app) == before


async def test_each_sentence_goes_when_its_time_is_over() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(40, 6)) as pilot:
        with patch.object(said, "set_timer") as timer:
            said.say("Result recorded", 5)
        said.say("Step climbed", 60)
        seconds, its_end = timer.call_args.args
        its_end()
        await pilot.pause()
        assert seconds == 5
        assert picture(pilot.app).split() == ["Step", "climbed"]
        its_end()
        await pilot.pause()
        assert picture(pilot.app).split() == ["Step", "climbed"]


async def test_a_sentence_said_again_stands_once_and_as_long_as_the_last_time() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(40, 6)) as pilot:
        with patch.object(said, "set_timer") as timer:
            said.say("Step climbed", 5)
        for text in ("Result recorded", "Step climbed"):
            said.say(text, 60)
        for after in ("before", "the first time is over"):
            await pilot.pause()
            assert picture(pilot.app).strip() == "Result recorded   Step climbed", after
            if after == "before":
                timer.call_args.args[1]()


async def test_a_sentence_said_again_after_a_hush_outlives_the_first_one() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(40, 6)) as pilot:
        with patch.object(said, "set_timer") as timer:
            said.say("Step climbed", 5)
        said.hush()
        said.say("Step climbed", 60)
        timer.call_args.args[1]()
        await pilot.pause()
        assert picture(pilot.app).strip() == "Step climbed"


async def test_a_long_sentence_is_wrapped() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(80, 8)) as pilot:
        said.say("word " * 30, 60)
        await pilot.pause()
        lines = [line.strip() for line in picture(pilot.app).split("\n") if line.strip()]
        assert len(lines) > 1
        assert all(len(line) <= 78 for line in lines)


async def test_those_that_do_not_fit_in_one_row_stand_one_above_the_other() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(40, 6)) as pilot:
        for text in ("A spark is kept", "Result recorded", "Step climbed"):
            said.say(text, 60)
        await pilot.pause()
        rows = [line.strip() for line in picture(pilot.app).split("\n") if line.strip()]
        assert rows == ["A spark is kept", "Result recorded", "Step climbed"]


async def test_under_a_dialog_nothing_is_shown_without_its_end(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as pilot:
        below = pilot.app.screen
        below.notify("word " * 20, timeout=60)
        await pilot.press("n")
        assert "word" not in picture(pilot.app)
        below.notify("more " * 20, timeout=60)
        await pilot.pause()
        assert "more" not in picture(pilot.app)
        await pilot.press("escape")
        assert picture(pilot.app).count("word") == 20


async def test_it_covers_the_keys_and_nothing_else(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        before = picture(pilot.app).split("\n")
        pilot.app.screen.notify("Result recorded")
        await pilot.pause()
        after = picture(pilot.app).split("\n")
        assert after[:-1] == before[:-1]
        assert after[-1].endswith(" Result recorded")
        assert after[-1].startswith(" n New ")
        assert "? Help" in after[-1]
        pilot.app.clear_notifications()
        pilot.app.screen.notify("a " * 30)
        await pilot.pause()
        assert picture(pilot.app).split("\n")[-1].split()[:4] == ["n", "New", "?", "Help"]
        pilot.app.clear_notifications()
        pilot.app.screen.notify("a " * 33)
        await pilot.pause()
        assert picture(pilot.app).split("\n")[-1].startswith(" n New    ")
        pilot.app.clear_notifications()
        pilot.app.screen.notify("word " * 15)
        await pilot.pause()
        assert picture(pilot.app).split("\n")[-1].split() == ["word"] * 15


async def test_beside_a_second_pane_it_takes_the_first_one_whole(open_app: OpenApp) -> None:
    async with open_app(size=(120, 30)) as pilot:
        pilot.app.screen.notify("a" * 73)
        await pilot.pause()
        assert picture(pilot.app).split("\n")[-1].endswith(f"  {'a' * 73}")
        said, [side] = pilot.app.screen.query_one(ToastLine), pilot.app.screen.query(".pane--side")
        assert said.cells == side.region.x


async def test_what_fits_in_the_row_of_the_keys_lays_nothing_out_anew(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        layouts: list[object] = []
        screen = pilot.app.screen
        screen.screen_layout_refresh_signal.subscribe(screen, layouts.append)
        for said in ("Result recorded", "Step climbed"):
            pilot.app.clear_notifications()
            screen.notify(said)
            await pilot.pause()
            assert picture(pilot.app).endswith(f" {said}")
        assert not layouts
        screen.notify("word " * 15)
        await pilot.pause()
        assert layouts, "it takes rows of its own"


async def test_a_sentence_is_said_whole_when_the_room_shrinks_and_grows(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as pilot:
        pilot.app.screen.notify("a " * 30)
        for width, rows in ((80, 1), (40, 2), (80, 1)):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            last = picture(pilot.app).split("\n")[-rows:]
            assert " ".join(last).split().count("a") == 30


async def test_a_hostile_text_is_said_harmlessly() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(80, 24)) as pilot:
        for text in HOSTILE:
            said.say(text, 60)
            await pilot.pause()
            assert not COMMANDS & set(picture(pilot.app).replace("\n", "")), text


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("said", ["A word.", "A sentence of many words, " * 5, "one\ntwo"])
async def test_over_a_dialog_it_covers_nothing_of_it(
    open_app: OpenApp, store: Store, size: tuple[int, int], said: str
) -> None:
    store.people.add("Ana Ruiz", TODAY)
    async with open_app(size=size) as pilot:
        await pilot.press("2", "e")
        before = picture(pilot.app)
        pilot.app.notify(said, timeout=60)
        await pilot.pause()
        await pilot.pause()
        shown = picture(pilot.app)
        assert said.split()[1] in shown
        dialog = pilot.app.screen
        toast, frame = dialog.query_one(ToastLine).region, dialog.query_one(Frame).region
        assert toast.right <= size[0]
        assert not toast.overlaps(frame)
        assert "╰" in shown, "the frame is whole"
        assert "enter Save" in shown or len(said) > 40
        pilot.app.clear_notifications()
        await pilot.pause()
        assert picture(pilot.app) == before


async def test_a_spark_kept_over_a_form_is_told_beside_its_keys(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Ana Ruiz", TODAY)
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("2", "e", "f2")
        await typed(pilot, "A word")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        last = picture(pilot.app).rstrip("\n").split("\n")[-1]
        assert "enter Save" in last
        assert "Spark kept" in last
        assert not pilot.app.screen.query("Toast")
