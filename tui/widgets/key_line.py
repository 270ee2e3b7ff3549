"""The bottom line: the keys that matter now, fitted to the width."""

from collections.abc import Callable, Sequence

from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip

from planner.language import pgettext
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, length
from tui.keyboard.verb_keys import OF_THE_PLACE

MOST = 11
"""Keys shown at most, those at the right left out."""
_ALL = "app.commands"
_AT_THE_END = ("session.help", "dialog.help", "app.help")
"""The ids of the keys that help: they stand at the right."""
_WAYS_OUT = ("leave", "back", "dismiss", "to_sectors")
"""The actions of the keys that lead out of what is shown: they stand before these."""
_GIVES_UP = (
    *(".drop", ".delete", ".delete_step", ".delete_sector", ".take_off"),
    *(".park", ".let_go", ".rest"),
)
"""Ends of the ids that give way to all others where there is no room."""
_GAP = 3
_BAR = (Span("│   ", Tone.RULE),)
_ALL_FROM = 100
"""The width in cells from which the key of all commands is named."""


class KeyLine(Toned):
    """Shows the keys of the highlighted row, a bar, those of the place; help at the right.

    Of several with the same action or the same label it shows the first that works now. A key that
    gives something up leaves before any other where there is no room.
    """

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; background: $panel; }
    """

    _drawn: tuple[int, Line] | None = None
    """The width and the line drawn last."""
    _looks = False
    """Whether it is going to look at the bindings."""
    _taken = 0
    """Cells at the right in which something else is said now."""
    _said: Callable[[], Strip] | None = None
    """Draws what is said there, unless a widget above this one does."""

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        changed = self.screen.bindings_updated_signal
        changed.subscribe(self, self._bindings_changed, immediate=True)

    def _bindings_changed(self, _screen: Screen[object]) -> None:
        """Look at them once, however often that is told by one key."""
        if not self._looks:
            self._looks = True
            self.call_next(self._look)

    def _look(self) -> None:
        self._looks = False
        if self.screen not in self.app.screen_stack:
            return  # its dialog was closed
        if self._drawn is None or self._line(self._drawn[0]) != self._drawn[1]:
            self.refresh()

    def make_room(self, cells: int, draw: Callable[[], Strip] | None = None) -> None:
        """Leave so many cells at the right free, for what `draw` gives if it is drawn here."""
        if draw is not None or (cells, draw) != (self._taken, self._said):
            self._taken, self._said = cells, draw
            self.refresh()

    def _shown(self) -> list[Binding]:
        seen: dict[str, Binding] = {}
        labels: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            is_meant = binding.show or binding.id == _ALL
            if not (is_meant and binding.id and active.enabled):
                continue
            if binding.action not in seen and binding.description not in labels:
                seen[binding.action] = binding
                labels.add(binding.description)
        return list(seen.values())

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        line = self._line(width)
        self._drawn = (width, line)
        strip = self.strip(line, width, self.rich_style)
        if self._said is None:
            return strip
        said = self._said()
        return Strip.join([strip.crop(0, width - said.cell_length), said])

    def _line(self, width: int) -> Line:
        """As many keys as there is room for."""
        bindings = self._shown()
        room = width - self._taken - 1 + _GAP - 1  # the gap after the last may go
        named = [binding for binding in bindings if not _is_at_the_right(binding)]
        last = self._at_the_right(bindings, room, self._item(named[0]) if named else ())
        items = self._fitting(named, room - length(last))
        free = room - length(last) - length(items)
        return (Span(" "), *items, Span(" " * max(free, 0)), *last)

    def _at_the_right(self, bindings: list[Binding], room: int, first: Line) -> Line:
        """The way out and the help; rather the likeliest key than these."""
        ids = [_ALL, *_AT_THE_END] if room >= _ALL_FROM else _AT_THE_END
        ways_out = [each for each in bindings if each.action in _WAYS_OUT]
        last = [self._item(each) for each in (*ways_out, *_of_ids(bindings, ids))]
        while self._taken and last and length(first) + sum(map(length, last)) > room:
            last.pop(0)
        return tuple(span for item in last for span in item)

    def _fitting(self, named: list[Binding], room: int) -> Line:
        """The keys of the row, a bar and those of the place, as many as there is room for."""
        likely = sorted(named, key=lambda each: str(each.id).endswith(_GIVES_UP))
        taken: set[str | None] = set()
        if len(set(map(_is_of_the_place, named))) > 1:
            room -= length(_BAR)
        for binding in likely[:MOST]:
            cells = length(self._item(binding))
            if cells > room:
                break
            room -= cells
            taken.add(binding.id)
        shown = [binding for binding in named if binding.id in taken]
        row = [self._item(each) for each in shown if not _is_of_the_place(each)]
        place = [self._item(each) for each in shown if _is_of_the_place(each)]
        bar = [_BAR] if row and place else []
        return tuple(span for item in (*row, *bar, *place) for span in item)

    def _item(self, binding: Binding) -> Line:
        key = self.app.get_key_display(binding)
        label = pgettext("keys", "All") if binding.id == _ALL else binding.description
        return (Span(key, Tone.ACCENT), Span(f" {label}{' ' * _GAP}", Tone.DIM))


def _is_at_the_right(binding: Binding) -> bool:
    return binding.id in (_ALL, *_AT_THE_END) or binding.action in _WAYS_OUT


def _of_ids(bindings: Sequence[Binding], ids: Sequence[str]) -> list[Binding]:
    return [binding for id_ in ids for binding in bindings if binding.id == id_]


def _is_of_the_place(binding: Binding) -> bool:
    return binding.group is OF_THE_PLACE or str(binding.id).startswith("app.")
