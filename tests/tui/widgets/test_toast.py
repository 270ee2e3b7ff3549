"""Toasts stand over the rest for a while, the newest last."""

from unittest.mock import patch

import pytest

from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.picture import picture
from tests.tui.widgets.small_app import SmallApp
from tui.widgets.toast import WIDEST, ToastLine


async def test_sentences_stand_one_below_the_other_until_they_are_hushed() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(40, 6)) as pilot:
        before = picture(pilot.app)
        said.say("Result recorded", 60)
        said.say("Step climbed", 60)
        await pilot.pause()
        assert picture(pilot.app).split() == ["Result", "recorded", "Step", "climbed"]
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


async def test_a_long_sentence_is_wrapped() -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(80, 8)) as pilot:
        said.say("word " * 30, 60)
        await pilot.pause()
        lines = [line.strip() for line in picture(pilot.app).split("\n") if line.strip()]
        assert len(lines) > 1
        assert all(len(line) <= WIDEST for line in lines)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_a_hostile_text_is_said_harmlessly(text: str) -> None:
    said = ToastLine()
    async with SmallApp(said).run_test(size=(80, 24)) as pilot:
        said.say(text, 60)
        await pilot.pause()
        assert not COMMANDS & set(picture(pilot.app).replace("\n", ""))
