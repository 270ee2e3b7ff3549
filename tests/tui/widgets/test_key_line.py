"""The bottom line: the keys that matter now, never wider than the window, help always there."""

from collections.abc import Sequence

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding

from tests.tui.picture import picture
from tui.widgets.key_line import MOST, KeyLine


def _binding(key: str, label: str, name: str, *, show: bool = True) -> Binding:
    return Binding(key, f"do('{name}')", label, id=name, show=show)


HELP = Binding("question_mark", "help", "Help", id="app.help", key_display="?")


class KeysApp(App[None]):
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
    assert await _drawn([*MANY, HELP], 30) == "a Do a   b Do b   ? Help"


async def test_even_where_there_is_room_only_so_many_are_shown() -> None:
    assert (await _drawn([*MANY, HELP], 300)).count("Do") == MOST - 1


async def test_bindings_not_meant_to_be_shown_are_not() -> None:
    bindings = [_binding("a", "Seen", "x.a"), _binding("b", "Unseen", "x.b", show=False), HELP]
    assert await _drawn(bindings, 80) == "a Seen   ? Help"


async def test_of_two_keys_with_one_label_the_first_that_works_is_shown() -> None:
    bindings = [_binding("a", "Save", "x.a"), _binding("b", "Save", "x.b"), HELP]
    assert await _drawn(bindings, 80) == "a Save   ? Help"
    assert await _drawn(bindings, 80, off=["x.a"]) == "b Save   ? Help"


async def test_what_cannot_be_done_now_is_not_shown() -> None:
    assert await _drawn([*MANY[:3], HELP], 80, off=["x.b"]) == "a Do a   c Do c   ? Help"
