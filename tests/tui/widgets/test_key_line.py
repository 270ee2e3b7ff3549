"""The bottom line: the keys that matter now, never wider than the window, help always there."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from textual.app import ComposeResult
from textual.binding import Binding

from tests.tui.picture import picture
from tui.drawing.themed_app import ThemedApp
from tui.keyboard.verb_keys import OF_THE_PLACE
from tui.widgets.key_line import MOST, KeyLine


def _binding(key: str, label: str, name: str, *, show: bool = True) -> Binding:
    return Binding(key, f"do('{name}')", label, id=name, show=show)


HELP = Binding("question_mark", "help", "Help", id="app.help", key_display="?")


class KeysApp(ThemedApp):
    """Some bindings and the line that shows them."""

    def __init__(self, bindings: Sequence[Binding]) -> None:
        super().__init__()
        for binding in bindings:
            self._bindings.key_to_bindings[binding.key] = [binding]
        self.off: set[str] = set()

    def compose(self) -> ComposeResult:
        yield KeyLine()

    def action_do(self, _name: str) -> None: ...

    def action_help(self) -> None: ...

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not (action == "do" and parameters[0] in self.off)


async def _drawn(bindings: Sequence[Binding], width: int, off: Sequence[str] = ()) -> str:
    app = KeysApp(bindings)
    app.off = set(off)
    async with app.run_test(size=(width, 3)):
        line = app.query_one(KeyLine)
        assert line.render_line(0).cell_length == width
        return picture(app).split("\n")[-1].strip()


MANY = [_binding(letter, f"Do {letter}", f"x.{letter}") for letter in "abcdefghijkl"]


@pytest.mark.parametrize("width", [10, 20, 40, 60, 80, 120, 300])
async def test_help_is_there_at_any_width_and_the_line_never_wider(width: int) -> None:
    assert (await _drawn([*MANY, HELP], width)).endswith("? Help")


async def test_the_likeliest_come_first_and_whole() -> None:
    assert (await _drawn([*MANY, HELP], 34)).split() == [*"a Do a b Do b ? Help".split()]


async def test_even_where_there_is_room_only_so_many_are_shown() -> None:
    assert (await _drawn([*MANY, HELP], 300)).count("Do") == MOST


async def test_bindings_not_meant_to_be_shown_are_not() -> None:
    bindings = [_binding("a", "Seen", "x.a"), _binding("b", "Unseen", "x.b", show=False), HELP]
    assert (await _drawn(bindings, 80)).split() == ["a", "Seen", "?", "Help"]


async def test_of_two_keys_with_one_label_the_first_that_works_is_shown() -> None:
    bindings = [_binding("a", "Save", "x.a"), _binding("b", "Save", "x.b"), HELP]
    assert (await _drawn(bindings, 80)).split() == ["a", "Save", "?", "Help"]
    assert (await _drawn(bindings, 80, off=["x.a"])).split() == ["b", "Save", "?", "Help"]


async def test_what_cannot_be_done_now_is_not_shown() -> None:
    drawn = await _drawn([*MANY[:3], HELP], 80, off=["x.b"])
    assert drawn.startswith("a Do a   c Do c ")


async def test_keys_of_the_row_come_first_then_a_bar_and_those_of_the_place() -> None:
    of_place = replace(_binding("n", "New", "x.new"), group=OF_THE_PLACE)
    drawn = await _drawn([of_place, *MANY[:2], HELP], 80)
    assert drawn.startswith("a Do a   b Do b   │   n New ")


async def test_a_key_that_gives_up_leaves_before_one_that_leads_somewhere() -> None:
    bindings = [_binding("x", "Drop", "x.drop"), *MANY[:2], HELP]
    assert (await _drawn(bindings, 34)).split("   ")[:2] == ["a Do a", "b Do b"]
    assert (await _drawn(bindings, 80)).startswith("x Drop   a Do a   b Do b")


async def test_help_stands_at_the_right_edge() -> None:
    app = KeysApp([*MANY[:2], HELP])
    async with app.run_test(size=(80, 3)):
        assert app.query_one(KeyLine).render_line(0).text.endswith("? Help ")


async def test_a_way_out_stands_before_the_help_whatever_its_id() -> None:
    out = Binding("escape", "leave", "Back", id="anywhere.back")
    drawn = await _drawn([out, *MANY[:2], HELP], 80)
    assert drawn.startswith("a Do a   b Do b  ")
    assert drawn.endswith("  esc Back   ? Help")
