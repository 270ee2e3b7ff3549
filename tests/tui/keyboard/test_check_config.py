import re
from pathlib import Path

import pytest

import tui
from tui.keyboard.check_config import binding_ids, is_key, theme_names, unknown_bindings

GUIDE = Path(tui.__file__).parent.parent / "docs" / "configuration.md"


def test_the_ids_that_the_guide_lists_are_those_there_are() -> None:
    listed = re.findall(r"`(\S+)`", GUIDE.read_text(encoding="utf-8").partition("| ids |")[2])
    assert listed
    assert sorted(listed) == sorted(binding_ids())


def test_an_unknown_id_is_named_and_a_known_one_of_any_screen_is_not() -> None:
    assert unknown_bindings(["today.choose", "app.nosuch", "versions.restore", "x"]) == [
        "app.nosuch",
        "x",
    ]


@pytest.mark.parametrize(
    "name", ["x", "é", "f5", "ctrl+z", "escape", "space", "greater_than_sign", "question_mark"]
)
def test_a_key_is_known_by_its_name(name: str) -> None:
    assert is_key(name)


@pytest.mark.parametrize("name", ["", "esc", "nosuch", "ctrl+", "cmd+z", "ctrl+nosuch"])
def test_what_no_terminal_gives_is_no_key(name: str) -> None:
    assert not is_key(name)


def test_our_themes_and_those_of_textual_are_known() -> None:
    assert {"escalier-night", "escalier-day", "nord"} <= set(theme_names())
