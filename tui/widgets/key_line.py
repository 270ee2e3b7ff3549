"""The bottom line: the keys that matter now, fitted to the width."""

from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip

from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, length

MOST = 8
_LAST = ("dialog.leave", "help.leave", "session.leave", "session.help", "app.help")


class KeyLine(Toned):
    """Shows the bindings meant to be shown, the most likely first, help always last.

    Of several with the same action or the same label it shows the first that works now.
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

    def make_room(self, cells: int) -> None:
        """Leave so many cells at the right free."""
        if cells != self._taken:
            self._taken = cells
            self.refresh()

    def _shown(self) -> list[Binding]:
        seen: dict[str, Binding] = {}
        labels: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if not (binding.show and binding.id and active.enabled):
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
        return self.strip(line, width, self.rich_style)

    def _line(self, width: int) -> Line:
        """As many keys as there is room for."""
        bindings = self._shown()
        last = [self._item(binding) for binding in bindings if binding.id in _LAST]
        width -= self._taken
        first = next((self._item(each) for each in bindings if each.id not in _LAST), ())
        while self._taken and last and length(first) + sum(map(length, last)) > width - 1:
            last.pop(0)  # rather the likeliest key than the way out and the help
        room = width - 1 - sum(length(item) for item in last)
        items: list[Line] = []
        for binding in bindings:
            item = self._item(binding)
            if binding.id in _LAST or len(items) + len(last) >= MOST:
                continue
            if length(item) > room:
                break
            room -= length(item)
            items.append(item)
        return (Span(" "), *(span for item in (*items, *last) for span in item))

    def _item(self, binding: Binding) -> Line:
        key = self.app.get_key_display(binding)
        return (Span(key, Tone.ACCENT), Span(f" {binding.description}   ", Tone.DIM))
