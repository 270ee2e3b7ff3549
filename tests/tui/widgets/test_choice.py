"""A closed choice: the keys that go through it, and what is seen of it."""

import pytest

from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.widgets.small_app import SmallApp
from tui.widgets.choice import Choice

CIRCLES = [("core", "Core"), ("close", "Close"), ("far", "Étendu"), ("watch", "Watch")]


class ChoiceApp(SmallApp):
    """One choice, and what was chosen."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self.chosen: list[str] = []
        super().__init__(choice)

    def on_choice_changed(self, event: Choice.Changed) -> None:
        self.chosen.append(event.value)


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ("", "core"),
        ("right", "close"),
        ("space", "close"),
        ("right right left", "close"),
        ("left", "watch"),
        ("right right right right", "core"),
        ("3", "far"),
        ("9", "core"),
        ("w", "watch"),
        ("c", "close"),
        ("c c", "core"),
        ("e", "far"),
        ("z", "core"),
    ],
)
async def test_keys_move_the_choice_and_wrap_around(keys: str, value: str) -> None:
    app = ChoiceApp(Choice(CIRCLES))
    async with app.run_test(size=(40, 1)) as pilot:
        await pilot.press(*keys.split())
        assert app.choice.value == value


async def test_the_value_given_is_chosen_first_and_an_unknown_one_leaves_the_first() -> None:
    assert Choice(CIRCLES, "far").value == "far"
    assert Choice(CIRCLES, "no such").value == "core"


async def test_a_change_is_told_and_no_change_is_not() -> None:
    app = ChoiceApp(Choice(CIRCLES))
    async with app.run_test(size=(40, 1)) as pilot:
        await pilot.press("2", "2", "right")
        assert app.chosen == ["close", "far"]


async def test_the_chosen_name_is_marked_by_signs() -> None:
    app = ChoiceApp(Choice(CIRCLES, "close"))
    async with app.run_test(size=(40, 1)):
        assert app.lines() == [" Core ‹Close› Étendu  Watch"]


@pytest.mark.parametrize("width", [8, 12, 20])
async def test_in_a_narrow_place_the_chosen_name_is_still_seen(width: int) -> None:
    app = ChoiceApp(Choice(CIRCLES, "watch"))
    async with app.run_test(size=(width, 1)):
        assert "‹Watch" in app.lines()[0]


@pytest.mark.parametrize(
    ("value", "drawn"),
    [
        ("core", "‹Core› Close  Étendu …"),
        ("close", " Core ‹Close› Étendu …"),
        ("far", " Core  Close ‹Étendu›…"),
        ("watch", "… Étendu ‹Watch›"),
    ],
)
async def test_names_that_do_not_fit_wait_behind_an_ellipsis(value: str, drawn: str) -> None:
    app = ChoiceApp(Choice(CIRCLES, value))
    async with app.run_test(size=(22, 1)):
        assert app.lines() == [drawn]


async def test_hostile_names_take_exactly_the_width() -> None:
    app = ChoiceApp(Choice([(str(at), text) for at, text in enumerate(HOSTILE)]))
    async with app.run_test(size=(40, 1)) as pilot:
        for _each in HOSTILE:
            await pilot.press("right")
            assert app.widths() == {40}
            assert not COMMANDS & set(app.lines()[0])


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_the_focus_is_seen_where_the_terminal_chooses_the_colours(theme: str) -> None:
    app = ChoiceApp(Choice(CIRCLES))
    async with app.run_test() as pilot:
        app.theme = theme
        app.choice.focus()
        await pilot.pause()
        with_focus = app.choice.render_line(0)
        app.set_focus(None)
        await pilot.pause()
        without = app.choice.render_line(0)
        assert with_focus.text == without.text
        assert all(each.style and each.style.reverse for each in with_focus)
        assert not any(each.style and each.style.reverse for each in without)
